// The language editions: which there are, each with everything that is its own, and opening a new one.
import { Button, TextInput, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Edition } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { EditionForm } from './edition-form.tsx'
import { SettingsLink } from './settings-link.tsx'
import { useVersioned } from './use-versioned.ts'

export function EditionsPart({ code }: { readonly code: string | undefined }) {
  return code === undefined ? <EditionList /> : <OneEdition key={code} code={code} />
}

function EditionList() {
  const { words, language } = useSpoken()
  const editions = useEditions() as readonly Edition[]
  return (
    <>
      <h1>{words.settings.parts.editions}</h1>
      <div className="desk-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{words.settings.fields.language}</th>
              <th scope="col">{words.settings.fields.name}</th>
              <th scope="col">{words.settings.fields.slogan}</th>
              <th scope="col">{words.settings.fields.zone}</th>
              <th scope="col">
                <VisuallyHidden>{words.people.acts}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {editions.map(({ code, language: tag, dir, name, slogan, zone, shown }) => (
              <tr key={code}>
                <td>
                  {isoLanguageName(tag, language)} <bdi className="soft">{code}</bdi>
                  {!shown && <small className="soft"> · {words.settings.hidden}</small>}
                </td>
                <td>
                  <bdi lang={tag} dir={dir}>
                    {name}
                  </bdi>
                </td>
                <td>
                  <bdi lang={tag} dir={dir}>
                    {slogan}
                  </bdi>
                </td>
                <td>
                  <bdi>{zone}</bdi>
                </td>
                <td className="end">
                  <SettingsLink to={`editions/${code}`}>
                    {words.settings.changeNamed(isoLanguageName(tag, language))}
                  </SettingsLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NewEdition />
    </>
  )
}

function NewEdition() {
  const words = useWords()
  const said = words.settings.editions
  const client = useQueryClient()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const open = useAct(async () => {
    // Not shown until somebody says so: it has no names for anything yet.
    await post('/editions', { code, name, shown: false })
    await client.invalidateQueries({ queryKey: ['editions'] })
    await navigate({ to: '/settings/$', params: { _splat: `editions/${code}` } })
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        open.run()
      }}
    >
      <h2>{said.open}</h2>
      <p className="soft">{said.openHelp}</p>
      <div className="desk-row bottom">
        <TextInput
          label={said.code}
          dir="ltr"
          required
          withAsterisk={false}
          minLength={2}
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          label={words.settings.fields.name}
          required
          withAsterisk={false}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={open.busy}>
          {said.openIt}
        </Button>
      </div>
      <ProblemNote text={open.problem} />
    </form>
  )
}

function OneEdition({ code }: { readonly code: string }) {
  const { words, language } = useSpoken()
  const { data, error } = useVersioned<Edition>(`/editions/${code}`)
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data) return <Waiting />
  return (
    <>
      <p className="back">
        <SettingsLink to="editions">{words.settings.parts.editions}</SettingsLink>
      </p>
      <h1>{isoLanguageName(data.value.language, language)}</h1>
      <EditionForm edition={data.value} rev={data.rev} />
    </>
  )
}
