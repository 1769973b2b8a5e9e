// A job: durable work outside a transaction, done at least once. Types and pure rules; no SQL, no clock.
import type { z } from '@hono/zod-openapi'
import type { JobId } from '../ids.ts'

export type NewJob = {
  readonly queue: string
  /** JSON; the queue's schema reads it back. No secrets: it stays in the table until the work is done. */
  readonly payload: object
  /** At most one waiting job per queue and key; asked for while it runs, it runs once more. */
  readonly key?: string
  /** Not before; at once when absent. */
  readonly runAt?: Date
}

export type RunningJob = {
  readonly id: JobId
  readonly queue: string
  /** 1 for the first. */
  readonly attempt: number
  /** Aborted when the process stops and cannot wait any longer, or when the job was lost to another worker. */
  readonly signal: AbortSignal
}

/** What a handler may throw to say when the next attempt makes sense, or that none does. */
export class JobError extends Error {
  readonly again: { readonly afterMs: number } | 'never'
  constructor(reason: string, again: { readonly afterMs: number } | 'never') {
    super(reason)
    this.again = again
  }
}

export type JobHandler<Payload = unknown> = {
  readonly payload: z.ZodType<Payload>
  /** How many of this queue at once on this node. */
  readonly concurrency: number
  /** Attempts before the job counts as failed. */
  readonly maxAttempts: number
  /** At least once, so running it twice must do no harm. */
  readonly run: (payload: Payload, job: RunningJob) => Promise<void>
  /** The job is given up: what waits for it is told. May be called twice. */
  readonly giveUp?: (payload: Payload, reason: string) => Promise<void>
}

/** By queue. */
export type JobHandlers = ReadonlyMap<string, JobHandler>

/** Checks a handler's types and forgets them for the map; the payload's schema is asked before each run. */
export function jobHandler<Payload>(handler: JobHandler<Payload>): JobHandler {
  return handler as unknown as JobHandler
}

const firstWaitMs = 2_000
const longestWaitMs = 3_600_000

/** The wait after a failed attempt: doubled each time up to an hour, and spread so that many failures do not return together. */
export function retryWaitMs(attempt: number, random: () => number): number {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1))
  return Math.round(full * (0.5 + random() / 2))
}
