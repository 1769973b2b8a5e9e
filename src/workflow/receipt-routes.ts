// HTTP of receipts.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { OwnSite } from '../net/net.ts'
import { ok } from '../result.ts'
import { findReached } from './reached-service.ts'
import { receiptPlaces } from './receipt.ts'
import { makeReceipt } from './receipt-service.ts'

const placeList = z
  .string()
  .max(100)
  .default(receiptPlaces.join())
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(z.enum(receiptPlaces)).min(1))

const receiptView = z
  .object({
    seq: z.number(),
    verb: z.string(),
    rev: z.number(),
    at: z.string(),
    lines: z.array(
      z.object({
        what: z.enum(receiptPlaces),
        url: z.string(),
        ok: z.boolean().nullable(),
        ms: z.number().nullable(),
        why: z.string().optional(),
      }),
    ),
  })
  .openapi('Receipt')

const reachedView = z
  .object({
    all: z.number().int(),
    last: z
      .object({
        seq: z.number(),
        verb: z.string(),
        at: z.string(),
        from: z.string().meta({ description: 'The hour the verb fell into: readings are kept by the hour' }),
        since: z.number().int(),
      })
      .nullable(),
  })
  .openapi('Reached')

export function receiptEndpoints(core: Core, site: OwnSite, publicUrl: string): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/stories/{id}/receipt',
      access: 'story.see',
      tag: 'workflow',
      summary: 'What readers see of the last public verb, fetched from the public addresses; waits up to 3 s',
      params: idParam,
      query: z.object({
        seq: z.coerce.number().int().positive().optional(),
        what: placeList.meta({ description: 'story, front, section, feed, sitemap, search' }),
      }),
      answer: receiptView,
      handle: async ({ actor, params, query, signal }) => {
        const ask = { id: params.id, seq: query.seq, places: query.what }
        const receipt = await makeReceipt(core, actor, ask, { site, publicUrl, signal })
        return receipt.ok ? ok({ body: receipt.value }) : receipt
      },
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/reads',
      access: 'story.see',
      tag: 'workflow',
      summary: "Readings counted by the pages' beacon: in all, and since the hour of the last public verb",
      params: idParam,
      answer: reachedView,
      handle: async ({ actor, params }) => {
        const reached = await findReached(core.database.kysely, actor, params.id)
        return reached.ok ? ok({ body: reached.value }) : reached
      },
    }),
  ]
}
