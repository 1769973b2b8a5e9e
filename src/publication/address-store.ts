// `addresses`: every path that was ever public names one thing for good. A thing has one current path an edition; its
// older ones redirect to that, so chains are flat by construction.
import { type Kysely, sql, type Transaction } from 'kysely'
import { insertRows, type Tables } from '../db/db.ts'

export type AddressedType =
  | 'story'
  | 'section'
  | 'region'
  | 'topic'
  | 'dossier'
  | 'author'
  | 'programme'
  | 'kind'
  | 'page'

export type Address = {
  readonly type: AddressedType
  readonly thing: string
  readonly edition: string
  /** Where the thing is now; the same path, or the one to redirect to. */
  readonly currentPath: string
  /** It named a term of its own once, which was merged into this one. */
  readonly merged: boolean
}

/** What an address leads to: its thing, or the term that its thing was merged into. `rows` is the name of its table. */
export function thingNow(rows: string) {
  const [type, thing] = [sql.ref(`${rows}.type`), sql.ref(`${rows}.thing`)]
  return sql<string>`coalesce((select t.merged_into::text from terms t where t.id =
    case when ${type} in ('region', 'topic', 'dossier', 'author') then ${thing}::uuid end), ${thing})`
}

/** What a path names, or undefined when it never was public. */
export async function findAddress(db: Kysely<Tables>, path: string): Promise<Address | undefined> {
  const row = await db
    .selectFrom('addresses as asked')
    .leftJoin('addresses as now', (join) =>
      join
        .onRef('now.type', '=', 'asked.type')
        .on('now.thing', '=', thingNow('asked'))
        .onRef('now.edition', '=', 'asked.edition')
        .on('now.current', '=', true),
    )
    .select(['asked.type', 'asked.edition', 'asked.path', 'now.path as now_path', 'asked.thing as old_thing'])
    .select(thingNow('asked').as('thing'))
    .where('asked.path', '=', path)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    type: row.type as AddressedType,
    thing: row.thing,
    edition: row.edition,
    currentPath: row.now_path ?? row.path,
    merged: row.thing !== row.old_thing,
  }
}

export type Claim = {
  readonly path: string
  readonly edition: string
  readonly type: AddressedType
  readonly thing: string
  readonly at: Date
}

/** Makes `path` the thing's current address; false when the path names another thing. */
export async function claimAddress(tx: Transaction<Tables>, claim: Claim): Promise<boolean> {
  const taken = await tx.selectFrom('addresses').selectAll().where('path', '=', claim.path).executeTakeFirst()
  const same = taken?.type === claim.type && taken.thing === claim.thing && taken.edition === claim.edition
  if (taken && !same) return false
  if (taken?.current) return true
  await tx
    .updateTable('addresses')
    .set({ current: false })
    .where('type', '=', claim.type)
    .where('thing', '=', claim.thing)
    .where('edition', '=', claim.edition)
    .where('current', '=', true)
    .execute()
  if (taken) {
    await tx.updateTable('addresses').set({ current: true }).where('path', '=', claim.path).execute()
    return true
  }
  const { at, ...row } = claim
  const inserted = await tx
    .insertInto('addresses')
    .values({ ...row, current: true, since: at })
    .onConflict((conflict) => conflict.column('path').doNothing())
    .returning('path')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The first addresses of things that have none yet, all in one statement; the paths that could be had. */
export async function claimFirstAddresses(
  tx: Transaction<Tables>,
  claims: readonly Claim[],
): Promise<ReadonlySet<string>> {
  return insertAddresses(tx, claims, true)
}

/** Addresses outside the site's own scheme (imported permalinks) that lead to the things; the paths that were free. */
export async function addOldAddresses(
  tx: Transaction<Tables>,
  claims: readonly Claim[],
): Promise<ReadonlySet<string>> {
  return insertAddresses(tx, claims, false)
}

async function insertAddresses(
  tx: Transaction<Tables>,
  claims: readonly Claim[],
  current: boolean,
): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set()
  const given = claims.map(({ at, ...row }) => ({ ...row, current, since: at }))
  const rows = await insertRows(tx, 'addresses', given)
    .onConflict((conflict) => conflict.column('path').doNothing())
    .returning('path')
    .execute()
  return new Set(rows.map((row) => row.path))
}

export type TakenPath = Pick<Address, 'type' | 'thing' | 'edition'> & {
  readonly path: string
  readonly current: boolean
}

/** What these paths name already, by path. */
export async function findTaken(
  tx: Transaction<Tables>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TakenPath>> {
  const rows = await tx
    .selectFrom('addresses')
    .select(['path', 'type', 'thing', 'edition', 'current'])
    .where('path', 'in', [...paths])
    .execute()
  return new Map(rows.map((row) => [row.path, { ...row, type: row.type as AddressedType }]))
}
