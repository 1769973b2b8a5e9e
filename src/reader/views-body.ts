// A story's body as it is set: the blocks of src/body/block.ts with every reference resolved. What may not be seen
// (a withdrawn picture, an invisible story) is left out by the loader, a link to it is plain text.
import type { BlockId } from '../body/body.ts'
import type { CardView, Direction, Href, Instant, PictureView, VideoView } from './views.ts'

export type RenderMark =
  | { readonly type: 'strong' | 'em' | 'strike' | 'sub' | 'sup' | 'code' }
  /** Safe schemes only; own stories root-relative. */
  | { readonly type: 'link'; readonly href: Href }

export type RenderInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly RenderMark[] }
  | { readonly type: 'hardBreak' }

type Base = { readonly id: BlockId }
type Worded = Base & { readonly dir?: Direction; readonly content: readonly RenderInline[] }

export type RenderParagraph = Worded & { readonly type: 'paragraph' }
export type RenderList = Base & {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly (RenderParagraph | RenderList)[])[]
}
export type RenderCell = {
  readonly header: boolean
  readonly colspan?: number
  readonly rowspan?: number
  readonly content: readonly RenderInline[]
}
export type EmbedView = {
  /** As in the registry of providers: decides the frame's address. */
  readonly provider: string
  /** "YouTube", "Vimeo": shown to the reader before anything is loaded. */
  readonly providerName: string
  /** `post` has a height of its own. */
  readonly shape: 'video' | 'audio' | 'post'
  readonly title?: string
  /** The original's page: the link that works without a script. */
  readonly url: string
  /** The frame we build; absent = link only. Its origin must be in the page's frame-src. */
  readonly frame?: string
}

export type RenderBlock =
  | RenderParagraph
  | RenderList
  | (Worded & { readonly type: 'subheading'; readonly level: 2 | 3 })
  | (Base & {
      readonly type: 'quote'
      readonly pull: boolean
      readonly cite?: string
      readonly dir?: Direction
      readonly paragraphs: readonly (readonly RenderInline[])[]
    })
  | (Base & { readonly type: 'image'; readonly picture: PictureView })
  | (Base & { readonly type: 'gallery'; readonly pictures: readonly PictureView[] })
  | (Base & { readonly type: 'video'; readonly video: VideoView })
  | (Base & { readonly type: 'embed'; readonly embed: EmbedView })
  | (Base & {
      readonly type: 'infobox'
      readonly title?: string
      readonly content: readonly (RenderParagraph | RenderList)[]
    })
  | (Base & {
      readonly type: 'table'
      readonly caption?: string
      readonly rows: readonly (readonly RenderCell[])[]
    })
  | (Base & { readonly type: 'promo'; readonly card: CardView })
  | (Base & { readonly type: 'related'; readonly title?: string; readonly cards: readonly CardView[] })
  | (Base & { readonly type: 'separator' })

export type LiveEntryView = {
  readonly id: string
  readonly at: Instant
  /** Only when it changed visibly. */
  readonly updatedAt?: Instant
  readonly title?: string
  readonly author?: string
  readonly pinned: boolean
  readonly keyEvent: boolean
  readonly body: readonly RenderBlock[]
}

export type LiveBlogView = {
  readonly running: boolean
  readonly endedAt?: Instant
  /** The desk's points of the summary. */
  readonly summary: readonly (readonly RenderInline[])[]
  /** Key events, newest first; anchors into `entries`, or pages where older. */
  readonly keyEvents: readonly { readonly at: Instant; readonly title: string; readonly href: Href }[]
  /** Pinned first, then newest first, or oldest first. */
  readonly entries: readonly LiveEntryView[]
  readonly oldestFirst?: boolean
  readonly older?: Href
}
