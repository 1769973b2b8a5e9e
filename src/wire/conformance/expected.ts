// One form for what the JSON of the other sets expects, and its comparison with what we read.
// Driven by the conformance tests of gofeed, feed-rs, feedsmith and rss-parser.
import type { FeedDocument } from '../feed.ts'
import type { ItemAuthor, ItemMedia, ItemTerm, WireItem } from '../item.ts'
import { sameAsPlain, sameHtml, sameHtmlUnordered, sameInstant, sameText, sameUrl } from './comparing.ts'
import { entriesOf } from './feedparser-model.ts'
import type { Verdict } from './report.ts'

/** Anything parsed from a set's JSON, looked into without trusting its shape. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type ExpectedPerson = {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly url?: string | undefined
}
export type ExpectedMedia = {
  readonly url: string
  readonly type?: string | undefined
  readonly length?: number | undefined
}

export type ExpectedItem = {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly id?: string | undefined
  readonly summary?: string | undefined
  readonly content?: string | undefined
  /** The set's reader does not keep the order of mixed content. */
  readonly unordered?: boolean
  readonly people?: readonly ExpectedPerson[]
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly terms?: readonly string[]
  readonly media?: readonly ExpectedMedia[]
  readonly language?: string | undefined
}

export type Expected = {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly description?: string | undefined
  readonly language?: string | undefined
  readonly people?: readonly ExpectedPerson[]
  readonly items: readonly ExpectedItem[]
}

export function at(json: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let value = json
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Array.isArray(value) ? value[Number(step)] : (value as { readonly [key: string]: Json })[step]
  }
  return value
}

export function textAt(json: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const value = at(json, ...path)
  return typeof value === 'string' && value.trim() !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined
}

export function listAt(json: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const value = at(json, ...path)
  return Array.isArray(value) ? value : []
}

/** Every expectation on what we hold; none at all gives one verdict, `outside`. */
export function compareExpected(expected: Expected, document: FeedDocument): readonly Verdict[] {
  const verdicts: Verdict[] = []
  const source = document.reading?.source
  const check = (
    what: string,
    wanted: string | undefined,
    met: (wanted: string) => boolean,
    ours: unknown,
  ) => {
    if (wanted === undefined) return
    const ok = met(wanted)
    verdicts.push({
      outcome: ok ? 'met' : 'missed',
      what: ok ? what : `${what}: wants ${brief(wanted)}, has ${brief(ours)}`,
    })
  }
  check('feed title', expected.title, (wanted) => sameAsPlain(wanted, source?.title), source?.title)
  check('feed link', expected.url, (wanted) => sameUrl(wanted, source?.link), source?.link)
  check(
    'feed description',
    expected.description,
    (wanted) => sameAsPlain(wanted, source?.description),
    source?.description,
  )
  check(
    'feed language',
    expected.language,
    (wanted) => sameLanguage(wanted, source?.language),
    source?.language,
  )
  for (const person of expected.people ?? []) checkPerson('feed ', person, source?.authors ?? [], verdicts)
  const items = entriesOf(document)
  if (expected.items.length > 0 || items.length > 0) {
    check('items', String(expected.items.length), (wanted) => wanted === String(items.length), items.length)
  }
  for (const [index, wanted] of expected.items.entries())
    verdicts.push(...compareItem(index, wanted, items[index]))
  const held = verdicts.some(({ what }) => what !== 'items')
  return held ? verdicts : [{ outcome: 'outside', what: 'nothing an item holds' }]
}

