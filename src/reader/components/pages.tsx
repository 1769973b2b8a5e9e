// The other pages: live channel, static pages, and what is said when there is nothing, nothing any more, or trouble.
import type { JSX } from 'preact'
import type {
  CardView,
  ErrorPage,
  GonePage,
  LivePage,
  NotFoundPage,
  OfflinePage,
  SavedPage,
  StaticPage,
} from '../views.ts'
import { Blocks, VideoFigure } from './blocks.tsx'
import { useFrame } from './frame.ts'
import { LetterForm } from './letter.tsx'
import { SearchForm } from './shell.tsx'
import { Row } from './story.tsx'
import { Time } from './text.tsx'

export function Live({ view }: { view: LivePage }): JSX.Element {
  const { words } = useFrame()
  const { stream } = view
  return (
    <div class="channel">
      <h1 class={stream?.title === view.title ? 'vh' : 'pt'}>{view.title}</h1>
      {stream !== undefined && (
        <section class="stream" aria-label={stream.title}>
          <div class="screen">
            {stream.on && stream.video !== undefined ? (
              <VideoFigure video={stream.video} />
            ) : (
              <div class="off">
                <p class="h">{words.offAir}</p>
                <p>{words.offAirText}</p>
              </div>
            )}
          </div>
          <div class="sched">
            <h2>
              {stream.on && <b class="on">{words.onAir}</b>} {stream.title}
            </h2>
            {stream.description !== undefined && <p>{stream.description}</p>}
            {stream.schedule.length > 0 && (
              <>
                <h3 class="h">{words.schedule}</h3>
                <ol class="line">
                  {stream.schedule.map((slot) => (
                    <li key={slot.startsAt}>
                      <Time at={slot.startsAt} as="day" /> <Time at={slot.startsAt} as="time" />{' '}
                      {slot.href === undefined ? slot.title : <a href={slot.href}>{slot.title}</a>}
                    </li>
                  ))}
                </ol>
              </>
            )}
          </div>
        </section>
      )}
      {view.running.length === 0 && !stream?.on && <p class="empty">{words.nothingLive}</p>}
      <Row title={words.runningNow} cards={view.running} picture />
      <Row title={words.endedBlogs} cards={view.ended} picture />
    </div>
  )
}

export function Static({ view }: { view: StaticPage }): JSX.Element {
  const { words } = useFrame()
  return (
    <article class="plain body">
      <h1>{view.title}</h1>
      <Blocks blocks={view.body} />
      {view.letter !== undefined && <LetterForm letter={view.letter} />}
      {view.updatedAt !== undefined && (
        <p class="role">
          {words.updated} <Time at={view.updatedAt} as="date" />
        </p>
      )}
    </article>
  )
}

export function NotFound({ view }: { view: NotFoundPage }): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      <div class="plain">
        <p class="num">404</p>
        <h1>{words.notFound}</h1>
        <p class="sf">{words.notFoundText}</p>
        <SearchForm action={view.shell.search} />
      </div>
      <Newest cards={view.cards} />
    </>
  )
}

export function Gone({ view }: { view: GonePage }): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      <div class="plain">
        <p class="lab">
          <b>{words.gone}</b>
        </p>
        <h1>{view.headline ?? words.gone}</h1>
        {view.notice !== undefined && (
          <div class="corr">
            <p>{words.goneText}</p>
            <p>
              {view.at !== undefined && (
                <b>
                  <Time at={view.at} as="date" />{' '}
                </b>
              )}
              {view.notice}
            </p>
          </div>
        )}
      </div>
      <Newest cards={view.cards} />
    </>
  )
}

export function Trouble({ view }: { view: ErrorPage }): JSX.Element {
  const { words } = useFrame()
  return (
    <div class="plain">
      <p class="num">{view.status}</p>
      <h1>{words.error}</h1>
      <p class="sf">{words.errorText}</p>
      {view.requestId !== undefined && (
        <p class="role">
          {words.errorId} <bdi>{view.requestId}</bdi>
        </p>
      )}
      <p>
        <a class="all" href={view.shell.masthead.home}>
          {words.home}
        </a>
      </p>
    </div>
  )
}

export function Offline({ view }: { view: OfflinePage }): JSX.Element {
  const { words } = useFrame()
  return (
    <div class="plain">
      <h1>{words.offline}</h1>
      <p class="sf">{words.offlineText}</p>
      <p>
        <a class="all" href={view.shell.masthead.home}>
          {words.home}
        </a>
      </p>
    </div>
  )
}

export function Saved(_: { view: SavedPage }): JSX.Element {
  const { words } = useFrame()
  return (
    <div class="plain">
      <h1>{words.saved}</h1>
      <p class="sf">{words.savedText}</p>
      <sf-saved data-empty={words.savedEmpty} data-remove={words.remove}>
        <p>{words.savedNoScript}</p>
      </sf-saved>
    </div>
  )
}

function Newest({ cards }: { cards: readonly CardView[] }): JSX.Element {
  const { words } = useFrame()
  return <Row title={words.newest} cards={cards} picture />
}
