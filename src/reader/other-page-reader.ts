// The pages that are neither story, front nor list: indexes, a day, search, corrections, live channel, static pages, 404, 410.
import type { StoryId } from '../ids.ts'
import { honeypot, letterLimits } from '../letters/letters.ts'
import { encodePath, findStaticPage, listPath } from '../publication/publication.ts'
import { searchLive } from '../search/search.ts'
import { readBody } from './body-reader.ts'
import { dayName, daySpan, shiftDay } from './calendar.ts'
import { readCards, readTitles } from './card-reader.ts'
import { listHead } from './head-data.ts'
import { beforeKey, latestSubject, listPage, pageSize, parseBefore, readMerged } from './list-page-reader.ts'
import { readList } from './list-reader.ts'
import { readPictures } from './picture-reader.ts'
import { type Reading, readAllTerms, readEditions, searchTerms, type TermKind } from './reading.ts'
import { type Counterpart, readShell } from './shell-reader.ts'
import type {
  CardView,
  CorrectionsPage,
  GonePage,
  Head,
  IndexPage,
  LetterView,
  LinkView,
  ListPage,
  NotFoundPage,
  SearchPage,
  StaticPage,
} from './views.ts'
import { wordsOf } from './words/index.ts'

export type IndexName = IndexPage['index']
const indexTypes: Record<IndexName, TermKind> = {
  authors: 'author',
  topics: 'topic',
  dossiers: 'dossier',
  programmes: 'programme',
  regions: 'region',
}

/** Counterparts of a page that stands at the same segments in every edition. */
async function sameEverywhere(
  reading: Reading,
  ...segments: string[]
): Promise<ReadonlyMap<string, Counterpart>> {
  const editions = await readEditions(reading)
  return new Map(editions.map(({ code }) => [code, { href: listPath(code, ...segments), exact: true }]))
}

async function alternatesOf(reading: Reading, ...segments: string[]) {
  const editions = await readEditions(reading)
  return editions
    .filter(({ code }) => code !== reading.edition.code)
    .map(({ code, language }) => ({ code, lang: language, href: listPath(code, ...segments) }))
}

/** Grouped by first letter from this many on. */
const groupedFrom = 30
/** A newsroom may have thousands of topics: so many are on one page. */
const mostEntries = 300

/** `after`: the key of the last term of the page before; one that is not there begins anew. */
export async function readIndexPage(reading: Reading, index: IndexName, after?: string): Promise<IndexPage> {
  const { edition } = reading
  const all = await readAllTerms(reading, indexTypes[index])
  const isLong = all.length > mostEntries
  const sorted = isLong ? byName(all, edition.language) : all
  const from = isLong ? sorted.findIndex(({ key }) => key === after) + 1 : 0
  const terms = sorted.slice(from, from + mostEntries)
  const last = from + mostEntries < sorted.length ? terms.at(-1) : undefined
  const pictures = await readPictures(
    reading,
    terms.flatMap(({ picture }) => (picture === null ? [] : [picture])),
  )
  const entries = terms.map((term) => {
    const picture = term.picture === null ? undefined : pictures.get(term.picture)
    return {
      name: term.name,
      href: term.href,
      ...(term.description === '' ? {} : { description: term.description }),
      ...(picture ? { picture } : {}),
    }
  })
  const title = wordsOf(edition.language).indexes[index]
  const path = listPath(edition.code, index)
  const head = listHead(reading, { title, path, alternates: await alternatesOf(reading, index) })
  return {
    page: 'index',
    shell: await readShell(reading, { head, path, counterparts: await sameEverywhere(reading, index) }),
    index,
    title,
    groups: entries.length < groupedFrom ? [{ entries }] : byLetter(entries, edition.language),
    ...(last ? { more: `${path}?before=${last.key}` } : {}),
  }
}

/** Names alike stand in the order of their keys: every name has one place. */
function byName<T extends { readonly name: string; readonly key: string }>(
  terms: readonly T[],
  language: string,
): readonly T[] {
  const { compare } = new Intl.Collator(language)
  return terms.toSorted((a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1))
}

