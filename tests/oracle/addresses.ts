// The oracle's addresses: about sixty that hold every page type, spread over the editions so that each is rendered in one at
// least and most in all; the newest stories, the oldest ones, and some that are gone or moved.
import { encodePath } from '../../src/publication/publication.ts'
import { editions, type OracleRoom } from './newsroom.ts'

/** What is looked at in one edition only, in the order of `editions`. */
const inTurns = [
  ['feed.rss', 'corrections/feed.rss', 'authors/', 'archive/', 'no-such-page'],
  ['feed.atom', 'dossiers/', 'programmes/', 'saved'],
  ['feed.json', 'live/feed.json', 'regions/', 'topics/', 'live'],
] as const

export async function addressesOf(room: OracleRoom): Promise<readonly string[]> {
  const month = room.clock.now().toISOString().slice(0, 7).replace('-', '/')
  const day = room.clock.now().toISOString().slice(0, 10).replaceAll('-', '/')
  const found = ['/robots.txt', '/sitemap.xml', '/news-sitemap.xml', '/nowhere/at/all', '/sitemaps/en.xml']
  found.push(`/es/archive/${day}/`)
  for (const [turn, code] of editions.entries()) {
    const here = ['', 'live/', 'corrections/', `archive/${month}/`, ...(inTurns[turn] ?? [])]
    found.push(...here.map((rest) => `/${code}/${rest}`), `/sitemaps/${code}-${month.replace('/', '-')}.xml`)
    const lists = await listsOf(room, code, turn)
    const section = lists.find(({ type }) => type === 'section')?.path
    found.push(...lists.map(({ path }) => path))
    if (section !== undefined) found.push(`${section}feed.rss`, `${section}${month}/`)
    found.push(...(await oldTermsOf(room, code)))
    found.push(...(await storiesOf(room, code, 'desc', 4)), ...(await storiesOf(room, code, 'asc', 2)))
  }
  return [...new Set(found)]
}

/**
 * A third of the terms and static pages in each edition, another third in the next, and one kind: all types are there,
 * the sum stays small.
 */
async function listsOf({ database }: OracleRoom, code: string, turn: number) {
  const rows = await database.kysely
    .selectFrom('addresses')
    .select(['path', 'type'])
    .where('edition', '=', code)
    .where('type', '!=', 'story')
    .where('current', '=', true)
    .orderBy('type')
    .orderBy('thing')
    .execute()
  const isKind = ({ type }: { type: string }) => type === 'kind'
  const mine = [
    ...rows.filter(isKind).slice(turn, turn + 1),
    ...rows.filter((row) => !isKind(row)).filter((_, index) => index % editions.length === turn),
  ]
  return mine.map(({ path, type }) => ({ path: encodePath(path), type }))
}

/** Addresses of terms that lead elsewhere: of those that were renamed or merged. */
async function oldTermsOf({ database }: OracleRoom, code: string): Promise<readonly string[]> {
  const rows = await database.kysely
    .selectFrom('addresses')
    .select('path')
    .where('edition', '=', code)
    .where('type', 'in', ['topic', 'author', 'region'])
    .where('current', '=', false)
    .orderBy('thing')
    .orderBy('path')
    .limit(3)
    .execute()
  return rows.map(({ path }) => encodePath(path))
}

async function storiesOf(
  { database }: OracleRoom,
  code: string,
  order: 'asc' | 'desc',
  most: number,
): Promise<readonly string[]> {
  const rows = await database.kysely
    .selectFrom('addresses')
    .select('path')
    .where('edition', '=', code)
    .where('type', '=', 'story')
    .orderBy('since', order)
    .orderBy('path')
    .limit(most)
    .execute()
  return rows.map(({ path }) => encodePath(path))
}
