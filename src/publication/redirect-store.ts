// SQL of listing old addresses.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import { thingNow } from './address-store.ts'

export type Redirect = { readonly from: string; readonly to: string; readonly since: string }

/** By path, after `after`; only those that hold `q`, and lead into these editions. */
export async function listRedirects(
  db: Kysely<Tables>,
  {
    editions,
    q,
    after,
    limit,
  }: {
    readonly editions: 'all' | readonly string[]
    readonly q?: string
    readonly after?: string
    readonly limit: number
  },
): Promise<readonly Redirect[]> {
  let select = db
    .selectFrom('addresses as old')
    .innerJoin('addresses as now', (join) =>
      join
        .onRef('now.type', '=', 'old.type')
        .on('now.thing', '=', thingNow('old'))
        .onRef('now.edition', '=', 'old.edition')
        .on('now.current', '=', true),
    )
    .select(['old.path as from', 'now.path as to', 'old.since'])
    .where('old.current', '=', false)
    .orderBy('old.path')
    .limit(limit)
  if (editions !== 'all') {
    if (editions.length === 0) return []
    select = select.where('old.edition', 'in', editions)
  }
  if (q) select = select.where(sql<boolean>`strpos(old.path, ${q}) > 0`)
  if (after) select = select.where('old.path', '>', after)
  const rows = await select.execute()
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }))
}
