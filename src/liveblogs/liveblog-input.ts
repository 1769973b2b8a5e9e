// What may be written of a live blog and its entries from outside.
import { z } from '@hono/zod-openapi'
import { idOrKey, pageQuery } from '../api/api.ts'
import { orderings } from './liveblog.ts'

const parts = {
  headline: z.string().max(300),
  body: z.unknown().meta({ description: 'Body document (see the body schema)' }),
  bodyHtml: z
    .string()
    .max(500_000)
    .meta({ description: 'HTML parsed into the body; what has no place is in `warnings`' }),
  author: idOrKey.nullable().meta({ description: 'id or key of an author' }),
  pinned: z.boolean(),
  keyEvent: z.boolean(),
  summary: z.boolean().meta({ description: 'Its points stand above the blog; the newest summary counts' }),
}

const oneBody = (entry: { body?: unknown; bodyHtml?: string | undefined }) =>
  entry.body === undefined || entry.bodyHtml === undefined
const oneBodyFault = { message: 'Give body or bodyHtml, not both.', path: ['bodyHtml'] }

export const entryPatch = z.strictObject(parts).partial().refine(oneBody, oneBodyFault)
export type EntryPatch = z.infer<typeof entryPatch>

export const entryInput = z
  .strictObject({
    ...z.strictObject(parts).partial().shape,
    id: z.uuid().optional().meta({ description: "The poster's id: posting twice makes one entry" }),
  })
  .refine(oneBody, oneBodyFault)
export type EntryInput = z.infer<typeof entryInput>

export const liveblogInput = z.strictObject({
  open: z.boolean().optional().meta({ description: 'false ends the blog: no entry can be posted' }),
  ordering: z
    .enum(orderings)
    .optional()
    .meta({ description: 'Of the list of entries; the reader site begins with the newest' }),
})
export type LiveblogInput = z.infer<typeof liveblogInput>

export const entryListQuery = pageQuery.extend({
  order: z.enum(orderings).optional().meta({ description: "The blog's own when absent" }),
})
export type EntryListQuery = z.infer<typeof entryListQuery>
