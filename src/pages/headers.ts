// The header lines of an answer, made once when its bytes are made: a hit only hands them over.

import type { FactChange, Invalidation } from './facts.ts'
import { bucketsOf } from './list-read.ts'
import type { Core } from './page.ts'
import type { Reads } from './recorder.ts'

/** Says on an answer that it may be old, and why: `database-away` or `overload`. */
export const staleHeader = 'X-Standfirst-Stale'
export type StaleReason = 'database-away' | 'overload'

/** Browsers ask every time: a 304 is cheap, and a retraction shows at once. */
export const browserCaching = 'max-age=0, must-revalidate'
/** With an outside cache: s-maxage bounds what no purge reached. */
export const sharedCaching = 'max-age=0, must-revalidate, s-maxage=60'
/** For the outside cache alone: `must-revalidate` above would forbid it the last two (RFC 9111, 5.2.2). */
export const cdnCaching = 'max-age=60, stale-while-revalidate=30, stale-if-error=86400'
export const noCaching = 'no-store'
/** Seconds after which a reader may try again when there is no database. */
export const retryAfter = '5'

const cdnHeaders = ['CDN-Cache-Control', 'Surrogate-Control', 'Surrogate-Key', 'Cache-Tag']
/** Caches refuse longer tag headers (Fastly and Cloudflare: 16 KB); what does not fit is bounded by s-maxage. */
const maxTagBytes = 8_000

export type Flat = string[]

/** What a 304 repeats: all that a cache needs, nothing about the bytes (RFC 9110, 15.4.5). */
const notModifiedLines = new Set([
  'cache-control',
  'content-location',
  'etag',
  'expires',
  'last-modified',
  'vary',
])
for (const name of cdnHeaders) notModifiedLines.add(name.toLowerCase())

/** All lines of a full answer, name and value in turn. */
export function fullHeaders(
  core: Core,
  body: { readonly length: number; readonly encoding: string; readonly etag: string | null },
  tags: readonly string[] | null,
): Flat {
  const flat: string[] = []
  let caching: string | null = null
  let vary = 'Accept-Encoding'
  for (const [name, value] of core.headers) {
    const lower = name.toLowerCase()
    if (lower === 'cache-control') caching = value
    else if (lower === 'vary') vary = `${vary}, ${value}`
    else if (!ours.has(lower)) flat.push(name, value)
  }
  const isShared = tags !== null && core.kept === 'store' && core.status < 500
  caching ??=
    core.kept === 'never' || core.status >= 500 ? noCaching : isShared ? sharedCaching : browserCaching
  flat.push('Cache-Control', caching)
  if (body.etag !== null) flat.push('ETag', body.etag)
  flat.push('Vary', vary)
  if (body.encoding !== 'identity') flat.push('Content-Encoding', body.encoding)
  flat.push('Content-Length', String(body.length))
  if (isShared) {
    flat.push('CDN-Cache-Control', cdnCaching, 'Surrogate-Control', cdnCaching)
    flat.push('Surrogate-Key', fitting(tags, ' '), 'Cache-Tag', fitting(tags, ','))
  }
  return flat
}

/** The store's own headers; a renderer that gives one of them is overruled. */
const ours = new Set([
  ...cdnHeaders.map((name) => name.toLowerCase()),
  'etag',
  'content-length',
  'content-encoding',
])

/** The lines of a 304 for that tag. */
export function notModifiedHeaders(full: Flat, etag: string | null): Flat {
  const flat: string[] = []
  for (const [name, value] of pairs(full)) {
    const lower = name.toLowerCase()
    if (notModifiedLines.has(lower)) flat.push(name, lower === 'etag' && etag !== null ? etag : value)
  }
  return flat
}

/** The same lines marked as possibly old, with nothing that lets an outside cache keep them. */
export function markedHeaders(full: Flat, why: StaleReason): Flat {
  const flat: string[] = []
  for (const [name, value] of pairs(full)) {
    if (!cdnHeaders.includes(name)) flat.push(name, name === 'Cache-Control' ? browserCaching : value)
  }
  flat.push(staleHeader, why)
  return flat
}

/** The tags a page is known by in outside caches: its core keys and its lists. */
export function tagsOf(reads: Reads): string[] {
  const lists = new Set([...reads.windows.values()].map((window) => listTag(window.bucket)))
  return [...[...reads.keys].map(tag), ...lists]
}

/** The tags to purge after an event: the same words as tagsOf. */
export function tagsOfEvent(event: Invalidation): string[] {
  const buckets = new Set(event.facts.flatMap(bucketsOfChange))
  return [...event.stale.map(tag), ...[...buckets].map(listTag)]
}

function bucketsOfChange(change: FactChange): string[] {
  return [change.before, change.after].flatMap((facts) => (facts?.visible ? bucketsOf(facts) : []))
}

function listTag(bucket: string): string {
  return tag(`list:${bucket}`)
}

/** Tags are told apart by spaces and commas, and headers hold ASCII only. */
function tag(key: string): string {
  return encodeURI(key.toWellFormed()).replaceAll(',', '%2C')
}

function fitting(tags: readonly string[], between: string): string {
  let text = ''
  for (const each of tags) {
    const next = text === '' ? each : `${text}${between}${each}`
    if (next.length > maxTagBytes) break
    text = next
  }
  return text
}

function* pairs(flat: Flat): Generator<readonly [string, string]> {
  for (let at = 0; at + 1 < flat.length; at += 2) yield [flat[at] ?? '', flat[at + 1] ?? '']
}