function compareItem(index: number, expected: ExpectedItem, item: WireItem | undefined): readonly Verdict[] {
  const verdicts: Verdict[] = []
  const where = `item ${index + 1} `
  const check = (
    what: string,
    wanted: string | undefined,
    met: (wanted: string) => boolean,
    ours: unknown,
  ) => {
    if (wanted === undefined) return
    const ok = item !== undefined && met(wanted)
    verdicts.push({
      outcome: ok ? 'met' : 'missed',
      what: ok ? where + what : `${where}${what}: wants ${brief(wanted)}, has ${brief(ours)}`,
    })
  }
  const summary = item?.summaryHtml ?? asHtml(item?.summary)
  check('title', expected.title, (wanted) => sameAsPlain(wanted, item?.title), item?.title)
  check('link', expected.url, (wanted) => sameUrl(wanted, item?.url), item?.url)
  check('id', expected.id, (wanted) => wanted.trim() === item?.externalId, item?.externalId)
  check('summary', expected.summary, (wanted) => sameMarkup(wanted, summary, item?.summary), summary)
  check(
    'content',
    expected.content,
    (wanted) =>
      sameMarkup(wanted, item?.contentHtml, undefined) ||
      (expected.unordered === true && sameHtmlUnordered(wanted, item?.contentHtml)),
    item?.contentHtml,
  )
  check(
    'published',
    expected.published,
    (wanted) => sameInstant(new Date(wanted), item?.publishedAt),
    item?.publishedAt,
  )
  check(
    'updated',
    expected.updated,
    (wanted) => sameInstant(new Date(wanted), item?.updatedAt ?? item?.publishedAt),
    item?.updatedAt,
  )
  check('language', expected.language, (wanted) => sameLanguage(wanted, item?.language), item?.language)
  for (const person of expected.people ?? []) checkPerson(where, person, item?.authors ?? [], verdicts)
  for (const term of expected.terms ?? [])
    check('term', term, (wanted) => (item?.terms ?? []).some((one) => isTerm(wanted, one)), item?.terms)
  for (const one of expected.media ?? [])
    check('media', one.url, () => (item?.media ?? []).some((media) => isMedia(one, media)), item?.media)
  return verdicts
}

function sameMarkup(wanted: string, html: string | undefined, plain: string | undefined): boolean {
  return sameHtml(wanted, html) || (plain !== undefined && sameAsPlain(wanted, plain))
}

function sameLanguage(wanted: string, ours: string | undefined): boolean {
  return wanted.trim().replaceAll('_', '-').toLowerCase() === ours?.toLowerCase()
}

function checkPerson(
  where: string,
  wanted: ExpectedPerson,
  people: readonly ItemAuthor[],
  verdicts: Verdict[],
): void {
  if (wanted.name === undefined && wanted.email === undefined && wanted.url === undefined) return
  const met = people.some(
    (person) =>
      (wanted.name === undefined ||
        sameAsPlain(wanted.name, person.name) ||
        isWholeLine(wanted.name, person)) &&
      (wanted.email === undefined || wanted.email === person.email) &&
      (wanted.url === undefined || sameUrl(wanted.url, person.url)),
  )
  const what = `${where}author`
  verdicts.push({
    outcome: met ? 'met' : 'missed',
    what: met ? what : `${what}: wants ${brief(wanted)}, has ${brief(people)}`,
  })
}

/** Some sets keep the line as it was written: the name and the address are both in it. */
function isWholeLine(wanted: string, { name, email }: ItemAuthor): boolean {
  const line = wanted.replace(/\s+/g, ' ')
  return email === undefined ? line.trim() === name : line.includes(email) && line.includes(name)
}

function isTerm(wanted: string, term: ItemTerm): boolean {
  return sameAsPlain(wanted, term.name) || sameText(wanted, term.key ?? term.name)
}

function isMedia(wanted: ExpectedMedia, media: ItemMedia): boolean {
  if (
    !sameUrl(wanted.url, media.url) &&
    !(media.thumbnail !== undefined && sameUrl(wanted.url, media.thumbnail))
  )
    return false
  if (!sameUrl(wanted.url, media.url)) return true
  return (
    (wanted.type === undefined || wanted.type === media.type) &&
    (wanted.length === undefined || wanted.length === media.length)
  )
}

function asHtml(plain: string | undefined): string | undefined {
  return plain?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 240)
}
