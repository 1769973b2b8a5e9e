// One name of the glossary: how each edition writes it, and what it does not write.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { GlossaryName } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { patch, remove } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { EditionGrid, type GridField } from './edition-grid.tsx'
import { textOf } from './form.ts'
import { FormEnd } from './form-end.tsx'
import { nameFormOf, namePatchOf, useRefreshNames, writtenIn } from './name.ts'
import { SettingsLink } from './settings-link.tsx'
import { nameOf, useTerms } from './term.ts'
import { useVersioned } from './use-versioned.ts'
import { useVersionedForm } from './use-versioned-form.ts'

export function NamePart({ id }: { readonly id: string }) {
  const { words, language } = useSpoken()
  const editions = useEditions()
  const { data, error } = useVersioned<GlossaryName>(`/names/${id}`)
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data || editions.length === 0) return <Waiting />
  const own = editions.find((each) => each.language.startsWith(language))?.code ?? ''
  return (
    <>
      <p className="back">
        <SettingsLink to="names">{words.settings.parts.names}</SettingsLink>
      </p>
      <h1 dir="auto">{writtenIn(data.value, own)}</h1>
      <EditName name={data.value} rev={data.rev} />
    </>
  )
}

function EditName({ name, rev }: { readonly name: GlossaryName; readonly rev: number }) {
  const { words, language } = useSpoken()
  const said = words.style.names
  const { may } = useSession()
  const editions = useEditions()
  const topics = useTerms('topics')
  const refresh = useRefreshNames()
  const of = useVersionedForm<GlossaryName>({
    value: name,
    rev,
    toForm: nameFormOf(editions.map(({ code }) => code)),
    send: async (changed, whole, ifMatch) => {
      const value = await patch<GlossaryName>(`/names/${name.id}`, namePatchOf(changed, whole), { ifMatch })
      return { value, rev: value.rev }
    },
    onSaved: refresh,
  })
  const { form, set, save } = of
  const fields: readonly GridField[] = [
    { key: 'name', label: said.name, look: 'line', max: 100 },
    { key: 'avoid', label: said.avoid, look: 'text', max: 2_000 },
  ]
  function label(field: string): string {
    const [part = '', edition] = field.split('.')
    const text = { name: said.name, avoid: said.avoid, topic: said.topic, note: said.note }[part] ?? part
    const tag = editions.find(({ code }) => code === edition)?.language
    return tag === undefined ? text : words.settings.inEdition(text, isoLanguageName(tag, language))
  }
  const isWhole = may('style.edit')
  return (
    <>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.run()
        }}
      >
        <p className="soft">{said.avoidHelp}</p>
        <EditionGrid
          editions={editions}
          fields={fields}
          of={of}
          mayIn={(edition) => may('style.edit', { edition })}
        />
        <fieldset disabled={!isWhole} className="shared">
          <legend>{words.settings.sharedFields}</legend>
          <NativeSelect
            label={said.topic}
            value={textOf(form['topic'])}
            onChange={(event) =>
              set('topic', event.currentTarget.value === '' ? null : event.currentTarget.value)
            }
            data={[
              { value: '', label: words.settings.none },
              ...(topics.data ?? [])
                .filter(({ mergedInto }) => mergedInto === null)
                .map((topic) => ({ value: topic.id, label: nameOf(topic, language) })),
            ]}
          />
          <TextInput
            label={said.note}
            description={said.noteHelp}
            dir="auto"
            maxLength={300}
            value={textOf(form['note'])}
            onChange={(event) => set('note', event.currentTarget.value)}
          />
        </fieldset>
        <FormEnd of={of} label={label} saved={words.style.saved} />
      </form>
      {Object.keys(name.forms).every((edition) => may('style.edit', { edition })) && <Remove id={name.id} />}
    </>
  )
}

function Remove({ id }: { readonly id: string }) {
  const words = useWords()
  const said = words.style.names
  const refresh = useRefreshNames()
  const navigate = useNavigate()
  const [sure, setSure] = useState(false)
  const away = useAct(async () => {
    await remove(`/names/${id}`)
    await refresh()
    await navigate({ to: '/settings/$', params: { _splat: 'names' } })
  })
  return (
    <div className="desk-row">
      {sure ? (
        <>
          <span>{said.removeSure}</span>
          <Button color="red" variant="outline" loading={away.busy} onClick={() => away.run()}>
            {said.remove}
          </Button>
          <Button variant="default" onClick={() => setSure(false)}>
            {words.app.cancel}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setSure(true)}>
          {said.remove}
        </Button>
      )}
      <ProblemNote text={away.problem} />
    </div>
  )
}
