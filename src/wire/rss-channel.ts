// The head of an RSS channel, and what channel and item name alike: title and people.
// Driven by rss.ts.
import { readDate } from './date.ts'
import { oneLine } from './feed-html.ts'
import { defined, type FeedPlace } from './feed-item.ts'
import { languageOf, languageTag } from './feed-language.ts'
import { distinctPeople, personOfElement, personOfText } from './feed-people.ts'
import { plainText } from './feed-text.ts'
import { type Bases, resolveUrl } from './feed-url.ts'
import type { ItemAuthor, WireSource } from './item.ts'
import { attributeOf, childOf, childrenOf, childText, textOf, type XmlElement } from './xml-tree.ts'

/** Most feeds put RSS in no namespace, RSS 1.0 and some others in one. */
export const rss = ['rss', ''] as const

/** The site a channel belongs to. */
export function channelLink(channel: XmlElement, bases: Bases): string | undefined {
  const written = childrenOf(channel, 'link', ...rss, channel.space).find(
    (link) => textOf(link).trim() !== '',
  )
  const atom = childrenOf(channel, 'link', 'atom').find(
    (link) => isAlternate(link) && attributeOf(link, 'href') !== undefined,
  )
  const element = written ?? atom
  const guid = childText(channel, 'guid', ...rss) ?? childText(channel, 'link', 'dc')
  const address =
    written === undefined ? (atom === undefined ? guid : attributeOf(atom, 'href')) : textOf(written)
  return address === undefined ? undefined : resolveUrl(address, [...bases, ...(element ?? channel).bases])
}

/** Whether an Atom link leads to the page itself. */
export function isAlternate(link: XmlElement): boolean {
  const rel = attributeOf(link, 'rel')
  return rel === undefined || rel === 'alternate' || rel.endsWith('/alternate')
}

/** What a channel says of itself. */
export function readChannel(channel: XmlElement, link: string | undefined, place: FeedPlace): WireSource {
  const bases = [place.url, link]
  const description =
    childOf(channel, 'description', ...rss) ??
    childOf(channel, 'description', 'dc') ??
    childOf(channel, 'tagline', ...rss) ??
    childOf(channel, 'subtitle', 'atom') ??
    childOf(channel, 'summary', 'itunes') ??
    childOf(channel, 'subtitle', 'itunes')
  const authors = channelAuthors(channel, bases)
  const updated = ['lastbuilddate', 'pubdate', 'date', 'updated', 'modified'].flatMap(
    (name) => childText(channel, name, ...rss, 'atom', 'dc', 'dcterms') ?? [],
  )
  return {
    format: place.format,
    ...defined({
      title: titleOf(channel),
      link,
      description: plainText(description),
      language:
        languageTag(childText(channel, 'language', ...rss) ?? childText(channel, 'language', 'dc')) ??
        languageOf(channel),
      authors: authors.length === 0 ? undefined : authors,
      updatedAt: updated.map((text) => readDate(text)?.at).find((at) => at !== undefined),
    }),
  }
}

function channelAuthors(channel: XmlElement, bases: Bases): ItemAuthor[] {
  const editors = childrenOf(channel, 'managingeditor', ...rss).map((element) =>
    personOfText(textOf(element)),
  )
  const found = distinctPeople([...people(channel, bases), ...editors])
  if (found.length > 0) return found
  return distinctPeople(
    childrenOf(channel, 'webmaster', ...rss).map((element) => personOfText(textOf(element))),
  )
}

/** Everyone named in an item or channel; podcast authors only where nobody else is. */
export function people(parent: XmlElement, bases: Bases): ItemAuthor[] {
  const named = distinctPeople([
    ...childrenOf(parent, 'author', ...rss).map((element) => personOfElement(element, bases)),
    ...childrenOf(parent, 'creator', 'dc', 'dcterms').map((element) => personOfElement(element, bases)),
    ...childrenOf(parent, 'author', 'atom').map((element) => personOfElement(element, bases)),
    ...childrenOf(parent, 'author', 'dc').map((element) => personOfElement(element, bases)),
  ])
  if (named.length > 0) return named
  return distinctPeople(
    childrenOf(parent, 'author', 'itunes', 'googleplay').map((element) => personOfText(textOf(element))),
  )
}

export function titleOf(parent: XmlElement): string | undefined {
  for (const space of ['rss', '', 'atom', 'dc', 'dcterms', 'media', 'itunes']) {
    const title = plainText(childOf(parent, 'title', space))
    if (title !== undefined) return oneLine(title)
  }
  return undefined
}
