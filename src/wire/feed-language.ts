// The language of a feed's element, as a BCP 47 tag.
// Driven by the RSS and Atom mappings.
import type { XmlElement } from './xml-tree.ts'

/** An empty xml:lang takes the language back; `en_US` is meant as `en-US`. */
export function languageOf(element: XmlElement | undefined): string | undefined {
  return languageTag(element?.language)
}

export function languageTag(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-')
  return tag === undefined || tag === '' ? undefined : tag
}
