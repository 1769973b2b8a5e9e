// One item as it comes in, whatever it came in: the model every reader of a format maps to and the importer writes from.

export type ItemAuthor = {
  readonly name: string
  readonly email?: string
  readonly url?: string
  readonly login?: string
}

/** A term as its source names it; `scheme` tells sections from tags (WordPress: `category`, `post_tag`). */
export type ItemTerm = {
  readonly name: string
  readonly key?: string
  readonly scheme?: string
  readonly parent?: string
}

export type ItemMedia = {
  readonly url: string
  readonly type?: string
  readonly length?: number
  readonly title?: string
  readonly caption?: string
  readonly alt?: string
  readonly credit?: string
  readonly width?: number
  readonly height?: number
  readonly thumbnail?: string
  /** True for the one picture that leads the item. */
  readonly lead?: boolean
}

/** What its source shows of it: only `published` may ever become public by an import. */
export type ItemStatus = 'published' | 'draft' | 'scheduled' | 'private' | 'trash'

export type WireItem = {
  /** Identity within its source (guid, Atom id, WordPress post id …): the second run finds the first one's work by it. */
  readonly externalId: string
  readonly url?: string
  readonly title?: string
  /** Plain text. */
  readonly summary?: string
  /** HTML as its source wrote it, relative addresses already absolute; cleaned when parsed into a body. */
  readonly contentHtml?: string
  /** The summary when its source wrote it as HTML. */
  readonly summaryHtml?: string
  readonly authors: readonly ItemAuthor[]
  readonly publishedAt?: Date
  readonly updatedAt?: Date
  readonly terms: readonly ItemTerm[]
  readonly media: readonly ItemMedia[]
  readonly language?: string
  readonly status: ItemStatus
  readonly slug?: string
  readonly source?: string
  /** `page` for what stands outside the stream of news (an imprint, an about page). */
  readonly pageType?: 'post' | 'page'
  /** Faults that were mended or passed over, in words for the person who imports. */
  readonly notes: readonly string[]
}

/** What a source says of itself. */
export type WireSource = {
  readonly title?: string
  readonly link?: string
  readonly description?: string
  readonly language?: string
  readonly format: string
  /** Who answers for items that name nobody. */
  readonly authors?: readonly ItemAuthor[]
  readonly updatedAt?: Date
}

export type Rejected = { readonly item: string; readonly reason: string; readonly kind: 'skipped' | 'failed' }

/** What a reader of a format yields, in the order of the input: every item is one or the other. */
export type WireEvent =
  | { readonly kind: 'source'; readonly source: WireSource }
  | { readonly kind: 'item'; readonly item: WireItem }
  | { readonly kind: 'rejected'; readonly rejected: Rejected }
  /** A section or tag as its source lists it, before the items that use it; its parent may come later. */
  | { readonly kind: 'term'; readonly term: ItemTerm }
  /** A picture or file its source keeps as an item of its own (a WordPress attachment): counts as one item read. */
  | { readonly kind: 'media'; readonly externalId: string; readonly media: ItemMedia }
  /** A fault of the file, not of one item (not well-formed, cut, wrong encoding). */
  | { readonly kind: 'fault'; readonly reason: string }
