// SQL of comments and their threads. Only the services of this room write.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { isId, type StoryId } from '../ids.ts'
import type { Comment, Thread, ThreadKind, ThreadState } from './comment.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export async function insertThread(tx: Tx, thread: Thread): Promise<void> {
  const { id, story, kind, state, anchor, replacement, by, at } = thread
  await tx
    .insertInto('comment_threads')
    .values({
      id,
      story,
      kind,
      state,
      doc_id: anchor.docId,
      range_start: anchor.start,
      range_end: anchor.end,
      block: anchor.block,
      quote: anchor.quote,
      quote_before: anchor.before,
      quote_after: anchor.after,
      replacement,
      by,
      at,
    })
    .execute()
}

export async function setThreadState(
  tx: Tx,
  { id, state, closedBy, closedAt }: Pick<Thread, 'id' | 'state' | 'closedBy' | 'closedAt'>,
): Promise<void> {
  await tx
    .updateTable('comment_threads')
    .set({ state, closed_by: closedBy, closed_at: closedAt })
    .where('id', '=', id)
    .execute()
}

/** With all its comments. */
export async function deleteThread(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('comment_threads').where('id', '=', id).execute()
}

/** A thread of this story, locked until the transaction ends: what is done to it is done one after another. */
export async function lockThread(tx: Tx, story: StoryId, id: string): Promise<Thread | undefined> {
  const row = await tx
    .selectFrom('comment_threads')
    .selectAll()
    .where('id', '=', id)
    .where('story', '=', story)
    .forUpdate()
    .executeTakeFirst()
  return row && asThread(row)
}

export async function findThread(db: Db, story: StoryId, id: string): Promise<Thread | undefined> {
  const query = db.selectFrom('comment_threads').selectAll().where('id', '=', id)
  const row = await query.where('story', '=', story).executeTakeFirst()
  return row && asThread(row)
}

export type ThreadsWanted = {
  readonly open: boolean
  readonly limit: number
  /** Id of the last one seen. */
  readonly before?: string | undefined
}

/** The newest first. */
export async function listThreads(
  db: Db,
  story: StoryId,
  { open, limit, before }: ThreadsWanted,
): Promise<readonly Thread[]> {
  let query = db
    .selectFrom('comment_threads')
    .selectAll()
    .where('story', '=', story)
    .where('state', open ? '=' : '<>', 'open')
  if (before !== undefined && isId(before)) query = query.where('id', '<', before)
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(asThread)
}

/** How many threads there are, up to `most`. */
export async function countThreads(
  db: Db,
  story: StoryId,
  only: 'open' | 'all',
  most: number,
): Promise<number> {
  let query = db.selectFrom('comment_threads').select('id').where('story', '=', story)
  if (only === 'open') query = query.where('state', '=', 'open')
  return (await query.limit(most).execute()).length
}

export async function insertComment(tx: Tx, comment: Omit<Comment, 'editedAt' | 'isDeleted'>): Promise<void> {
  await tx.insertInto('comments').values(comment).execute()
}

export async function changeComment(
  tx: Tx,
  id: string,
  change: Pick<Comment, 'text' | 'mentions' | 'editedAt' | 'isDeleted'>,
): Promise<void> {
  const { text, mentions, editedAt, isDeleted } = change
  await tx
    .updateTable('comments')
    .set({ text, mentions, edited_at: editedAt, deleted: isDeleted })
    .where('id', '=', id)
    .execute()
}

/** Of these threads, in the order they were written. */
export async function listComments(db: Db, threads: readonly string[]): Promise<readonly Comment[]> {
  if (threads.length === 0) return []
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('thread', 'in', [...threads])
    .orderBy('id')
    .execute()
  return rows.map(({ edited_at: editedAt, deleted: isDeleted, ...comment }) => ({
    ...comment,
    editedAt,
    isDeleted,
  }))
}

function asThread(row: Selectable<Tables['comment_threads']>): Thread {
  return {
    id: row.id,
    story: row.story,
    kind: row.kind as ThreadKind,
    state: row.state as ThreadState,
    anchor: {
      docId: row.doc_id,
      start: row.range_start,
      end: row.range_end,
      block: row.block,
      quote: row.quote,
      before: row.quote_before,
      after: row.quote_after,
    },
    replacement: row.replacement,
    by: row.by,
    at: row.at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
  }
}
