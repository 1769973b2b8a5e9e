// The story's whole history: who did what and when, the newest first.
import { query } from '../app/api.ts'
import { MoreButton } from '../app/more-button.tsx'
import { usePages } from '../app/use-pages.ts'
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
  const asked = usePages<Entry>(
    [...storyKey(story.id), 'history', story.rev, story.pub],
    (after) => `/stories/${story.id}/history${query({ after })}`,
  )
  const entries = asked.data?.pages.flatMap(({ items }) => items) ?? []
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: edition.zone,
  })
  return (
    <div className="stack">
      <ol className="history">
        {entries.map(({ n, at, act, by, detail }) => (
          <li key={n}>
            <b>{actName(act, words.story.did)}</b>
            {typeof detail.rev === 'number' && <small> {words.story.rev(detail.rev)}</small>}
            <div className="soft">
              <bdi>{by.name}</bdi> · <time dateTime={at}>{time.format(new Date(at))}</time>
            </div>
            {detail.note && <p dir="auto">{detail.note}</p>}
          </li>
        ))}
      </ol>
      <MoreButton asked={asked} />
    </div>
  )
}

/** `story.published` and the like; an act without a word of ours is told as it is recorded. */
function actName(act: string, did: Readonly<Record<string, string>>): string {
  return did[act.replace(/^story\./, '')] ?? act
}
