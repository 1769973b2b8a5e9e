// Keeps other sites from acting with a reader's or editor's cookie: asked before routing, for everything that may change something.
import { secretOf } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'

type Headers = { readonly get: (name: string) => string | null }

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Whether a request for anything but GET and HEAD comes from our own pages, or from no browser at all. */
export function checkSite(headers: Headers, publicUrl: string): Result<null> {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? ok(null) : refused
  if (secretOf(headers.get('cookie') ?? undefined, publicUrl) === undefined) return ok(null)
  return isOwnOrigin(headers, publicUrl) ? ok(null) : refused
}

/** For a socket's upgrade too, which is a GET with the cookie: whether Origin is this site. */
export function isOwnOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  if (origin === new URL(publicUrl).origin) return true
  // On this machine the newsroom answers at any of its names; a page of another port there is another site.
  const host = headers.get('host') ?? ''
  return loopbackHost.test(host) && origin.toLowerCase() === `http://${host.toLowerCase()}`
}

const refused = fail('forbidden', 'This request comes from another site.')
