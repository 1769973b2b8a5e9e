// HTTP of the wall: its columns, single items, saved views, and what the desk says of a story.
import { z } from '@hono/zod-openapi'
import { actorKey } from '../actor.ts'
import { type Endpoint, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { fail, ok } from '../result.ts'
import { changeDesk, deskPatch } from './desk-service.ts'
import { deleteView, insertView, listViews } from './saved-view-store.ts'
import { columnKinds } from './wall.ts'
import { readWall, readWallItems, wallFilter, wallQuery } from './wall-list.ts'
import { wallItemView } from './wall-view.ts'

const tag = 'workflow'
const columnView = z.object({
  key: z.string(),
  kind: z.enum(columnKinds),
  items: z.array(wallItemView),
  more: z.boolean(),
  next: z.string().optional(),
})
const idList = z
  .string()
  .max(4000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).min(1).max(100))

const viewInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  filter: z.strictObject({
    ...wallFilter.shape,
    columns: z.array(z.string().max(40)).max(30).optional().meta({ description: 'Which columns it shows' }),
  }),
})
const savedView = z.object({ id: z.string(), name: z.string(), filter: z.record(z.string(), z.unknown()) })

export function wallEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/wall',
      access: 'story.see',
      tag,
      summary: 'What the newsroom works on now, in columns',
      query: wallQuery,
      answer: z.object({ columns: z.array(columnView), seq: z.number() }),
      handle: async ({ actor, query }) => {
        const wall = await readWall({ db, actor, now: core.clock.now() }, query)
        return wall.ok ? ok({ body: wall.value }) : wall
      },
    }),
    endpoint({
      method: 'get',
      path: '/wall/items',
      access: 'story.see',
      tag,
      summary: 'Stories as the wall shows them, by id; what one may not see is left out',
      query: z.object({ ids: idList }),
      answer: z.object({ items: z.array(wallItemView) }),
      handle: async ({ actor, query }) =>
        ok({ body: { items: await readWallItems({ db, actor, now: core.clock.now() }, query.ids) } }),
    }),
    endpoint({
      method: 'patch',
      path: '/stories/{id}/desk',
      access: 'story.see',
      tag,
      summary: 'Assign a story, set its deadline, note, marks or stage; what is absent stays',
      params: idParam,
      body: deskPatch,
      answer: wallItemView,
      handle: async ({ actor, params, body }) => {
        const changed = await changeDesk(core, actor, params.id as StoryId, body)
        if (!changed.ok) return changed
        const [item] = await readWallItems({ db, actor, now: core.clock.now() }, [params.id])
        return item ? ok({ body: item }) : fail('not-found', 'There is no such story.')
      },
    }),
    endpoint({
      method: 'get',
      path: '/wall/views',
      access: 'story.see',
      tag,
      summary: "One's own saved views of the wall",
      answer: z.object({ items: z.array(savedView) }),
      handle: async ({ actor }) => ok({ body: { items: await listViews(db, actorKey(actor)) } }),
    }),
    endpoint({
      method: 'post',
      path: '/wall/views',
      access: 'story.see',
      tag,
      summary: 'Save a view of the wall',
      body: viewInput,
      answer: savedView,
      handle: async ({ actor, body }) => {
        const at = core.clock.now()
        const view = await core.database.transact((tx) => insertView(tx, actorKey(actor), body, at))
        if (view) return ok({ status: 201, body: view })
        return fail('conflict', 'You have as many saved views as there may be.', { unblock: 'Delete one.' })
      },
    }),
    endpoint({
      method: 'delete',
      path: '/wall/views/{id}',
      access: 'story.see',
      tag,
      summary: 'Delete a saved view',
      params: idParam,
      handle: async ({ actor, params }) => {
        const gone = await core.database.transact((tx) => deleteView(tx, actorKey(actor), params.id))
        return gone ? ok({ status: 204 }) : fail('not-found', 'There is no such view.')
      },
    }),
  ]
}
