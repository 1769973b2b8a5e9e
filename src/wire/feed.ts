// A feed's bytes to events: decode, recognise, read under limits, map, and say what was wrong.
// Driven by the importer (a file) and the poller (an answer of a wire).
import { readAtom } from './atom.ts'
import { readCdf } from './cdf.ts'
import { decodeText } from './decode.ts'
import { formatOfText } from './feed-format.ts'
import type { FeedEntry, FeedReading } from './feed-item.ts'
import { feedsNamedIn } from './feed-links.ts'
import type { WireEvent, WireItem } from './item.ts'
import { readJsonFeed } from './json-feed.ts'
import { readRss } from './rss.ts'
import { readXml } from './xml.ts'
import { xmlLimits } from './xml-build.ts'
import type { XmlElement } from './xml-tree.ts'

export type FeedOptions = {
  /** Where the feed was fetched from: relative addresses are resolved against it. */
  readonly url?: string
  /** The HTTP header, where there was one. */
  readonly contentType?: string
  /** Dates after this instant are clamped to it, with a note; without it they stay. */
  readonly now?: Date
}

/** All events of a feed, faults first, in the order of the input; never throws on any input. */
export function readFeed(bytes: Uint8Array, options: FeedOptions = {}): readonly WireEvent[] {
  const document = readFeedDocument(bytes, options)
  const faults = document.faults.map((reason): WireEvent => ({ kind: 'fault', reason }))
  if (document.reading === undefined) return faults
  const entries = document.reading.entries.map((entry) => entryEvent(entry, options.now))
  return [...faults, { kind: 'source', source: document.reading.source }, ...entries]
}

export type FeedDocument = {
  readonly faults: readonly string[]
  readonly encoding: string
  readonly reading?: FeedReading
}

/** What a feed holds before anything in it is judged usable; the conformance tests read this. */
export function readFeedDocument(bytes: Uint8Array, options: FeedOptions = {}): FeedDocument {
  if (bytes.length > xmlLimits.bytes) return { faults: ['The file is larger than 10 MB.'], encoding: '' }
  const { text, encoding, notes } = decodeText(bytes, options)
  const read = readText(text, options)
  const { reading } = read
  const faults = [...notes, ...read.faults]
  if (reading === undefined) return { faults, encoding }
  if (reading.entries.length <= xmlLimits.items) return { faults, encoding, reading }
  const kept = { ...reading, entries: reading.entries.slice(0, xmlLimits.items) }
  const left = reading.entries.length - xmlLimits.items
  return {
    faults: [...faults, `The feed has more than 5,000 items; ${left} were left out.`],
    encoding,
    reading: kept,
  }
}

type TextRead = { readonly faults: readonly string[]; readonly reading?: FeedReading }

function readText(text: string, options: FeedOptions): TextRead {
  const format = formatOfText(text)
  switch (format) {
    case 'json-feed':
    case 'unknown-json':
      return readJson(text, options)
    case 'html':
      return { faults: [htmlInstead(text, options.url)] }
    case 'ghost':
      return { faults: ['This is a Ghost export, not a feed.'] }
    case 'unknown':
      return {
        faults: [
          text.trim() === '' ? 'The file is empty.' : 'This is not a feed: it is neither XML nor JSON.',
        ],
      }
    case 'rss':
    case 'rdf':
    case 'atom':
    case 'cdf':
    case 'wxr':
    case 'unknown-xml':
      return readMarkup(text, format, options)
    default:
      return format satisfies never
  }
}

function readMarkup(text: string, format: string, options: FeedOptions): TextRead {
  const read = readXml(text)
  if (!read.ok) return { faults: [read.reason] }
  const faults = read.fault === undefined ? [] : [read.fault]
  const place = { format, url: options.url, unfinished: read.unfinished }
  const reading = mapRoot(read.root, place)
  if (reading === undefined)
    return { faults: [...faults, `This is XML, but not a feed: its root is “${read.root.written}”.`] }
  return { faults, reading }
}

function mapRoot(
  root: XmlElement,
  place: {
    readonly format: string
    readonly url: string | undefined
    readonly unfinished: ReadonlySet<XmlElement>
  },
): FeedReading | undefined {
  switch (root.name) {
    case 'rss':
    case 'rdf':
    case 'item':
      return readRss(root, place)
    case 'channel':
      return place.format === 'cdf' ? readCdf(root, place) : readRss(root, place)
    case 'feed':
    case 'entry':
      return readAtom(root, place)
    default:
      return undefined
  }
}

function readJson(text: string, options: FeedOptions): TextRead {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { faults: ['This is not whole JSON: it is broken or cut.'] }
  }
  const read = readJsonFeed(parsed, options.url)
  return read.ok ? { faults: [], reading: read.reading } : { faults: [read.reason] }
}

function htmlInstead(text: string, url: string | undefined): string {
  const feeds = feedsNamedIn(text, url)
  if (feeds.length === 0) return 'This is a web page, not a feed, and it names no feed.'
  return `This is a web page, not a feed. It names ${feeds.length === 1 ? 'this feed' : 'these feeds'}: ${feeds.join(', ')}.`
}

function entryEvent(entry: FeedEntry, now: Date | undefined): WireEvent {
  if (entry.kind === 'rejected') {
    return { kind: 'rejected', rejected: { item: entry.item, reason: entry.reason, kind: entry.why } }
  }
  const { item } = entry
  if (
    item.title === undefined &&
    item.summary === undefined &&
    item.contentHtml === undefined &&
    item.media.length === 0
  ) {
    return {
      kind: 'rejected',
      rejected: { item: item.externalId, reason: 'It has neither a title nor a text.', kind: 'failed' },
    }
  }
  return { kind: 'item', item: now === undefined ? item : withoutFuture(item, now) }
}

function withoutFuture(item: WireItem, now: Date): WireItem {
  const notes: string[] = []
  const clamp = (at: Date | undefined): Date | undefined => {
    if (at === undefined || at <= now) return at
    notes.push(`The date ${at.toISOString()} lies in the future; taken as now.`)
    return now
  }
  const publishedAt = clamp(item.publishedAt)
  const updatedAt = clamp(item.updatedAt)
  if (notes.length === 0) return item
  return {
    ...item,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    notes: [...item.notes, ...new Set(notes)],
  }
}
