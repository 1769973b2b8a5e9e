// What the parts of the HTML parser share: the state of one parse, and the place in the tree a part works at.
import type { AssetId, StoryId } from '../ids.ts'
import type { AssetUse, Block, BlockId, Direction, Mark } from './block.ts'
import type { ClaimBlockId, NewBlockId } from './block-id.ts'
import type { ChildNode, Element } from './html-tree.ts'

export type MediaKind = 'image' | 'video' | 'audio'

/** What the markup says of a picture or recording. */
export type MediaInfo = {
  readonly kind: MediaKind
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  /** Every address the markup offers for it, `src` among them (lazy sources, srcset). */
  readonly candidates: readonly string[]
}

export type ParseHtmlOptions = {
  /** What relative addresses are relative to. */
  readonly baseUrl?: string
  readonly newBlockId?: NewBlockId
  /** The direction of the story: blocks of that direction carry none. */
  readonly dir?: Direction
  /**
   * The asset for an address, with what this use of it overrides, taken as it is returned. Called once for each use; an
   * importer makes the pending asset here. Nothing = the picture is dropped, with a warning.
   */
  readonly resolveAsset?: (src: string, info: MediaInfo) => AssetUse | undefined
  /** The story of ours an absolute address (or, without `baseUrl`, a rooted path) leads to. */
  readonly resolveStory?: (url: string) => StoryId | undefined
}

/** A picture or recording of the markup, and where it went: no `block` = dropped. */
export type FoundMedia = MediaInfo & {
  readonly src: string
  readonly asset?: AssetId
  readonly block?: BlockId
}

/** What became of an element that has no place. */
export type Fate = 'dropped' | 'hidden' | 'text kept'

/** The state of one parse. */
export type Walk = {
  readonly options: ParseHtmlOptions
  readonly claimId: ClaimBlockId
  /** Whether there are more blocks than a body may have nodes: what follows would be cut in any case. */
  readonly isFull: () => boolean
  readonly media: FoundMedia[]
  readonly warn: (text: string) => void
  /** Counts an element that has no place, by name. */
  readonly drop: (name: string, fate: Fate) => void
  /** Elements already read as something else (a caption, a summary), passed over when their parent is walked. */
  readonly taken: Set<Element>
  /** The picture read last while no text followed: the fallback in noscript is the same again. */
  lastMedia: string | undefined
  /** The blocks of these nodes, in order. */
  readonly blocksOf: (nodes: readonly ChildNode[], place: Place) => readonly Block[]
}

/** A caption that waits for what it belongs to. */
export type Caption = { readonly text?: string; readonly credit?: string; used: boolean }

export type Place = {
  readonly marks: readonly Mark[]
  readonly dir?: Direction
  readonly caption?: Caption
  /** Inside a list, quote, cell or box: a bare address stays text. */
  readonly nested: boolean
  readonly listDepth: number
  /** Inside `picture`: its other sources. */
  readonly sources?: readonly Element[]
  /** Inside `pre`: line ends count. */
  readonly pre?: boolean
  /** Inside a figure made for a pull quote. */
  readonly pull?: boolean
}

/** The attributes of a new block; an id of our own rendering (`b-…`) is kept. */
export function blockAttrs(walk: Walk, element?: Element): { readonly id: BlockId } {
  const id = element?.attrs.find((attribute) => attribute.name === 'id')?.value
  return { id: walk.claimId(id?.startsWith('b-') ? id.slice(2) : undefined) }
}

/** The direction as an attribute: only where it differs from the story's. */
export function dirAttr(walk: Walk, place: Place): { readonly dir?: Direction } {
  return place.dir && place.dir !== walk.options.dir ? { dir: place.dir } : {}
}
