// Which Host a request may name: the site address is a setting, never what a request says.
import type { IncomingMessage } from 'node:http'
import type { Config } from './config.ts'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Remembers the last few hosts it found right, so that a page-store hit costs one comparison. */
export function hostCheck(
  config: Pick<Config, 'publicUrl' | 'publicUrlSet'>,
): (request: IncomingMessage) => boolean {
  const own = config.publicUrlSet ? new URL(config.publicUrl).host.toLowerCase() : ''
  let lastRight = ''
  return (request) => {
    const host = hostOf(request.rawHeaders)
    if (host === '') return false
    if (host === lastRight) return true
    if (host.toLowerCase() !== own && !loopback.test(host)) return false
    lastRight = host
    return true
  }
}

/** From the raw lines: `headers` would build an object of all of them for each hit. Two Host lines are none. */
function hostOf(raw: readonly string[]): string {
  let host = ''
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]
    if (name?.length !== 4 || name.toLowerCase() !== 'host') continue
    if (host !== '') return ''
    host = raw[at + 1] ?? ''
  }
  return host
}
