// List pages: the newest 30 of a section, kind, region, topic, author, dossier or programme, and its months. No offsets, no totals.
import type { StoryId } from '../ids.ts'
import type { Kind } from '../kinds.ts'
import type { ListQuery } from '../pages/pages.ts'
import { type Edition, encodePath, findEdition, listPath, localDay } from '../publication/publication.ts'
import { monthName, monthSpan, shiftMonth } from './calendar.ts'
import { readCards, readKind } from './card-reader.ts'
import { readTermFront } from './front-reader.ts'
import { listHead } from './head-data.ts'
import { type ListItem, readList, readNeighbour, sortKey } from './list-reader.ts'
import { readPictures } from './picture-reader.ts'
import {
  type Reading,
  readAllTerms,
  readEditions,
  readTerms,
  type TermKind,
  type TermRead,
} from './reading.ts'
import { type Counterpart, readShell } from './shell-reader.ts'
import type { AboutView, FrontItem, LabelView, LinkView, ListKind, ListPage } from './views.ts'
import { wordsOf } from './words/index.ts'

export const pageSize = 30

/** What a list is about, as its pages and feeds need it. */
export type ListSubject = {
  readonly list: ListKind
  readonly title: string
  readonly description: string
  /** Encoded path of its first page. */
  readonly path: string
  /** One query, or several that are merged (a region with its parts). */
  readonly queries: readonly ListQuery[]
  readonly over?: LabelView
  readonly about: AboutView
  /** What editors put above its first page. */
  readonly front?: () => Promise<readonly FrontItem[]>
  /** Where the same list is in other editions. */
  readonly elsewhere: (other: Edition) => Promise<Counterpart | undefined>
}

export async function termSubject(
  reading: Reading,
  type: TermKind,
  id: string,
): Promise<ListSubject | undefined> {
  const term = (await readTerms(reading, [{ type, id }])).get(id)
  if (!term?.shown) return undefined
  const words = wordsOf(reading.edition.language)
  const over =
    type === 'section'
      ? undefined
      : { text: words.thingNames[type], href: listPath(reading.edition.code, `${type}s`) }
  const queries = await termQueries(reading, type, id)
  return {
    list: type,
    title: term.name,
    description: term.description,
    path: term.href,
    queries,
    ...(over ? { over } : {}),
    about: await aboutTerm(reading, type, term),
    ...(type === 'author' ? {} : { front: () => readTermFront(reading, type, id) }),
    elsewhere: async (other) => {
      const there = (await readTerms({ ...reading, edition: other }, [{ type, id }])).get(id)
      if (there?.shown) return { href: there.href, exact: true }
      return undefined
    },
  }
}

/** A region's list holds its parts' stories too. */
async function termQueries(reading: Reading, type: TermKind, id: string): Promise<ListQuery[]> {
  const edition = reading.edition.code
  if (type !== 'region') return [{ edition, [type]: id }]
  const parts = await readParts(reading, id)
  return [id, ...parts.map((part) => part.id)].map((region) => ({ edition, region }))
}

async function readParts(reading: Reading, id: string): Promise<readonly TermRead[]> {
  const all = await readAllTerms(reading, 'region')
  const rows = await reading.db
    .selectFrom('terms')
    .select('id')
    .where('type', '=', 'region')
    .where('parent', '=', id)
    .execute()
  return all.filter((region) => rows.some((row) => row.id === region.id))
}

async function aboutTerm(reading: Reading, type: TermKind, term: TermRead): Promise<AboutView> {
  const picture = term.picture ? (await readPictures(reading, [term.picture])).get(term.picture) : undefined
  const described = term.description === '' ? {} : { description: term.description }
  const elsewhere = sameAs(term)
  switch (type) {
    case 'author':
      return {
        type: 'author',
        ...(term.description === '' ? {} : { biography: term.description }),
        ...(picture ? { portrait: picture } : {}),
        ...(elsewhere.length > 0 ? { links: elsewhere } : {}),
      }
    case 'topic':
      return { type: 'topic', ...described, ...(elsewhere.length > 0 ? { sameAs: elsewhere } : {}) }
    case 'dossier':
      return { type: 'dossier', ...described, ...(picture ? { picture } : {}) }
    case 'programme': {
      const schedule = typeof term.facts['schedule'] === 'string' ? term.facts['schedule'] : ''
      return {
        type: 'programme',
        ...described,
        ...(picture ? { picture } : {}),
        ...(schedule === '' ? {} : { schedule }),
      }
    }
    case 'region': {
      const children = (await readParts(reading, term.id)).map(({ name, href }) => ({ text: name, href }))
      return { type: 'plain', ...described, ...(children.length > 0 ? { children } : {}) }
    }
    default:
      return { type: 'plain', ...described }
  }
}

