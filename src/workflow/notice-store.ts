// SQL of notices. Only `notice-service.ts` writes.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { isId, newId, type StoryId } from '../ids.ts'
import { isWithin, type Scope } from '../people/people.ts'
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
}

/** Newest first, at most `limit`; `before` is the id of the last one seen. Whoever has lost sight of a story hears nothing of it. */
export async function listNotices(
  db: Kysely<Tables>,
  user: string,
  page: {
    readonly limit: number
    readonly before?: string | undefined
    readonly scopes: readonly Scope[]
  },
): Promise<ListedNotice[]> {
  const { limit, before, scopes } = page
  if (scopes.length === 0) return []
  let select = db
    .selectFrom('notices')
    .innerJoin('stories', 'stories.id', 'notices.story')
    .select(['notices.id', 'notices.kind', 'notices.by', 'notices.note', 'notices.at', 'notices.seen_at'])
    .select(['stories.id as story', 'stories.slugline', 'stories.headline', 'stories.edition'])
    .where('notices.user', '=', user)
    .where(isWithin(scopes, 'stories'))
  if (before !== undefined && isId(before)) select = select.where('notices.id', '<', before)
  const rows = await select.orderBy('notices.id', 'desc').limit(limit).execute()
  return rows.map(({ kind, seen_at, ...row }) => ({ ...row, kind: kind as NoticeKind, seenAt: seen_at }))
}

/** Whether anything new waits; never a count over everything. */
export async function countUnseen(
  db: Kysely<Tables>,
  user: string,
  { most, scopes }: { readonly most: number; readonly scopes: readonly Scope[] },
): Promise<number> {
  if (scopes.length === 0) return 0
  const rows = await db
    .selectFrom('notices')
    .innerJoin('stories', 'stories.id', 'notices.story')
    .select('notices.id')
    .where('notices.user', '=', user)
    .where('notices.seen_at', 'is', null)
    .where(isWithin(scopes, 'stories'))
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
