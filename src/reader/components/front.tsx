// A front: collections one under the other, each in its style and prominence, and boxes in their places.
import type { JSX } from 'preact'
import type { CardView, CollectionView, FrontItem, FrontPage } from '../views.ts'
import { Card } from './card.tsx'
import { useFrame } from './frame.ts'
import { Image } from './picture.tsx'
import { Slot } from './shell.tsx'
import { DossierBand } from './story.tsx'
import { AllLink, CardLabel, Time } from './text.tsx'

export function Front({ view }: { view: FrontPage }): JSX.Element {
  return (
    <div class="front">
      <h1 class={view.home ? 'vh' : 'pt'}>{view.title}</h1>
      <FrontItems items={view.items} />
    </div>
  )
}

export function FrontItems({ items }: { items: readonly FrontItem[] }): JSX.Element {
  return (
    <>
      {items.map((item, i) => (
        <Item key={'box' in item ? item.box : item.id} item={item} first={i === 0 || isTop(items, i)} />
      ))}
    </>
  )
}

/** Only boxes stand before it: its first picture is the page's largest. */
const isTop = (items: readonly FrontItem[], i: number) => items.slice(0, i).every((item) => 'box' in item)

function Item({ item, first }: { item: FrontItem; first: boolean }): JSX.Element | null {
  if ('box' in item) {
    return (
      <div class={`bx ${item.box}`} data-box={item.box}>
        <Slot box={item.box} />
      </div>
    )
  }
  if (item.cards.length === 0) return null
  if (item.style === 'dossier' && item.title !== undefined && item.href !== undefined) {
    return (
      <DossierBand
        dossier={{
          title: item.title,
          href: item.href,
          cards: item.cards,
          ...(item.description === undefined ? {} : { description: item.description }),
          ...(item.picture === undefined ? {} : { picture: item.picture }),
        }}
      />
    )
  }
  return <Collection item={item} first={first} />
}

function Collection({ item, first }: { item: CollectionView; first: boolean }): JSX.Element {
  const level = item.title === undefined ? 2 : 3
  return (
    <section class={`sec ${item.style} p-${item.prominence}`}>
      {item.title !== undefined && (
        <div class="sh">
          <h2 class="ttl">{item.href === undefined ? item.title : <a href={item.href}>{item.title}</a>}</h2>
          {item.href !== undefined && <AllLink href={item.href} of={item.title} />}
          {item.description !== undefined && <p>{item.description}</p>}
        </div>
      )}
      <Cards item={item} level={level} first={first} />
    </section>
  )
}

type CardsProps = { readonly item: CollectionView; readonly level: 2 | 3; readonly first: boolean }

function Cards({ item, level, first }: CardsProps): JSX.Element {
  const { cards } = item
  switch (item.style) {
    case 'lead':
      return (
        <div class="cols">
          {cards.map((card, i) =>
            i === 0 ? (
              <Card
                key={card.id}
                card={card}
                level={level}
                shape="big"
                picture="lead"
                standfirst
                first={first}
              />
            ) : (
              <Card
                key={card.id}
                card={card}
                level={level}
                time="shortDate"
                standfirst={i === 1}
                {...(i < 3
                  ? { picture: i === 1 ? 'card' : 'thumb', shape: i === 1 ? 'second' : 'side rev' }
                  : {})}
              />
            ),
          )}
        </div>
      )
    case 'row':
    case 'video':
      return (
        <div class="cols">
          {cards.map((card) => (
            <Card
              key={card.id}
              card={card}
              level={level}
              picture="card"
              standfirst={item.prominence === 'high' && item.style === 'row'}
            />
          ))}
        </div>
      )
    case 'grid':
    case 'pictures':
      return (
        <div class="cols">
          {cards.map((card, i) => (
            <Card
              key={card.id}
              card={card}
              level={level}
              shape={i === 0 ? 'big' : ''}
              picture={i === 0 ? 'half' : 'card'}
              standfirst={i === 0}
            />
          ))}
        </div>
      )
    case 'opinion':
      return (
        <div class="cols">
          {cards.map((card) => (
            <Opinion key={card.id} card={card} level={level} bare={item.title !== undefined} />
          ))}
        </div>
      )
    case 'numbered':
      return (
        <ol class="cols most">
          {cards.map((card) => (
            <li key={card.id}>
              <Card card={card} level={level} />
            </li>
          ))}
        </ol>
      )
    case 'brief':
      return (
        <ul class="cols">
          {cards.map((card) => (
            <li key={card.id}>
              {card.publishedAt !== undefined && <Time at={card.publishedAt} as="stamp" rel />}{' '}
              <a href={card.href}>{card.headline}</a>
            </li>
          ))}
        </ul>
      )
    case 'list':
    case 'live':
    case 'dossier':
      return (
        <div class="cols">
          {cards.map((card) => (
            <Card
              key={card.id}
              card={card}
              level={level}
              time="shortDate"
              standfirst={item.prominence !== 'low'}
            />
          ))}
        </div>
      )
    default:
      return item.style satisfies never
  }
}

/** An opinion is known by its face, its italics (in Latin script) and the word: the collection's, else the card's. */
function Opinion({ card, level, bare }: { card: CardView; level: 2 | 3; bare: boolean }): JSX.Element {
  const { format } = useFrame()
  const Heading = `h${level}` as const
  const portrait = card.authors?.[0]?.portrait
  return (
    <article class="card op">
      {portrait !== undefined && <Image picture={portrait} use="portrait" silent />}
      <div class="t">
        {!bare && <CardLabel card={card} />}
        <p class="who">
          {format
            .list(card.authors ?? [])
            .map((each) => (typeof each === 'string' ? each : <bdi key={each.name}>{each.name}</bdi>))}
        </p>
        <Heading>
          <a href={card.href}>{card.headline}</a>
        </Heading>
      </div>
    </article>
  )
}
