// HTTP of notices: each signed-in person's own.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, listOf, pageOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { findActorNames, scopesOf } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { ok } from '../result.ts'
import { noticeKinds } from './notice.ts'
import { countUnseen, listNotices, markSeen } from './notice-store.ts'

const noticeView = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    story: z.object({ id: z.string(), slugline: z.string(), headline: z.string(), edition: z.string() }),
    by: z.object({ key: z.string(), name: z.string() }),
    note: z.string(),
    at: z.string(),
    seen: z.boolean(),
  })
  .openapi('Notice')

/** The bell shows no more than this. */
const mostUnseen = 100

export function noticeEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/notices',
      access: 'story.see',
      tag: 'workflow',
      summary: 'What happened to stories one has in hand, newest first',
      query: z.object({
        limit: z.coerce.number().int().min(1).max(100).default(30),
        after: z.uuid().optional(),
      }),
      answer: listOf(noticeView).extend({ unseen: z.number().meta({ description: 'At most 100' }) }),
      handle: async ({ actor, query }) => {
        if (actor.kind !== 'user') return ok({ body: { items: [], unseen: 0 } })
        const editions = (await listEditions(db)).map(({ code }) => code)
        const scopes = scopesOf(actor, editions, ['draft', 'scheduled', 'live', 'withdrawn'])
        const found = await listNotices(db, actor.id, {
          limit: query.limit + 1,
          before: query.after,
          scopes,
        })
        const { items: page, next } = pageOf(found, query.limit, ({ id }) => id)
        const names = await findActorNames(
          db,
          page.map(({ by }) => by),
        )
        const items = page.map(({ id, kind, by, note, at, seenAt, story, slugline, headline, edition }) => ({
          id,
          kind,
          story: { id: story, slugline, headline, edition },
          by: { key: by, name: names.get(by) ?? by },
          note,
          at: at.toISOString(),
          seen: seenAt !== null,
        }))
        return ok({
          body: {
            items,
            unseen: await countUnseen(db, actor.id, { most: mostUnseen, scopes }),
            ...(next === undefined ? {} : { next }),
          },
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/notices/seen',
      access: 'story.see',
      tag: 'workflow',
      summary: 'Everything up to and with this notice has been seen',
      body: z.strictObject({ upTo: z.uuid() }),
      handle: async ({ actor, body }) => {
        if (actor.kind === 'user') {
          const at = core.clock.now()
          await core.database.transact((tx) => markSeen(tx, actor.id, body.upTo, at))
        }
        return ok({ status: 204 })
      },
    }),
  ]
}
