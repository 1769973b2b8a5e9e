// The words of the gallery's samples: an invented harbour city and its paper, one file per language.
export type SampleText = {
  readonly paper: string
  readonly slogan: string
  readonly edition: string
  readonly home: string
  readonly navigation: readonly (readonly [string, ...string[]])[]
  readonly regions: readonly string[]
  readonly authors: readonly string[]
  readonly author: { readonly role: string; readonly biography: string }
  readonly source: string
  /** Headline, standfirst, label. */
  readonly stories: readonly (readonly [string, string, string])[]
  readonly opinions: readonly (readonly [string, string])[]
  readonly paragraphs: readonly string[]
  readonly subheading: string
  readonly quote: readonly [string, string]
  readonly infobox: readonly [string, ...string[]]
  readonly table: readonly [string, readonly (readonly string[])[]]
  readonly caption: string
  readonly credit: string
  readonly flashes: readonly string[]
  readonly attribution: string
  readonly topics: readonly string[]
  readonly dossier: readonly [string, string]
  readonly correction: string
  readonly footer: {
    readonly description: string
    readonly rights: string
    readonly links: readonly string[]
  }
  readonly entries: readonly (readonly [string, string])[]
  readonly collections: readonly string[]
  readonly programme: readonly [string, string, string]
}
