// Old addresses and where they lead; a new one for a path that people still ask for.
import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useAct } from '../app/act.ts'
import { post, query } from '../app/api.ts'
import { useMoment } from '../app/moment.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { usePages } from '../app/use-pages.ts'
import { useWords } from '../words/words-context.tsx'
import { PagedTable } from './paged-table.tsx'

type Redirect = { readonly from: string; readonly to: string; readonly since: string }

const redirectsKey = ['redirects'] as const

export function RedirectsPart() {
  const words = useWords()
  const said = words.settings.redirects
  const moment = useMoment()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const asked = usePages<Redirect>(
    [...redirectsKey, wanted],
    (after) => `/redirects${query({ q: wanted, after, limit: 50 })}`,
    { keeps: true },
  )
  return (
    <>
      <h1>{words.settings.parts.redirects}</h1>
      <p className="soft">{said.help}</p>
      <NewRedirect />
      <div className="desk-row list-tools">
        <TextInput
          type="search"
          label={said.find}
          dir="auto"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <PagedTable
        asked={asked}
        heads={[said.from, said.to, said.since]}
        row={({ from, to, since }) => (
          <tr key={from}>
            <td>
              <bdi dir="ltr">{from}</bdi>
            </td>
            <td>
              <a href={encodeURI(to)} target="_blank" rel="noreferrer">
                <bdi dir="ltr">{to}</bdi>
              </a>
            </td>
            <td>{moment(since)}</td>
          </tr>
        )}
      />
    </>
  )
}

function NewRedirect() {
  const words = useWords()
  const said = words.settings.redirects
  const client = useQueryClient()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [done, setDone] = useState(false)
  const add = useAct(async () => {
    await post('/redirects', { from, to })
    setFrom('')
    setTo('')
    setDone(true)
    await client.invalidateQueries({ queryKey: redirectsKey })
  })
  return (
    <form
      className="desk-form"
      onChange={() => setDone(false)}
      onSubmit={(event) => {
        event.preventDefault()
        add.run()
      }}
    >
      <div className="grant">
        <TextInput
          label={said.from}
          description={said.fromHelp}
          dir="ltr"
          required
          withAsterisk={false}
          maxLength={500}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={said.to}
          description={said.toHelp}
          dir="ltr"
          required
          withAsterisk={false}
          maxLength={500}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.busy}>
          {said.add}
        </Button>
      </div>
      <ProblemNote text={add.problem} />
      {done && <output className="desk-done">{said.added}</output>}
    </form>
  )
}
