// Sitemaps: an index, a file per edition and month (old ones never change), and the news sitemap of the last 48 hours.
import { escapeUTF8 } from 'entities'
import { sql } from 'kysely'
import type { Rendered } from '../pages/pages.ts'
import { encodePath, listPath } from '../publication/publication.ts'
import { monthSpan } from './calendar.ts'
import { textResponse } from './page-response.ts'
import { type ReadingBase, readEditions, recordSegment } from './reading.ts'

const xmlType = 'application/xml; charset=utf-8'
/** The protocol allows 50,000; past that a month would need parts. */
const maxUrls = 50_000
const newsMs = 48 * 3_600_000
const maxNews = 1_000

type Element = readonly [name: string, content: string | readonly Element[]]

/** Straight to text: a busy month holds tens of thousands of entries and is written anew with each of its stories. */
function written([name, content]: Element): string {
  const inside = typeof content === 'string' ? escapeUTF8(content) : `\n${content.map(written).join('')}`
  return `<${name}>${inside}</${name}>\n`
}

function document(root: string, namespaces: string, entries: readonly Element[]): Rendered {
  const lines = entries.map(written).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${lines}</${root}>\n`
  return textResponse(xmlType, xml)
}

const sitemapNs = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const newsNs = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

export async function readSitemapIndex(base: ReadingBase): Promise<Rendered> {
  const { db, recorder, publicUrl } = base
  const files: string[] = []
  for (const { code } of await readEditions(base)) {
    recorder.key(`months:${code}`)
    files.push(`/sitemaps/${code}.xml`)
    const rows = await db
      .selectFrom('live_stories')
      .select(sql<string>`left(archive_day, 7)`.as('month'))
      .distinct()
      .where('edition', '=', code)
      .orderBy('month', 'desc')
      .execute()
    files.push(...rows.map(({ month }) => `/sitemaps/${code}-${month}.xml`))
  }
  const entries = [...files, '/news-sitemap.xml'].map(
    (path): Element => ['sitemap', [['loc', publicUrl + path]]],
  )
  return document('sitemapindex', sitemapNs, entries)
}

/** The edition's standing pages: front, sections, kinds, indexes, static pages. */
export async function readPagesSitemap(base: ReadingBase, code: string): Promise<Rendered | undefined> {
  const { db, recorder, publicUrl } = base
  const edition = (await readEditions(base)).find((candidate) => candidate.code === code)
  if (!edition) return undefined
  recorder.key(`paths:${code}`, `kinds:${code}`, `pages:${code}`)
  const rows = await db
    .selectFrom('addresses')
    .leftJoin('kind_texts as kind', (join) =>
      join.onRef('kind.kind', '=', 'addresses.thing').onRef('kind.edition', '=', 'addresses.edition'),
    )
    .leftJoin('static_page_texts as page', (join) =>
      join
        .on(sql<boolean>`page.page::text = addresses.thing`)
        .onRef('page.edition', '=', 'addresses.edition'),
    )
    .select('addresses.path')
    .where('addresses.edition', '=', code)
    .where('addresses.current', '=', true)
    .where('addresses.type', '!=', 'story')
    .where((where) => where.fn.coalesce('kind.shown', 'page.shown', where.val(true)))
    .orderBy('addresses.path')
    .limit(maxUrls - 1)
    .execute()
  const paths = [listPath(code), ...rows.map(({ path }) => encodePath(path))]
  const urls = paths.map((path): Element => ['url', [['loc', publicUrl + path]]])
  return document('urlset', sitemapNs, urls)
}

export async function readMonthSitemap(
  base: ReadingBase,
  code: string,
  month: string,
): Promise<Rendered | undefined> {
  const { db, recorder, publicUrl } = base
  const edition = (await readEditions(base)).find((candidate) => candidate.code === code)
  if (!edition) return undefined
  const { from, to } = monthSpan(month, edition.zone)
  recorder.list({ query: { edition: code, from, to }, first: null, last: null })
  const rows = await db
    .selectFrom('live_stories')
    .select(['story', 'edition', 'section', 'path', 'updated_at'])
    .where('edition', '=', code)
    .where('first_published_at', '>=', new Date(from))
    .where('first_published_at', '<', new Date(to))
    .orderBy('first_published_at', 'desc')
    .orderBy('story', 'desc')
    .limit(maxUrls)
    .execute()
  if (rows.length === 0) return undefined
  const urls = rows.map(({ story, path, updated_at, ...placed }): Element => {
    recorder.key(`item:${story}`)
    recordSegment(recorder, placed)
    const loc = publicUrl + encodePath(path)
    return [
      'url',
      [
        ['loc', loc],
        ['lastmod', updated_at.toISOString()],
      ],
    ]
  })
  return document('urlset', sitemapNs, urls)
}

/** Stories of the last 48 hours in all editions, newest first, at most 1,000 (the month files hold the rest). */
export async function readNewsSitemap(base: ReadingBase): Promise<Rendered> {
  const { db, recorder, publicUrl, now } = base
  recorder.key('news-sitemap')
  const editions = await readEditions(base)
  const from = new Date(now.getTime() - newsMs)
  const rows = await db
    .selectFrom('live_stories as live')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'live.story').onRef('revisions.rev', '=', 'live.rev'),
    )
    .select(['live.story', 'live.edition', 'live.path', 'live.first_published_at', 'revisions.fields'])
    .where('live.first_published_at', '>', from)
    .orderBy('live.first_published_at', 'desc')
    .orderBy('live.story', 'desc')
    .limit(maxNews)
    .execute()
  const last = rows.at(-1)
  const bound =
    rows.length === maxNews && last
      ? { at: last.first_published_at.toISOString(), id: String(last.story) }
      : null
  for (const { code } of editions) {
    // Without a bound the window ends where the 48 hours do: what is older cannot enter.
    recorder.list({ query: { edition: code, from: from.toISOString() }, first: null, last: bound })
  }
  const oldest = rows.at(-1)
  if (oldest) recorder.until(new Date(oldest.first_published_at.getTime() + newsMs))
  const languages = new Map(editions.map(({ code, language }) => [code, newsLanguage(language)]))
  const urls = rows.flatMap((row): Element[] => {
    recorder.key(`title:${row.story}`)
    const edition = editions.find(({ code }) => code === row.edition)
    if (!edition) return []
    const publication: Element[] = [
      ['news:name', edition.name],
      ['news:language', languages.get(row.edition) ?? edition.language],
    ]
    const news: Element[] = [
      ['news:publication', publication],
      ['news:publication_date', row.first_published_at.toISOString()],
      ['news:title', (row.fields as { headline: string }).headline],
    ]
    return [
      [
        'url',
        [
          ['loc', publicUrl + encodePath(row.path)],
          ['news:news', news],
        ],
      ],
    ]
  })
  for (const { code } of editions) recorder.key(`edition:${code}`)
  return document('urlset', `${sitemapNs} ${newsNs}`, urls)
}

/** ISO 639; Chinese names its script's country. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}

export function robots(publicUrl: string): Rendered {
  const lines = [
    'User-agent: *',
    'Disallow: /desk/',
    'Disallow: /api/',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    `Sitemap: ${publicUrl}/news-sitemap.xml`,
    '',
  ]
  return textResponse('text/plain; charset=utf-8', lines.join('\n'))
}
