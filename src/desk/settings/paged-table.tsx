// A table of the settings whose rows come page by page: waiting, nothing there, what went wrong, more rows.
import type { ReactNode } from 'react'
import { MoreButton } from '../app/more-button.tsx'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import type { usePages } from '../app/use-pages.ts'
import { Waiting } from '../app/waiting.tsx'
import { useWords } from '../words/words-context.tsx'

type Props<T> = {
  readonly asked: ReturnType<typeof usePages<T>>
  readonly heads: readonly string[]
  readonly className?: string
  /** The row of an item, with its key. */
  readonly row: (item: T) => ReactNode
}

export function PagedTable<T>({ asked, heads, className = '', row }: Props<T>) {
  const words = useWords()
  const items = asked.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {asked.error && <ProblemNote text={plainProblem(asked.error, words)} />}
      {asked.isPending && <Waiting />}
      {asked.data && items.length === 0 && <p className="soft">{words.settings.nothing}</p>}
      {items.length > 0 && (
        <div className="desk-scroll">
          <table className={`desk-table ${className}`.trim()}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{items.map(row)}</tbody>
          </table>
        </div>
      )}
      <MoreButton asked={asked} />
    </>
  )
}
