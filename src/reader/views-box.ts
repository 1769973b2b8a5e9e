// The boxes: small parts of a page that change by themselves, rendered apart and spliced into pages when served.
import type { CardView, EditionView, Href, Instant, LinkView } from './views.ts'

export type BoxName = 'strap' | 'ticker' | 'live-dot' | 'live-strip' | 'most-read' | 'trending'

/** A page cut at its slots: text, and the names of the boxes that stand between. */
export type DocumentPart = string | { readonly box: BoxName }

export type FlashView = {
  readonly id: string
  readonly text: string
  /** "Our correspondent". */
  readonly attribution?: string
  readonly at: Instant
  readonly href?: Href
  readonly corrected?: boolean
}

export type BoxView =
  /** The band over the page: the one flash that may shout; nothing is rendered without one. */
  | { readonly box: 'strap'; readonly edition: EditionView; readonly flash?: FlashView }
  /** Newest ten, newest first; nothing is rendered when empty. */
  | { readonly box: 'ticker'; readonly edition: EditionView; readonly flashes: readonly FlashView[] }
  | { readonly box: 'live-dot'; readonly edition: EditionView; readonly on: boolean }
  | { readonly box: 'live-strip'; readonly edition: EditionView; readonly items: readonly LiveItemView[] }
  /** `newest`: too little was read yet to rank anything; the box shows the newest stories and says so. */
  | {
      readonly box: 'most-read'
      readonly edition: EditionView
      readonly cards: readonly CardView[]
      readonly newest?: boolean
    }
  | { readonly box: 'trending'; readonly edition: EditionView; readonly topics: readonly LinkView[] }

export type LiveItemView = {
  readonly type: 'blog' | 'stream'
  readonly headline: string
  readonly href: Href
  /** The newest key line of a live blog. */
  readonly latest?: { readonly at: Instant; readonly text: string }
}
