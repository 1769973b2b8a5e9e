// Looks at our own site from outside, as a stranger does. The one exception to the rule against private addresses, and it
// leads nowhere else: exactly the host and port of PUBLIC_URL, no redirect followed.
import type { Clock } from '../clock.ts'
import type { Result } from '../result.ts'
import { type FetchFault, fault } from './fetch-fault.ts'
import { createFetcher, type Fetched } from './fetcher.ts'
import type { Resolver } from './hop.ts'

/** `path` begins with one slash; anything that leads off the site is `bad-address`. */
export type OwnSite = (path: string, signal?: AbortSignal) => Promise<Result<Fetched, FetchFault>>

export type OwnSiteConfig = {
  readonly publicUrl: string
  readonly userAgent: string
  readonly clock: Clock
  readonly resolve?: Resolver
}

const maxBytes = 8 * 1024 * 1024
const totalMs = 5_000
/** A receipt looks at half a dozen pages together. */
const atOnce = 12

export function createOwnSite({ publicUrl, userAgent, clock, resolve }: OwnSiteConfig): OwnSite {
  const site = new URL(publicUrl)
  const port = site.port === '' ? (site.protocol === 'https:' ? 443 : 80) : Number(site.port)
  const fetcher = createFetcher({
    allow: [`${site.hostname}:${port}`],
    userAgent,
    clock,
    limits: { maxRedirects: 0, totalMs, maxBytes, atOnce },
    ...(resolve === undefined ? {} : { resolve }),
  })
  return async (path, signal) => {
    const url = URL.parse(path, site.href)
    if (!path.startsWith('/') || url?.origin !== site.origin || url.username !== '' || url.password !== '') {
      return { ok: false, problem: fault('bad-address', path) }
    }
    return fetcher.get(url.href, signal === undefined ? {} : { signal })
  }
}
