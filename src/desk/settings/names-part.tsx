// The glossary: one person or place, one spelling in each edition, side by side.
import { Button, Modal, TextInput, VisuallyHidden } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { GlossaryName } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { useNames, useRefreshNames, writtenIn } from './name.ts'
import { NamePart } from './name-part.tsx'
import { SettingsLink } from './settings-link.tsx'

export function NamesPart({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <NameList /> : <NamePart key={id} id={id} />
}

const firstRows = 100

function NameList() {
  const { words, language } = useSpoken()
  const said = words.style.names
  const editions = useEditions()
  const names = useNames()
  const [wanted, setWanted] = useState('')
  const [most, setMost] = useState(firstRows)
  const [adding, setAdding] = useState(false)
  if (names.error) return <ProblemNote text={plainProblem(names.error, words)} />
  if (!names.data) return <Waiting />
  const own = editions.find((each) => each.language.startsWith(language))?.code ?? editions[0]?.code ?? ''
  const { compare } = new Intl.Collator(language)
  const found = names.data
    .filter((name) => matches(name, wanted))
    .toSorted((a, b) => compare(writtenIn(a, own), writtenIn(b, own)))
  return (
    <>
      <div className="desk-head">
        <h1>{words.settings.parts.names}</h1>
        <Button onClick={() => setAdding(true)}>{said.add}</Button>
      </div>
      <p className="soft">{said.help}</p>
      <div className="desk-row list-tools">
        <TextInput
          type="search"
          label={words.settings.find}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      <div className="desk-scroll">
        <table className="desk-table names">
          <thead>
            <tr>
              {editions.map(({ code, language: tag }) => (
                <th key={code} scope="col">
                  {isoLanguageName(tag, language)}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>{words.people.acts}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((name) => (
              <tr key={name.id}>
                {editions.map(({ code, language: tag, dir }) => (
                  <td key={code}>
                    <Written form={name.forms[code]} lang={tag} dir={dir} not={said.avoid} />
                  </td>
                ))}
                <td className="end">
                  <SettingsLink to={`names/${name.id}`}>
                    {words.settings.change}
                    <VisuallyHidden> {writtenIn(name, own)}</VisuallyHidden>
                  </SettingsLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && (
        <p className="soft">{names.data.length === 0 ? said.noNames : words.settings.nothing}</p>
      )}
      {found.length > most && (
        <Button variant="default" onClick={() => setMost(most + firstRows)}>
          {words.settings.more(found.length - most)}
        </Button>
      )}
      {adding && <NewNameDialog onClose={() => setAdding(false)} />}
    </>
  )
}

type WrittenProps = {
  readonly form: GlossaryName['forms'][string] | undefined
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly not: string
}

function Written({ form, lang, dir, not }: WrittenProps) {
  if (!form) return <span className="soft">–</span>
  return (
    <>
      <bdi lang={lang} dir={dir}>
        {form.name}
      </bdi>
      {form.avoid.length > 0 && (
        <small className="soft not-written">
          {not}:{' '}
          {form.avoid.map((spelling, at) => (
            <span key={spelling}>
              {at > 0 && ', '}
              <bdi lang={lang} dir={dir}>
                {spelling}
              </bdi>
            </span>
          ))}
        </small>
      )}
    </>
  )
}

function matches({ forms }: GlossaryName, wanted: string): boolean {
  const text = wanted.trim().toLocaleLowerCase()
  return Object.values(forms).some(({ name, avoid }) =>
    [name, ...avoid].some((spelling) => spelling.toLocaleLowerCase().includes(text)),
  )
}

function NewNameDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const said = words.style.names
  const editions = useEditions().filter(({ code }) => may('style.edit', { edition: code }))
  const refresh = useRefreshNames()
  const navigate = useNavigate()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const given = Object.entries(names).filter(([, name]) => name.trim() !== '')
  const add = useAct(async () => {
    const forms = Object.fromEntries(given.map(([edition, name]) => [edition, { name }]))
    const made = await post<GlossaryName>('/names', { forms })
    await refresh()
    onClose()
    await navigate({ to: '/settings/$', params: { _splat: `names/${made.id}` } })
  })
  return (
    <Modal opened onClose={onClose} title={said.add} closeButtonProps={{ 'aria-label': words.app.close }}>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          add.run()
        }}
      >
        {editions.map(({ code, language: tag, dir }, index) => (
          <TextInput
            key={code}
            label={words.settings.inEdition(said.name, isoLanguageName(tag, language))}
            lang={tag}
            dir={dir}
            maxLength={100}
            data-autofocus={index === 0 ? true : undefined}
            value={names[code] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              setNames((before) => ({ ...before, [code]: value }))
            }}
          />
        ))}
        <ProblemNote text={add.problem} />
        <Button type="submit" loading={add.busy} disabled={given.length === 0}>
          {words.settings.addIt}
        </Button>
      </form>
    </Modal>
  )
}
