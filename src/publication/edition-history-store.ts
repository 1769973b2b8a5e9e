// SQL of what an edition said of itself: its name, slogan, byline and footer, as they were saved each time.

import { z } from '@hono/zod-openapi'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { editionFooter } from './edition.ts'

export const said = z.object({
  name: z.string(),
  slogan: z.string(),
  byline: z.string(),
  footer: editionFooter,
})
export type Said = z.infer<typeof said>

export type KeptSaid = { readonly rev: number; readonly said: Said; readonly by: string; readonly at: Date }

export async function keepSaid(tx: Transaction<Tables>, edition: string, kept: KeptSaid): Promise<void> {
  await tx
    .insertInto('edition_revisions')
    .values({ ...kept, edition, said: JSON.stringify(kept.said) })
    .execute()
}

/** Newest first. */
export async function listSaid(
  db: Kysely<Tables>,
  edition: string,
  limit: number,
): Promise<readonly KeptSaid[]> {
  const rows = await db
    .selectFrom('edition_revisions')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('rev', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ rev: row.rev, said: said.parse(row.said), by: row.by, at: row.at }))
}
