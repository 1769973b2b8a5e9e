// Pictures: the image at the widths a place needs, and the figure with caption and credit told apart.
import type { JSX } from 'preact'
import type { PictureView } from '../views.ts'
import { useFrame } from './frame.ts'

/** Where a picture stands decides how wide it is shown. */
export type PictureUse = 'lead' | 'half' | 'body' | 'card' | 'thumb' | 'portrait' | 'full'

const sizes: Readonly<Record<PictureUse, string>> = {
  lead: '(min-width:1300px) 860px,(min-width:900px) 66vw,100vw',
  half: '(min-width:1300px) 640px,(min-width:700px) 50vw,100vw',
  body: '(min-width:700px) 640px,100vw',
  card: '(min-width:1300px) 310px,(min-width:900px) 25vw,(min-width:600px) 50vw,100vw',
  thumb: '130px',
  portrait: '96px',
  full: '100vw',
}

type Widths = { readonly least: number; readonly enough: number }

/** Pixels worth offering: from a small phone's screen up to what the place takes on one of two pixels a point. */
const widths: Readonly<Record<PictureUse, Widths>> = {
  lead: { least: 640, enough: 1720 },
  half: { least: 640, enough: 1280 },
  body: { least: 640, enough: 1280 },
  card: { least: 320, enough: 960 },
  thumb: { least: 320, enough: 320 },
  portrait: { least: 320, enough: 320 },
  full: { least: 640, enough: 1920 },
}

/** The files of a picture a place has use for, by width: the first that is enough ends them. */
export function offered(picture: PictureView, use: PictureUse): NonNullable<PictureView['srcset']> {
  const { least, enough } = widths[use]
  const all = picture.srcset ?? []
  const last = all.findIndex(({ width }) => width >= enough)
  const fitting = last < 0 ? all : all.slice(0, last + 1)
  const kept = fitting.filter(({ width }) => width >= least)
  return kept.length > 0 ? kept : fitting.slice(-1)
}

/** One of nine places, as a class: a style attribute is not allowed. */
function focalClass(focal: PictureView['focal']): string | undefined {
  if (focal === undefined) return undefined
  const third = (n: number) => (n < 1 / 3 ? 's' : n > 2 / 3 ? 'e' : 'm')
  const place = third(focal.x) + third(focal.y)
  return place === 'mm' ? undefined : `f-${place}`
}

type ImageProps = {
  readonly picture: PictureView
  readonly use: PictureUse
  /** The first large picture of a page: fetched at once. */
  readonly first?: boolean
  /** Beside its own headline: says nothing new to those who hear the page. */
  readonly silent?: boolean
}

export function Image({ picture, use, first, silent }: ImageProps): JSX.Element {
  const files = offered(picture, use)
  const isChoice = files.length > 1
  const middle = files.find(({ href }) => href === picture.src) ?? files.at(-1)
  return (
    <img
      class={focalClass(picture.focal)}
      src={middle?.href ?? picture.src}
      srcset={isChoice ? files.map((each) => `${each.href} ${each.width}w`).join(',') : undefined}
      sizes={isChoice ? sizes[use] : undefined}
      width={picture.width}
      height={picture.height}
      alt={silent ? '' : picture.alt}
      loading={first ? undefined : 'lazy'}
      fetchpriority={first ? 'high' : undefined}
      decoding="async"
    />
  )
}

export function Caption({
  picture,
  by,
}: {
  picture: Pick<PictureView, 'caption' | 'credit'>
  /** Before the credit: what was made; a photograph when absent. */
  by?: string
}): JSX.Element | null {
  const { words } = useFrame()
  if (picture.caption === undefined && picture.credit === undefined) return null
  // "Illustration: …" and "Photo: …" say already what they are.
  const labelled = /^\p{L}[\p{L} ]{2,30}:/u.test(picture.credit ?? '')
  return (
    <figcaption>
      {picture.caption}{' '}
      {picture.credit !== undefined && (
        <small>
          {!labelled && `${by ?? words.photo}: `}
          <bdi>{picture.credit}</bdi>
        </small>
      )}
    </figcaption>
  )
}

export function Figure(props: ImageProps & { readonly class?: string; readonly id?: string }): JSX.Element {
  return (
    <figure class={props.class} id={props.id}>
      <Image {...props} />
      <Caption picture={props.picture} />
    </figure>
  )
}
