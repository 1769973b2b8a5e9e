// The one way out to addresses that come from content or from people: checked, pinned, limited (SECURITY-BASICS 12).
// Driven by intake, imports and jobs; no other code of ours opens outbound connections to such addresses.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Clock } from '../clock.ts'
import type { Result } from '../result.ts'
import { isPublicAddress, parseAllowList, parseTarget, type Target } from './address.ts'
import { type FetchFault, FetchFaultError, fault } from './fetch-fault.ts'
import { checkTarget, openHop, type Resolver, systemResolver } from './hop.ts'
import { createHostGate, type Entered, type GateLimits, gateLimits } from './host-gate.ts'
import { readBody } from './response-body.ts'
import { retryAfterMs } from './retry-after.ts'

export type FetchLimits = GateLimits & {
  /** For a whole `get`, redirects and body included; for a `stream`, up to the head of its answer. */
  readonly totalMs: number
  readonly maxBytes: number
  readonly maxHeaderBytes: number
  readonly maxRedirects: number
  /** `stream`: the longest wait for the next bytes. */
  readonly chunkTimeoutMs: number
  /** `download`: pictures. */
  readonly downloadMs: number
  readonly downloadBytes: number
}

export const fetchLimits: FetchLimits = {
  ...gateLimits,
  totalMs: 10_000,
  maxBytes: 10 * 1024 * 1024,
  maxHeaderBytes: 64 * 1024,
  maxRedirects: 5,
  chunkTimeoutMs: 30_000,
  downloadMs: 60_000,
  downloadBytes: 25 * 1024 * 1024,
}

