// How a term looks in the API.
import { z } from '@hono/zod-openapi'
import type { Term } from './term.ts'

export const termView = z
  .object({
    id: z.string(),
    key: z.string(),
    parent: z.string().nullable(),
    picture: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
    mergedInto: z.string().nullable(),
    rev: z.number(),
    texts: z.record(
      z.string(),
      z.object({
        name: z.string(),
        slug: z.string(),
        description: z.string(),
        shown: z.boolean(),
        order: z.number(),
      }),
    ),
  })
  .openapi('Term')

/** An author's mail address is the desk's; everything else is public. */
export function presentTerm({ type, facts, ...term }: Term) {
  const { email: _, ...shown } = facts
  return { ...term, facts: type === 'author' ? shown : facts }
}