function sameAs({ facts }: TermRead): LinkView[] {
  const links = facts['sameAs']
  if (!Array.isArray(links)) return []
  return links
    .filter((link) => typeof link === 'string')
    .map((href) => ({ text: new URL(href).hostname, href }))
}

export async function kindSubject(reading: Reading, kind: Kind): Promise<ListSubject | undefined> {
  const { edition } = reading
  const text = await readKind(reading, kind)
  if (!text?.shown) return undefined
  return {
    list: 'kind',
    title: text.name,
    description: '',
    path: encodePath(listPath(edition.code, text.slug)),
    queries: [{ edition: edition.code, kind }],
    about: { type: 'plain' },
    elsewhere: async (other) => {
      const there = await readKind({ ...reading, edition: other }, kind)
      return there?.shown ? { href: encodePath(listPath(other.code, there.slug)), exact: true } : undefined
    },
  }
}

/** Everything of an edition, newest first: the archive. */
export function latestSubject(reading: Reading): ListSubject {
  const { edition, db } = reading
  return {
    list: 'latest',
    title: wordsOf(edition.language).archive,
    description: '',
    path: listPath(edition.code, 'archive'),
    queries: [{ edition: edition.code }],
    about: { type: 'plain' },
    elsewhere: async (other) =>
      (await findEdition(db, other.code))
        ? { href: listPath(other.code, 'archive'), exact: true }
        : undefined,
  }
}

/** The first page: the newest 30, and the months behind them. */
export async function readListPage(reading: Reading, subject: ListSubject): Promise<ListPage> {
  const { items } = await readMerged(reading, subject.queries, pageSize)
  const front = (await subject.front?.()) ?? []
  const above = new Set(front.flatMap((item) => ('box' in item ? [] : item.cards.map(({ id }) => id))))
  return listPage(reading, subject, {
    items: items.filter(({ id }) => !above.has(id)),
    path: subject.path,
    title: subject.title,
    feeds: true,
    months: await readMonths(reading, subject, items),
    ...(front.length > 0 ? { rest: { front } } : {}),
  })
}

type Slice = {
  readonly items: readonly ListItem[]
  readonly path: string
  readonly title: string
  readonly feeds?: boolean
  readonly months: readonly LinkView[]
  readonly rest?: Partial<ListPage>
  readonly list?: ListKind
}

export async function listPage(reading: Reading, subject: ListSubject, slice: Slice): Promise<ListPage> {
  const { path, title } = slice
  const counterparts = new Map<string, Counterpart>()
  const alternates: { code: string; lang: string; href: string }[] = []
  for (const other of (await readEditions(reading)).filter(({ code }) => code !== reading.edition.code)) {
    const there = await subject.elsewhere(other)
    if (!there) continue
    counterparts.set(other.code, { ...there, exact: there.exact && path === subject.path })
    if (path === subject.path) alternates.push({ code: other.code, lang: other.language, href: there.href })
  }
  const crumbs = path === subject.path ? [] : [{ name: subject.title, href: subject.path }]
  const head = listHead(reading, {
    title,
    description: subject.description,
    path,
    alternates,
    crumbs,
    ...(slice.feeds ? { feeds: true } : {}),
  })
  return {
    page: 'list',
    shell: await readShell(reading, { head, path: subject.path, counterparts }),
    list: slice.list ?? subject.list,
    title,
    ...(subject.over ? { over: subject.over } : {}),
    about: subject.about,
    cards: await readCards(
      reading,
      slice.items.map(({ id }) => id),
    ),
    months: slice.months,
    ...slice.rest,
  }
}

/** Several lists as one, newest first; each is recorded only as far as it was used. */
export async function readMerged(
  reading: Reading,
  queries: readonly ListQuery[],
  limit: number,
  before?: { readonly at: string; readonly id: string },
): Promise<{ readonly items: readonly ListItem[]; readonly more: boolean }> {
  const slices = []
  for (const query of queries)
    slices.push(await readList(reading, query, { limit, ...(before ? { before } : {}) }))
  const all = slices
    .flatMap(({ items }) => items)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
    .filter((item, index, sorted) => item.id !== sorted[index - 1]?.id)
  return { items: all.slice(0, limit), more: all.length > limit || slices.some(({ more }) => more) }
}

