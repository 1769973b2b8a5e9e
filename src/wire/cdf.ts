// CDF, Microsoft's channel format of 1997: still in archives, and cheap to read.
// Driven by feed.ts.
import { readDate } from './date.ts'
import { defined, type FeedPlace, type FeedReading, finishItem } from './feed-item.ts'
import { plainText, readText } from './feed-text.ts'
import { resolveUrl } from './feed-url.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml-tree.ts'

export function readCdf(channel: XmlElement, place: FeedPlace): FeedReading {
  const bases = [place.url, attributeOf(channel, 'base')]
  const address = (element: XmlElement) => {
    const href = attributeOf(element, 'href') ?? attributeOf(childOf(element, 'a', '') ?? element, 'href')
    return href === undefined ? undefined : resolveUrl(href, bases)
  }
  const source = {
    format: place.format,
    ...defined({
      title: plainText(childOf(channel, 'title', '')),
      link: address(channel),
      description: plainText(childOf(channel, 'abstract', '')),
      updatedAt: readDate(attributeOf(channel, 'lastmod'))?.at,
    }),
  }
  const entries = childrenOf(channel, 'item', '').map((item) => ({
    kind: 'item' as const,
    item: finishItem({
      id: undefined,
      url: address(item),
      title: plainText(childOf(item, 'title', '')),
      summary: readText(childOf(item, 'abstract', ''), 'guess', bases),
      content: undefined,
      authors: [],
      published: [],
      updated: [attributeOf(item, 'lastmod')],
      terms: [],
      media: [],
      language: undefined,
      source: undefined,
    }),
  }))
  return { source, entries }
}