export type FetchOptions = {
  readonly accept?: string
  /** Validators of an earlier answer; a match comes back with `notModified`. */
  readonly etag?: string
  readonly lastModified?: string
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

/** The head of an answer with status 2xx or 304. */
export type FetchedHead = {
  /** The address that answered, after redirects. */
  readonly url: string
  /** Where the address has moved for good (301 and 308 only from the start); what polling should store. */
  readonly movedTo?: string
  readonly status: number
  readonly notModified: boolean
  readonly contentType?: string
  readonly etag?: string
  readonly lastModified?: string
  readonly headers: IncomingHttpHeaders
}
export type Fetched = FetchedHead & { readonly body: Uint8Array }
export type FetchedStream = FetchedHead & {
  /** Inflated bytes; throws FetchFaultError. Reading to the end or leaving the loop frees the host's place. */
  readonly body: AsyncIterable<Uint8Array>
  /** For a stream that is not going to be read. */
  readonly close: () => void
}

export type Fetcher = {
  /** Why an address may not be fetched, as far as the address itself tells: nothing is resolved or sent. */
  refusal(url: string): FetchFault | undefined
  /** A small thing in memory: feeds, items, pages. 10 s and 10 MB inflated, all in all. */
  get(url: string, options?: FetchOptions): Promise<Result<Fetched, FetchFault>>
  /** A picture: 25 MB and 60 s. */
  download(url: string, options?: FetchOptions): Promise<Result<Fetched, FetchFault>>
  /** An archive of any size: only its head and each wait for bytes have a time limit. */
  stream(url: string, options?: FetchOptions): Promise<Result<FetchedStream, FetchFault>>
}

export type FetcherConfig = {
  /** FETCH_ALLOW: private `host:port` the operator lets through. */
  readonly allow: readonly string[]
  readonly userAgent: string
  readonly clock: Clock
  readonly limits?: Partial<FetchLimits>
  readonly resolve?: Resolver
}

type Answer = {
  readonly head: FetchedHead
  readonly response: IncomingMessage
  readonly place: Extract<Entered, { kind: 'in' }>
}

/** The fetcher. Throws only when `allow` holds something that is not host:port. */
export function createFetcher(config: FetcherConfig): Fetcher {
  const limits: FetchLimits = { ...fetchLimits, ...config.limits }
  const allow = parseAllowList(config.allow)
  const resolve = config.resolve ?? systemResolver
  const gate = createHostGate(config.clock, limits)

  /** Follows redirects to an answer with a 2xx or 304; throws FetchFaultError. */
  async function open(start: string, options: FetchOptions, time: TimeLimit): Promise<Answer> {
    let target = parseTarget(start, allow)
    if (target === null) throw new FetchFaultError(fault('bad-address', start))
    let movedTo: string | undefined
    let movedForGood = true
    for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
      const { response, place } = await openOne(target, options, time)
      const status = response.statusCode ?? 0
      const location = response.headers.location
      if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
        place.report({ kind: 'good' })
        place.leave()
        response.destroy()
        const next: Target | null = parseTarget(location, allow, target.url)
        if (next === null) throw new FetchFaultError(fault('bad-address', target.url.href))
        target = next
        movedForGood &&= status === 301 || status === 308
        if (movedForGood) movedTo = target.url.href
        continue
      }
      const head = headOf(response, target.url.href, movedTo)
      if (head.notModified || (status >= 200 && status < 300)) return { head, response, place }
      throw refuse(response, place, target.url.href)
    }
    throw new FetchFaultError(fault('redirects', target.url.href))
  }

  function refuse(response: IncomingMessage, place: Answer['place'], url: string): FetchFaultError {
    const status = response.statusCode ?? 0
    const pauseMs =
      status === 429 || status === 503 ? retryAfterMs(response.headers, config.clock.now()) : undefined
    if (pauseMs !== undefined) place.report({ kind: 'asked', pauseMs })
    else place.report({ kind: status >= 500 || status === 429 ? 'failed' : 'good' })
    place.leave()
    response.destroy()
    const retry = pauseMs === undefined ? {} : { retryAfterS: Math.ceil(pauseMs / 1000) }
    return new FetchFaultError(fault('status', url, { status, ...retry }))
  }

  async function openOne(target: Target, options: FetchOptions, time: TimeLimit) {
    const url = target.url.href
    time.pause()
    const place = await gate.enter(`${target.url.hostname}:${target.port}`, options.signal)
    time.resume()
    if (place.kind === 'cancelled') throw new FetchFaultError(fault('cancelled', url))
    if (place.kind === 'paused') {
      throw new FetchFaultError(fault('paused', url, { retryAfterS: Math.ceil(place.forMs / 1000) }))
    }
    try {
      const checked = await time.race(checkTarget(target, resolve))
      if (checked.kind === 'not-public') throw new FetchFaultError(fault('not-public', url))
      if (checked.kind === 'unknown-name') throw new FetchFaultError(fault('unreachable', url))
      const headers = requestHeaders(options, config.userAgent)
      const response = await time.race(
        openHop(target, checked.addresses, headers, limits.maxHeaderBytes, time.signal),
      )
      return { response, place }
    } catch (error) {
      const refused = error instanceof FetchFaultError && error.fault.kind === 'not-public'
      if (!refused && !options.signal?.aborted) place.report({ kind: 'failed' })
      place.leave()
      if (options.signal?.aborted) throw new FetchFaultError(fault('cancelled', url))
      // Whatever went wrong before a head came looks the same from outside.
      throw refused ? error : new FetchFaultError(fault('unreachable', url))
    }
  }

  /** Reads a body and settles the place at its host, whichever way the reading ends. */
  async function* settle(
    answer: Answer,
    body: AsyncIterable<Uint8Array>,
    time: TimeLimit,
    options: FetchOptions,
  ) {
    const { place, response, head } = answer
    try {
      yield* body
      place.report({ kind: 'good' })
    } catch (error) {
      if (options.signal?.aborted) throw new FetchFaultError(fault('cancelled', head.url))
      const late = time.isOver()
      const tooLarge = error instanceof FetchFaultError && error.fault.kind === 'too-large'
      place.report({ kind: tooLarge && !late ? 'good' : 'failed' })
      throw late ? new FetchFaultError(fault('too-slow', head.url)) : error
    } finally {
      response.destroy()
      time.end()
      place.leave()
    }
  }

  async function getWhole(url: string, options: FetchOptions, maxBytes: number, ms: number) {
    const time = timeLimit(ms, options.signal)
    try {
      const answer = await open(url, options, time)
      const chunks: Uint8Array[] = []
      const body = readBody(answer.response, answer.head.url, { maxBytes })
      for await (const chunk of settle(answer, body, time, options)) chunks.push(chunk)
      return { ok: true, value: { ...answer.head, body: Buffer.concat(chunks) } } as const
    } catch (error) {
      return faultOf(error)
    } finally {
      time.end()
    }
  }

  return {
    refusal(url) {
      const target = parseTarget(url, allow)
      if (target === null) return fault('bad-address', url)
      const isLiteral = isIP(target.host) !== 0
      const isPrivate = isLiteral ? !isPublicAddress(target.host) : /(?:^|\.)localhost\.?$/.test(target.host)
      return isPrivate && !target.allowed ? fault('not-public', url) : undefined
    },
    get: (url, options = {}) => getWhole(url, options, options.maxBytes ?? limits.maxBytes, limits.totalMs),
    download: (url, options = {}) =>
      getWhole(url, options, options.maxBytes ?? limits.downloadBytes, limits.downloadMs),
    async stream(url, options = {}) {
      const time = timeLimit(limits.totalMs, options.signal)
      try {
        const answer = await open(url, options, time)
        time.end()
        const { chunkTimeoutMs } = limits
        const maxBytes = options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }
        const bytes = readBody(answer.response, answer.head.url, { chunkTimeoutMs, ...maxBytes })
        const close = () => {
          answer.response.destroy()
          answer.place.leave()
        }
        return { ok: true, value: { ...answer.head, body: settle(answer, bytes, time, options), close } }
      } catch (error) {
        time.end()
        return faultOf(error)
      }
    },
  }
}

