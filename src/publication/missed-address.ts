// Addresses readers asked for in vain: which of them are worth knowing of. Pure.
import { z } from '@hono/zod-openapi'
import { decodePath } from './address.ts'
import { mayRedirect } from './redirect.ts'

const longest = 300

/** What programs that look for holes ask every server for, and files of old pages: no redirect would help a reader. */
const junk =
  /(?:^|\/)(?:\.|wp-(?:admin|login|includes|content|json)|wordpress\/|xmlrpc|cgi-bin|phpmyadmin|phpunit|vendor\/|autodiscover|owa\/|actuator|solr\/|boaform|hnap)|\.(?:env|git|bak|old|sql|zip|tar|gz|rar|7z|ini|ya?ml|log|conf|config|cfg|pem|key|map|m?js|css|json|ico|png|jpe?g|gif|webp|avif|svg|woff2?|ttf|eot|mp[34]|exe|dll|sh|cgi)$|[<>"'`{}|^$@;\\]|\s{2}/i

/** A run of letters and digits that no person made up: a session, a token. It stays unwritten. */
const secret = /[A-Za-z0-9_=-]{40}/

/** The path as it is counted, from a request's URL; undefined where nobody needs to know of it. */
export function missedPath(url: string): string | undefined {
  const raw = url.split('?', 1)[0] ?? ''
  if (raw.length > 3 * longest) return undefined
  const path = decodePath(raw)
  if (path === null || path.length > longest || path.length < 2 || !path.startsWith('/')) return undefined
  if (junk.test(path)) return undefined
  return path.split('/').some((segment) => secret.test(segment) && !segment.includes('-')) ? undefined : path
}

/** The edition a path lies in, null outside of all; undefined where no redirect can be made. */
export function editionOf(path: string, editions: readonly string[]): string | null | undefined {
  if (!mayRedirect(path, editions)) return undefined
  const first = path.split('/')[1] ?? ''
  return editions.includes(first) ? first : null
}

export const missedQuery = z.object({
  after: z.string().max(400).optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const missedAddress = z.object({
  path: z.string(),
  edition: z.string().nullable(),
  times: z.number().int(),
  lastAt: z.iso.datetime(),
})
export type MissedAddress = z.infer<typeof missedAddress>

/** Where a page of the list begins: behind this many times, at this path. */
export type MissedCursor = { readonly times: number; readonly path: string }

export const cursorOf = ({ times, path }: MissedCursor): string => `${times}${path}`

export function readCursor(text: string): MissedCursor | undefined {
  const [, times, path] = /^(\d{1,15})(\/.*)$/s.exec(text) ?? []
  return times === undefined || path === undefined ? undefined : { times: Number(times), path }
}
