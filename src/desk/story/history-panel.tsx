// The story's whole history: who did what and when, the newest first.
import { useQuery } from '@tanstack/react-query'
import { get } from '../app/api.ts'
import { useSpoken } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { storyKey } from './story-query.ts'

type Entry = {
  readonly n: number
  readonly at: string
  readonly act: string
  readonly by: { readonly key: string; readonly name: string }
  readonly detail: { readonly rev?: number; readonly note?: string; readonly [key: string]: unknown }
}

export function HistoryPanel() {
  const { words, language } = useSpoken()
  const { story, edition } = useStoryPlace()
  const { data } = useQuery({
    queryKey: [...storyKey(story.id), 'history', story.rev, story.pub],
    queryFn: () => get<{ readonly items: readonly Entry[] }>(`/stories/${story.id}/history`),
  })
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: edition.zone,
  })
  return (
    <ol className="history">
      {(data?.items ?? []).map(({ n, at, act, by, detail }) => (
        <li key={n}>
          <b>{actName(act, words.story.did)}</b>
          {typeof detail.rev === 'number' && <small> {words.story.rev(detail.rev)}</small>}
          <div className="soft">
            {by.name} · <time dateTime={at}>{time.format(new Date(at))}</time>
          </div>
          {detail.note && <p dir="auto">{detail.note}</p>}
        </li>
      ))}
    </ol>
  )
}

/** `story.published` and the like; an act without a word of ours is told as it is recorded. */
function actName(act: string, did: Readonly<Record<string, string>>): string {
  return did[act.replace(/^story\./, '')] ?? act
}
