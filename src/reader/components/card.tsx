// A story as others show it. The headline's link covers the card; what else is a link lies above it.
import type { JSX } from 'preact'
import type { CardView } from '../views.ts'
import { useFrame } from './frame.ts'
import { Image, type PictureUse } from './picture.tsx'
import { CardLabel, Names, Time } from './text.tsx'

export type CardProps = {
  readonly card: CardView
  /** Heading level: one below the title it stands under; 0 = no heading (within a text). */
  readonly level: 0 | 2 | 3 | 4
  /** Where the picture stands; absent = no picture. */
  readonly picture?: PictureUse
  /** Class of size and shape: `lead`, `big`, `side` (picture beside), `line`. */
  readonly shape?: string
  readonly standfirst?: boolean
  readonly authors?: boolean
  readonly time?: 'shortDate' | 'time'
  readonly label?: boolean
  readonly first?: boolean
}

export function Card(props: CardProps): JSX.Element {
  const { card, level } = props
  const Heading = level === 0 ? 'p' : (`h${level}` as const)
  const names = card.authors ?? []
  return (
    <article class={['card', props.shape, card.kind === 'opinion' && 'op'].filter(Boolean).join(' ')}>
      <CardPicture {...props} />
      <div class="t">
        {props.label !== false && <CardLabel card={card} />}
        <Heading class={level === 0 ? 'hl' : undefined}>
          <a href={card.href}>{card.headline}</a>
        </Heading>
        {props.authors && names.length > 0 && (
          <p class="who">
            <Names items={names} of={(each) => <bdi key={each.name}>{each.name}</bdi>} />
          </p>
        )}
        {props.standfirst && card.standfirst !== undefined && <p class="sf">{card.standfirst}</p>}
        {props.time !== undefined && card.publishedAt !== undefined && (
          <p class="when">
            <Time at={card.publishedAt} as={props.time} rel />
          </p>
        )}
        {card.sublinks !== undefined && card.sublinks.length > 0 && (
          <ul class="subl">
            {card.sublinks.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  )
}

function CardPicture({ card, picture, first }: CardProps): JSX.Element | null {
  const { format, words } = useFrame()
  if (picture === undefined || card.picture === undefined) return null
  const mark =
    card.seconds !== undefined ? (
      <span class="mark">
        <span class="vh">{words.duration} </span>
        {format.duration(card.seconds)}
      </span>
    ) : card.pictures !== undefined ? (
      <span class="mark">{format.plural(words.pictures, card.pictures)}</span>
    ) : null
  return (
    <div class="pic">
      <Image picture={card.picture} use={picture} first={first ?? false} silent={picture !== 'lead'} />
      {mark}
    </div>
  )
}
