// How a story looks in the API: the only way its columns leave the room.
import { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { encodePath, findMerges } from '../publication/publication.ts'
import { distinctBylines, type Revision, type Story } from './story.ts'
import { findRevisions, findStories } from './story-store.ts'
import { type Decision, decisions } from './verb.ts'

const nullableInstant = z.string().nullable()

export const storyView = z
  .object({
    id: z.string(),
    edition: z.string(),
    setId: z.string(),
    familyId: z.string().nullable(),
    supersedes: z.string().nullable(),
    translationOf: z.object({ story: z.string(), rev: z.number() }).nullable(),
    rev: z.number(),
    liveRev: z.number().nullable(),
    pub: z.enum(['draft', 'scheduled', 'live', 'withdrawn']),
    stage: z.string(),
    origin: z.string(),
    url: z.string().nullable().meta({ description: 'Absolute; null while readers cannot see it' }),
    publishAt: nullableInstant,
    embargoUntil: nullableInstant,
    firstPublishedAt: nullableInstant,
    updatedAt: nullableInstant,
    createdAt: z.string(),
    editedAt: z.string(),
    verbs: z.record(z.string(), z.unknown()).meta({ description: 'What each verb would do now, or why not' }),
    kind: z.string(),
    section: z.string(),
    region: z.string().nullable(),
    programme: z.string().nullable(),
    topics: z.array(z.string()),
    dossiers: z.array(z.string()),
    authors: z.array(z.object({ author: z.string(), role: z.string().optional() })),
    slugline: z.string(),
    kicker: z.string(),
    headline: z.string(),
    standfirst: z.string(),
    source: z.string(),
    dateline: z.string(),
    lead: z.unknown().nullable(),
    body: z.unknown(),
    warnings: z.array(z.string()),
  })
  .openapi('Story')

/** What strangers are shown of a live story: nothing of the desk's side. */
export const publicStoryView = storyView
  .omit({
    stage: true,
    origin: true,
    verbs: true,
    publishAt: true,
    embargoUntil: true,
    slugline: true,
    editedAt: true,
    createdAt: true,
    rev: true,
    warnings: true,
    translationOf: true,
  })
  .openapi('PublicStory')

export type Presenting = { readonly publicUrl: string; readonly now: Date }

/** The whole, for those who may see drafts. */
export async function presentStory(
  db: Kysely<Tables>,
  written: { story: Story; revision: Revision; warnings?: readonly string[] },
  { publicUrl, now }: Presenting,
) {
  const [revision] = await withTermsOfNow(db, [written.revision])
  const url = await findUrl(db, written.story, publicUrl)
  return presentWhole({ ...written, revision: revision ?? written.revision }, url, now)
}

/** As readers of it are shown a live story. */
export async function presentLive(
  db: Kysely<Tables>,
  { story, revision }: { readonly story: Story; readonly revision: Revision },
  publicUrl: string,
) {
  const [now] = await withTermsOfNow(db, [revision])
  return presentPublic(story, now ?? revision, await findUrl(db, story, publicUrl))
}

/** Revisions with what their terms were merged into in place of those; the revisions themselves keep what was written. */
async function withTermsOfNow(db: Kysely<Tables>, revisions: readonly Revision[]): Promise<Revision[]> {
  const ids = revisions.flatMap(({ fields }) => [
    ...fields.topics,
    ...fields.dossiers,
    ...fields.bylines.map(({ author }) => author),
    ...(fields.region === undefined ? [] : [fields.region]),
  ])
  const merges = await findMerges(db, ids)
  if (merges.size === 0) return [...revisions]
  const now = <Id extends string>(id: Id): Id => (merges.get(id) ?? id) as Id
  return revisions.map((revision) => {
    const { fields } = revision
    const bylines = fields.bylines.map((byline) => ({ ...byline, author: now(byline.author) }))
    return {
      ...revision,
      fields: {
        ...fields,
        topics: [...new Set(fields.topics.map(now))],
        dossiers: [...new Set(fields.dossiers.map(now))],
        bylines: distinctBylines(bylines),
        ...(fields.region === undefined ? {} : { region: now(fields.region) }),
      },
    }
  })
}

function presentWhole(
  { story, revision, warnings = [] }: { story: Story; revision: Revision; warnings?: readonly string[] },
  url: string | null,
  now: Date,
) {
  return {
    ...presentPublic(story, revision, url),
    rev: story.rev,
    translationOf: story.translationOf,
    stage: story.stage,
    origin: story.origin,
    publishAt: iso(story.publishAt),
    embargoUntil: iso(story.embargoUntil),
    createdAt: story.createdAt.toISOString(),
    editedAt: story.editedAt.toISOString(),
    slugline: revision.fields.slugline,
    verbs: Object.fromEntries(
      Object.entries(decisions(story, now)).map(([verb, decision]) => [verb, presentDecision(decision)]),
    ),
    warnings,
  }
}

function presentPublic(story: Story, revision: Revision, url: string | null) {
  const { fields, body } = revision
  return {
    id: story.id,
    edition: story.edition,
    setId: story.setId,
    familyId: story.familyId,
    supersedes: story.supersedes,
    liveRev: story.liveRev,
    pub: story.pub,
    url,
    firstPublishedAt: iso(story.firstPublishedAt),
    updatedAt: iso(story.updatedAt),
    kind: fields.kind,
    section: fields.section,
    region: fields.region ?? null,
    programme: fields.programme ?? null,
    topics: fields.topics,
    dossiers: fields.dossiers,
    authors: fields.bylines,
    kicker: fields.kicker,
    headline: fields.headline,
    standfirst: fields.standfirst,
    source: fields.source,
    dateline: fields.dateline,
    lead: fields.lead ?? null,
    body,
  }
}

/** The absolute address readers have, or null. */
export async function findUrl(db: Kysely<Tables>, story: Story, publicUrl: string): Promise<string | null> {
  if (story.pub !== 'live') return null
  const row = await db
    .selectFrom('live_stories')
    .select('path')
    .where('story', '=', story.id)
    .executeTakeFirst()
  return row ? publicUrl + encodePath(row.path) : null
}

/** A page of a list: what is `live` as strangers see it, the rest whole. Four queries, however many stories. */
export async function presentPage(
  db: Kysely<Tables>,
  ids: readonly StoryId[],
  { publicUrl, now, live }: Presenting & { readonly live: boolean },
) {
  if (ids.length === 0) return []
  const stories = await findStories(db, ids)
  const revOf = (story: Story) => (live ? story.liveRev : story.rev)
  const found = await findRevisions(
    db,
    stories.flatMap((story) => {
      const rev = revOf(story)
      return rev === null ? [] : [{ story: story.id, rev }]
    }),
  )
  const current = await withTermsOfNow(db, [...found.values()])
  const revisions = new Map([...found.keys()].map((id, index) => [id, current[index]]))
  const paths = await db
    .selectFrom('live_stories')
    .select(['story', 'path'])
    .where('story', 'in', [...ids])
    .execute()
  const urls = new Map(paths.map(({ story, path }) => [story, publicUrl + encodePath(path)]))
  const byId = new Map(stories.map((story) => [story.id, story]))
  return ids.flatMap((id) => {
    const story = byId.get(id)
    const revision = revisions.get(id)
    if (!story || !revision) return []
    const url = story.pub === 'live' ? (urls.get(id) ?? null) : null
    return [live ? presentPublic(story, revision, url) : presentWhole({ story, revision }, url, now)]
  })
}

function presentDecision(decision: Decision) {
  return 'refused' in decision
    ? { possible: false, ...decision.refused }
    : { possible: true, becomes: decision.pub }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
