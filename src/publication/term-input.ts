// What may be written of a term from outside.
import { z } from '@hono/zod-openapi'
import { editionCode, idOrKey } from '../api/api.ts'
import { cleanLabel } from '../body/body.ts'

export const termTextInput = z.strictObject({
  name: z.string().max(200).overwrite(cleanLabel).min(1),
  slug: z.string().max(80),
  description: z.string().max(4000),
  shown: z.boolean(),
  order: z.number().int().min(-100_000).max(100_000),
})

export const termPatch = z.strictObject({
  parent: idOrKey.nullable().optional(),
  picture: z.uuid().nullable().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  texts: z
    .record(editionCode, termTextInput.partial())
    .optional()
    .meta({ description: 'One row per edition' }),
})
export type TermPatch = z.infer<typeof termPatch>

export const termInput = termPatch.extend({
  key: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ description: 'Stable ASCII key' }),
})
export type TermInput = z.infer<typeof termInput>
