// SQL of imports: what is remembered of items that came in before, and the names terms go by. Driven by the import services.
import { type Kysely, sql, type Transaction } from 'kysely'
import { insertRows, type Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import type { Known } from './import-decide.ts'
import type { TermRow } from './import-terms.ts'

/** What the import's own revisions give as their reason; any other was written by somebody. */
export const importedWhy = 'imported'

export type KnownStory = Known & { readonly story: StoryId; readonly rev: number }
export type Shelf = { readonly source: string; readonly edition: string }

/** Imports of one source into one edition wait for each other, batch by batch. */
export async function lockSource(tx: Transaction<Tables>, { source, edition }: Shelf): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${edition} ${source}`}, 0))`.execute(tx)
}

/** What is here of these items, by key. */
export async function findKnown(
  db: Kysely<Tables>,
  { source, edition }: Shelf,
  keys: readonly string[],
): Promise<Map<string, KnownStory>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('wire_items as wire')
    .innerJoin('stories', 'stories.id', 'wire.story')
    .innerJoin('revisions as newest', (join) =>
      join.onRef('newest.story', '=', 'stories.id').onRef('newest.rev', '=', 'stories.rev'),
    )
    .select(['wire.external_id', 'wire.hash', 'stories.id', 'stories.rev', 'stories.pub', 'newest.why'])
    .select(['stories.live_rev', 'stories.withdrawn_by'])
    .where('wire.source', '=', source)
    .where('wire.edition', '=', edition)
    .where('wire.external_id', 'in', [...new Set(keys)])
    .execute()
  return new Map(
    rows.map((row) => [
      row.external_id,
      {
        story: row.id,
        rev: row.rev,
        hash: row.hash,
        pub: row.pub,
        wasPublic: row.live_rev !== null || row.withdrawn_by !== null,
        isTouched: row.why !== importedWhy,
      },
    ]),
  )
}

export type Remembered = { readonly key: string; readonly story: StoryId; readonly hash: string }

export async function rememberItems(
  tx: Transaction<Tables>,
  { source, edition }: Shelf,
  items: readonly Remembered[],
  at: Date,
): Promise<void> {
  if (items.length === 0) return
  const rows = items.map(({ key, story, hash }) => ({ source, edition, external_id: key, story, hash, at }))
  await insertRows(tx, 'wire_items', rows)
    .onConflict((conflict) =>
      conflict.columns(['source', 'external_id', 'edition']).doUpdateSet((row) => ({
        hash: row.ref('excluded.hash'),
        at: row.ref('excluded.at'),
      })),
    )
    .execute()
}

/** Sections (in their order in the edition), topics and authors with their names there; merged ones lead to what they became. */
export async function listTermRows(db: Kysely<Tables>, edition: string): Promise<TermRow[]> {
  const rows = await db
    .selectFrom('terms')
    .leftJoin('term_texts as text', (join) =>
      join.onRef('text.term', '=', 'terms.id').on('text.edition', '=', edition),
    )
    .select(['terms.id', 'terms.merged_into', 'terms.type', 'terms.key', 'text.name', 'text.slug'])
    .where('terms.type', 'in', ['section', 'topic', 'author'])
    .orderBy('text.shown', (order) => order.desc().nullsLast())
    .orderBy('text.ord')
    .orderBy('terms.key')
    .execute()
  return rows.map(({ merged_into, type, ...row }) => ({
    ...row,
    id: merged_into ?? row.id,
    type: type as TermRow['type'],
  }))
}
