// What may be said about a picture from outside: the forms of upload and change.
import { z } from '@hono/zod-openapi'
import { editionCode } from '../api/api.ts'

const whose = 'who made the picture or whose it is'
const line = z.string().max(500).trim()
const caption = z.string().max(5_000).trim()

export const file = z
  .object({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  })
  .openapi({ type: 'string', format: 'binary', description: 'JPEG, PNG, WebP, AVIF or GIF, up to 25 MB' })

export const assetUpload = z.strictObject({
  file,
  credit: z.string(whose).max(500).trim().min(1, whose).openapi({ description: 'The line readers see' }),
  caption: caption.optional(),
  alt: line.optional(),
  edition: editionCode
    .optional()
    .openapi({ description: 'Of caption and alt; the first edition when absent' }),
})

export const assetPatch = z.strictObject({
  credit: line.min(1).optional(),
  focal: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
  texts: z
    .record(editionCode, z.strictObject({ caption: caption.optional(), alt: line.optional() }))
    .optional()
    .openapi({ description: 'By edition; what is absent stays' }),
})
export type AssetPatch = z.infer<typeof assetPatch>

export const withdrawInput = z.strictObject({ note: line.optional() })