function byLetter<T extends { readonly name: string }>(entries: readonly T[], language: string) {
  const sorted = [...entries].sort((a, b) => new Intl.Collator(language).compare(a.name, b.name))
  const groups = Map.groupBy(sorted, ({ name }) =>
    ([...name.normalize('NFKD')][0] ?? '').toLocaleUpperCase(language),
  )
  return [...groups].map(([title, members]) => ({ title, entries: members }))
}

/** All stories of a day; undefined when there were none. */
export async function readDayPage(
  reading: Reading,
  day: string,
  before: string | undefined,
): Promise<ListPage | undefined> {
  const { edition } = reading
  const subject = latestSubject(reading)
  const query = { edition: edition.code, ...daySpan(day, edition.zone) }
  const { items, more } = await readMerged(reading, [query], pageSize, parseBefore(before))
  if (items.length === 0) return undefined
  const path = `${subject.path}${day.replaceAll('-', '/')}/`
  const last = items.at(-1)
  const month = day.slice(0, 7)
  const link = (other: string): LinkView => ({
    text: dayName(other, edition),
    href: `${subject.path}${other.replaceAll('-', '/')}/`,
  })
  const yesterday = await hasStories(reading, shiftDay(day, -1))
  const tomorrow = await hasStories(reading, shiftDay(day, 1))
  return listPage(reading, subject, {
    items,
    path,
    title: dayName(day, edition),
    list: 'day',
    months: [],
    rest: {
      over: { text: subject.title, href: `${subject.path}${month.replace('-', '/')}/` },
      ...(more && last ? { older: `${path}?before=${beforeKey(last)}` } : {}),
      ...(yesterday ? { previous: link(shiftDay(day, -1)) } : {}),
      ...(tomorrow ? { next: link(shiftDay(day, 1)) } : {}),
    },
  })
}

async function hasStories(reading: Reading, day: string): Promise<boolean> {
  const query = { edition: reading.edition.code, ...daySpan(day, reading.edition.zone) }
  return (await readList(reading, query, { limit: 1 })).items.length > 0
}

export async function readSearchPage(reading: Reading, query: string): Promise<SearchPage> {
  const { db, edition } = reading
  const text = query.trim().slice(0, 200)
  const found =
    text === ''
      ? []
      : await searchLive(db, { text, edition: edition.code, language: edition.language, limit: pageSize })
  const words = wordsOf(edition.language)
  const path = listPath(edition.code, 'search')
  const head = listHead(reading, { title: words.search, path, robots: 'noindex' })
  const things = text === '' ? [] : await findThings(reading, text)
  return {
    page: 'search',
    shell: await readShell(reading, { head, path, counterparts: await sameEverywhere(reading, 'search') }),
    query: text,
    cards: await readCards(
      reading,
      found.map(({ story }) => story),
    ),
    ...(things.length > 0 ? { things } : {}),
  }
}

/** Topics, authors and dossiers whose name holds the query. */
async function findThings(reading: Reading, text: string): Promise<LinkView[]> {
  const found: LinkView[] = []
  for (const type of ['topic', 'author', 'dossier', 'programme'] as const) {
    const hits = await searchTerms(reading, type, text, 5)
    found.push(...hits.map(({ name, href }) => ({ text: name, href })))
  }
  return found
}

export type Correction = CorrectionsPage['items'][number] & { readonly seq: number }

/** Corrections and retractions, newest first. */
export async function readCorrections(
  reading: Reading,
  before?: string,
): Promise<{ readonly items: readonly Correction[]; readonly more: boolean }> {
  const { db, recorder, edition } = reading
  recorder.key(`corrections:${edition.code}`)
  const seq = /^\d{1,12}$/.test(before ?? '') ? Number(before) : Number.MAX_SAFE_INTEGER
  const rows = await db
    .selectFrom('story_verbs')
    .innerJoin('stories', 'stories.id', 'story_verbs.story')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'story_verbs.story').onRef('revisions.rev', '=', 'story_verbs.rev'),
    )
    .select([
      'story_verbs.seq',
      'story_verbs.at',
      'story_verbs.note',
      'story_verbs.story',
      'story_verbs.verb',
      'revisions.fields',
    ])
    .where('stories.edition', '=', edition.code)
    .where('story_verbs.public', '=', true)
    // What was quietly unpublished stays quiet here, too.
    .where((where) =>
      where.or([where('stories.pub', '=', 'live'), where('stories.withdrawn_by', '=', 'retract')]),
    )
    .where('story_verbs.seq', '<', seq)
    .orderBy('story_verbs.seq', 'desc')
    .limit(pageSize + 1)
    .execute()
  const shown = rows.slice(0, pageSize)
  const titles = await readTitles(
    reading,
    shown.map(({ story }) => story),
  )
  const items = shown.map((row) => {
    const link = titles.get(row.story)
    return {
      seq: Number(row.seq),
      at: row.at.toISOString(),
      text: row.note ?? '',
      ...(link ? { story: link } : {}),
    }
  })
  return { items, more: rows.length > pageSize }
}

