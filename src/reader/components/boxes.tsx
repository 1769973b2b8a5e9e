// The boxes: what changes by itself on a page. An empty box is an empty string, and its place closes.
import type { JSX } from 'preact'
import type { BoxView, FlashView } from '../views.ts'
import { Card } from './card.tsx'
import { useFrame } from './frame.ts'
import { Links, Time } from './text.tsx'

export function Box({ view }: { view: BoxView }): JSX.Element | null {
  switch (view.box) {
    case 'strap':
      return view.flash === undefined ? null : <Strap flash={view.flash} />
    case 'ticker':
      return view.flashes.length === 0 ? null : <Ticker flashes={view.flashes} />
    case 'live-dot':
      return view.on ? <LiveDot /> : null
    case 'live-strip':
      return view.items.length === 0 ? null : <LiveStrip items={view.items} />
    case 'most-read':
      return view.cards.length === 0 ? null : <MostRead view={view} />
    case 'trending':
      return view.topics.length === 0 ? null : <Trending topics={view.topics} />
    default:
      return view satisfies never
  }
}

function FlashLine({ flash }: { flash: FlashView }): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      {flash.attribution !== undefined && (
        <>
          <bdi>{flash.attribution}</bdi>:{' '}
        </>
      )}
      {flash.href === undefined ? flash.text : <a href={flash.href}>{flash.text}</a>}
      {flash.corrected && <small> ({words.corrected})</small>}
    </>
  )
}

function Strap({ flash }: { flash: FlashView }): JSX.Element {
  const { words } = useFrame()
  return (
    <section class="strap" aria-label={words.breaking}>
      <p>
        <b>{words.breaking}</b> <FlashLine flash={flash} /> <Time at={flash.at} as="time" rel />
      </p>
    </section>
  )
}

function Ticker({ flashes }: { flashes: readonly FlashView[] }): JSX.Element {
  const { words } = useFrame()
  return (
    <section aria-label={words.latestLines}>
      <sf-ticker class="tick">
        <b aria-hidden="true">{words.latestNews}</b>
        <ul tabindex={0} aria-label={words.latestLines}>
          {flashes.map((flash) => (
            <li key={flash.id}>
              <Time at={flash.at} as="time" />{' '}
              <span>
                <FlashLine flash={flash} />
              </span>
            </li>
          ))}
        </ul>
        <button type="button" hidden data-off={words.resume}>
          {words.pause}
        </button>
      </sf-ticker>
    </section>
  )
}

function LiveDot(): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      <i class="dot" />
      <span class="vh"> ({words.liveNow})</span>
    </>
  )
}

function LiveStrip({ items }: { items: Extract<BoxView, { box: 'live-strip' }>['items'] }): JSX.Element {
  const { words } = useFrame()
  return (
    <section class="strip" aria-label={words.liveNow}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <b class="on">{item.type === 'stream' ? words.onAir : words.live}</b>{' '}
            <a href={item.href}>{item.headline}</a>
            {item.latest !== undefined && (
              <p>
                <Time at={item.latest.at} as="time" rel /> {item.latest.text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MostRead({ view }: { view: Extract<BoxView, { box: 'most-read' }> }): JSX.Element {
  const { words } = useFrame()
  return (
    <section class="most" aria-labelledby="most-read">
      <h2 id="most-read" class="ttl">
        {view.newest ? words.newest : words.mostRead}
      </h2>
      <ol>
        {view.cards.map((card) => (
          <li key={card.id}>
            <Card card={card} level={3} shape="side rev" picture="thumb" time="shortDate" />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Trending({ topics }: { topics: Extract<BoxView, { box: 'trending' }>['topics'] }): JSX.Element {
  const { words } = useFrame()
  return (
    <nav class="trend" aria-label={words.trending}>
      <b aria-hidden="true">{words.trending}</b>
      <Links links={topics} />
    </nav>
  )
}
