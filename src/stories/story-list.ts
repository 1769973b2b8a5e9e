// Lists of stories for the API: what is live for everyone, anything one may see for the desk. Paged by a key, never by offset.
import { z } from '@hono/zod-openapi'
import { type Kysely, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { editionCode, idOrKey, pageQuery } from '../api/api.ts'
import type { Tables } from '../db/db.ts'
import { isId, type StoryId } from '../ids.ts'
import { kinds } from '../kinds.ts'
import { scopeRows, scopesOf, type ThingState } from '../people/people.ts'
import { findTermIds, listEditions } from '../publication/publication.ts'

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

const everyState: readonly ThingState[] = ['draft', 'scheduled', 'live', 'withdrawn']

/** Of those the asker may see, and none else: a page is full whatever others have written. */
async function listDesk(db: Kysely<Tables>, actor: Actor, query: StoryListQuery): Promise<IdPage> {
  const editions = (await listEditions(db)).map(({ code }) => code)
  const asked = query.edition === undefined ? editions : editions.filter((code) => code === query.edition)
  const scopes = scopesOf(actor, asked, query.state === 'any' ? everyState : [query.state])
  const [section] =
    query.section === undefined ? [] : await findTermIds(db, [{ type: 'section', ref: query.section }])
  const isNowhere = scopes.length === 0 || (query.section !== undefined && section === undefined)
  if (isNowhere) return { ids: [] }
  const after = parseKey(query.after)
  const conditions = [
    sql`s.edition = scope.edition and s.pub = scope.pub`,
    sql`(scope.sections is null or s.section = any(scope.sections))`,
    ...(section === undefined ? [] : [sql`s.section = ${section}`]),
    ...(query.kind === undefined ? [] : [sql`s.kind = ${query.kind}`]),
    ...(after === undefined ? [] : [sql`(s.edited_at, s.id) < (${after.at}, ${after.id})`]),
  ]
  const limit = query.limit + 1
  const { rows } = await sql<{ story: StoryId; at: Date }>`
    select found.story, found.at from ${scopeRows(scopes)}
    cross join lateral (
      select s.id as story, s.edited_at as at from stories s where ${sql.join(conditions, sql` and `)}
      order by s.edited_at desc, s.id desc limit ${limit}
    ) as found
    order by found.at desc, found.story desc limit ${limit}`.execute(db)
  return page(rows, query.limit)
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
