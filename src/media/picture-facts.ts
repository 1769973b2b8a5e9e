// What a picture says about itself (IPTC, XMP, Exif) in one form; pure. XMP is believed first, IIM next, Exif last.

/** Texts by language as the picture has them; `x-default` where it names none. */
export type LangTexts = Readonly<Record<string, string>>

export type PictureFacts = {
  readonly creator?: string
  readonly credit?: string
  readonly source?: string
  readonly headline?: string
  readonly description?: LangTexts
  readonly alt?: LangTexts
  readonly copyright?: LangTexts
  readonly usageTerms?: LangTexts
  readonly webStatement?: string
  readonly keywords?: readonly string[]
  /** As the picture has it: an ISO date or date-time, often without a zone. */
  readonly createdAt?: string
  /** A IPTC digital source type, e.g. `…/trainedAlgorithmicMedia`. */
  readonly digitalSourceType?: string
}

const longestText = 5_000

/** One line or paragraph of outside text: no control characters, no more than 5,000 characters. */
export function plainText(text: string): string {
  return text
    .slice(0, longestText * 2)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, longestText)
    .toWellFormed()
}

/** The first that says something wins, field by field. */
export function mergedFacts(sources: readonly PictureFacts[]): PictureFacts {
  return Object.assign({}, ...sources.toReversed()) as PictureFacts
}

/** A text without its language. */
export function anyText(texts: LangTexts | undefined): string | undefined {
  return texts?.['x-default'] ?? Object.values(texts ?? {})[0]
}

type Writable = { -readonly [K in keyof PictureFacts]: PictureFacts[K] }

/** Facts without members that say nothing. */
export function givenFacts(facts: { [K in keyof PictureFacts]: PictureFacts[K] | undefined }): PictureFacts {
  const kept: Writable = {}
  for (const [name, value] of Object.entries(facts)) {
    const empty = typeof value === 'object' ? Object.keys(value).length === 0 : !value
    if (!empty) Object.assign(kept, { [name]: value })
  }
  return kept
}
