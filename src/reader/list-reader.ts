// Lists of stories as readers see them: from "live now", newest first, recorded with the window that was used.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import type { ListQuery, ListRead, Recorder, SortKey } from '../pages/pages.ts'
import { type Reading, readFamily } from './reading.ts'

export type ListItem = { readonly id: StoryId; readonly at: Date }

type Options = { readonly limit: number; readonly before?: SortKey }

/** The items and whether there are older ones. */
export type ListSlice = { readonly items: readonly ListItem[]; readonly more: boolean }

type Context = Pick<Reading, 'db' | 'recorder'>

/** A slice of a list; what it used is recorded, the item that tells of older ones included. */
export async function readList(
  context: Context,
  query: ListQuery,
  { limit, before }: Options,
): Promise<ListSlice> {
  const spread = await spreadQuery(context, query)
  const rows = await borrowRows(context, spread, limit + 1, before)
  const last = rows.length > limit ? rows[limit] : undefined
  record(context.recorder, spread, { first: before ?? null, last: last ? sortKey(last) : null })
  return { items: rows.slice(0, limit), more: rows.length > limit }
}

/** Reads on until `limit` items were wanted; records only as far as the last one looked at. */
export async function readWanted(
  context: Context,
  query: ListQuery,
  limit: number,
  wanted: (item: ListItem) => boolean,
): Promise<readonly ListItem[]> {
  const spread = await spreadQuery(context, query)
  const found: ListItem[] = []
  let before: SortKey | undefined
  for (;;) {
    const rows = await borrowRows(context, spread, limit + 10, before)
    for (const row of rows) {
      if (wanted(row)) found.push(row)
      before = sortKey(row)
      if (found.length === limit) {
        record(context.recorder, spread, { first: null, last: before })
        return found
      }
    }
    if (rows.length < limit + 10) {
      record(context.recorder, spread, { first: null, last: null })
      return found
    }
  }
}

const facets = ['topic', 'author', 'dossier', 'region'] as const
type Facet = (typeof facets)[number]

/** A list as it is asked for: every id its stories may be filed under, and the query that each of these is to the page store. */
type Spread = {
  readonly query: ListQuery
  readonly ids: { readonly [Name in Facet]?: readonly string[] }
  readonly queries: readonly ListQuery[]
}

/** Stories keep the term they were filed under when that is merged into another: its list asks for both. */
async function spreadQuery(context: Context, query: ListQuery): Promise<Spread> {
  let queries: readonly ListQuery[] = [query]
  const ids: { [Name in Facet]?: readonly string[] } = {}
  for (const facet of facets) {
    const id = query[facet]
    if (id === undefined) continue
    const family = await readFamily(context, id)
    ids[facet] = family
    queries = queries.flatMap((each) => family.map((kin) => ({ ...each, [facet]: kin })))
  }
  return { query, ids, queries }
}

function record(recorder: Recorder, { queries }: Spread, window: Omit<ListRead, 'query'>): void {
  for (const query of queries) recorder.list({ query, ...window })
}

/** The next rows of a list, whoever asks; which of them a page used, it records itself. */
function borrowRows(
  { db, recorder }: Context,
  spread: Spread,
  limit: number,
  before: SortKey | undefined,
): Promise<readonly ListItem[]> {
  return recorder.borrow(`rows/${JSON.stringify([spread.queries, limit, before])}`, async (reads) => {
    const rows = await select(db, spread, limit, before)
    const last = rows.length === limit ? rows.at(-1) : undefined
    record(reads, spread, { first: before ?? null, last: last ? sortKey(last) : null })
    return rows
  })
}

/** The nearest item outside a span of time, on either side: what "earlier" and "later" links lead to. */
export async function readNeighbour(
  context: Context,
  query: ListQuery,
  side: 'earlier' | 'later',
  edge: string,
): Promise<ListItem | undefined> {
  const spread = await spreadQuery(
    context,
    side === 'earlier' ? { ...query, to: edge } : { ...query, from: edge },
  )
  return context.recorder.remember(`${side}/${JSON.stringify(spread.queries)}`, async (reads) => {
    const [found] = await select(context.db, spread, 1, undefined, side === 'earlier' ? 'desc' : 'asc')
    const key = found ? sortKey(found) : null
    record(reads, spread, side === 'earlier' ? { first: null, last: key } : { first: key, last: null })
    return found
  })
}

export function sortKey(item: ListItem): SortKey {
  return { at: item.at.toISOString(), id: item.id }
}

async function select(
  db: Kysely<Tables>,
  { query, ids }: Spread,
  limit: number,
  before: SortKey | undefined,
  order: 'desc' | 'asc' = 'desc',
): Promise<ListItem[]> {
  let rows = db
    .selectFrom('live_stories as live')
    .select(['live.story as id', 'live.first_published_at as at'])
  for (const terms of [ids.topic, ids.author, ids.dossier]) {
    if (terms === undefined) continue
    rows = rows.where((where) =>
      where.exists(
        where
          .selectFrom('live_terms')
          .select('live_terms.story')
          .whereRef('live_terms.story', '=', 'live.story')
          .where('live_terms.term', 'in', terms),
      ),
    )
  }
  rows = rows.where('live.edition', '=', query.edition)
  if (query.section !== undefined) rows = rows.where('live.section', '=', query.section as never)
  if (query.kind !== undefined) rows = rows.where('live.kind', '=', query.kind)
  if (ids.region !== undefined) rows = rows.where('live.region', 'in', ids.region as never)
  if (query.programme !== undefined) rows = rows.where('live.programme', '=', query.programme as never)
  if (query.from !== undefined) rows = rows.where('live.first_published_at', '>=', new Date(query.from))
  if (query.to !== undefined) rows = rows.where('live.first_published_at', '<', new Date(query.to))
  if (before) {
    rows = rows.where((where) =>
      where(
        where.refTuple('live.first_published_at', 'live.story'),
        '<',
        where.tuple(new Date(before.at), before.id as StoryId),
      ),
    )
  }
  return rows.orderBy('live.first_published_at', order).orderBy('live.story', order).limit(limit).execute()
}
