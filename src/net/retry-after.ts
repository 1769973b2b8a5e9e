// How long a server asks to be left alone (RFC 9110 Retry-After: seconds or a date).
import type { IncomingHttpHeaders } from 'node:http'

/** Milliseconds from `now`, or undefined when the header is absent or makes no sense. */
export function retryAfterMs(headers: IncomingHttpHeaders, now: Date): number | undefined {
  const text = headers['retry-after']?.trim()
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}
