// Redirects made by hand: which paths may become an old address of something. Pure.
import { z } from '@hono/zod-openapi'
import { decodePath, isFreeSegment, reservedEditions, termSegments } from './address.ts'

export const redirectInput = z.strictObject({
  from: z.string().min(1).max(2_000).meta({ description: 'The old path, or its whole old URL' }),
  to: z
    .string()
    .min(1)
    .max(2_000)
    .meta({ description: 'Any address of a story, list or page of this site, as path or URL' }),
})
export type RedirectInput = z.infer<typeof redirectInput>

export const redirectQuery = z.object({
  q: z.string().max(200).optional().meta({ description: 'A part of the old path' }),
  after: z.string().max(1_000).optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const longest = 500

/** A path as addresses keep it, from a path or URL as people paste it; without query and fragment. Undefined: it is none. */
export function keptPath(pasted: string): string | undefined {
  const text = pasted.trim()
  const url = /^https?:\/\//i.test(text) ? URL.parse(text)?.pathname : text.replace(/[?#].*$/s, '')
  if (!url?.startsWith('/')) return undefined
  const path = decodePath(url)
  return path !== null && path.length <= longest ? path : undefined
}

const withThings: ReadonlySet<string> = new Set([...Object.values(termSegments), 'pages'])

/** Whether nothing of the site itself answers there: not the desk's, the API's or an edition's own pages. */
export function mayRedirect(path: string, editions: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = path.split('/').slice(1)
  if (first === '' || reservedEditions.has(first)) return false
  if (!editions.includes(first)) return !/^[^/]+\.(txt|xml)$/.test(path.slice(1))
  if (second === '') return false
  return isFreeSegment(second) || (withThings.has(second) && third !== '')
}
