// A live report: what we know, the key events, and the entries as dispatches on a time rail, newest first.
import type { JSX } from 'preact'
import type { LiveBlogView, LiveEntryView } from '../views.ts'
import { Blocks, Inlines } from './blocks.tsx'
import { useFrame } from './frame.ts'
import { Time } from './text.tsx'

export function LiveBlog({ live }: { live: LiveBlogView }): JSX.Element {
  const { format, words } = useFrame()
  const sameDay = (one: LiveEntryView, other: LiveEntryView | undefined) =>
    other !== undefined && format.date(one.at) === format.date(other.at)
  return (
    <>
      {!live.running && (
        <p class="ended">
          {words.liveEnded}
          {live.endedAt !== undefined && (
            <>
              {' · '}
              <Time at={live.endedAt} as="moment" />
            </>
          )}
        </p>
      )}
      {live.summary.length > 0 && (
        <section class="info" aria-labelledby="known">
          <h2 id="known" class="h">
            {words.summary}
          </h2>
          <ul>
            {live.summary.map((content, i) => (
              <li key={i}>
                <Inlines content={content} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {live.keyEvents.length > 0 && (
        <nav class="keys" aria-label={words.keyEvents}>
          <p class="h">{words.keyEvents}</p>
          <ol class="line">
            {live.keyEvents.map((event) => (
              <li key={event.href}>
                <Time at={event.at} as="time" /> <a href={event.href}>{event.title}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {live.oldestFirst && <Older live={live} />}
      <div class="rail" data-entries>
        {live.entries.map((entry, i) => (
          <Entry key={entry.id} entry={entry} dated={!sameDay(entry, live.entries[i - 1])} />
        ))}
      </div>
      {!live.oldestFirst && <Older live={live} />}
    </>
  )
}

/** Stands at the end that the older entries come after. */
function Older({ live }: { live: LiveBlogView }): JSX.Element | null {
  const { words } = useFrame()
  if (live.older === undefined) return null
  return (
    <p>
      <a class="all" href={live.older}>
        {words.olderEntries}
      </a>
    </p>
  )
}

/** One dispatch; its time is its address. `dated`: the first of its day says which. */
export function Entry({ entry, dated }: { entry: LiveEntryView; dated: boolean }): JSX.Element {
  const { words } = useFrame()
  return (
    <article id={`entry-${entry.id}`} class={entry.keyEvent ? 'entry key' : 'entry'}>
      <p class="at">
        <a href={`#entry-${entry.id}`}>
          <Time at={entry.at} as="time" rel />
          <span class="vh"> {words.linkToEntry}</span>
        </a>
        {dated && (
          <b>
            {' '}
            <Time at={entry.at} as="day" />
          </b>
        )}
        {entry.pinned && <b> · {words.entryPinned}</b>}
      </p>
      {entry.title !== undefined && <h2>{entry.title}</h2>}
      <Blocks blocks={entry.body} />
      {(entry.author !== undefined || entry.updatedAt !== undefined) && (
        <p class="who">
          {entry.author !== undefined && <bdi>{entry.author}</bdi>}
          {entry.author !== undefined && entry.updatedAt !== undefined && ' · '}
          {entry.updatedAt !== undefined && (
            <>
              {words.updated} <Time at={entry.updatedAt} as="time" />
            </>
          )}
        </p>
      )}
    </article>
  )
}
