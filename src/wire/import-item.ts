// An item as a story of ours would hold it: lines within their limits, dates that can be, terms sorted out, a hash that
// tells whether it changed. Pure; driven by import-prepare.ts.
import { createHash } from 'node:crypto'
import type { ItemTerm, WireItem, WireSource } from './item.ts'

const headlineMax = 300
const standfirstMax = 600

/** One name a term may go by: without case, accents, vowel signs and double spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/\u0640/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** What to call the item in a report. */
export function itemName(item: WireItem): string {
  return item.title ?? item.url ?? item.externalId
}

/** Everything of an item that its story is made of; dates of changes and notes do not count. */
export function itemHash(item: WireItem): string {
  const { title, summary, contentHtml, summaryHtml, authors, terms, media, status, slug, source, url } = item
  const names = authors.map(({ name }) => name)
  const filed = terms.map(({ name, scheme }) => [name, scheme])
  const shown = media.map((each) => [each.url, each.caption, each.alt, each.credit, each.lead])
  const at = item.publishedAt?.toISOString()
  const parts = [title, summary, contentHtml, summaryHtml, names, filed, shown, status, slug, source, url, at]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** The key of the item in `wire_items`: an index holds no endless text. */
export function itemKey(externalId: string): string {
  const clean = plainLine(externalId)
  if (clean.length <= 500 && clean !== '') return clean
  return `sha256:${createHash('sha256').update(externalId).digest('hex')}`
}

/**
 * Under which name a source's items are remembered. What is fetched is bound to its address, so that no feed can write over
 * another's stories by naming its site; an archive and a file are known by the site they name.
 */
export function sourceKey(
  source: WireSource,
  place: { readonly url?: string; readonly file: string },
): string {
  const named = source.link ?? source.title
  if (source.format === 'wxr' && named !== undefined) return itemKey(`wxr:${named}`)
  if (place.url !== undefined) return itemKey(place.url.replace(/#.*$/, ''))
  return itemKey(source.format === 'page' ? `page:${named ?? place.file}` : `feed:${named ?? place.file}`)
}

/** The headline, or the beginning of the text where the item has none; undefined when it has neither. */
export function headlineOf(item: WireItem, text: string): string | undefined {
  const title = plainLine(item.title ?? '')
  if (title !== '') return cutText(title, headlineMax)
  const begin = plainLine(item.summary ?? '') || plainLine(text)
  return begin === '' ? undefined : cutText(begin, 100)
}

/** The summary, unless it is the text itself or only its beginning. */
export function standfirstOf(item: WireItem, text: string): string {
  const summary = plainLine(item.summary ?? '')
  if (summary === '' || item.contentHtml === undefined) return ''
  const begin = foldName(summary.replace(/(?:\[?(?:…|\.\.\.|&hellip;)\]?)\s*$/u, '')).slice(0, 150)
  return foldName(text.slice(0, 2000)).startsWith(begin) ? '' : cutText(summary, standfirstMax)
}

export type ItemDates = {
  readonly publishedAt?: Date
  readonly publishAt?: Date
  readonly notes: readonly string[]
}

const oldest = Date.UTC(1500, 0, 1)

/** When the story first was public, and when a scheduled one is to be. */
export function datesOf(item: WireItem, now: Date): ItemDates {
  const at = item.publishedAt
  if (at === undefined) return { notes: [] }
  if (!(at.getTime() >= oldest)) return { notes: ['Its date cannot be right; it was left out.'] }
  if (item.status === 'scheduled') {
    if (at <= now) return { notes: ['It was scheduled for a time that is past; it is kept as a draft.'] }
    return {
      publishAt: at,
      notes: [`It is scheduled for ${at.toISOString()}; here it is a draft with that time.`],
    }
  }
  if (item.status !== 'published') return { notes: [] }
  if (at <= now) return { publishedAt: at, notes: [] }
  return { publishedAt: now, notes: [`Its date (${at.toISOString()}) lies in the future; now was taken.`] }
}

/** Terms by which nothing is filed. */
export function isNoTerm(term: ItemTerm): boolean {
  return (
    term.scheme === 'post_format' ||
    (term.scheme === 'category' && term.key === 'uncategorized') ||
    plainLine(term.name) === '' ||
    plainLine(term.name).length > 200
  )
}

/** One line: no controls, no broken characters, single spaces. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** Cut between words, with an ellipsis. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')}…`
}
