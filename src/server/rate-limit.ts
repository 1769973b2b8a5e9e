// Limits on the API per client: strangers by address, people and tokens by their id, and failed credentials most of all.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Actor, actorKey } from '../actor.ts'
import { fail, ok, type Result } from '../result.ts'

/** Requests in ten seconds. A token is somebody's script or wire, a person a whole desk app: quick, but not without end. */
const strangerLimit = 200
const knownLimit = 1_000
/** Missing or failed credentials in a minute from one address; then they are not looked at, nor written to the audit log. */
const failureLimit = 20

export type RateLimits = {
  /** Counts a request; 429 when there were too many. */
  readonly request: (actor: Actor, address: string) => Promise<Result<null>>
  /** Whether this address may fail once more now. */
  readonly mayTry: (address: string) => Promise<Result<null>>
  readonly failed: (address: string) => Promise<void>
}

export function createRateLimits(): RateLimits {
  const strangers = new RateLimiterMemory({ points: strangerLimit, duration: 10 })
  const known = new RateLimiterMemory({ points: knownLimit, duration: 10 })
  const failures = new RateLimiterMemory({ points: failureLimit, duration: 60 })
  return {
    request: (actor, address) =>
      actor.kind === 'stranger' ? spend(strangers, address) : spend(known, actorKey(actor)),
    mayTry: async (address) => {
      const state = await failures.get(address)
      return state && state.consumedPoints >= failureLimit ? tooMany(state.msBeforeNext) : ok(null)
    },
    failed: async (address) => {
      await failures.consume(address).catch(() => undefined)
    },
  }
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<Result<null>> {
  try {
    await limiter.consume(key)
    return ok(null)
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return tooMany((refused as { msBeforeNext: number }).msBeforeNext)
  }
}

function tooMany(ms: number): Result<never> {
  const retryAfter = Math.max(1, Math.ceil(ms / 1000))
  return fail('too-many', `Too many requests: try again in ${retryAfter} s.`, { extra: { retryAfter } })
}
