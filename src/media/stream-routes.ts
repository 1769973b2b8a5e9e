// HTTP of streams: parse -> authorise -> use-case -> present.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Answer, type Endpoint, endpoint, idOrKeyParam, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Slot, Stream } from './stream.ts'
import { scheduleInput, streamInput, streamPatch } from './stream-input.ts'
import { createStream, deleteStream, editStream, setSchedule } from './stream-service.ts'
import { findStream, listSlots, listStreams } from './stream-store.ts'

const streamView = z
  .object({
    id: z.string(),
    key: z.string(),
    source: z.string().nullable(),
    onAir: z.boolean(),
    poster: z.string().nullable(),
    rev: z.number(),
    texts: z.record(
      z.string(),
      z.object({ name: z.string(), description: z.string(), shown: z.boolean(), order: z.number() }),
    ),
  })
  .openapi('Stream')

const scheduledView = streamView
  .extend({
    slots: z.array(
      z.object({
        startsAt: z.string(),
        endsAt: z.string(),
        programme: z.string().nullable(),
        titles: z.record(z.string(), z.string()),
      }),
    ),
  })
  .openapi('ScheduledStream')

/** Strangers see a stream in the editions that show it; undefined where none does. */
function visibleStream(stream: Stream, actor: Actor): Stream | undefined {
  if (may(actor, 'programme.edit') === 'yes') return stream
  const texts = Object.entries(stream.texts).filter(([, text]) => text.shown)
  return texts.length === 0 ? undefined : { ...stream, texts: Object.fromEntries(texts) }
}

function presentSlot({ startsAt, endsAt, programme, titles }: Slot) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), programme, titles }
}

export function streamEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  const tag = 'streams'
  const answer = (result: Result<Stream>, status: 200 | 201 = 200): Result<Answer> =>
    result.ok ? ok({ status, body: result.value, rev: result.value.rev }) : result

  return [
    endpoint({
      method: 'get',
      path: '/streams',
      access: 'public',
      tag,
      summary: 'All live video channels',
      answer: listOf(streamView),
      handle: async ({ actor }) => {
        const streams = await listStreams(db)
        return ok({ body: { items: streams.flatMap((stream) => visibleStream(stream, actor) ?? []) } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/streams',
      access: 'programme.edit',
      tag,
      summary: 'Add a live video channel',
      body: streamInput,
      answer: streamView,
      handle: async ({ actor, body }) => answer(await createStream(core, actor, body), 201),
    }),
    endpoint({
      method: 'get',
      path: '/streams/{id}',
      access: 'public',
      tag,
      summary: 'One live video channel with its schedule',
      params: idOrKeyParam,
      answer: scheduledView,
      handle: async ({ actor, params }) => {
        const stream = await findStream(db, params.id)
        const seen = stream && visibleStream(stream, actor)
        if (!seen) return fail('not-found', 'There is no such stream.')
        const slots = await listSlots(db, seen.id)
        return ok({ body: { ...seen, slots: slots.map(presentSlot) }, rev: seen.rev })
      },
    }),
    endpoint({
      method: 'patch',
      path: '/streams/{id}',
      access: 'programme.edit',
      tag,
      summary: 'Change a channel: its source, its names, on air or off',
      params: idOrKeyParam,
      body: streamPatch,
      needsIfMatch: true,
      answer: streamView,
      handle: async ({ actor, params, body, ifMatch }) =>
        answer(await editStream(core, actor, params.id, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'delete',
      path: '/streams/{id}',
      access: 'programme.edit',
      tag,
      summary: 'Delete a channel and its schedule',
      params: idOrKeyParam,
      handle: async ({ actor, params, ifMatch }) => {
        const deleted = await deleteStream(core, actor, params.id, ifMatch)
        return deleted.ok ? ok({ status: 204 }) : deleted
      },
    }),
    endpoint({
      method: 'put',
      path: '/streams/{id}/schedule',
      access: 'programme.edit',
      tag,
      summary: "Replace a channel's schedule",
      params: idOrKeyParam,
      body: scheduleInput,
      needsIfMatch: true,
      answer: scheduledView,
      handle: async ({ actor, params, body, ifMatch }) => {
        const set = await setSchedule(core, actor, params.id, body, ifMatch ?? 0)
        if (!set.ok) return set
        const { stream, slots } = set.value
        return ok({ body: { ...stream, slots: slots.map(presentSlot) }, rev: stream.rev })
      },
    }),
  ]
}
