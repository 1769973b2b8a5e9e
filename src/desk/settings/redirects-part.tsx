// Old addresses and where they lead; a new one for a path that people still ask for.
import { Button, TextInput, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useDeferredValue, useRef, useState } from 'react'
import type { MissedAddress } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { post, query } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { useMoment } from '../app/moment.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { usePages } from '../app/use-pages.ts'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { PagedTable } from './paged-table.tsx'

type Redirect = { readonly from: string; readonly to: string; readonly since: string }

const redirectsKey = ['redirects'] as const
const missedKey = ['missed-addresses'] as const

export function RedirectsPart() {
  const words = useWords()
  const said = words.settings.redirects
  const moment = useMoment()
  const [typed, setTyped] = useState('')
  const [from, setFrom] = useState('')
  const form = useRef<HTMLFormElement>(null)
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
      <NewRedirect from={from} onFrom={setFrom} form={form} />
      <Missed
        onRedirect={(path) => {
          setFrom(path)
          form.current?.scrollIntoView({ block: 'center' })
          form.current?.querySelector<HTMLInputElement>('[name="to"]')?.focus()
        }}
      />
      <h2>{said.there}</h2>
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

type NewProps = {
  readonly from: string
  readonly onFrom: (from: string) => void
  readonly form: RefObject<HTMLFormElement | null>
}

function NewRedirect({ from, onFrom, form }: NewProps) {
  const words = useWords()
  const said = words.settings.redirects
  const client = useQueryClient()
  const [to, setTo] = useState('')
  const [done, setDone] = useState(false)
  const add = useAct(async () => {
    await post('/redirects', { from, to })
    onFrom('')
    setTo('')
    setDone(true)
    await Promise.all([
      client.invalidateQueries({ queryKey: redirectsKey }),
      client.invalidateQueries({ queryKey: missedKey }),
    ])
  })
  return (
    <form
      ref={form}
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
          onChange={(event) => onFrom(event.currentTarget.value)}
        />
        <TextInput
          name="to"
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

/** What readers asked for and did not find, most asked for first. */
function Missed({ onRedirect }: { readonly onRedirect: (path: string) => void }) {
  const { words, language } = useSpoken()
  const said = words.settings.redirects
  const moment = useMoment()
  const editions = useEditions()
  const number = new Intl.NumberFormat(language)
  const asked = usePages<MissedAddress>(
    missedKey,
    (after) => `/missed-addresses${query({ after, limit: 20 })}`,
  )
  return (
    <section>
      <h2>{said.missed}</h2>
      <p className="soft">{said.missedHelp}</p>
      <PagedTable
        asked={asked}
        className="missed"
        heads={[said.path, said.times, said.last, words.settings.edition, words.people.acts]}
        row={({ path, times, lastAt, edition }) => {
          const tag = editions.find(({ code }) => code === edition)?.language
          return (
            <tr key={path}>
              <td className="path">
                <bdi dir="ltr">{path}</bdi>
              </td>
              <td>{number.format(times)}</td>
              <td>{moment(lastAt)}</td>
              <td>{tag === undefined ? '–' : isoLanguageName(tag, language)}</td>
              <td className="end">
                <Button variant="default" size="compact-sm" onClick={() => onRedirect(path)}>
                  {said.make}
                  <VisuallyHidden> {path}</VisuallyHidden>
                </Button>
              </td>
            </tr>
          )
        }}
      />
    </section>
  )
}
