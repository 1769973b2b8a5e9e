// Lists of stories for the API: what is live for everyone, anything one may see for the desk. Paged by a key, never by offset.
import { z } from '@hono/zod-openapi'
import { type Kysely, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { editionCode, idOrKey, pageQuery } from '../api/api.ts'
import type { Tables } from '../db/db.ts'
import { isId, type StoryId } from '../ids.ts'
import { kinds } from '../kinds.ts'
import { may } from '../people/people.ts'
import { findTermIds } from '../publication/publication.ts'

export const storyListQuery = pageQuery.extend({
  edition: editionCode.optional(),
  section: idOrKey.optional(),
  kind: z.enum(kinds).optional(),
  state: z
    .enum(['live', 'draft', 'scheduled', 'withdrawn', 'any'])
    .default('live')
    .meta({ description: 'Anything but `live` needs credentials' }),
})
export type StoryListQuery = z.infer<typeof storyListQuery>

export type IdPage = { readonly ids: readonly StoryId[]; readonly next?: string }

/** Newest first. A key that is not ours simply starts at the beginning. */
export async function listStoryIds(db: Kysely<Tables>, actor: Actor, query: StoryListQuery): Promise<IdPage> {
  return query.state === 'live' ? listLive(db, query) : listDesk(db, actor, query)
}

async function listLive(db: Kysely<Tables>, query: StoryListQuery): Promise<IdPage> {
  let select = db.selectFrom('live_stories').select(['story', 'first_published_at as at'])
  if (query.edition !== undefined) select = select.where('edition', '=', query.edition)
  if (query.kind !== undefined) select = select.where('kind', '=', query.kind)
  if (query.section !== undefined) {
    const [section] = await findTermIds(db, [{ type: 'section', ref: query.section }])
    if (section === undefined) return { ids: [] }
    select = select.where('section', '=', section as never)
  }
  const after = parseKey(query.after)
  if (after) {
    select = select.where((where) =>
      where(where.refTuple('first_published_at', 'story'), '<', where.tuple(after.at, after.id)),
    )
  }
  const rows = await select
    .orderBy('first_published_at', 'desc')
    .orderBy('story', 'desc')
    .limit(query.limit + 1)
    .execute()
  return page(rows, query.limit)
}

/** Of those the asker may see; a page may be shorter than asked when some may not be seen. */
async function listDesk(db: Kysely<Tables>, actor: Actor, query: StoryListQuery): Promise<IdPage> {
  let select = db
    .selectFrom('stories')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'stories.id').onRef('revisions.rev', '=', 'stories.rev'),
    )
    .select([
      'stories.id as story',
      'stories.edited_at as at',
      'stories.edition',
      'stories.pub',
      'revisions.fields',
    ])
  if (query.edition !== undefined) select = select.where('stories.edition', '=', query.edition)
  if (query.state !== 'any' && query.state !== 'live') select = select.where('stories.pub', '=', query.state)
  if (query.section !== undefined) {
    const [section] = await findTermIds(db, [{ type: 'section', ref: query.section }])
    select = select.where(sql<string>`revisions.fields->>'section'`, '=', section ?? '')
  }
  if (query.kind !== undefined) select = select.where(sql<string>`revisions.fields->>'kind'`, '=', query.kind)
  const after = parseKey(query.after)
  if (after) {
    select = select.where((where) =>
      where(where.refTuple('stories.edited_at', 'stories.id'), '<', where.tuple(after.at, after.id)),
    )
  }
  const rows = await select
    .orderBy('stories.edited_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { ids, next } = page(rows, query.limit)
  const seen = ids.filter((id) => {
    const row = rows.find((candidate) => candidate.story === id)
    const fields = row?.fields as { section: string } | undefined
    if (!row || !fields) return false
    return (
      may(actor, 'story.see', { edition: row.edition, section: fields.section, state: row.pub }) === 'yes'
    )
  })
  return next === undefined ? { ids: seen } : { ids: seen, next }
}

function page(rows: readonly { story: StoryId; at: Date }[], limit: number): IdPage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const ids = shown.map((row) => row.story)
  return rows.length > limit && last ? { ids, next: `${last.at.toISOString()}_${last.story}` } : { ids }
}

function parseKey(key: string | undefined): { at: Date; id: StoryId } | undefined {
  const [at, id] = key?.split('_') ?? []
  if (at === undefined || id === undefined || !isId(id) || Number.isNaN(Date.parse(at))) return undefined
  return { at: new Date(at), id: id as StoryId }
}
