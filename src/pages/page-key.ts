// The one spelling of an address: what a page is kept under. Pure; every spelling of the same page gives the same key.
import type { PageRequest, Route, Site } from './page.ts'

/** Longer addresses are not pages of ours; longer query values are cut. Both bound what a stranger can make us keep. */
const maxPath = 1_500
const maxValue = 200

const plainPath = /^\/[A-Za-z0-9\-._~!$&'()*+,;=:@/]*$/
const keptLiteral = /%(?:24|26|2B|2C|3A|3B|3D|40)/g

/** Path and query string of a request target, or null where it is none (`*`). An absolute URL loses its origin. */
export function targetOf(url: string): { readonly path: string; readonly search: string } | null {
  const target = url.startsWith('/') ? url : /^https?:\/\/[^/?]*(.*)$/i.exec(url)?.[1]
  if (target === undefined) return null
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  return { path: path || '/', search: mark < 0 ? '' : target.slice(mark + 1) }
}

/** The path in one spelling: percent-encoded UTF-8, upper-case hex, nothing encoded that need not be. Null if malformed or too long. */
export function normalPath(raw: string): string | null {
  if (raw.length > maxPath) return null
  if (plainPath.test(raw)) return raw
  // node:http hands over bytes above 0x7F as latin1 characters.
  const bytes = raw.replace(/[\x80-\xff]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  try {
    return bytes.split('/').map(normalSegment).join('/')
  } catch {
    return null // not UTF-8, a lone % or an encoded slash
  }
}

/** An encoded slash is no part of any address of ours, and would be a second name for one. */
function normalSegment(segment: string): string {
  const text = decodeURIComponent(segment).normalize('NFC')
  if (text.includes('/')) throw new URIError('an encoded slash')
  return encodeURIComponent(text).replace(keptLiteral, decodeURIComponent)
}

/** The route's own query keys, those given and not empty, in order of name; of a repeated key the first. */
export function normalQuery(search: string, keys: readonly string[]): PageRequest['query'] {
  if (search === '' || keys.length === 0) return {}
  const given = new URLSearchParams(search)
  const query: Record<string, string> = {}
  for (const key of [...keys].sort()) {
    const value = given.get(key)?.slice(0, maxValue).toWellFormed()
    if (value) query[key] = value
  }
  return query
}

export function pageKey(request: PageRequest): string {
  const pairs = Object.entries(request.query).map(
    ([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`,
  )
  return pairs.length > 0 ? `${request.path}?${pairs.join('&')}` : request.path
}

export type Found = { readonly route: Route; readonly request: PageRequest; readonly key: string }

/** The page a request target means; null where it is none of the site's. */
export function findPage(site: Site, url: string): Found | 'malformed' | null {
  const target = targetOf(url)
  if (!target) return null
  const path = normalPath(target.path)
  if (path === null) return 'malformed'
  const route = site.route(path)
  if (!route) return null
  const request = { path, query: normalQuery(target.search, route.queryKeys) }
  return { route, request, key: pageKey(request) }
}
