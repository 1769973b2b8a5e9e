// SQL of flashes. Only `flash-service.ts` writes.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { FlashId, SetId, StoryId } from '../ids.ts'
import type { Flash, Importance } from './flash.ts'

/** All editions of a flash, locked: two acts on one id wait for each other, also while there is no row yet. */
export async function lockFlash(tx: Transaction<Tables>, id: FlashId): Promise<Flash[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`flash:${id}`}, 0))`.execute(tx)
  const rows = await tx.selectFrom('flashes').selectAll().where('id', '=', id).orderBy('edition').execute()
  return rows.map(asFlash)
}

export async function saveFlash(tx: Transaction<Tables>, flash: Flash): Promise<void> {
  const row = {
    rev: flash.rev,
    text: flash.text,
    attribution: flash.attribution,
    importance: flash.importance,
    story: flash.story,
    created_at: flash.createdAt,
    updated_at: flash.updatedAt,
    corrected: flash.corrected,
    expires_at: flash.expiresAt,
    withdrawn_at: flash.withdrawnAt,
    by: flash.by,
  }
  await tx
    .insertInto('flashes')
    .values({ id: flash.id, edition: flash.edition, ...row })
    .onConflict((conflict) => conflict.columns(['id', 'edition']).doUpdateSet(row))
    .execute()
}

export type CurrentFlash = Flash & { readonly path: string | null }

/** What an edition's readers see at `now`, newest first; `path` is where its story is for them. */
export async function listCurrent(
  db: Kysely<Tables>,
  edition: string,
  now: Date,
  limit: number,
): Promise<CurrentFlash[]> {
  const rows = await db
    .selectFrom('flashes')
    .leftJoin('live_stories', 'live_stories.story', 'flashes.story')
    .selectAll('flashes')
    .select('live_stories.path')
    .where('flashes.edition', '=', edition)
    .where('flashes.withdrawn_at', 'is', null)
    .where('flashes.expires_at', '>', now)
    .orderBy('flashes.created_at', 'desc')
    .orderBy('flashes.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...asFlash(row), path: row.path }))
}

/** The live versions of a story, by edition. */
export async function findSisters(tx: Kysely<Tables>, setId: SetId): Promise<ReadonlyMap<string, StoryId>> {
  const rows = await tx
    .selectFrom('live_stories')
    .select(['edition', 'story'])
    .where('set_id', '=', setId)
    .execute()
  return new Map(rows.map(({ edition, story }) => [edition, story]))
}

/** Where these stories are for readers; those that are not live are missing. */
export async function findPaths(
  tx: Kysely<Tables>,
  stories: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, string>> {
  if (stories.length === 0) return new Map()
  const rows = await tx
    .selectFrom('live_stories')
    .select(['story', 'path'])
    .where('story', 'in', stories)
    .execute()
  return new Map(rows.map(({ story, path }) => [story, path]))
}

function asFlash(row: Selectable<Tables['flashes']>): Flash {
  return {
    id: row.id,
    edition: row.edition,
    rev: row.rev,
    text: row.text,
    attribution: row.attribution,
    importance: row.importance as Importance,
    story: row.story,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    corrected: row.corrected,
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at,
    by: row.by,
  }
}
