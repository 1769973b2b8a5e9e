// How long one waits after failures: five are free, then the wait doubles to its limit. Keyed so that nobody can lock another out.
import { createHash } from 'node:crypto'

export type Wait = {
  /** Failures without a wait. */
  readonly free: number
  readonly longestMs: number
}

/** One account from one network: whoever fails elsewhere does not count here. */
export const pairWait: Wait = { free: 5, longestMs: 15 * 60_000 }
/** One network, whatever the account; for those who never signed in from it to the account they name. */
export const networkWait: Wait = { free: 20, longestMs: 15 * 60_000 }
/** One account from everywhere: slow for a crowd of guessers, and not asked of networks its owner signed in from. */
export const accountWait: Wait = { free: 50, longestMs: 30_000 }
/** Codes of one account, and its password from inside: only those who have one key already come here at all. */
export const codeWait: Wait = { free: 5, longestMs: 15 * 60_000 }

/** Reset links sent to one account, whoever asks: nobody's letter box is filled. */
export const letterWait: Wait = { free: 10, longestMs: 15 * 60_000 }

/** Failures older than this are forgotten. */
export const forgottenMs = 24 * 3_600_000

/** A network somebody signed in from is known as theirs for this long. */
export const homeMs = 30 * 24 * 3_600_000

/** How long after the `n`th failure the next attempt waits. */
export function waitMs(n: number, { free, longestMs }: Wait): number {
  if (n < free) return 0
  return Math.min(longestMs, 1_000 * 2 ** Math.min(n - free, 20))
}

/** A key that says nothing about the address or the person behind it. */
export function attemptKey(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url')
}
