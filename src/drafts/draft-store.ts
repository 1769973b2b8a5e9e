// SQL of drafts. Updates are numbered by the draft's own row, whose lock makes the order of `n` the order of commit.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import type { DraftRef } from './draft.ts'

/** Says that a draft has more rows: `STORYID.DOCID N`. */
export const draftsChannel = 'standfirst_drafts'

export type Draft = DraftRef & {
  /** The revision that was last cut from it or entered into it. */
  readonly baseRev: number
  /** Updates so far. */
  readonly n: number
  /** Those up to here are in a revision. */
  readonly cutN: number
  readonly bytes: number
  /** Whether it is the one that editors are given; an older one is only kept. */
  readonly open: boolean
  readonly editedAt: Date
}

export type NewUpdate = { readonly update: Uint8Array; readonly by: string; readonly at: Date }
export type DraftUpdate = { readonly n: number; readonly update: Uint8Array; readonly by: string }

export async function findOpenDraft(db: Kysely<Tables>, story: StoryId): Promise<Draft | undefined> {
  const query = db.selectFrom('drafts').selectAll().where('story', '=', story).where('open', '=', true)
  return asDraft(await query.executeTakeFirst())
}

/** With its row locked until the transaction ends: nobody adds to it meanwhile. */
export async function lockOpenDraft(tx: Transaction<Tables>, story: StoryId): Promise<Draft | undefined> {
  const query = tx.selectFrom('drafts').selectAll().where('story', '=', story).where('open', '=', true)
  return asDraft(await query.forUpdate().executeTakeFirst())
}

export async function findDraft(db: Kysely<Tables>, ref: DraftRef): Promise<Draft | undefined> {
  const query = db.selectFrom('drafts').selectAll().where('story', '=', ref.story)
  return asDraft(await query.where('doc_id', '=', ref.docId).executeTakeFirst())
}

export async function insertDraft(
  tx: Transaction<Tables>,
  ref: DraftRef,
  baseRev: number,
  { update, by, at }: NewUpdate,
): Promise<void> {
  const key = { story: ref.story, doc_id: ref.docId }
  const counts = { n: 1, cut_n: 1, bytes: update.length, base_rev: baseRev }
  await tx
    .insertInto('drafts')
    .values({ ...key, ...counts, open: true, created_at: at, edited_at: at })
    .execute()
  await tx
    .insertInto('draft_updates')
    .values({ ...key, n: 1, update, by, at })
    .execute()
}

/** From now on it is only kept. */
export async function closeDraft(tx: Transaction<Tables>, { story, docId }: DraftRef): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ open: false })
    .where('story', '=', story)
    .where('doc_id', '=', docId)
    .execute()
}

export async function listUpdates(db: Kysely<Tables>, ref: DraftRef, after = 0): Promise<DraftUpdate[]> {
  return db
    .selectFrom('draft_updates')
    .select(['n', 'update', 'by'])
    .where('story', '=', ref.story)
    .where('doc_id', '=', ref.docId)
    .where('n', '>', after)
    .orderBy('n')
    .execute()
}

/** The number it got; undefined when the draft is gone or only kept. One statement, because every keystroke comes through it. */
export async function appendUpdate(
  tx: Transaction<Tables>,
  { story, docId }: DraftRef,
  { update, by, at }: NewUpdate,
): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`
    with draft as (update drafts set n = n + 1, bytes = bytes + ${update.length}, edited_at = ${at}
      where story = ${story} and doc_id = ${docId} and open returning n),
    added as (insert into draft_updates (story, doc_id, n, update, by, at)
      select ${story}::uuid, ${docId}::uuid, n, ${update}::bytea, ${by}::text, ${at}::timestamptz from draft)
    select n, pg_notify(${draftsChannel}, ${`${story}.${docId} `} || n) from draft`.execute(tx)
  return rows[0]?.n
}

/** Says that what the draft holds up to `n` is in revision `rev`. */
export async function markCut(tx: Transaction<Tables>, ref: DraftRef, rev: number, n: number): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ base_rev: rev, cut_n: n })
    .where('story', '=', ref.story)
    .where('doc_id', '=', ref.docId)
    .execute()
}

/** Puts one row in the place of all; it keeps the last one's number, so that a reader who was behind takes the whole. */
export async function joinUpdates(
  tx: Transaction<Tables>,
  { story, docId }: DraftRef,
  last: { readonly n: number; readonly update: Uint8Array },
): Promise<void> {
  const rows = tx.deleteFrom('draft_updates').where('story', '=', story).where('doc_id', '=', docId)
  await rows.where('n', '<', last.n).execute()
  await tx
    .updateTable('draft_updates')
    .set({ update: last.update })
    .where('story', '=', story)
    .where('doc_id', '=', docId)
    .where('n', '=', last.n)
    .execute()
  await tx
    .updateTable('drafts')
    .set({ bytes: last.update.length })
    .where('story', '=', story)
    .where('doc_id', '=', docId)
    .execute()
}

/** Who wrote last in it. */
export async function lastWriter(
  db: Kysely<Tables>,
  { story, docId, n }: Draft,
): Promise<string | undefined> {
  const query = db.selectFrom('draft_updates').select('by').where('story', '=', story)
  return (await query.where('doc_id', '=', docId).where('n', '=', n).executeTakeFirst())?.by
}

/** Stories whose draft holds what is in no revision and was not touched since. */
export async function listUncut(db: Kysely<Tables>, since: Date, limit: number): Promise<readonly StoryId[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('story')
    .where('open', '=', true)
    .where('edited_at', '<', since)
    .whereRef('n', '>', 'cut_n')
    .orderBy('edited_at')
    .limit(limit)
    .execute()
  return rows.map(({ story }) => story)
}

/** Drafts nobody edited since then; an open one only when all of it is in a revision. */
export async function deleteOldDrafts(tx: Transaction<Tables>, since: Date): Promise<number> {
  const deleted = await tx
    .deleteFrom('drafts')
    .where('edited_at', '<', since)
    .where(({ or, eb }) => or([eb('open', '=', false), eb('n', '=', eb.ref('cut_n'))]))
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

function asDraft(row: Selectable<Tables['drafts']> | undefined): Draft | undefined {
  if (!row) return undefined
  return {
    story: row.story,
    docId: row.doc_id,
    baseRev: row.base_rev,
    n: row.n,
    cutN: row.cut_n,
    bytes: row.bytes,
    open: row.open,
    editedAt: row.edited_at,
  }
}
