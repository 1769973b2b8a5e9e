// HTTP of the desk's event stream.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint } from '../api/api.ts'
import { ok } from '../result.ts'
import type { DeskStreams } from './desk-stream-listener.ts'

const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export function deskStreamEndpoints(streams: DeskStreams): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/desk/events',
      access: 'user',
      tag: 'workflow',
      summary: 'Server-sent events: ids of what changed, as far as one may see it',
      query: z.object({
        since: seq.optional().meta({ description: '`seq` of the wall; Last-Event-ID goes before it' }),
      }),
      handle: async ({ actor, session, query, headers }) => {
        const last = seq.safeParse(headers?.get('last-event-id') ?? undefined)
        const opened = streams.open(actor, session?.id, last.success ? last.data : query.since)
        return opened.ok ? ok({ stream: opened.value }) : opened
      },
    }),
  ]
}