export async function readCorrectionsPage(
  reading: Reading,
  before: string | undefined,
): Promise<CorrectionsPage> {
  const { edition } = reading
  const { items, more } = await readCorrections(reading, before)
  const title = wordsOf(edition.language).corrections
  const path = listPath(edition.code, 'corrections')
  const alternates = await alternatesOf(reading, 'corrections')
  const head = listHead(reading, { title, path, alternates, feeds: true })
  const last = items.at(-1)
  return {
    page: 'corrections',
    shell: await readShell(reading, {
      head,
      path,
      counterparts: await sameEverywhere(reading, 'corrections'),
    }),
    items: items.map(({ seq: _, ...item }) => item),
    ...(more && last ? { older: `${path}?before=${last.seq}` } : {}),
  }
}

/** The page that has the form for letters, in every edition that takes them. */
export const contactKey = 'contact'

export async function readStaticPage(
  reading: Reading,
  id: string,
  again?: LetterView['again'],
): Promise<StaticPage | undefined> {
  const { db, recorder, edition } = reading
  recorder.key(`page:${id}/${edition.code}`)
  const page = await findStaticPage(db, id)
  const text = page?.texts[edition.code]
  if (!page || !text?.shown) return undefined
  const path = encodePath(`/${edition.code}/pages/${text.slug}`)
  const counterparts = new Map<string, Counterpart>()
  const alternates: { code: string; lang: string; href: string }[] = []
  for (const { code, language } of await readEditions(reading)) {
    recorder.key(`page:${id}/${code}`)
    const there = page.texts[code]
    if (code === edition.code || !there?.shown) continue
    const href = encodePath(`/${code}/pages/${there.slug}`)
    counterparts.set(code, { href, exact: true })
    alternates.push({ code, lang: language, href })
  }
  const head = listHead(reading, { title: text.title, path, alternates })
  return {
    page: 'static',
    shell: await readShell(reading, { head, path, counterparts }),
    title: text.title,
    body: await readBody(reading, text.body),
    ...(page.key === contactKey && edition.settings.letters
      ? { letter: { action: path, limits: letterLimits, honeypot, ...(again ? { again } : {}) } }
      : {}),
  }
}

export async function readNotFound(reading: Reading, path: string): Promise<NotFoundPage> {
  const words = wordsOf(reading.edition.language)
  const head: Head = { title: `${words.notFound} — ${reading.edition.name}`, robots: 'noindex' }
  return { page: 'not-found', shell: await readShell(reading, { head, path }), cards: await newest(reading) }
}

/** The notice of a retraction stays at the story's address. */
export async function readGone(reading: Reading, id: StoryId, path: string): Promise<GonePage> {
  const { db, recorder, edition } = reading
  recorder.key(`story:${id}`)
  const row = await db
    .selectFrom('story_verbs')
    .select(['at', 'note'])
    .where('story', '=', id)
    .where('verb', '=', 'retract')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  const words = wordsOf(edition.language)
  const head: Head = { title: `${words.gone} — ${edition.name}`, robots: 'noindex' }
  return {
    page: 'gone',
    shell: await readShell(reading, { head, path }),
    ...(row?.note ? { notice: row.note } : {}),
    ...(row ? { at: row.at.toISOString() } : {}),
    cards: await newest(reading),
  }
}

async function newest(reading: Reading): Promise<readonly CardView[]> {
  const { items } = await readList(reading, { edition: reading.edition.code }, { limit: 4 })
  return readCards(
    reading,
    items.map(({ id }) => id),
  )
}
