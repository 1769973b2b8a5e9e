// SQL of navigation.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { type NavigationTree, navigationTree } from './navigation.ts'

/** `rev` 0: there is no such edition. */
export async function getNavigation(
  db: Kysely<Tables>,
  edition: string,
): Promise<NavigationTree & { readonly rev: number }> {
  const row = await db.selectFrom('navigation').selectAll().where('edition', '=', edition).executeTakeFirst()
  return { ...navigationTree.parse(row?.tree ?? { nodes: [] }), rev: row?.rev ?? 0 }
}

/** The same with its row locked until the transaction ends: of two changes to the same revision one is stale. */
export async function lockNavigation(
  tx: Transaction<Tables>,
  edition: string,
): ReturnType<typeof getNavigation> {
  await tx.selectFrom('navigation').select('rev').where('edition', '=', edition).forUpdate().execute()
  return getNavigation(tx, edition)
}
