// RSS of every version (0.90 to 2.0, RDF) with the modules news feeds use, mapped to our items.
// Driven by feed.ts.
import { type FeedEntry, type FeedPlace, type FeedReading, finishItem } from './feed-item.ts'
import { languageOf, languageTag } from './feed-language.ts'
import { enclosureOf, readMedia } from './feed-media.ts'
import { readTerms } from './feed-terms.ts'
import { type FeedText, plainText, readText } from './feed-text.ts'
import { type Bases, isWebUrl, resolveUrl } from './feed-url.ts'
import type { ItemMedia, WireItem, WireSource } from './item.ts'
import { channelLink, isAlternate, people, readChannel, rss, titleOf } from './rss-channel.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  childText,
  elementsOf,
  lastText,
  textOf,
  type XmlElement,
} from './xml-tree.ts'

export function readRss(root: XmlElement, place: FeedPlace): FeedReading {
  const channel = childOf(root, 'channel', root.space, ...rss) ?? root
  const link = channelLink(channel, [place.url])
  // Relative addresses in RSS are meant against the site; the feed's own address is the next best.
  const bases: Bases = [place.url, link]
  const source = readChannel(channel, link, place)
  const holders = [
    root,
    channel,
    ...childrenOf(root, 'items', ...rss, root.space),
    ...childrenOf(channel, 'items', ...rss, root.space),
  ]
  const items = [...new Set(holders)].flatMap((holder) => childrenOf(holder, 'item', root.space, ...rss))
  return { source, entries: items.map((item) => readEntry(item, bases, source, place)) }
}

function readEntry(item: XmlElement, bases: Bases, source: WireSource, place: FeedPlace): FeedEntry {
  if (place.unfinished.has(item)) {
    return {
      kind: 'rejected',
      item: titleOf(item) ?? 'the last item',
      reason: 'The file ends in the middle of it.',
      why: 'failed',
    }
  }
  return { kind: 'item', item: readItem(item, bases, source) }
}

function readItem(item: XmlElement, bases: Bases, source: WireSource): WireItem {
  const guid = childOf(item, 'guid', ...rss)
  const id = guid === undefined ? undefined : textOf(guid).trim() || undefined
  const url = itemLink(item, guid, bases)
  const inside: Bases = bases
  const texts = readTexts(item, inside)
  const text = (name: string, ...spaces: readonly string[]) => childText(item, name, ...spaces)
  const date = (name: string, ...spaces: readonly string[]) => lastText(item, name, ...spaces)
  return finishItem({
    id: id ?? attributeOf(item, 'rdf:about') ?? text('id', 'atom', ...rss) ?? text('identifier', 'dc'),
    url,
    title: titleOf(item),
    ...texts,
    authors: people(item, bases),
    published: [
      date('pubdate', ...rss),
      date('published', 'atom', ...rss),
      date('issued', 'dcterms', 'atom'),
      date('created', 'dcterms', 'atom'),
      date('date', 'dc'),
      date('date', 'dcterms'),
      date('date', ...rss),
    ],
    updated: [date('updated', 'atom', ...rss), date('modified', 'dcterms', 'atom'), date('lastmod', ...rss)],
    terms: readTerms(item),
    media: readMedia(item, readEnclosures(item, bases), bases),
    language:
      languageTag(text('language', 'dc') ?? text('language', ...rss)) ??
      languageOf(bodyOf(item) ?? item) ??
      source.language,
    source: plainText(childOf(item, 'source', ...rss)) ?? text('source', 'dc'),
  })
}

function itemLink(item: XmlElement, guid: XmlElement | undefined, bases: Bases): string | undefined {
  // Of several, the last one: later modules of a publishing system correct what earlier ones wrote.
  for (const link of childrenOf(item, 'link', ...rss).toReversed()) {
    const address = textOf(link).trim() || attributeOf(link, 'href')
    if (address !== undefined) return resolveUrl(address, [...bases, ...link.bases])
  }
  const atom = childrenOf(item, 'link', 'atom').find(
    (link) => isAlternate(link) && attributeOf(link, 'href') !== undefined,
  )
  const href = atom === undefined ? undefined : attributeOf(atom, 'href')
  if (atom !== undefined && href !== undefined) return resolveUrl(href, [...bases, ...atom.bases])
  const permanent =
    guid === undefined || attributeOf(guid, 'ispermalink')?.toLowerCase() === 'false'
      ? undefined
      : textOf(guid).trim()
  if (permanent !== undefined && isWebUrl(permanent)) return permanent
  const about = attributeOf(item, 'rdf:about')
  return about !== undefined && isWebUrl(about) ? about : undefined
}

/** The element that holds the whole text, where there is one. */
function bodyOf(item: XmlElement): XmlElement | undefined {
  return (
    childOf(item, 'encoded', 'content') ??
    childOf(item, 'body', 'xhtml', ...rss) ??
    childOf(item, 'fullitem', ...rss) ??
    childOf(item, 'content', 'atom') ??
    childOf(item, 'content', ...rss) ??
    childOf(item, 'encoded', ...rss)
  )
}

function readTexts(
  item: XmlElement,
  bases: Bases,
): { summary: FeedText | undefined; content: FeedText | undefined } {
  const first = (...elements: readonly (XmlElement | undefined)[]) => {
    for (const element of elements) {
      const text = readText(element, element?.space === 'atom' ? 'declared' : 'guess', bases)
      if (text !== undefined) return text
    }
    return undefined
  }
  const content = first(bodyOf(item))
  const summary = first(
    childOf(item, 'description', ...rss),
    childOf(item, 'description', 'dc', 'dcterms'),
    childOf(item, 'summary', 'atom'),
    childOf(item, 'summary', ...rss),
    childOf(item, 'abstract', 'dcterms', ...rss),
    childOf(item, 'summary', 'itunes'),
    childOf(item, 'description', 'googleplay'),
    childOf(item, 'subtitle', 'itunes'),
    childOf(item, 'description', 'media'),
  )
  return { summary, content }
}

function readEnclosures(item: XmlElement, bases: Bases): ItemMedia[] {
  const own = [
    ...childrenOf(item, 'enclosure', ...rss),
    ...childrenOf(item, 'enclosures', ...rss).flatMap(elementsOf),
  ]
  const atom = childrenOf(item, 'link', 'atom').filter((link) => attributeOf(link, 'rel') === 'enclosure')
  return [...own, ...atom].flatMap((element) => enclosureOf(element, bases))
}
