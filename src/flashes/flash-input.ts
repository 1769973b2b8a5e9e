// What may be written of a flash from outside: one line of one edition, or a line for each of several.
import { z } from '@hono/zod-openapi'
import { editionCode, instant } from '../api/api.ts'

const line = { text: z.string().min(1).max(2000), attribution: z.string().max(1000).optional() }

export const flashInput = z
  .strictObject({
    id: z.uuid().optional().meta({ description: "The sender's id; the same id again replaces what it said" }),
    edition: editionCode.optional(),
    text: line.text.optional().meta({ description: '1 to 280 characters as readers count them' }),
    attribution: line.attribution.meta({ description: '"Our correspondent in …"' }),
    texts: z
      .record(editionCode, z.strictObject(line))
      .optional()
      .meta({ description: 'Instead of edition and text: a line for each edition' }),
    importance: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
      .optional()
      .meta({ description: '2 when absent; from 3 on it stands over every page' }),
    story: z.uuid().nullable().optional().meta({ description: 'A live story it leads to' }),
    expiresAt: instant.optional().meta({ description: '12 hours from now when absent' }),
  })
  .refine(
    ({ edition, text, texts }) =>
      texts === undefined
        ? edition !== undefined && text !== undefined
        : edition === undefined && text === undefined && Object.keys(texts).length > 0,
    { message: 'Give edition and text, or texts.', path: ['text'] },
  )
export type FlashInput = z.infer<typeof flashInput>
