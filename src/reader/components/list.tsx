// Lists: of a section, region, topic, author, dossier, programme, kind, month or day; search, corrections, indexes.
import type { JSX } from 'preact'
import { fill } from '../format.ts'
import type { AboutView, CardView, CorrectionsPage, IndexPage, ListPage, SearchPage } from '../views.ts'
import { Card } from './card.tsx'
import { useFrame } from './frame.ts'
import { FrontItems } from './front.tsx'
import { Image } from './picture.tsx'
import { SearchForm, Slot } from './shell.tsx'
import { Timeline } from './story.tsx'
import { Label, Links, Time } from './text.tsx'

export function List({ view }: { view: ListPage }): JSX.Element {
  const { words } = useFrame()
  const front = view.front ?? []
  const empty = view.cards.length === 0 && front.length === 0
  const line = view.list === 'dossier' && view.cards.length > 0
  return (
    <div class="list">
      <header class="lh">
        {view.over !== undefined && (
          <p class="lab">
            <Label label={view.over} />
          </p>
        )}
        <About view={view.about} title={view.title} />
      </header>
      {front.length > 0 && (
        <div class="front">
          <FrontItems items={front} />
        </div>
      )}
      <div class="main">
        {empty && (
          <div class="empty">
            <h2>{words.nothingHere}</h2>
            <p>{words.nothingHereText}</p>
          </div>
        )}
        {line ? <LineUp cards={view.cards} /> : <Stack cards={view.cards} withTime={view.list === 'day'} />}
        {view.older !== undefined && (
          <p>
            <a class="all" href={view.older} rel="next">
              {words.older}
            </a>
          </p>
        )}
        {(view.previous !== undefined || view.next !== undefined) && (
          <p class="pn">
            {view.previous !== undefined && (
              <a href={view.previous.href} rel="prev">
                {view.previous.text}
              </a>
            )}
            {view.next !== undefined && (
              <a href={view.next.href} rel="next">
                {view.next.text}
              </a>
            )}
          </p>
        )}
        {view.days !== undefined && view.days.length > 0 && (
          <nav class="months" aria-label={words.days}>
            <h2 class="h">{words.days}</h2>
            <Links links={view.days} />
          </nav>
        )}
        {view.months.length > 0 && (
          <nav class="months" aria-label={words.archive}>
            <h2 class="h">{words.archive}</h2>
            <Links links={view.months} />
          </nav>
        )}
      </div>
      <div class="aside" data-box="most-read">
        <Slot box="most-read" />
      </div>
    </div>
  )
}

function About({ view, title }: { view: AboutView; title: string }): JSX.Element {
  const { words } = useFrame()
  const heading = (
    <h1>
      <bdi>{title}</bdi>
    </h1>
  )
  switch (view.type) {
    case 'plain':
      return (
        <>
          {heading}
          {view.description !== undefined && <p class="sf">{view.description}</p>}
          {view.children !== undefined && view.children.length > 0 && (
            <Links links={view.children} class="kids" />
          )}
        </>
      )
    case 'author':
      return (
        <div class="who-is">
          {view.portrait !== undefined && <Image picture={view.portrait} use="portrait" />}
          <div>
            {heading}
            {view.role !== undefined && <p class="role">{view.role}</p>}
            {view.biography !== undefined && <p class="sf">{view.biography}</p>}
            {view.links !== undefined && <Links links={view.links} class="kids" />}
          </div>
        </div>
      )
    case 'topic':
      return (
        <>
          {heading}
          {view.description !== undefined && <p class="sf">{view.description}</p>}
          {view.sameAs !== undefined && view.sameAs.length > 0 && (
            <p class="role">
              {words.elsewhere}:{' '}
              {view.sameAs.map((link, i) => (
                <span key={link.href}>
                  {i > 0 && ' · '}
                  <a href={link.href} rel="noopener">
                    <bdi>{link.text}</bdi>
                  </a>
                </span>
              ))}
            </p>
          )}
        </>
      )
    case 'dossier':
    case 'programme':
      return (
        <div class="band">
          <div>
            {heading}
            {view.description !== undefined && <p class="sf">{view.description}</p>}
            {view.type === 'programme' && view.schedule !== undefined && <p class="role">{view.schedule}</p>}
          </div>
          {view.picture !== undefined && <Image picture={view.picture} use="half" first silent />}
        </div>
      )
    default:
      return view satisfies never
  }
}

