// HTTP of what is on record about a story: where it is now, its revisions, its history; and going back to an old revision.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, idParam, listOf, pageOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { findActorNames, may } from '../people/people.ts'
import { encodePath } from '../publication/publication.ts'
import { fail, ok } from '../result.ts'
import { findRevision } from '../stories/stories.ts'
import { listHistory, listRevisions } from './history-store.ts'
import { restoreRevision } from './restore-service.ts'
import { findSeen } from './seen-service.ts'
import { findFlashes, findFrontPlaces, findLinking, findListPlaces, findSisters } from './where-store.ts'

const tag = 'workflow'
const revision = z.coerce.number().int().positive().max(2_147_483_647)
const historyEntry = z.object({
  n: z.number(),
  at: z.string(),
  act: z.string(),
  by: z.object({ key: z.string(), name: z.string() }),
  detail: z.record(z.string(), z.unknown()),
})
const revisionView = z.object({
  rev: z.number(),
  by: z.object({ key: z.string(), name: z.string() }),
  at: z.string(),
  why: z.string(),
})
const whereView = z
  .object({
    url: z.string().nullable(),
    fronts: z.array(z.record(z.string(), z.unknown())),
    lists: z.array(z.object({ type: z.string(), id: z.string(), url: z.string(), feed: z.string() })),
    languages: z.array(z.object({ id: z.string(), edition: z.string(), pub: z.string() })),
    flashes: z.array(z.object({ id: z.string(), edition: z.string(), text: z.string(), at: z.string() })),
    linkedFrom: z.array(z.string()),
  })
  .openapi('StoryPlaces')

export function recordEndpoints(core: Core, publicUrl: string): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/stories/{id}/where',
      access: 'story.see',
      tag,
      summary:
        'Where a story is now: fronts, lists with their feeds, languages, flashes, texts that link to it',
      params: idParam,
      answer: whereView,
      handle: async ({ actor, params }) => {
        const seen = await findSeen(db, actor, params.id)
        if (!seen.ok) return seen
        const { story } = seen.value
        const lists = await findListPlaces(db, story.id)
        const sisters = await findSisters(db, story.setId, story.id)
        const flashes = await findFlashes(db, story.id, core.clock.now())
        const live = await db
          .selectFrom('live_stories')
          .select('path')
          .where('story', '=', story.id)
          .executeTakeFirst()
        const url = (path: string) => publicUrl + encodePath(path)
        return ok({
          body: {
            url: live ? url(live.path) : null,
            fronts: await findFrontPlaces(db, story.edition, story.id),
            lists: lists.map(({ type, id, path }) => ({
              type,
              id,
              url: url(path),
              feed: `${url(path)}feed.rss`,
            })),
            languages: sisters
              .filter(
                ({ edition, pub: state, section }) =>
                  may(actor, 'story.see', { edition, state, ...(section === null ? {} : { section }) }) ===
                  'yes',
              )
              .map(({ id, edition, pub }) => ({ id, edition, pub })),
            flashes: flashes.map((flash) => ({ ...flash, at: flash.at.toISOString() })),
            linkedFrom: (await findLinking(db, story.id)).map(({ id }) => id),
          },
        })
      },
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/revisions',
      access: 'story.see',
      tag,
      summary: 'The revisions of a story, newest first, without their text',
      params: idParam,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(500).default(100),
        after: revision.optional(),
      }),
      answer: listOf(revisionView),
      handle: async ({ actor, params, query }) => {
        const seen = await findSeen(db, actor, params.id)
        if (!seen.ok) return seen
        const found = await listRevisions(db, seen.value.story.id, {
          limit: query.limit + 1,
          before: query.after,
        })
        return ok({ body: pageOf(found, query.limit, ({ rev }) => String(rev)) })
      },
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/revisions/{rev}',
      access: 'story.see',
      tag,
      summary: 'One revision: its fields and body',
      params: idParam.extend({ rev: revision }),
      handle: async ({ actor, params }) => {
        const seen = await findSeen(db, actor, params.id)
        if (!seen.ok) return seen
        const id = params.id as StoryId
        const found = await findRevision(db, id, params.rev)
        const row = await db
          .selectFrom('revisions')
          .select(['by', 'at', 'why'])
          .where('story', '=', id)
          .where('rev', '=', params.rev)
          .executeTakeFirst()
        if (!found || !row) return fail('not-found', `The story has no revision ${params.rev}.`)
        const { by: key, at, why } = row
        const name = (await findActorNames(db, [key])).get(key) ?? key
        return ok({ body: { ...found, by: { key, name }, at: at.toISOString(), why } })
      },
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/history',
      access: 'story.see',
      tag,
      summary: 'Who did what with a story, newest first',
      params: idParam,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(100).default(30),
        after: z.coerce.number().int().positive().optional(),
      }),
      answer: listOf(historyEntry),
      handle: async ({ actor, params, query }) => {
        const seen = await findSeen(db, actor, params.id)
        if (!seen.ok) return seen
        const found = await listHistory(db, seen.value.story.id, {
          limit: query.limit + 1,
          before: query.after,
        })
        return ok({ body: pageOf(found, query.limit, ({ n }) => String(n)) })
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/restore',
      access: 'story.edit',
      tag,
      summary: 'Make an old revision the newest again, as a new one',
      params: idParam,
      body: z.strictObject({ rev: z.number().int().positive().max(2_147_483_647) }),
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) => {
        const restored = await restoreRevision(core, actor, params.id as StoryId, body.rev, ifMatch ?? 0)
        if (!restored.ok) return restored
        const { story, revision } = restored.value
        return ok({ body: { ...revision, id: story.id }, rev: story.rev })
      },
    }),
  ]
}
