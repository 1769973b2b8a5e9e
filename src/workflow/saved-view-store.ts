// SQL of saved views of the wall: each person's own, so no event tells of them.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { isId, newId } from '../ids.ts'

/** One person needs no more; the oldest stay. */
export const mostViews = 50

export type SavedView = {
  readonly id: string
  readonly name: string
  readonly filter: object
}

export async function listViews(db: Kysely<Tables>, owner: string): Promise<SavedView[]> {
  return db
    .selectFrom('wall_views')
    .select(['id', 'name', 'filter'])
    .where('owner', '=', owner)
    .orderBy('id')
    .limit(mostViews)
    .execute()
}

/** Undefined when the owner has as many as there may be. */
export async function insertView(
  tx: Transaction<Tables>,
  owner: string,
  view: Omit<SavedView, 'id'>,
  at: Date,
): Promise<SavedView | undefined> {
  if ((await listViews(tx, owner)).length >= mostViews) return undefined
  const id = newId<string>()
  const { name, filter } = view
  await tx
    .insertInto('wall_views')
    .values({ id, owner, name, filter: JSON.stringify(filter), at })
    .execute()
  return { id, ...view }
}

export async function deleteView(tx: Transaction<Tables>, owner: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const gone = await tx
    .deleteFrom('wall_views')
    .where('owner', '=', owner)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