export function Stack({
  cards,
  withTime,
}: {
  cards: readonly CardView[]
  withTime?: boolean
}): JSX.Element | null {
  if (cards.length === 0) return null
  return (
    <div class="stack">
      {cards.map((card, i) => (
        <Card
          key={card.id}
          card={card}
          level={2}
          shape="side rev"
          picture="card"
          standfirst
          authors
          time={withTime ? 'time' : 'shortDate'}
          first={i === 0}
        />
      ))}
    </div>
  )
}

/** A dossier's list: the newest as it is, the others as the line of how it went. */
function LineUp({ cards }: { cards: readonly CardView[] }): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      <Stack cards={cards.slice(0, 3)} />
      {cards.length > 3 && (
        <section>
          <h2 class="ttl">{words.timeline}</h2>
          <Timeline cards={cards.slice(3)} />
        </section>
      )}
    </>
  )
}

export function Search({ view }: { view: SearchPage }): JSX.Element {
  const { words } = useFrame()
  const asked = view.query !== ''
  const title = !asked
    ? words.search
    : fill(view.cards.length > 0 ? words.resultsFor : words.noResults, { x: view.query })
  return (
    <div class="list">
      <header class="lh">
        <h1 class="q">{title}</h1>
        <SearchForm action={view.shell.search} query={view.query} />
        {!asked && <p class="role">{words.searchHint}</p>}
        {asked && view.cards.length === 0 && <p class="sf">{words.noResultsText}</p>}
        {view.things !== undefined && view.things.length > 0 && (
          <nav class="tags" aria-label={words.things}>
            <b aria-hidden="true">{words.things}</b>
            <Links links={view.things} />
          </nav>
        )}
      </header>
      <div class="main">
        <Stack cards={view.cards} />
        {view.older !== undefined && (
          <p>
            <a class="all" href={view.older} rel="next">
              {words.older}
            </a>
          </p>
        )}
      </div>
      <div class="aside" data-box="most-read">
        <Slot box="most-read" />
      </div>
    </div>
  )
}

export function Corrections({ view }: { view: CorrectionsPage }): JSX.Element {
  const { words } = useFrame()
  return (
    <div class="plain">
      <h1>{words.corrections}</h1>
      <p class="sf">{words.correctionsIntro}</p>
      {view.items.length === 0 && <p>{words.noCorrections}</p>}
      {view.items.map((item) => (
        <article key={item.at + item.text} class="corr">
          <h2>
            {item.story === undefined ? words.storyGone : <a href={item.story.href}>{item.story.text}</a>}
          </h2>
          <p>
            <b>
              <Time at={item.at} as="date" />
            </b>{' '}
            {item.text}
          </p>
        </article>
      ))}
      {view.older !== undefined && (
        <p>
          <a class="all" href={view.older} rel="next">
            {words.older}
          </a>
        </p>
      )}
    </div>
  )
}

export function Index({ view }: { view: IndexPage }): JSX.Element {
  const { words } = useFrame()
  const faces = view.index === 'authors'
  return (
    <div class="index">
      <h1 class="pt">{view.title}</h1>
      {view.groups.map((group) => (
        <section key={group.title ?? ''}>
          {group.title !== undefined && <h2 class="ttl">{group.title}</h2>}
          <ul class={`cols ${faces ? 'faces' : ''}`}>
            {group.entries.map((entry) => (
              <li key={entry.href} class="card">
                {entry.picture !== undefined && (
                  <Image picture={entry.picture} use={faces ? 'portrait' : 'card'} silent />
                )}
                <div class="t">
                  <a class="n" href={entry.href}>
                    <bdi>{entry.name}</bdi>
                  </a>
                  {entry.description !== undefined && <p>{entry.description}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {view.more !== undefined && (
        <p>
          <a class="all" href={view.more} rel="next">
            {words.next}
          </a>
        </p>
      )}
    </div>
  )
}
