// Categories, subjects and keywords of an item, in the order of the feed.
// Driven by the RSS and Atom mappings.
import { oneLine } from './feed-html.ts'
import { plainText } from './feed-text.ts'
import type { ItemTerm } from './item.ts'
import { attributeOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

export function readTerms(item: XmlElement): ItemTerm[] {
  return elementsOf(item).flatMap((element) => {
    const kind = `${element.space}:${element.name}`
    switch (kind) {
      case 'rss:category':
      case ':category':
      case 'atom:category':
        return category(element)
      case 'dc:subject':
      case 'dcterms:subject':
      case 'googleplay:category':
        return subject(element)
      case 'media:category':
        return mediaCategory(element)
      case 'itunes:category':
        return podcastCategory(element)
      case 'itunes:keywords':
      case 'media:keywords':
      case 'rss:tags':
      case ':tags':
        return keywords(element)
      default:
        return []
    }
  })
}

/** Atom's `term` (and `label`), or RSS's text with its `domain`; either dialect may use the other's form. */
function category(element: XmlElement): ItemTerm[] {
  const term = attributeOf(element, 'term')
  const label = attributeOf(element, 'label')
  const text = plainText(element)
  const name = label ?? term ?? (text === undefined ? undefined : oneLine(text))
  if (name === undefined) return []
  const scheme = attributeOf(element, 'scheme') ?? attributeOf(element, 'domain')
  return [{ name, ...(term === undefined ? {} : { key: term }), ...(scheme === undefined ? {} : { scheme }) }]
}

/** Dublin Core: a text, or a structured value with the taxonomy's address. */
function subject(element: XmlElement): ItemTerm[] {
  const name = oneLine(plainText(element) ?? attributeOf(element, 'text') ?? '')
  return name === '' ? [] : [{ name }]
}

function mediaCategory(element: XmlElement): ItemTerm[] {
  const text = oneLine(textOf(element))
  const name = attributeOf(element, 'label') ?? text
  const scheme = attributeOf(element, 'scheme') ?? 'http://search.yahoo.com/mrss/category_schema'
  return name === '' ? [] : [{ name, ...(text === '' || text === name ? {} : { key: text }), scheme }]
}

function podcastCategory(element: XmlElement): ItemTerm[] {
  const name = attributeOf(element, 'text') ?? oneLine(textOf(element))
  const inner = elementsOf(element)
    .filter((child) => child.name === 'category')
    .flatMap(podcastCategory)
  return name === '' ? inner : [{ name, scheme: 'http://www.itunes.com/' }, ...inner]
}

function keywords(element: XmlElement): ItemTerm[] {
  return textOf(element)
    .split(',')
    .map(oneLine)
    .filter((name) => name !== '')
    .map((name) => ({ name, ...(element.space === 'itunes' ? { scheme: 'http://www.itunes.com/' } : {}) }))
}