function faultOf(error: unknown): { readonly ok: false; readonly problem: FetchFault } {
  if (error instanceof FetchFaultError) return { ok: false, problem: error.fault }
  throw error
}

function requestHeaders(options: FetchOptions, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: options.accept ?? '*/*',
    'accept-encoding': 'gzip, br, deflate',
    ...(options.etag === undefined ? {} : { 'if-none-match': options.etag }),
    ...(options.lastModified === undefined ? {} : { 'if-modified-since': options.lastModified }),
  }
}

function headOf(response: IncomingMessage, url: string, movedTo: string | undefined): FetchedHead {
  const { headers } = response
  const etag = headers.etag
  const contentType = headers['content-type']
  const lastModified = headers['last-modified']
  return {
    url,
    status: response.statusCode ?? 0,
    notModified: response.statusCode === 304,
    headers,
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}

/** A time limit that stands still while the request waits for its turn at a busy host. */
type TimeLimit = ReturnType<typeof timeLimit>

function timeLimit(ms: number, outer: AbortSignal | undefined) {
  const over = new AbortController()
  const signal = outer === undefined ? over.signal : AbortSignal.any([over.signal, outer])
  let left = ms
  let since = 0
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const pause = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    left -= performance.now() - since
  }
  return {
    signal,
    isOver: () => over.signal.aborted,
    pause,
    resume: () => {
      if (timer !== undefined || ended) return
      since = performance.now()
      timer = setTimeout(() => over.abort(), Math.max(0, left))
    },
    end: () => {
      ended = true
      pause()
    },
    /** Rejects when the time is over or the caller gives up, whatever the work does (a resolver has no signal). */
    race: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason)
        if (signal.aborted) stop()
        signal.addEventListener('abort', stop, { once: true })
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
      }),
  }
}
