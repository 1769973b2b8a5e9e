// The boxes: entries of the page store of their own. Their names carry the edition: `ticker:en`.
import { encodePath, listPath } from '../publication/publication.ts'
import { readCards } from './card-reader.ts'
import { readList } from './list-reader.ts'
import { openBlogs } from './open-blogs.ts'
import { editionView, type Reading, readTerms } from './reading.ts'
import type { BoxName, BoxView, FlashView, LiveItemView } from './views.ts'

export const boxNames: readonly BoxName[] = [
  'strap',
  'ticker',
  'live-dot',
  'live-strip',
  'most-read',
  'trending',
]
const tickerSize = 10
const boxSize = 10
/** Fewer read stories than this are no ranking. */
const fewestRead = 3
/** Importance from which a flash gets the strap over the page. */
const strapImportance = 3
const mostReadMs = 48 * 3_600_000
/** Reads move without an event: these boxes are looked at again after this. */
const readsFreshMs = 60_000

export async function readBox(reading: Reading, name: BoxName): Promise<BoxView> {
  const edition = editionView(reading.edition)
  switch (name) {
    case 'ticker':
      return { box: 'ticker', edition, flashes: await readFlashes(reading, 0) }
    case 'strap': {
      const [flash] = await readFlashes(reading, strapImportance)
      return { box: 'strap', edition, ...(flash ? { flash } : {}) }
    }
    case 'live-dot':
      return { box: 'live-dot', edition, on: (await readLiveItems(reading)).length > 0 }
    case 'live-strip':
      return { box: 'live-strip', edition, items: await readLiveItems(reading) }
    case 'most-read':
      return { box: 'most-read', edition, ...(await readMostRead(reading)) }
    case 'trending':
      return { box: 'trending', edition, topics: await readTrending(reading) }
  }
}

async function readFlashes(reading: Reading, importance: number): Promise<readonly FlashView[]> {
  const { db, recorder, edition, now } = reading
  recorder.key(`ticker:${edition.code}`)
  const rows = await db
    .selectFrom('flashes')
    .leftJoin('live_stories', 'live_stories.story', 'flashes.story')
    .select([
      'flashes.id',
      'flashes.text',
      'flashes.attribution',
      'flashes.created_at',
      'flashes.corrected',
      'flashes.expires_at',
      'flashes.story',
      'live_stories.path',
    ])
    .where('flashes.edition', '=', edition.code)
    .where('flashes.withdrawn_at', 'is', null)
    .where('flashes.expires_at', '>', now)
    .where('flashes.importance', '>=', importance)
    .orderBy('flashes.created_at', 'desc')
    .orderBy('flashes.id', 'desc')
    .limit(tickerSize)
    .execute()
  for (const row of rows) {
    recorder.until(row.expires_at)
    if (row.story) recorder.key(`link:${row.story}`)
  }
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    at: row.created_at.toISOString(),
    ...(row.attribution === '' ? {} : { attribution: row.attribution }),
    ...(row.path === null ? {} : { href: encodePath(row.path) }),
    ...(row.corrected ? { corrected: true } : {}),
  }))
}

async function readLiveItems(reading: Reading): Promise<readonly LiveItemView[]> {
  const { db, recorder, edition } = reading
  recorder.key(`live:${edition.code}`, `stream:${edition.code}`)
  const { items } = await readList(reading, { edition: edition.code, kind: 'live' }, { limit: 5 })
  const open = await openBlogs(
    reading,
    items.map(({ id }) => id),
  )
  const cards = await readCards(
    reading,
    items.filter(({ id }) => open.has(id)).map(({ id }) => id),
  )
  const streams = await db
    .selectFrom('streams')
    .innerJoin('stream_texts', (join) =>
      join.onRef('stream_texts.stream', '=', 'streams.id').on('stream_texts.edition', '=', edition.code),
    )
    .select('stream_texts.name')
    .where('streams.on_air', '=', true)
    .where('stream_texts.shown', '=', true)
    .execute()
  return [
    ...cards.map((card): LiveItemView => ({ type: 'blog', headline: card.headline, href: card.href })),
    ...streams.map(
      (row): LiveItemView => ({ type: 'stream', headline: row.name, href: listPath(edition.code, 'live') }),
    ),
  ]
}

/** The simplest true count: reads of the last 48 hours; with too few read stories the newest ones, under their own name. */
async function readMostRead(reading: Reading) {
  const { db, edition, now, recorder } = reading
  recorder.until(new Date(now.getTime() + readsFreshMs))
  const rows = await db
    .selectFrom('reads')
    .innerJoin('live_stories', 'live_stories.story', 'reads.story')
    .select(({ fn }) => ['reads.story', fn.sum<number>('reads.n').as('n')])
    .where('live_stories.edition', '=', edition.code)
    .where('reads.hour', '>', new Date(now.getTime() - mostReadMs))
    .groupBy('reads.story')
    .orderBy('n', 'desc')
    .orderBy('reads.story', 'desc')
    .limit(boxSize)
    .execute()
  if (rows.length >= fewestRead)
    return {
      cards: await readCards(
        reading,
        rows.map(({ story }) => story),
      ),
    }
  const { items } = await readList(reading, { edition: edition.code }, { limit: boxSize })
  return {
    cards: await readCards(
      reading,
      items.map(({ id }) => id),
    ),
    newest: true,
  }
}

/** Topics of what is being read now. */
async function readTrending(reading: Reading) {
  const { db, edition, now, recorder } = reading
  recorder.until(new Date(now.getTime() + readsFreshMs))
  // What is read of two topics counts for one once they are merged.
  recorder.key('merges')
  const rows = await db
    .selectFrom('reads')
    .innerJoin('live_terms', 'live_terms.story', 'reads.story')
    .innerJoin('terms', 'terms.id', 'live_terms.term')
    .select(({ fn }) => [
      fn.coalesce('terms.merged_into', 'terms.id').as('topic'),
      fn.sum<number>('reads.n').as('n'),
    ])
    .where('live_terms.edition', '=', edition.code)
    .where('live_terms.type', '=', 'topic')
    .where('reads.hour', '>', new Date(now.getTime() - mostReadMs))
    .groupBy('topic')
    .orderBy('n', 'desc')
    .orderBy('topic')
    .limit(8)
    .execute()
  const terms = await readTerms(
    reading,
    rows.map(({ topic }) => ({ type: 'topic' as const, id: topic })),
  )
  return rows.flatMap(({ topic }) => {
    const found = terms.get(topic)
    return found?.shown ? [{ text: found.name, href: found.href }] : []
  })
}
