// SQL of notices. Only `notice-service.ts` writes.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { isId, newId, type StoryId } from '../ids.ts'
import type { Story } from '../stories/stories.ts'
import type { Notice, NoticeKind } from './notice.ts'

export type NewNotice = {
  readonly user: string
  readonly kind: NoticeKind
  readonly story: StoryId
  readonly note: string
}

export async function insertNotices(
  tx: Transaction<Tables>,
  notices: readonly NewNotice[],
  from: { readonly by: string; readonly at: Date; readonly seq: number },
): Promise<void> {
  await tx
    .insertInto('notices')
    .values(notices.map((notice) => ({ id: newId<string>(), ...notice, ...from })))
    .execute()
}

export type ListedNotice = Notice & {
  readonly slugline: string
  readonly headline: string
  readonly edition: string
  readonly section: string | null
  readonly pub: Story['pub']
}

/** Newest first, at most `limit`; `before` is the id of the last one seen. */
export async function listNotices(
  db: Kysely<Tables>,
  user: string,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<ListedNotice[]> {
  let select = db
    .selectFrom('notices')
    .innerJoin('stories', 'stories.id', 'notices.story')
    .select(['notices.id', 'notices.kind', 'notices.by', 'notices.note', 'notices.at', 'notices.seen_at'])
    .select([
      'stories.id as story',
      'stories.slugline',
      'stories.headline',
      'stories.edition',
      'stories.section',
      'stories.pub',
    ])
    .where('notices.user', '=', user)
  if (before !== undefined && isId(before)) select = select.where('notices.id', '<', before)
  const rows = await select.orderBy('notices.id', 'desc').limit(limit).execute()
  return rows.map(({ kind, seen_at, ...row }) => ({ ...row, kind: kind as NoticeKind, seenAt: seen_at }))
}

/** Whether anything new waits; never a count over everything. */
export async function countUnseen(db: Kysely<Tables>, user: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom('notices')
    .select('id')
    .where('user', '=', user)
    .where('seen_at', 'is', null)
    .limit(most)
    .execute()
  return rows.length
}

/** Marks this person's notices up to and with `upTo` as seen. */
export async function markSeen(tx: Transaction<Tables>, user: string, upTo: string, at: Date): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ seen_at: at })
    .where('user', '=', user)
    .where('seen_at', 'is', null)
    .where('id', '<=', upTo)
    .execute()
}

/** Who was told something by this event. */
export async function listTold(db: Kysely<Tables>, seq: number): Promise<string[]> {
  const rows = await db.selectFrom('notices').select('user').distinct().where('seq', '=', seq).execute()
  return rows.map(({ user }) => user)
}

/** Notices nobody looks for any more. */
export async function deleteNotices(tx: Transaction<Tables>, before: Date): Promise<void> {
  await tx.deleteFrom('notices').where('at', '<', before).execute()
}
