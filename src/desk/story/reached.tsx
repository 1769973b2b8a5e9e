// Readers reached: how many readings the pages' beacon has counted, in the receipt since the act, in the panel as kept.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../app/api.ts'
import { useWords } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { storyKey } from './story-query.ts'

/** `GET /stories/{id}/reads`. */
type Reached = {
  readonly all: number
  readonly last: { readonly verb: string; readonly from: string; readonly since: number } | null
}

const receiptMs = 3_000
const panelMs = 30_000

function useReached(everyMs: number) {
  const { story } = useStoryPlace()
  return useQuery({
    queryKey: [...storyKey(story.id), 'reads', everyMs],
    queryFn: () => get<Reached>(`/stories/${story.id}/reads`),
    refetchInterval: everyMs,
    staleTime: 0,
  })
}

/** Counts are kept by the hour, so what came before the act is what the first look found. */
export function ReachedSince() {
  const words = useWords().reached
  const { data } = useReached(receiptMs)
  const [before, setBefore] = useState<number>()
  if (data && before === undefined) setBefore(data.all)
  if (!data) return null
  const since = data.all - (before ?? data.all)
  return (
    <div className="reached">
      <b>{words.title}</b> <span>{since === 0 ? words.nothingYet : words.sinceAct(since)}</span>
      <small>{words.how}</small>
    </div>
  )
}

export function ReachedInAll() {
  const { reached: words } = useWords()
  const { edition, story } = useStoryPlace()
  const { data } = useReached(panelMs)
  if (!data || (story.pub !== 'live' && data.all === 0)) return null
  const hour = (at: string) =>
    new Intl.DateTimeFormat(edition.language, {
      timeZone: edition.zone,
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(new Date(at))
  return (
    <p className="reached">
      <b>{words.title}</b> <span>{data.all === 0 ? words.nothingYet : words.inAll(data.all)}</span>
      {data.all > 0 && data.last && (
        <span>
          {' '}
          <bdi>{words.sinceHour(data.last.since, hour(data.last.from))}</bdi>
        </span>
      )}
      <small>{words.how}</small>
    </p>
  )
}
