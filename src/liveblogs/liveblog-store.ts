// SQL of live blogs and their entries. Only the services write.
import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import { bodySchema, upgradeBody } from '../body/body.ts'
import type { Tables } from '../db/db.ts'
import { type EntryId, isId, type StoryId } from '../ids.ts'
import { type Entry, type Liveblog, newLiveblog, type Ordering } from './liveblog.ts'

export async function findLiveblog(db: Kysely<Tables>, story: StoryId): Promise<Liveblog> {
  const row = await db.selectFrom('liveblogs').selectAll().where('story', '=', story).executeTakeFirst()
  return row ? { story, open: row.open, ordering: row.ordering, closedAt: row.closed_at } : newLiveblog(story)
}

/**
 * The same, held until the transaction ends: `share` lets many post at once, `exclusive` waits for them, so that no
 * entry slips in behind the closing.
 */
export async function lockLiveblog(
  tx: Transaction<Tables>,
  story: StoryId,
  way: 'share' | 'exclusive',
): Promise<Liveblog> {
  const key = sql`hashtextextended(${`liveblog:${story}`}, 0)`
  await (way === 'share'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(tx)
  return findLiveblog(tx, story)
}

export async function saveLiveblog(tx: Transaction<Tables>, blog: Liveblog): Promise<void> {
  const row = { open: blog.open, ordering: blog.ordering, closed_at: blog.closedAt }
  await tx
    .insertInto('liveblogs')
    .values({ story: blog.story, ...row })
    .onConflict((conflict) => conflict.column('story').doUpdateSet(row))
    .execute()
}

/** Two postings of one id wait for each other, also while there is no row yet. */
export async function lockEntryId(tx: Transaction<Tables>, id: EntryId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`entry:${id}`}, 0))`.execute(tx)
}

export async function findEntry(db: Kysely<Tables>, id: EntryId): Promise<Entry | undefined> {
  const row = await entryQuery(db).where('entries.id', '=', id).executeTakeFirst()
  return row && asEntry(row)
}

/** The row as it is and the revision that is cut with this change. */
export async function saveEntry(tx: Transaction<Tables>, entry: Entry, by: string, at: Date): Promise<void> {
  const row = {
    rev: entry.rev,
    pinned: entry.pinned,
    key_event: entry.keyEvent,
    summary: entry.summary,
    author: entry.author,
    updated_at: entry.updatedAt,
    removed_at: entry.removedAt,
  }
  await tx
    .insertInto('entries')
    .values({ id: entry.id, story: entry.story, posted_at: entry.postedAt, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  const { id, rev, headline } = entry
  await tx
    .insertInto('entry_revisions')
    .values({ entry: id, rev, schema: bodySchema, headline, body: JSON.stringify(entry.body), by, at })
    .execute()
}

export type EntryPage = { readonly entries: readonly Entry[]; readonly next?: string }

/** A page of a blog's entries; a key that is not ours simply starts at the beginning. */
export async function listEntries(
  db: Kysely<Tables>,
  story: StoryId,
  { order, limit, after }: { order: Ordering; limit: number; after?: string | undefined },
): Promise<EntryPage> {
  const direction = order === 'newest' ? 'desc' : 'asc'
  let query = entryQuery(db).where('entries.story', '=', story).where('entries.removed_at', 'is', null)
  const [at, id] = after?.split('_') ?? []
  if (at !== undefined && id !== undefined && isId(id) && !Number.isNaN(Date.parse(at))) {
    query = query.where((where) =>
      where(
        where.refTuple('entries.posted_at', 'entries.id'),
        order === 'newest' ? '<' : '>',
        where.tuple(new Date(at), id as EntryId),
      ),
    )
  }
  const rows = await query
    .orderBy('entries.posted_at', direction)
    .orderBy('entries.id', direction)
    .limit(limit + 1)
    .execute()
  const entries = rows.slice(0, limit).map(asEntry)
  const last = entries.at(-1)
  if (rows.length <= limit || !last) return { entries }
  return { entries, next: `${last.postedAt.toISOString()}_${last.id}` }
}

/** Where the story is for readers; undefined while they cannot see it. */
export async function findLivePath(db: Kysely<Tables>, story: StoryId): Promise<string | undefined> {
  const row = await db.selectFrom('live_stories').select('path').where('story', '=', story).executeTakeFirst()
  return row?.path
}

function entryQuery(db: Kysely<Tables>) {
  return db
    .selectFrom('entries')
    .innerJoin('entry_revisions as text', (join) =>
      join.onRef('text.entry', '=', 'entries.id').onRef('text.rev', '=', 'entries.rev'),
    )
    .selectAll('entries')
    .select(['text.headline', 'text.body', 'text.schema'])
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryQuery>['execute']>>[number]

function asEntry(row: EntryRow): Entry {
  return {
    id: row.id,
    story: row.story,
    rev: row.rev,
    headline: row.headline,
    body: upgradeBody(row.schema, row.body),
    author: row.author,
    pinned: row.pinned,
    keyEvent: row.key_event,
    summary: row.summary,
    postedAt: row.posted_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  }
}
