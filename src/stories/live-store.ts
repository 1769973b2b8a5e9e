// SQL of "live now": the projection that every reader query starts from, written in the transaction of the public verb.
import { type Kysely, sql, type Transaction } from 'kysely'
import { insertRows, type Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import type { Fields, Story } from './story.ts'
import type { Visible } from './visible.ts'

/** What readers see of the story now, from inside the transaction that is about to change it. */
export async function findVisible(tx: Kysely<Tables>, id: StoryId): Promise<Visible> {
  return (await findVisibles(tx, [id])).get(id) ?? null
}

/** The same for many, by story; those readers do not see are absent. */
export async function findVisibles(
  tx: Kysely<Tables>,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, NonNullable<Visible>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('live_stories as live')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'live.story').onRef('revisions.rev', '=', 'live.rev'),
    )
    .select([
      'live.story',
      'live.path',
      'live.family_id',
      'live.first_published_at',
      'live.updated_at',
      'revisions.fields',
    ])
    .where('live.story', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [
      row.story,
      {
        path: row.path,
        familyId: row.family_id,
        fields: row.fields as Fields,
        firstPublishedAt: row.first_published_at,
        updatedAt: row.updated_at,
      },
    ]),
  )
}

export type Shown = { readonly story: Story; readonly visible: NonNullable<Visible> }

/** Shows these revisions to readers; each replaces what they saw of the story before. */
export async function showStories(tx: Transaction<Tables>, shown: readonly Shown[]): Promise<void> {
  await insertRows(tx, 'live_stories', shown.map(liveRow))
    .onConflict((conflict) =>
      conflict.column('story').doUpdateSet((row) => ({
        edition: row.ref('excluded.edition'),
        set_id: row.ref('excluded.set_id'),
        family_id: row.ref('excluded.family_id'),
        kind: row.ref('excluded.kind'),
        section: row.ref('excluded.section'),
        region: row.ref('excluded.region'),
        programme: row.ref('excluded.programme'),
        rev: row.ref('excluded.rev'),
        path: row.ref('excluded.path'),
        first_published_at: row.ref('excluded.first_published_at'),
        updated_at: row.ref('excluded.updated_at'),
        archive_day: row.ref('excluded.archive_day'),
      })),
    )
    .execute()
  const ids = shown.map(({ story }) => story.id)
  await tx.deleteFrom('live_terms').where('story', 'in', ids).execute()
  const terms = shown.flatMap(termRows)
  if (terms.length === 0) return
  await insertRows(tx, 'live_terms', terms)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function liveRow({ story, visible }: Shown) {
  const { fields } = visible
  return {
    story: story.id,
    edition: story.edition,
    set_id: story.setId,
    family_id: story.familyId,
    kind: fields.kind,
    section: fields.section,
    region: fields.region ?? null,
    programme: fields.programme ?? null,
    rev: story.liveRev ?? story.rev,
    path: visible.path,
    first_published_at: visible.firstPublishedAt,
    updated_at: visible.updatedAt,
    archive_day: story.archiveDay ?? '',
  }
}

function termRows({ story, visible: { fields, firstPublishedAt } }: Shown) {
  const terms = [
    ...fields.topics.map((term) => ({ term: String(term), type: 'topic' })),
    ...fields.dossiers.map((term) => ({ term: String(term), type: 'dossier' })),
    ...[...new Set(fields.bylines.map(({ author }) => author))].map((term) => ({
      term: String(term),
      type: 'author',
    })),
  ]
  const common = { story: story.id, edition: story.edition, first_published_at: firstPublishedAt }
  return terms.map((term) => ({ ...term, ...common }))
}

/** Takes the story from readers; its search and term rows go with it. */
export async function hideStory(tx: Transaction<Tables>, id: StoryId): Promise<void> {
  await tx.deleteFrom('live_stories').where('story', '=', id).execute()
}

/** Which of these months (`2026-11`) of an edition hold a live story. */
export async function monthsWithStories(
  tx: Kysely<Tables>,
  edition: string,
  months: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ month: string }>`
    select month from unnest(${[...months]}::text[]) as month
    where exists (select 1 from live_stories where edition = ${edition}
      and archive_day >= month || '-01' and archive_day <= month || '-31')`.execute(tx)
  return new Set(rows.map(({ month }) => month))
}
