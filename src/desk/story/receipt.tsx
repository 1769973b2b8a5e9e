// What readers can see now, line by line: each fetched by the server from the public address, as a stranger, over HTTP.
import { useQuery } from '@tanstack/react-query'
import { get } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useWords } from '../words/words-context.tsx'
import type { ActName } from './acts.ts'
import { ReachedSince } from './reached.tsx'
import { useStoryPlace } from './story-place.ts'
import { storyKey } from './story-query.ts'

export type ReceiptWanted = {
  /** When the button was pressed, on this page's clock. */
  readonly since: number
  readonly act: ActName
  readonly seq?: number
}

export type ReceiptLine = {
  readonly what: string
  readonly url: string
  readonly ok: boolean | null
  readonly ms: number | null
  readonly why?: string
}

export function Receipt({ wanted }: { readonly wanted: ReceiptWanted }) {
  const words = useWords()
  // Its own page first: that is what one waits for; the server then has time for the rest.
  const page = useLines(wanted, 'story', true)
  const rest = useLines(wanted, 'front,section,feed,sitemap,search', page.isFetched)
  const lines = [...(page.data?.lines ?? []), ...(rest.data?.lines ?? [])]
  const error = page.error ?? rest.error
  return (
    <section className="receipt" aria-label={words.story.receipt.title} aria-live="polite">
      <h3>{words.story.receipt.title}</h3>
      {!error && !rest.isFetched && <p className="soft">{words.story.receipt.asking}</p>}
      {error && <p role="alert">{plainProblem(error, words)}</p>}
      {lines.length > 0 && (
        <>
          <ul>
            {lines.map((line) => (
              <li
                key={`${line.what} ${line.url}`}
                className={line.ok === null ? 'unknown' : line.ok ? 'good' : 'bad'}
              >
                <b>{words.story.receipt.signs[line.ok === null ? 'unknown' : line.ok ? 'yes' : 'no']}</b>
                <span>
                  {line.url ? (
                    <a href={line.url} target="_blank" rel="noreferrer">
                      {words.story.receipt.what[line.what as keyof typeof words.story.receipt.what] ??
                        line.what}
                    </a>
                  ) : (
                    (words.story.receipt.what[line.what as keyof typeof words.story.receipt.what] ??
                    line.what)
                  )}
                  {line.why && (
                    <small>
                      {words.story.receipt.whys[line.why as keyof typeof words.story.receipt.whys] ??
                        line.why}
                    </small>
                  )}
                </span>
                <span className="ms">
                  {line.ms === null ? '' : words.story.receipt.ms(Math.round(line.ms))}
                </span>
              </li>
            ))}
          </ul>
          <ReachedSince />
          {page.data && <p className="soft">{words.story.receipt.took(page.data.tookMs)}</p>}
        </>
      )}
    </section>
  )
}

function useLines(wanted: ReceiptWanted, what: string, enabled: boolean) {
  const { story } = useStoryPlace()
  return useQuery({
    queryKey: [...storyKey(story.id), 'receipt', wanted.since, what],
    queryFn: async () => {
      const { lines } = await get<{ readonly lines: readonly ReceiptLine[] }>(
        `/stories/${story.id}/receipt?what=${what}`,
      )
      return { lines, tookMs: Math.round(performance.now() - wanted.since) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
}
