// One list of terms: names in every edition side by side, found by any of them, put in order by hand.
import { Button, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import { useAct } from '../app/act.ts'
import { ApiError, patch } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { NewTermDialog } from './new-term-dialog.tsx'
import { moved, renumbered } from './order.ts'
import { type TermList, termLists } from './settings-place.ts'
import { type DeskTerm, nameOf, useRefreshTerms, useTerms } from './term.ts'
import { TermRow } from './term-row.tsx'
import { useRowDrag } from './use-row-drag.ts'

const firstRows = 100
/** An order by hand is for lists one can look over. */
const mostInOrder = 60

export function TermsPart({ list }: { readonly list: TermList }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const editions = useEditions()
  const terms = useTerms(list)
  const refresh = useRefreshTerms(list)
  const [wanted, setWanted] = useState('')
  const [edition, setEdition] = useState<string>()
  const [most, setMost] = useState(firstRows)
  const [adding, setAdding] = useState(false)
  const table = useRef<HTMLTableSectionElement>(null)
  const orderIn = edition ?? editions[0]?.code ?? ''

  const all = inOrder(
    (terms.data ?? []).filter(({ mergedInto }) => mergedInto === null),
    orderIn,
    language,
  )
  const found = all.filter((term) => matches(term, wanted))
  const mayOrder = wanted === '' && all.length <= mostInOrder && may('term.edit', { edition: orderIn })

  const order = useAct(
    async (id: string, to: number) => {
      const from = all.findIndex((term) => term.id === id)
      const next = moved(all, from, to)
      const fresh = renumbered(
        next.map((term) => ({ id: term.id, order: term.texts[orderIn]?.order ?? 0 })),
        id,
      )
      try {
        for (const term of next) {
          const number = fresh.get(term.id)
          if (number === undefined || !term.texts[orderIn]) continue
          await patch(
            `/${list}/${term.id}`,
            { texts: { [orderIn]: { order: number } } },
            { ifMatch: term.rev },
          )
        }
      } finally {
        await refresh()
        table.current
          ?.querySelector<HTMLElement>(`[data-term="${id}"] [data-way="${to < from ? 'up' : 'down'}"]`)
          ?.focus()
      }
    },
    (error) => (error instanceof ApiError && error.status === 412 ? words.settings.orderStale : undefined),
  )
  const drag = useRowDrag(mayOrder && !order.busy, (carried, target) => {
    order.run(
      carried,
      all.findIndex((term) => term.id === target),
    )
  })

  if (terms.isPending) return <Waiting />
  return (
    <>
      <div className="desk-head">
        <h1>{words.settings.lists[list]}</h1>
        {editions.some(({ code }) => may('term.edit', { edition: code })) && (
          <Button onClick={() => setAdding(true)}>{words.settings.add[termLists[list]]}</Button>
        )}
      </div>
      {terms.error && <ProblemNote text={plainProblem(terms.error, words)} />}
      <div className="desk-row list-tools">
        <TextInput
          type="search"
          label={words.settings.find}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.settings.orderIn}
          value={orderIn}
          onChange={(event) => setEdition(event.currentTarget.value)}
          data={editions.map(({ code, language: tag }) => ({
            value: code,
            label: isoLanguageName(tag, language),
          }))}
        />
      </div>
      <p className="soft">{mayOrder ? words.settings.orderHelp : words.settings.orderByName(mostInOrder)}</p>
      <ProblemNote text={order.problem} />
      <div className="desk-scroll">
        <table className="desk-table terms">
          <thead>
            <tr>
              {mayOrder && (
                <th scope="col">
                  <VisuallyHidden>{words.settings.order}</VisuallyHidden>
                </th>
              )}
              {editions.map(({ code, language: tag }) => (
                <th key={code} scope="col">
                  {isoLanguageName(tag, language)}
                </th>
              ))}
              <th scope="col">{words.settings.key}</th>
              <th scope="col">
                <VisuallyHidden>{words.people.acts}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody ref={table}>
            {found.slice(0, most).map((term) => {
              const at = all.indexOf(term)
              return (
                <TermRow
                  key={term.id}
                  list={list}
                  term={term}
                  editions={editions}
                  name={nameOf(term, language)}
                  drag={mayOrder ? drag.row(term.id) : undefined}
                  isOver={drag.over === term.id}
                  onMove={mayOrder ? (by) => order.run(term.id, at + by) : undefined}
                  isFirst={at === 0}
                  isLast={at === all.length - 1}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p className="soft">{words.settings.nothing}</p>}
      {found.length > most && (
        <Button variant="default" onClick={() => setMost(most + firstRows)}>
          {words.settings.more(found.length - most)}
        </Button>
      )}
      {adding && <NewTermDialog list={list} onClose={() => setAdding(false)} />}
    </>
  )
}

/** As readers of the edition see the list: by number, then by name; what has no name there comes last. */
function inOrder(terms: readonly DeskTerm[], edition: string, language: string): readonly DeskTerm[] {
  const { compare } = new Intl.Collator(language)
  const number = ({ texts }: DeskTerm): number => texts[edition]?.order ?? Number.MAX_SAFE_INTEGER
  return terms.toSorted((a, b) => number(a) - number(b) || compare(nameOf(a, edition), nameOf(b, edition)))
}

function matches({ key, texts }: DeskTerm, wanted: string): boolean {
  const text = wanted.trim().toLocaleLowerCase()
  if (text === '') return true
  return [key, ...Object.values(texts).map(({ name }) => name)].some((name) =>
    name.toLocaleLowerCase().includes(text),
  )
}
