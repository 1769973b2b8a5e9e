// SQL of merged terms. A merged term keeps its row, its names and the stories filed under it; whoever reads goes by
// `merged_into`, which never leads to a term that is merged itself.
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { TermType } from './term.ts'

/** The term that stands for this one now, and all that were merged into it: what `term in (…)` asks for. */
export function termFamily(term: string): RawBuilder<string> {
  return sql`(select kin.id from terms kin where coalesce(kin.merged_into, kin.id) =
    (select coalesce(asked.merged_into, asked.id) from terms asked where asked.id = ${term}))`
}

/** By the id of each merged term, what it was merged into. */
export async function listMerges(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('terms')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .orderBy('id')
    .execute()
  return new Map(rows.flatMap(({ id, merged_into }) => (merged_into === null ? [] : [[id, merged_into]])))
}

/** The same, only for these. */
export async function findMerges(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('terms')
    .select(['id', 'merged_into'])
    .where('id', 'in', [...new Set(ids)])
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, merged_into }) => (merged_into === null ? [] : [[id, merged_into]])))
}

/** What was merged into this one. */
export async function findMerged(db: Kysely<Tables>, into: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('terms').select('id').where('merged_into', '=', into).execute()
  return rows.map(({ id }) => id)
}

/** Both rows are nobody else's until the transaction ends; in one order, so that two merges never wait for each other. */
export async function lockTerms(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('terms')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function hasParts(db: Kysely<Tables>, term: string): Promise<boolean> {
  const row = await db
    .selectFrom('terms')
    .select('id')
    .where('parent', '=', term)
    .where('merged_into', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every path of these terms, of now and of old. */
export async function listTermPaths(
  db: Kysely<Tables>,
  type: TermType,
  terms: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('addresses')
    .select('path')
    .where('type', '=', type)
    .where('thing', 'in', [...terms])
    .execute()
  return rows.map(({ path }) => path)
}

/** The term and what was merged into it lead to `into` from now on; none of their addresses is a current one any more. */
export async function saveMerge(
  tx: Transaction<Tables>,
  { type, from, into }: { readonly type: TermType; readonly from: string; readonly into: string },
): Promise<void> {
  await tx
    .updateTable('terms')
    .set({ merged_into: into })
    .where((where) => where.or([where('id', '=', from), where('merged_into', '=', from)]))
    .execute()
  await tx
    .updateTable('terms')
    .set(({ eb }) => ({ rev: eb('rev', '+', 1) }))
    .where('id', '=', from)
    .execute()
  await tx
    .updateTable('addresses')
    .set({ current: false })
    .where('type', '=', type)
    .where('thing', '=', from)
    .where('current', '=', true)
    .execute()
}

/** The term stands for itself again. Its addresses are claimed anew by whoever calls. */
export async function saveSeparation(tx: Transaction<Tables>, term: string): Promise<void> {
  await tx
    .updateTable('terms')
    .set(({ eb }) => ({ merged_into: null, rev: eb('rev', '+', 1) }))
    .where('id', '=', term)
    .execute()
}

export type Filed = { readonly stories: number; readonly live: number }

/** How many stories the newest text of which is filed under the term itself, and how many readers see. */
export async function countFiled(db: Kysely<Tables>, type: TermType, term: string): Promise<Filed> {
  const isRegion = type === 'region'
  const { rows } = await sql<{ stories: number; live: number }>`select
    (select count(distinct s.id)::int from stories s ${
      isRegion
        ? sql`join revisions r on r.story = s.id and r.rev = s.rev where r.fields->>'region' = ${term}`
        : sql`join refs on refs.story = s.id and refs.rev = s.rev where refs.kind = ${type} and refs.target = ${term}`
    }) as stories,
    (select count(*)::int from ${
      isRegion
        ? sql`live_stories where region = ${term}`
        : sql`live_terms where term = ${term} and type = ${type}`
    }) as live`.execute(db)
  return rows[0] ?? { stories: 0, live: 0 }
}
