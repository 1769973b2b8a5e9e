// Atom 0.3 and 1.0, feeds and single entries, with Media RSS and Dublin Core, mapped to our items.
// Driven by feed.ts.
import { readDate } from './date.ts'
import { oneLine } from './feed-html.ts'
import { defined, type FeedEntry, type FeedPlace, type FeedReading, finishItem } from './feed-item.ts'
import { languageOf, languageTag } from './feed-language.ts'
import { enclosureOf, readMedia } from './feed-media.ts'
import { distinctPeople, personOfElement, personOfText } from './feed-people.ts'
import { readTerms } from './feed-terms.ts'
import { plainText, readText } from './feed-text.ts'
import { type Bases, resolveUrl } from './feed-url.ts'
import type { ItemAuthor, ItemMedia, WireItem, WireSource } from './item.ts'
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

/** A feed that forgets Atom's namespace is Atom all the same. */
const atom = ['atom', ''] as const

export function readAtom(root: XmlElement, place: FeedPlace): FeedReading {
  const isEntry = root.name === 'entry'
  const self = linkOf(root, 'self', [place.url])
  const bases: Bases = [place.url ?? absolute(self) ?? linkOf(root, 'alternate', [])]
  const source: WireSource = isEntry ? { format: place.format } : readFeedHead(root, bases, place)
  const entries = isEntry ? [root] : elementsOf(root).filter(isEntryElement)
  const removed = childrenOf(root, 'deleted-entry', 'tombstones').map(
    (element): FeedEntry => ({
      kind: 'rejected',
      item: attributeOf(element, 'ref') ?? 'an entry',
      reason: 'Its source has withdrawn it.',
      why: 'skipped',
    }),
  )
  return { source, entries: [...entries.map((entry) => readEntry(entry, bases, source, place)), ...removed] }
}

/** Some write RSS's word for an entry. */
function isEntryElement(element: XmlElement): boolean {
  return (element.name === 'entry' || element.name === 'item') && ['atom', 'rss', ''].includes(element.space)
}

function absolute(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? address : undefined
}

function readFeedHead(feed: XmlElement, bases: Bases, place: FeedPlace): WireSource {
  const description =
    childOf(feed, 'subtitle', ...atom) ??
    childOf(feed, 'tagline', ...atom) ??
    childOf(feed, 'description', ...atom, 'dc') ??
    childOf(feed, 'summary', ...atom) ??
    childOf(feed, 'subtitle', 'itunes') ??
    childOf(feed, 'info', ...atom)
  const authors = people(feed, bases)
  const updated =
    childText(feed, 'updated', ...atom) ??
    childText(feed, 'modified', ...atom, 'dcterms') ??
    childText(feed, 'date', 'dc')
  return {
    format: place.format,
    ...defined({
      title: titleOf(feed),
      link: linkOf(feed, 'alternate', bases),
      description: plainText(description, 'declared'),
      language: languageOf(feed) ?? languageTag(childText(feed, 'language', 'dc', ...atom)),
      authors: authors.length === 0 ? undefined : authors,
      updatedAt: readDate(updated)?.at,
    }),
  }
}

function titleOf(parent: XmlElement): string | undefined {
  const own = plainText(childOf(parent, 'title', ...atom), 'declared')
  const title = own ?? plainText(childOf(parent, 'title', 'dc', 'media', 'itunes'))
  return title === undefined ? undefined : oneLine(title)
}

function people(parent: XmlElement, bases: Bases): ItemAuthor[] {
  return distinctPeople([
    ...childrenOf(parent, 'author', ...atom).map((element) => personOfElement(element, bases)),
    ...childrenOf(parent, 'creator', 'dc', 'dcterms').map((element) => personOfText(textOf(element))),
  ])
}

function readEntry(entry: XmlElement, bases: Bases, feed: WireSource, place: FeedPlace): FeedEntry {
  if (place.unfinished.has(entry)) {
    return {
      kind: 'rejected',
      item: titleOf(entry) ?? 'the last entry',
      reason: 'The file ends in the middle of it.',
      why: 'failed',
    }
  }
  return { kind: 'item', item: readItem(entry, bases, feed) }
}

