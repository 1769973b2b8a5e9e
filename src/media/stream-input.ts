// What may be written of a stream and its schedule from outside.
import { z } from '@hono/zod-openapi'
import { editionCode, idOrKey, instant } from '../api/api.ts'

/** Readers' browsers fetch it: https only, and no password that every reader would be told. */
const source = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine(isPlainUrl, { message: 'must not hold a user name or password' })
  .meta({ description: 'https URL of an HLS playlist' })

function isPlainUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.username === '' && url.password === ''
}

const text = z.strictObject({
  name: z.string().trim().min(1).max(200),
  description: z.string().max(4000),
  shown: z.boolean(),
  order: z.number().int().min(-100_000).max(100_000),
})

export const streamPatch = z.strictObject({
  source: source.nullable().optional(),
  onAir: z.boolean().optional(),
  poster: z.uuid().nullable().optional().meta({ description: 'An image' }),
  texts: z.record(editionCode, text.partial()).optional().meta({ description: 'One row per edition' }),
})
export type StreamPatch = z.infer<typeof streamPatch>

export const streamInput = streamPatch.extend({
  key: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ description: 'Stable ASCII key' }),
})
export type StreamInput = z.infer<typeof streamInput>

export const scheduleInput = z.strictObject({
  slots: z
    .array(
      z.strictObject({
        startsAt: instant,
        endsAt: instant,
        programme: idOrKey.nullable().optional(),
        titles: z.record(editionCode, z.string().trim().min(1).max(200)).optional(),
      }),
    )
    .max(500)
    .meta({ description: 'The whole schedule: what is not in it is dropped' }),
})
export type ScheduleInput = z.infer<typeof scheduleInput>
