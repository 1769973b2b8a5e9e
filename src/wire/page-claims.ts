// What one source of a page (JSON-LD, meta, microdata, visible text) claims of its article, as it writes it.

export type PagePicture = {
  readonly url: string
  readonly caption?: string | undefined
  readonly alt?: string | undefined
  readonly credit?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
}

export type PageClaims = {
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly language?: string | undefined
  readonly site?: string | undefined
  readonly section?: string | undefined
  readonly keywords?: readonly string[] | undefined
  readonly picture?: PagePicture | undefined
  /** The article's text, where the source carries it: the measure that extracted bodies are held against. */
  readonly text?: string | undefined
  /** Whether the source says that the page is an article. */
  readonly isArticle?: boolean | undefined
}

type Filled<K extends keyof PageClaims> = Exclude<PageClaims[K], undefined> | undefined

/** The first source that says anything of a field; an empty list says nothing. */
export function firstClaim<K extends keyof PageClaims>(sources: readonly PageClaims[], key: K): Filled<K> {
  for (const source of sources) {
    const value = source[key]
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) return value as Filled<K>
  }
  return undefined
}
