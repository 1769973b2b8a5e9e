// Tokens for programs: made here, shown once, ended at once.
import { Button, MultiSelect, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Role, roles } from '../../actor.ts'
import { useAct } from '../app/act.ts'
import { post, remove } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { useMoment } from '../app/moment.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions, useSections } from '../app/publication.ts'
import { Waiting } from '../app/waiting.tsx'
import { grantWords } from '../people/grant-words.ts'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { type Token, tokensKey, useTokens } from './token.ts'
import { TokenSecret } from './token-secret.tsx'

export function TokensPart() {
  const words = useWords()
  const said = words.settings.tokens
  const { data, error } = useTokens()
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data) return <Waiting />
  return (
    <>
      <h1>{words.settings.parts.tokens}</h1>
      <p className="soft">{said.help}</p>
      <NewToken />
      <h2>{said.there}</h2>
      {data.length === 0 && <p className="soft">{said.none}</p>}
      {data.length > 0 && (
        <div className="desk-scroll">
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{said.name}</th>
                <th scope="col">{words.people.rolesTitle}</th>
                <th scope="col">{said.made}</th>
                <th scope="col">
                  <VisuallyHidden>{words.people.acts}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.toReversed().map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function TokenRow({ token }: { readonly token: Token }) {
  const { words, language } = useSpoken()
  const said = words.settings.tokens
  const moment = useMoment()
  const client = useQueryClient()
  const known = { editions: useEditions(), sections: useSections(), words, language }
  const [sure, setSure] = useState(false)
  const end = useAct(async () => {
    await remove(`/tokens/${token.id}`)
    await client.invalidateQueries({ queryKey: tokensKey })
  })
  return (
    <tr>
      <td dir="auto" className={token.revokedAt === null ? undefined : 'off'}>
        {token.name}
      </td>
      <td>
        {token.grants.map((grant) => (
          <div key={JSON.stringify(grant)}>{grantWords(grant, known)}</div>
        ))}
      </td>
      <td>{moment(token.createdAt)}</td>
      <td className="end">
        {token.revokedAt !== null && said.ended(moment(token.revokedAt))}
        {token.revokedAt === null && !sure && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={said.endNamed(token.name)}
            onClick={() => setSure(true)}
          >
            {said.end}
          </Button>
        )}
        {token.revokedAt === null && sure && (
          <>
            <span>{said.sure} </span>
            <Button
              autoFocus
              variant="outline"
              color="red"
              size="compact-sm"
              loading={end.busy}
              aria-label={said.endNamed(token.name)}
              onClick={() => end.run()}
            >
              {said.end}
            </Button>{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => setSure(false)}>
              {words.app.cancel}
            </Button>
          </>
        )}
        <ProblemNote text={end.problem} />
      </td>
    </tr>
  )
}

function NewToken() {
  const { words, language } = useSpoken()
  const said = words.settings.tokens
  const client = useQueryClient()
  const editions = useEditions()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('reporter')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [secret, setSecret] = useState<string>()
  const make = useAct(async () => {
    const input = { name, role, ...(chosen.length > 0 ? { editions: chosen } : {}) }
    const { token } = await post<{ readonly token: string }>('/tokens', input)
    setSecret(token)
    setName('')
    await client.invalidateQueries({ queryKey: tokensKey })
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        make.run()
      }}
    >
      <div className="grant">
        <TextInput
          label={said.name}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.people.role}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
          data={roles.map((each) => ({ value: each, label: words.people.roles[each] }))}
        />
        <MultiSelect
          label={words.people.editions}
          placeholder={chosen.length === 0 ? words.people.allEditions : ''}
          data={editions.map(({ code, language: tag }) => ({
            value: code,
            label: isoLanguageName(tag, language),
          }))}
          value={[...chosen]}
          onChange={setChosen}
        />
        <Button type="submit" variant="default" loading={make.busy}>
          {said.make}
        </Button>
      </div>
      <ProblemNote text={make.problem} />
      {secret !== undefined && <TokenSecret text={secret} onDone={() => setSecret(undefined)} />}
    </form>
  )
}
