// From a reader path to its page: lists end with a slash, stories do not; the other form and old addresses redirect.

import type { StoryId } from '../ids.ts'
import { isKind } from '../kinds.ts'
import type { Rendered } from '../pages/pages.ts'
import { type Address, encodePath, findAddress, listPath } from '../publication/publication.ts'
import { isDay, isMonth } from './calendar.ts'
import { manifestOf } from './design.ts'
import { feedTypes, homeSubject, readCorrectionsFeed, readFeed } from './feed.ts'
import { readHome } from './front-reader.ts'
import { listHead } from './head-data.ts'
import {
  kindSubject,
  type ListSubject,
  latestSubject,
  readListPage,
  readMonthPage,
  termSubject,
} from './list-page-reader.ts'
import { liveSubject, readLivePage } from './live-page-reader.ts'
import {
  type IndexName,
  readCorrectionsPage,
  readDayPage,
  readGone,
  readIndexPage,
  readNotFound,
  readSearchPage,
  readStaticPage,
} from './other-page-reader.ts'
import { pageResponse, redirectResponse, textResponse } from './page-response.ts'
import {
  editionView,
  type Reading,
  type ReadingBase,
  readEdition,
  readEditions,
  type TermKind,
} from './reading.ts'
import { readShell } from './shell-reader.ts'
import { readMonthSitemap, readNewsSitemap, readPagesSitemap, readSitemapIndex, robots } from './sitemap.ts'
import { findLiveStory, readStoryPage } from './story-reader.ts'
import { wordsOf } from './words/index.ts'

type Query = Readonly<Record<string, string>>

/** `path` is decoded and NFC; it begins with one slash. */
export async function renderPath(base: ReadingBase, path: string, query: Query): Promise<Rendered> {
  const wellKnown = await renderFile(base, path)
  if (wellKnown) return wellKnown
  const [, code = '', ...rest] = path.split('/')
  const reading = await readEdition(base, code)
  if (!reading) return renderElsewhere(base, path)
  const page =
    rest.length === 0 ? redirectResponse(listPath(code)) : await renderInEdition(reading, path, rest, query)
  return page ?? renderAddress(reading, path, query)
}

async function renderFile(base: ReadingBase, path: string): Promise<Rendered | undefined> {
  if (path === '/robots.txt') return robots(base.publicUrl)
  if (path === '/sitemap.xml') return readSitemapIndex(base)
  if (path === '/news-sitemap.xml') return readNewsSitemap(base)
  const file = /^\/sitemaps\/([a-zA-Z-]+?)(?:-(\d{4})-(\d{2}))?\.xml$/.exec(path)
  if (!file?.[1]) return undefined
  const [, code, year, month] = file
  if (year === undefined || month === undefined) return readPagesSitemap(base, code)
  return isMonth(year, month) ? readMonthSitemap(base, code, `${year}-${month}`) : undefined
}

/** Outside every edition: an imported permalink leads to its story, anything else is not found. */
async function renderElsewhere(base: ReadingBase, path: string): Promise<Rendered> {
  const slashless = path.replace(/\/$/, '')
  for (const candidate of new Set([path, slashless, `${slashless}/`])) {
    base.recorder.key(`url:${candidate}`)
    const address = await findAddress(base.db, candidate)
    // Its own path: the story has no address of ours yet, or never had one.
    if (address && address.currentPath !== candidate) {
      return redirectResponse(encodePath(address.currentPath), 301)
    }
  }
  const [first] = await readEditions(base)
  const reading = first && (await readEdition(base, first.code))
  if (!reading)
    return {
      ...textResponse(
        'text/plain; charset=utf-8',
        'There is no edition yet. Make one with the API: POST /api/v1/editions\n',
      ),
      status: 404,
    }
  return notFound(reading, path)
}

const indexNames: Readonly<Record<string, TermKind>> = {
  authors: 'author',
  topics: 'topic',
  dossiers: 'dossier',
  programmes: 'programme',
  regions: 'region',
}

/** The pages with fixed segments; undefined where the path must be looked up among the addresses. */
async function renderInEdition(
  reading: Reading,
  path: string,
  segments: readonly string[],
  query: Query,
): Promise<Rendered | undefined> {
  const [first = '', second, ...more] = segments
  const code = reading.edition.code
  if (first === '') return pageResponse(await readHome(reading))
  const feed = feedTypes.find((type) => first === `feed.${type}`)
  if (feed && second === undefined) return readFeed(reading, homeSubject(reading), feed)
  if (first === 'saved' && second === undefined) return renderSaved(reading)
  if (first === 'manifest.webmanifest' && second === undefined) return renderManifest(reading)
  if (first === 'search' && second === undefined) {
    const asked = query['q'] === undefined ? '' : `?q=${encodeURIComponent(query['q'])}`
    return { ...redirectResponse(listPath(code, first) + asked), kept: 'never' }
  }
  const fixed = ['live', 'corrections', 'archive', ...Object.keys(indexNames)]
  if (fixed.includes(first) && second === undefined) return redirectResponse(listPath(code, first))
  const below = more.length === 0 ? feedTypes.find((type) => second === `feed.${type}`) : undefined
  if (below && first === 'live') return readFeed(reading, liveSubject(reading), below)
  if (below && first === 'corrections') return readCorrectionsFeed(reading, below)
  if (first === 'archive') return renderArchive(reading, path, [second ?? '', ...more], query)
  if (second !== '' || more.length > 0) return undefined
  switch (first) {
    case 'live':
      return pageResponse(await readLivePage(reading))
    case 'search':
      return pageResponse(await readSearchPage(reading, query['q'] ?? ''), { kept: 'never' })
    case 'corrections':
      return pageResponse(await readCorrectionsPage(reading, query['before']))
    default:
      return Object.hasOwn(indexNames, first)
        ? pageResponse(await readIndexPage(reading, first as IndexName, query['before']))
        : undefined
  }
}

