// How often one host is troubled: at most so many requests at once, and a pause that grows while it keeps failing.
// Driven by `fetcher.ts`, which enters before each hop and reports how the hop ended.
import type { Clock } from '../clock.ts'

export type GateLimits = {
  /** Requests at once to one host. */
  readonly atOnce: number
  /** Failures in a row after which the host is left alone. */
  readonly failuresToPause: number
  readonly firstPauseMs: number
  readonly longestPauseMs: number
  /** The longest pause a host may ask for by Retry-After. */
  readonly longestAskedPauseMs: number
}

export const gateLimits: GateLimits = {
  atOnce: 4,
  failuresToPause: 5,
  firstPauseMs: 30_000,
  longestPauseMs: 15 * 60_000,
  longestAskedPauseMs: 60 * 60_000,
}

type Host = {
  running: number
  waiting: (() => void)[]
  failures: number
  pausedUntil: number
  probing: boolean
}

export type HostGate = {
  /** Waits for a free place; `paused` at once while the host is left alone, `cancelled` when the signal fires. */
  enter(host: string, signal?: AbortSignal): Promise<Entered>
}
export type Entered =
  | { readonly kind: 'in'; readonly leave: () => void; readonly report: (how: HopEnd) => void }
  | { readonly kind: 'paused'; readonly forMs: number }
  | { readonly kind: 'cancelled' }
/** How a hop ended: `asked` = the host asked for a pause of so many milliseconds. */
export type HopEnd =
  | { readonly kind: 'good' | 'failed' }
  | { readonly kind: 'asked'; readonly pauseMs: number }

/** Idle hosts without a grudge are forgotten beyond this many. */
const rememberedHosts = 10_000

/** A gate over all hosts of one fetcher. */
export function createHostGate(clock: Clock, limits: GateLimits = gateLimits): HostGate {
  const hosts = new Map<string, Host>()
  const now = () => clock.now().getTime()

  function hostOf(name: string): Host {
    const known = hosts.get(name)
    if (known !== undefined) return known
    if (hosts.size >= rememberedHosts) forgetIdle()
    const fresh: Host = { running: 0, waiting: [], failures: 0, pausedUntil: 0, probing: false }
    hosts.set(name, fresh)
    return fresh
  }

  function forgetIdle(): void {
    for (const [name, host] of hosts) {
      if (host.running === 0 && host.waiting.length === 0 && host.pausedUntil <= now()) hosts.delete(name)
    }
  }

  /** After a pause one request at a time goes first; the others wait for how it ends. */
  function isPaused(host: Host): boolean {
    return now() < host.pausedUntil || (host.failures >= limits.failuresToPause && host.probing)
  }

  function report(host: Host, how: HopEnd): void {
    host.probing = false
    if (how.kind === 'good') {
      host.failures = 0
    } else if (how.kind === 'asked') {
      const pause = Math.min(how.pauseMs, limits.longestAskedPauseMs)
      host.pausedUntil = Math.max(host.pausedUntil, now() + pause)
    } else {
      host.failures += 1
      const over = host.failures - limits.failuresToPause
      if (over >= 0) {
        host.pausedUntil =
          now() + Math.min(limits.firstPauseMs * 2 ** Math.min(over, 20), limits.longestPauseMs)
      }
    }
  }

  return {
    async enter(name, signal) {
      const host = hostOf(name)
      if (signal?.aborted) return { kind: 'cancelled' }
      if (isPaused(host)) return { kind: 'paused', forMs: Math.max(1000, host.pausedUntil - now()) }
      if (host.running >= limits.atOnce) {
        const free = await waitForTurn(host, signal)
        if (!free) return { kind: 'cancelled' }
      } else {
        host.running += 1
      }
      const leave = once(() => {
        const next = host.waiting.shift()
        if (next === undefined) host.running -= 1
        else next()
      })
      if (isPaused(host)) {
        leave()
        return { kind: 'paused', forMs: Math.max(1000, host.pausedUntil - now()) }
      }
      if (host.failures >= limits.failuresToPause) host.probing = true
      let reported = false
      return {
        kind: 'in',
        leave: () => {
          // A hop that was cancelled proves nothing, but must not leave the probe hanging.
          if (!reported) host.probing = false
          leave()
        },
        report: (how) => {
          reported = true
          report(host, how)
        },
      }
    },
  }
}

/** Resolves true when a place was handed over, false when the signal fired first. */
function waitForTurn(host: Host, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const turn = () => {
      signal?.removeEventListener('abort', giveUp)
      resolve(true)
    }
    const giveUp = () => {
      const at = host.waiting.indexOf(turn)
      if (at >= 0) host.waiting.splice(at, 1)
      resolve(false)
    }
    host.waiting.push(turn)
    signal?.addEventListener('abort', giveUp, { once: true })
  })
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