/** The month of the oldest story shown and the one with older stories behind it. */
async function readMonths(
  reading: Reading,
  subject: ListSubject,
  items: readonly ListItem[],
): Promise<LinkView[]> {
  const { edition } = reading
  const months = new Set(items.map(({ at }) => localDay(at, edition.zone).slice(0, 7)))
  const oldest = [...months].at(-1)
  if (oldest === undefined) return []
  const earlier = await earlierMonth(reading, subject, oldest)
  return [...months, ...(earlier === undefined ? [] : [earlier])].map((month) =>
    monthLink(reading, subject, month),
  )
}

async function earlierMonth(
  reading: Reading,
  subject: ListSubject,
  month: string,
): Promise<string | undefined> {
  const { from } = monthSpan(month, reading.edition.zone)
  let newest: ListItem | undefined
  for (const query of subject.queries) {
    const found = await readNeighbour(reading, query, 'earlier', from)
    if (found && (!newest || found.at > newest.at)) newest = found
  }
  return newest && localDay(newest.at, reading.edition.zone).slice(0, 7)
}

async function laterMonth(
  reading: Reading,
  subject: ListSubject,
  month: string,
): Promise<string | undefined> {
  const { to } = monthSpan(month, reading.edition.zone)
  let oldest: ListItem | undefined
  for (const query of subject.queries) {
    const found = await readNeighbour(reading, query, 'later', to)
    if (found && (!oldest || found.at < oldest.at)) oldest = found
  }
  return oldest && localDay(oldest.at, reading.edition.zone).slice(0, 7)
}

function monthLink({ edition }: Reading, subject: ListSubject, month: string): LinkView {
  const [year, number] = month.split('-')
  return { text: monthName(month, edition), href: `${subject.path}${year}/${number}/` }
}

/** A month of a list; `?before=` goes on inside it. Undefined when it is no month. */
export async function readMonthPage(
  reading: Reading,
  subject: ListSubject,
  month: string,
  before: string | undefined,
): Promise<ListPage | undefined> {
  const span = monthSpan(month, reading.edition.zone)
  const queries = subject.queries.map((query) => ({ ...query, ...span }))
  const { items, more } = await readMerged(reading, queries, pageSize, parseBefore(before))
  if (items.length === 0) return undefined
  const earlier = await earlierMonth(reading, subject, month)
  const later = await laterMonth(reading, subject, month)
  const link = monthLink(reading, subject, month)
  const last = items.at(-1)
  return listPage(reading, subject, {
    items,
    path: link.href,
    title: subject.list === 'latest' ? link.text : `${subject.title}: ${link.text}`,
    list: 'month',
    months: [],
    rest: {
      over: { text: subject.title, href: subject.path },
      ...(more && last ? { older: `${link.href}?before=${beforeKey(last)}` } : {}),
      ...(earlier === undefined ? {} : { previous: monthLink(reading, subject, earlier) }),
      ...(later === undefined ||
      later > shiftMonth(localDay(reading.now, reading.edition.zone).slice(0, 7), 1)
        ? {}
        : { next: monthLink(reading, subject, later) }),
      ...(subject.list === 'latest' ? { days: dayLinks(reading, items) } : {}),
    },
  })
}

function dayLinks({ edition }: Reading, items: readonly ListItem[]): LinkView[] {
  const days = [...new Set(items.map(({ at }) => localDay(at, edition.zone)))]
  const format = new Intl.DateTimeFormat(edition.locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    numberingSystem: edition.settings.digits,
  })
  return days.map((day) => ({
    text: format.format(new Date(`${day}T12:00:00Z`)),
    href: `${listPath(edition.code, 'archive')}${day.replaceAll('-', '/')}/`,
  }))
}

export function beforeKey(item: ListItem): string {
  const { at, id } = sortKey(item)
  return `${Date.parse(at)}_${id}`
}

export function parseBefore(text: string | undefined): { at: string; id: string } | undefined {
  const match = /^(\d{1,14})_([0-9a-f-]{36})$/.exec(text ?? '')
  if (!match?.[1] || !match[2]) return undefined
  return { at: new Date(Number(match[1])).toISOString(), id: match[2] as StoryId }
}
