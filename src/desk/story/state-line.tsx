// What is true right now, always in sight: saved or not, who else is here, what readers see.
import { useWords } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { useDraftPart } from './use-draft.ts'
import { toZoneTime } from './zoned-time.ts'

export function SavedState() {
  const words = useWords().story
  const saved = useDraftPart('saved')
  const online = useDraftPart('online')
  const canEdit = useDraftPart('canEdit')
  const text = canEdit ? words.saved[saved] : words.readOnly
  return (
    <output className={`saved ${saved}`} data-saved={saved} data-online={online}>
      {text}
    </output>
  )
}

export function WhoIsHere() {
  const words = useWords().story
  const people = useDraftPart('people')
  const once = people.filter(({ id }, at) => people.findIndex((other) => other.id === id) === at)
  if (once.length === 0) return null
  return (
    <ul className="who" aria-label={words.alsoHere}>
      {once.map(({ id, name, color }) => (
        <li
          key={id}
          title={name}
          ref={(dot) => {
            dot?.style.setProperty('--person', color)
          }}
        >
          <span aria-hidden="true">{initials(name)}</span>
          <span className="only-spoken">{name}</span>
        </li>
      ))}
    </ul>
  )
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
}

export function PubState() {
  const words = useWords().story
  const { story, edition } = useStoryPlace()
  const at = story.publishAt ?? story.embargoUntil
  return (
    <span className={`pub ${story.pub}`} data-pub={story.pub}>
      {story.pub === 'live' && story.liveRev !== null && (
        <>
          {words.pubs.live(story.liveRev)}
          {story.rev > story.liveRev && ` · ${words.ahead}`}{' '}
          {story.url && (
            <a href={story.url} target="_blank" rel="noreferrer">
              {words.onSite}
            </a>
          )}
        </>
      )}
      {story.pub === 'scheduled' &&
        words.pubs.scheduled(at ? toZoneTime(at, edition.zone).replace('T', ' ') : '', edition.zone)}
      {story.pub === 'draft' && words.pubs.draft}
      {story.pub === 'withdrawn' && words.pubs.withdrawn}
    </span>
  )
}
