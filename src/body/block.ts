// The shape of a story's body as JSON: a ProseMirror document whose blocks carry stable ids and whose references
// are ids of ours, never URLs. Types only; `schema.ts` holds the ProseMirror schema that checks them.
import type { AssetId, StoryId } from '../ids.ts'

/** Ten characters, unique within the story, kept for the block's life. */
export type BlockId = string

export type Mark =
  | { readonly type: 'strong' | 'em' | 'strike' | 'sub' | 'sup' | 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  /** A link to a story of ours: resolved when rendered, plain text while that story is not visible. */
  | { readonly type: 'story'; readonly attrs: { readonly story: StoryId } }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak' }

export type Direction = 'ltr' | 'rtl'

/** What every block carries; `from` names the block a translation was made of and the hash of its text then. */
export type BlockAttrs = {
  readonly id: BlockId
  readonly from?: { readonly block: BlockId; readonly hash: string }
}

export type Paragraph = {
  readonly type: 'paragraph'
  readonly attrs: BlockAttrs & { readonly dir?: Direction }
  readonly content?: readonly Inline[]
}
export type Subheading = {
  readonly type: 'subheading'
  readonly attrs: BlockAttrs & { readonly level: 2 | 3; readonly dir?: Direction }
  readonly content?: readonly Inline[]
}
export type ListItem = { readonly type: 'listItem'; readonly content: readonly (Paragraph | List)[] }
export type List = {
  readonly type: 'list'
  readonly attrs: BlockAttrs & { readonly ordered: boolean }
  readonly content: readonly ListItem[]
}
/** `pull` marks a pull quote (set large); `cite` says who speaks. */
export type Quote = {
  readonly type: 'quote'
  readonly attrs: BlockAttrs & { readonly cite?: string; readonly pull?: boolean; readonly dir?: Direction }
  readonly content: readonly Paragraph[]
}
/** A picture of the library with what this use of it overrides; absent = the asset's own. */
export type AssetUse = {
  readonly asset: AssetId
  readonly crop?: string
  readonly caption?: string
  readonly alt?: string
  readonly credit?: string
}
export type Image = { readonly type: 'image'; readonly attrs: BlockAttrs & AssetUse }
export type Gallery = {
  readonly type: 'gallery'
  readonly attrs: BlockAttrs & { readonly assets: readonly AssetUse[] }
}
export type Video = { readonly type: 'video'; readonly attrs: BlockAttrs & AssetUse }
/** Provider and id, rebuilt by us in a sandboxed frame after a click; `url` is what the editor pasted. */
export type Embed = {
  readonly type: 'embed'
  readonly attrs: BlockAttrs & {
    readonly provider: string
    readonly ref: string
    readonly url: string
    readonly title?: string
  }
}
export type Infobox = {
  readonly type: 'infobox'
  readonly attrs: BlockAttrs & { readonly title?: string }
  readonly content: readonly (Paragraph | List)[]
}
export type TableCell = {
  readonly type: 'tableCell'
  readonly attrs: { readonly header: boolean; readonly colspan?: number; readonly rowspan?: number }
  readonly content: readonly Paragraph[]
}
export type TableRow = { readonly type: 'tableRow'; readonly content: readonly TableCell[] }
export type Table = {
  readonly type: 'table'
  readonly attrs: BlockAttrs & { readonly caption?: string }
  readonly content: readonly TableRow[]
}
/** "Read next": one story of ours, set apart in the text. */
export type Promo = { readonly type: 'promo'; readonly attrs: BlockAttrs & { readonly story: StoryId } }
export type RelatedBox = {
  readonly type: 'related'
  readonly attrs: BlockAttrs & { readonly title?: string; readonly stories: readonly StoryId[] }
}
/** A rule between parts of a text. */
export type Separator = { readonly type: 'separator'; readonly attrs: BlockAttrs }

export type Block =
  | Paragraph
  | Subheading
  | List
  | Quote
  | Image
  | Gallery
  | Video
  | Embed
  | Infobox
  | Table
  | Promo
  | RelatedBox
  | Separator

export type Body = { readonly type: 'doc'; readonly content: readonly Block[] }
