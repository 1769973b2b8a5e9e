// HTTP of reads: the beacon of the reader pages. It answers alike whether a read counts or not, and writes nothing itself.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { ok } from '../result.ts'
import type { ReadCounter } from './read-service.ts'

const readInput = z.strictObject({
  story: z.uuid(),
  seconds: z.number().min(0).max(86_400).optional().meta({ description: 'In sight; not kept yet' }),
  depth: z.number().min(0).max(1).optional().meta({ description: 'How far down, 0 to 1; not kept yet' }),
})

export function readEndpoints(_core: Core, counter: ReadCounter): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/reads',
      access: 'public',
      tag: 'audience',
      summary: 'Report that a story was read; DNT and Sec-GPC are honoured, nothing about the reader is kept',
      body: readInput,
      beacon: true,
      maxBytes: 1_000,
      handle: async ({ actor, body, headers = new Map() }) => {
        counter.count({
          story: body.story.toLowerCase() as StoryId,
          address: actor.address ?? '',
          signals: headers,
        })
        return ok({ status: 204 })
      },
    }),
  ]
}