function readItem(entry: XmlElement, bases: Bases, feed: WireSource): WireItem {
  const text = (name: string, ...spaces: readonly string[]) => childText(entry, name, ...spaces)
  const date = (name: string, ...spaces: readonly string[]) => lastText(entry, name, ...spaces)
  const origin = childOf(entry, 'source', ...atom)
  const authors = [
    people(entry, bases),
    origin === undefined ? [] : people(origin, bases),
    feed.authors ?? [],
  ]
  const content = childOf(entry, 'content', ...atom)
  const draft = childOf(entry, 'control', 'app')
  return finishItem({
    id: text('id', ...atom) ?? text('guid', ...atom),
    url: linkOf(entry, 'alternate', bases),
    title: titleOf(entry),
    summary:
      readText(childOf(entry, 'summary', ...atom), 'declared', bases) ??
      readText(childOf(entry, 'description', 'dc', ...atom), 'guess', bases) ??
      readText(groupDescription(entry), 'guess', bases),
    content:
      readText(content, 'declared', bases) ?? readText(childOf(entry, 'encoded', 'content'), 'guess', bases),
    authors: authors.find((found) => found.length > 0) ?? [],
    published: [
      date('published', ...atom),
      date('issued', ...atom),
      date('issued', 'dcterms'),
      date('created', ...atom),
      date('created', 'dcterms'),
      date('date', 'dc'),
      date('pubdate', ...atom, 'rss'),
    ],
    updated: [date('updated', ...atom), date('modified', ...atom), date('modified', 'dcterms')],
    terms: readTerms(entry),
    media: readMedia(entry, [...enclosures(entry, bases), ...outOfLine(content, bases)], bases),
    language: languageIn(entry, content, feed),
    source: origin === undefined ? undefined : titleOf(origin),
    ...(draft !== undefined && childText(draft, 'draft', 'app')?.toLowerCase() === 'yes'
      ? { status: 'draft' }
      : {}),
  })
}

/** The content's own language, else the entry's; an empty xml:lang takes the feed's back. */
function languageIn(
  entry: XmlElement,
  content: XmlElement | undefined,
  feed: WireSource,
): string | undefined {
  const nearest = content ?? entry
  if (nearest.language === '') return undefined
  return languageOf(nearest) ?? languageTag(childText(entry, 'language', 'dc')) ?? feed.language
}

/** The address of a link of one kind; of several alternates, the one that is a page. */
function linkOf(parent: XmlElement, rel: string, bases: Bases): string | undefined {
  const links = childrenOf(parent, 'link', ...atom).filter((link) => relOf(link) === rel)
  const isPage = (link: XmlElement) =>
    /^(?:text\/html|application\/xhtml\+xml)/i.test(attributeOf(link, 'type') ?? 'text/html')
  for (const link of [...links.filter(isPage), ...links.filter((link) => !isPage(link))]) {
    const address = link.attributes.get('href') ?? textOf(link)
    const url = resolveUrl(address, [...bases, ...link.bases])
    if (url !== undefined) return url
  }
  return undefined
}

function relOf(link: XmlElement): string {
  return (attributeOf(link, 'rel') ?? 'alternate')
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:relation|link-relations)\//, '')
}

function enclosures(entry: XmlElement, bases: Bases): ItemMedia[] {
  return childrenOf(entry, 'link', ...atom)
    .filter((link) => relOf(link) === 'enclosure')
    .flatMap((link) => enclosureOf(link, bases))
}

/** Content kept elsewhere: a picture or a film is media; a page elsewhere is not fetched for it. */
function outOfLine(content: XmlElement | undefined, bases: Bases): ItemMedia[] {
  if (content === undefined || attributeOf(content, 'src') === undefined) return []
  const type = attributeOf(content, 'type') ?? ''
  if (!/^(?:image|audio|video)\//i.test(type)) return []
  const url = resolveUrl(attributeOf(content, 'src') ?? '', [...bases, ...content.bases])
  return url === undefined ? [] : [{ url, type }]
}

function groupDescription(entry: XmlElement): XmlElement | undefined {
  const group = childOf(entry, 'group', 'media')
  return (
    childOf(entry, 'description', 'media') ??
    (group === undefined ? undefined : childOf(group, 'description', 'media'))
  )
}
