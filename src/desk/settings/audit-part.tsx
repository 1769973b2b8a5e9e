// The audit log: who did what to which thing, from where, when; searched by each of them.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { query } from '../app/api.ts'
import { usePages } from '../app/use-pages.ts'
import { usePeople } from '../people/person.ts'
import { useSpoken } from '../words/words-context.tsx'
import { PagedTable } from './paged-table.tsx'
import { useTokens } from './token.ts'

type Entry = {
  readonly n: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly outcome: 'done' | 'refused'
  readonly address: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

const empty = { who: '', what: '', thing: '', outcome: '', from: '', to: '' }
type Filter = typeof empty

/** The first words of the log's actions; the log itself is the list, this is what one chooses from. */
const nouns = [
  'story',
  'front',
  'flash',
  'entry',
  'asset',
  'section',
  'region',
  'topic',
  'dossier',
  'author',
  'programme',
  'kind',
  'page',
  'navigation',
  'edition',
  'publication',
  'address',
  'stages',
  'user',
  'session',
  'token',
] as const

/** A day of the form in the reader's own zone, from its beginning or to its end. */
function instantOf(day: string, end: boolean): string | undefined {
  if (day === '') return undefined
  const at = new Date(`${day}T00:00:00`)
  if (end) at.setDate(at.getDate() + 1)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

export function AuditPart() {
  const { words, language } = useSpoken()
  const said = words.settings.audit
  const [filter, setFilter] = useState<Filter>(empty)
  const names = useActorNames()
  const { from, to, ...exact } = filter
  const asked = usePages<Entry>(
    ['audit', filter],
    (before) =>
      `/audit${query({
        ...exact,
        thing: exact.thing.trim(),
        from: instantOf(from, false),
        to: instantOf(to, true),
        before,
        limit: 50,
      })}`,
    { keeps: true },
  )
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
  const set = (field: keyof Filter) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setFilter((before) => ({ ...before, [field]: value }))
  }
  return (
    <>
      <h1>{words.settings.parts.audit}</h1>
      <search className="grant" aria-label={said.filter}>
        <NativeSelect
          label={said.who}
          value={filter.who}
          onChange={set('who')}
          data={[
            { value: '', label: said.anybody },
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          label={said.what}
          value={filter.what}
          onChange={set('what')}
          data={[{ value: '', label: said.anything }, ...nouns]}
        />
        <TextInput
          label={said.thing}
          placeholder="story:0192…"
          dir="ltr"
          maxLength={120}
          value={filter.thing}
          onChange={set('thing')}
        />
        <NativeSelect
          label={said.outcome}
          value={filter.outcome}
          onChange={set('outcome')}
          data={[
            { value: '', label: said.either },
            { value: 'done', label: said.done },
            { value: 'refused', label: said.refused },
          ]}
        />
        <TextInput type="date" label={said.from} value={filter.from} onChange={set('from')} />
        <TextInput type="date" label={said.to} value={filter.to} onChange={set('to')} />
        <Button variant="subtle" onClick={() => setFilter(empty)}>
          {said.all}
        </Button>
      </search>
      <PagedTable
        asked={asked}
        heads={[said.when, said.who, said.what, said.thing, said.where]}
        className="audit"
        row={(entry) => (
          <tr key={entry.n}>
            <td>
              <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
            </td>
            <td dir="auto">{names.get(entry.actor) ?? entry.actor}</td>
            <td>
              <bdi dir="ltr">{entry.action}</bdi>
              {entry.outcome === 'refused' && <strong className="refused"> {said.refused}</strong>}
            </td>
            <td>
              <bdi dir="ltr" className="thing">
                {entry.subject}
              </bdi>
              <Detail of={entry.detail} />
            </td>
            <td>
              <bdi dir="ltr">{entry.address ?? '–'}</bdi>
            </td>
          </tr>
        )}
      />
    </>
  )
}

function Detail({ of }: { readonly of: Readonly<Record<string, unknown>> }) {
  const parts = Object.entries(of).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  if (parts.length === 0) return null
  return (
    <small className="soft detail" dir="ltr">
      {parts.join(' · ')}
    </small>
  )
}

/** Everybody the log may name, by how it writes them. */
function useActorNames(): ReadonlyMap<string, string> {
  const { words } = useSpoken()
  const said = words.settings.audit
  const people = usePeople().data ?? []
  const tokens = useTokens().data ?? []
  return new Map([
    ...people.map(({ id, name }) => [`user:${id}`, name] as const),
    ...tokens.map(({ id, name }) => [`token:${id}`, said.token(name)] as const),
    ['cli', said.cli],
    ['system', said.system],
    ['stranger', said.stranger],
  ])
}
