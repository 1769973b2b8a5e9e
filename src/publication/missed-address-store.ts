// SQL of addresses asked for in vain: counts by path, never more of them than somebody could look at.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { MissedAddress, MissedCursor } from './missed-address.ts'

export type MissedCount = { readonly path: string; readonly edition: string | null; readonly n: number }

/** In one order, so that two nodes never wait for each other in a circle. */
export async function addMissed(
  db: Kysely<Tables>,
  counts: readonly MissedCount[],
  now: Date,
): Promise<void> {
  if (counts.length === 0) return
  const paths = counts.map(({ path }) => path)
  const editions = counts.map(({ edition }) => edition)
  const numbers = counts.map(({ n }) => n)
  await sql`
    insert into missed_addresses (path, edition, times, last_at)
    select given.path, given.edition, given.n, ${now.toISOString()}::timestamptz
    from unnest(${paths}::text[], ${editions}::text[], ${numbers}::bigint[]) as given (path, edition, n)
    order by given.path
    on conflict (path) do update set times = missed_addresses.times + excluded.times, last_at = excluded.last_at,
      edition = excluded.edition`.execute(db)
}

/** What was asked for longest ago and least goes first. */
export async function trimMissed(db: Kysely<Tables>, most: number, notSince: Date): Promise<void> {
  await db.deleteFrom('missed_addresses').where('last_at', '<', notSince).execute()
  await sql`
    delete from missed_addresses where path in (
      select path from missed_addresses order by times desc, last_at desc, path offset ${most})`.execute(db)
}

/** Most asked for first; what leads somewhere by now is left out. `editions`: only in these; null: everywhere. */
export async function listMissed(
  db: Kysely<Tables>,
  editions: readonly string[] | null,
  { after, limit }: { readonly after?: MissedCursor; readonly limit: number },
): Promise<MissedAddress[]> {
  let select = db
    .selectFrom('missed_addresses as missed')
    .selectAll()
    .where(
      sql<boolean>`not exists (select 1 from addresses a
        where a.path in (missed.path, rtrim(missed.path, '/'), rtrim(missed.path, '/') || '/'))`,
    )
    .orderBy('times', 'desc')
    .orderBy('path')
    .limit(limit)
  if (editions !== null) select = select.where(sql<boolean>`missed.edition = any(${editions}::text[])`)
  if (after) {
    select = select.where(
      sql<boolean>`(missed.times < ${after.times} or (missed.times = ${after.times} and missed.path > ${after.path}))`,
    )
  }
  const rows = await select.execute()
  return rows.map(({ path, edition, times, last_at }) => ({
    path,
    edition,
    times: Number(times),
    lastAt: last_at.toISOString(),
  }))
}
