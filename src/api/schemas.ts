// Schemas that several rooms' routes share: ids, cursors, lists.
import { z } from '@hono/zod-openapi'

export const idParam = z.object({ id: z.uuid() })

/** An id, or the ASCII key that sections, regions, topics, dossiers, programmes, authors and pages also have. */
export const idOrKey = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9-]+$/)
export const idOrKeyParam = z.object({ id: idOrKey })

export const editionCode = z
  .string()
  .min(2)
  .max(20)
  .regex(/^[a-z]{2,8}(-[a-z0-9]{2,8})*$/i)

/** Instants come and go as RFC 3339 with an offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => text >= '1000-01-02' && text < '9999', { message: 'no year between 1000 and 9998' })
  .meta({ description: 'RFC 3339 instant with offset' })

/** A page of another site. A name or password before its host would be shown to every reader. */
export const webUrl = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((text) => !/^[a-z]+:\/\/[^/?#]*@/i.test(text), { message: 'a name or password before the host' })

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  after: z.string().max(200).optional().meta({ description: '`next` of the page before' }),
})

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() })
}

/** A page of a list out of one more row than was asked for: that one only tells that there is more. */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  keyOf: (last: T) => string,
): { readonly items: readonly T[]; readonly next?: string } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: keyOf(last) } : { items }
}