async function renderArchive(
  reading: Reading,
  path: string,
  segments: readonly string[],
  query: Query,
): Promise<Rendered | undefined> {
  const [year = '', month = '', day = ''] = segments
  const subject = latestSubject(reading)
  if (year === '') return pageResponse(await readListPage(reading, subject))
  const feed = feedTypes.find((type) => year === `feed.${type}`)
  if (feed) return readFeed(reading, subject, feed)
  if (!path.endsWith('/')) return redirectResponse(`${path}/`)
  if (!isMonth(year, month)) return notFound(reading, path)
  if (day === '') return monthResponse(reading, subject, `${year}-${month}`, path, query)
  const date = `${year}-${month}-${day}`
  const page =
    isDay(date) && segments.length === 4 ? await readDayPage(reading, date, query['before']) : undefined
  return page ? pageResponse(page) : notFound(reading, path)
}

async function monthResponse(
  reading: Reading,
  subject: ListSubject,
  month: string,
  path: string,
  query: Query,
): Promise<Rendered> {
  const page = await readMonthPage(reading, subject, month, query['before'])
  return page ? pageResponse(page) : notFound(reading, path)
}

/** Paths of things: the thing's page, its feed, one of its months; its other form and older addresses redirect. */
async function renderAddress(reading: Reading, path: string, query: Query): Promise<Rendered> {
  const { db, recorder } = reading
  const parts = /^(.*\/)(?:feed\.(rss|atom|json)|(\d{4})\/(\d{2})\/?)$/.exec(path)
  const asked = parts?.[1] ?? path
  const other = asked.endsWith('/') ? asked.slice(0, -1) : `${asked}/`
  recorder.key(`url:${asked}`, `url:${other}`)
  const address = (await findAddress(db, asked)) ?? (await findAddress(db, other))
  if (!address) return notFound(reading, path)
  if (address.type === 'story') return renderStory(reading, address, path, query)
  if (address.type === 'page') {
    if (address.currentPath !== path) return redirectResponse(encodePath(address.currentPath))
    const page = await readStaticPage(reading, address.thing)
    return page ? pageResponse(page) : notFound(reading, path)
  }
  const subject =
    isKind(address.thing) && address.type === 'kind'
      ? await kindSubject(reading, address.thing)
      : await termSubjectOf(reading, address)
  if (!subject) return notFound(reading, path)
  const rest = path.slice(asked.length)
  if (address.currentPath !== asked) {
    return redirectResponse(encodePath(address.currentPath + rest), address.merged ? 301 : 308)
  }
  const feed = feedTypes.find((type) => type === parts?.[2])
  if (feed) return readFeed(reading, subject, feed)
  const [, , , year, month] = parts ?? []
  if (year !== undefined && month !== undefined) {
    if (!path.endsWith('/')) return redirectResponse(encodePath(`${path}/`))
    return isMonth(year, month)
      ? monthResponse(reading, subject, `${year}-${month}`, path, query)
      : notFound(reading, path)
  }
  return pageResponse(await readListPage(reading, subject))
}

function termSubjectOf(reading: Reading, { type, thing }: Address): Promise<ListSubject | undefined> {
  return termSubject(reading, type as TermKind, thing)
}

async function renderStory(
  reading: Reading,
  address: Address,
  path: string,
  query: Query,
): Promise<Rendered> {
  const id = address.thing as StoryId
  const story = await findLiveStory(reading, id)
  if (!story) {
    const row = await reading.db
      .selectFrom('stories')
      .select('withdrawn_by')
      .where('id', '=', id)
      .where('pub', '=', 'withdrawn')
      .executeTakeFirst()
    if (row?.withdrawn_by !== 'retract') return notFound(reading, path)
    return pageResponse(await readGone(reading, id, encodePath(path)), { status: 410 })
  }
  if (story.path !== path) {
    reading.recorder.key(`link:${id}`)
    return redirectResponse(encodePath(story.path))
  }
  return pageResponse(await readStoryPage(reading, story, query))
}

async function renderSaved(reading: Reading): Promise<Rendered> {
  const words = wordsOf(reading.edition.language)
  const path = `/${reading.edition.code}/saved`
  const head = listHead(reading, { title: words.saved, path, robots: 'noindex' })
  return pageResponse({ page: 'saved', shell: await readShell(reading, { head, path }) })
}

function renderManifest({ edition }: Reading): Rendered {
  const { name, slogan } = edition
  const masthead = { name, home: listPath(edition.code), ...(slogan === '' ? {} : { slogan }) }
  return textResponse(
    'application/manifest+json; charset=utf-8',
    JSON.stringify(manifestOf(editionView(edition), masthead)),
  )
}

async function notFound(reading: Reading, path: string): Promise<Rendered> {
  return pageResponse(await readNotFound(reading, encodePath(path)), { status: 404 })
}
