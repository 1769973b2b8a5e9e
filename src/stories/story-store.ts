// SQL of stories and revisions. Rows in, domain out; only `story-service.ts` and its siblings write.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { type Body, bodyRefs, bodySchema, bodyText, countWords, upgradeBody } from '../body/body.ts'
import { insertRows, type Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { cardPicture, type Fields, type Origin, type Revision, type Story } from './story.ts'

export async function findStory(db: Kysely<Tables>, id: StoryId): Promise<Story | undefined> {
  const row = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asStory(row)
}

/** The story with its row locked until the transaction ends: two verbs at once wait for each other. */
export async function lockStory(tx: Transaction<Tables>, id: StoryId): Promise<Story | undefined> {
  const row = await tx.selectFrom('stories').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asStory(row)
}

export async function findRevision(
  db: Kysely<Tables>,
  id: StoryId,
  rev: number,
): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('revisions')
    .selectAll()
    .where('story', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return row && { rev: row.rev, fields: row.fields as Fields, body: upgradeBody(row.schema, row.body) }
}

/** In no particular order; those that are not there are absent. */
export async function findStories(db: Kysely<Tables>, ids: readonly StoryId[]): Promise<Story[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('stories')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(asStory)
}

/** One revision of each of many stories, by story. */
export async function findRevisions(
  db: Kysely<Tables>,
  wanted: readonly { readonly story: StoryId; readonly rev: number }[],
): Promise<ReadonlyMap<StoryId, Revision>> {
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where((where) =>
      where(
        where.refTuple('story', 'rev'),
        'in',
        wanted.map(({ story, rev }) => where.tuple(story, rev)),
      ),
    )
    .execute()
  return new Map(
    rows.map((row) => [
      row.story,
      { rev: row.rev, fields: row.fields as Fields, body: upgradeBody(row.schema, row.body) },
    ]),
  )
}

export type NewStoryRow = { readonly story: Story; readonly revision: Revision }

export async function insertStories(tx: Transaction<Tables>, drafts: readonly NewStoryRow[]): Promise<void> {
  const rows = drafts.map(({ story, revision }) => ({
    ...asRow(story),
    ...deskCard(revision),
    edited_by: story.createdBy,
    incoming: story.origin !== 'desk',
  }))
  await insertRows(tx, 'stories', rows).execute()
}

/** What the wall shows of a revision. */
function deskCard({ fields, body }: Revision) {
  return {
    section: fields.section,
    kind: fields.kind,
    authors: fields.bylines.map(({ author }) => String(author)),
    slugline: fields.slugline,
    headline: fields.headline,
    words: countWords(bodyText(body)),
  }
}

/** The wall shows the newest revision; what a person has cut is no longer just coming in. */
async function updateDeskCards(
  tx: Transaction<Tables>,
  revisions: readonly NewRevision[],
  editedBy: string,
): Promise<void> {
  for (const { story, revision, byMachine = false } of revisions) {
    const touched = byMachine ? {} : { incoming: false }
    await tx
      .updateTable('stories')
      .set({ ...deskCard(revision), edited_by: editedBy, ...touched })
      .where('id', '=', story)
      .execute()
  }
}

export async function updateStory(tx: Transaction<Tables>, story: Story): Promise<void> {
  const { id, ...row } = asRow(story)
  await tx.updateTable('stories').set(row).where('id', '=', id).execute()
}

/** What the desk says of a story beside its text. */
export type DeskFacts = {
  readonly stage?: string
  readonly assignee?: string | null
  readonly deadline?: Date | null
  readonly desk_note?: string
  readonly marks?: readonly string[]
}

/** Somebody has the story in hand: it is no longer just coming in. */
export async function touchStory(tx: Transaction<Tables>, id: StoryId, facts: DeskFacts): Promise<void> {
  await tx
    .updateTable('stories')
    .set({ ...facts, incoming: false })
    .where('id', '=', id)
    .execute()
}

/** What going live changes, for many stories in one statement. */
export async function updateLiveStories(tx: Transaction<Tables>, stories: readonly Story[]): Promise<void> {
  const rows = stories.map((story) => ({
    id: story.id,
    live_rev: story.liveRev,
    slug: story.slug,
    first_published_at: story.firstPublishedAt,
    updated_at: story.updatedAt,
    archive_day: story.archiveDay,
  }))
  await sql`update stories set pub = 'live', withdrawn_by = null, withdrawn_at = null, scheduled_rev = null, publish_at = null,
      embargo_until = null, live_rev = new.live_rev, slug = new.slug, first_published_at = new.first_published_at,
      updated_at = new.updated_at, archive_day = new.archive_day
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(id uuid, live_rev integer, slug text,
      first_published_at timestamptz, updated_at timestamptz, archive_day text)
    where stories.id = new.id`.execute(tx)
}

export type NewRevision = {
  readonly story: StoryId
  readonly revision: Revision
  readonly why: string
  /** An import renewed it: nobody has touched it. */
  readonly byMachine?: boolean
}

/** Appends revisions with their refs ("where used"); revisions are never changed afterwards. */
export async function insertRevisions(
  tx: Transaction<Tables>,
  revisions: readonly NewRevision[],
  by: { readonly actor: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('revisions')
    .values(
      revisions.map(({ story, revision, why }) => ({
        story,
        rev: revision.rev,
        schema: bodySchema,
        fields: JSON.stringify(revision.fields),
        body: JSON.stringify(revision.body),
        by: by.actor,
        at: by.at,
        why,
      })),
    )
    .execute()
  await updateDeskCards(
    tx,
    revisions.filter(({ revision }) => revision.rev > 1),
    by.actor,
  )
  const refs = revisions.flatMap(({ story, revision }) =>
    revisionRefs(revision.fields, revision.body).map((ref) => ({ story, rev: revision.rev, ...ref })),
  )
  if (refs.length > 0) {
    await insertRows(tx, 'refs', refs)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** What a revision refers to, by kind. */
export function revisionRefs(fields: Fields, body: Body): { kind: string; target: string }[] {
  const lead = fields.lead
  const leadAssets =
    lead?.type === 'gallery'
      ? lead.assets.map((use) => use.asset)
      : [cardPicture(lead)?.asset].filter((id) => id !== undefined)
  return [
    ...bodyRefs(body).map(({ kind, target }) => ({ kind, target: String(target) })),
    ...leadAssets.map((target) => ({ kind: 'asset', target: String(target) })),
    ...fields.topics.map((target) => ({ kind: 'topic', target: String(target) })),
    ...fields.dossiers.map((target) => ({ kind: 'dossier', target: String(target) })),
    ...fields.bylines.map(({ author }) => ({ kind: 'author', target: String(author) })),
  ]
}

function asStory(row: Selectable<Tables['stories']>): Story {
  const translation =
    row.translation_of === null ? null : { story: row.translation_of, rev: row.translation_rev ?? 0 }
  return {
    id: row.id,
    edition: row.edition,
    setId: row.set_id,
    familyId: row.family_id,
    supersedes: row.supersedes,
    origin: row.origin as Origin,
    stage: row.stage,
    pub: row.pub,
    withdrawnBy: row.withdrawn_by as Story['withdrawnBy'],
    withdrawnAt: row.withdrawn_at,
    rev: row.rev,
    liveRev: row.live_rev,
    slug: row.slug,
    publishAt: row.publish_at,
    embargoUntil: row.embargo_until,
    scheduledRev: row.scheduled_rev,
    firstPublishedAt: row.first_published_at,
    updatedAt: row.updated_at,
    archiveDay: row.archive_day,
    translationOf: translation,
    createdBy: row.created_by,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  }
}

function asRow(story: Story) {
  return {
    id: story.id,
    edition: story.edition,
    set_id: story.setId,
    family_id: story.familyId,
    supersedes: story.supersedes,
    origin: story.origin,
    stage: story.stage,
    pub: story.pub,
    withdrawn_by: story.withdrawnBy,
    withdrawn_at: story.withdrawnAt,
    rev: story.rev,
    live_rev: story.liveRev,
    slug: story.slug,
    publish_at: story.publishAt,
    embargo_until: story.embargoUntil,
    scheduled_rev: story.scheduledRev,
    first_published_at: story.firstPublishedAt,
    updated_at: story.updatedAt,
    archive_day: story.archiveDay,
    translation_of: story.translationOf?.story ?? null,
    translation_rev: story.translationOf?.rev ?? null,
    created_by: story.createdBy,
    created_at: story.createdAt,
    edited_at: story.editedAt,
  }
}
