// Does the jobs of one node: woken by NOTIFY when some were added, by the clock when one falls due, at the latest every 5 s.
import type { Core } from '../events/events.ts'
import { JobError, type JobHandler, type JobHandlers, retryWaitMs } from './job.ts'
import {
  extendLock,
  failJob,
  finishJob,
  type JobRow,
  jobsChannel,
  nextInstant,
  retryJob,
  takeJobs,
} from './job-store.ts'

export type WorkerOptions = {
  /** An attempt went wrong; the job is tried again or given up. */
  readonly onError: (error: unknown, job: { readonly id: string; readonly queue: string }) => void
  /** After so long without a sign of its worker a job is taken by another. */
  readonly lockMs?: number
  readonly random?: () => number
}

type Running = { readonly done: Promise<void>; readonly abort: AbortController }

const longestSleepMs = 5_000
/** A job that another node is just taking is due and not ours. */
const shortestSleepMs = 20
const defaultLockMs = 60_000
const graceMs = 10_000
const longestReason = 1_000

export class JobWorker {
  readonly #core: Core
  readonly #handlers: JobHandlers
  readonly #onError: WorkerOptions['onError']
  readonly #lockMs: number
  readonly #random: () => number
  readonly #running = new Map<string, Set<Running>>()
  #timer: NodeJS.Timeout | undefined
  #round: Promise<unknown> | undefined
  #again = false
  #working = false
  #stopListening: (() => Promise<void>) | undefined

  constructor(core: Core, handlers: JobHandlers, options: WorkerOptions) {
    this.#core = core
    this.#handlers = handlers
    this.#onError = options.onError
    this.#lockMs = options.lockMs ?? defaultLockMs
    this.#random = options.random ?? Math.random
  }

  async start(): Promise<void> {
    this.#working = true
    const wake = () => this.wake()
    this.#stopListening = await this.#core.database.listen(jobsChannel, wake, { onBack: wake })
    this.wake()
  }

  /** Takes no more jobs and waits for those under way; after 10 s they are told to end, and what is left is taken up again later. */
  async stop(): Promise<void> {
    this.#working = false
    clearTimeout(this.#timer)
    await this.#stopListening?.()
    await this.#round
    const left = [...this.#running.values()].flatMap((set) => [...set])
    const all = Promise.all(left.map(({ done }) => done))
    if (await isOver(all, graceMs)) return
    for (const { abort } of left) abort.abort()
    await isOver(all, 1_000)
  }

  /** Looks for work now. */
  wake(): void {
    if (!this.#working) return
    if (this.#round !== undefined) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.#round = this.#takeAll()
      .catch((error: unknown) => this.#onError(error, { id: '', queue: '' }))
      .then(() => this.#sleepMs())
      .then((ms) => {
        this.#round = undefined
        if (this.#again) {
          this.#again = false
          this.wake()
        } else this.#sleep(ms)
      })
  }

  /** Does everything that can be taken now and what that adds; for tests and for commands that work without a server. */
  async runDue(): Promise<number> {
    let done = 0
    for (;;) {
      const taken = await this.#takeAll()
      const left = [...this.#running.values()].flatMap((set) => [...set])
      if (taken === 0 && left.length === 0) return done
      done += taken
      await Promise.all(left.map((running) => running.done))
    }
  }

  async #takeAll(): Promise<number> {
    let taken = 0
    for (const [queue, handler] of this.#handlers) {
      const running = this.#running.get(queue) ?? new Set()
      this.#running.set(queue, running)
      const count = this.#freePlaces(queue, handler)
      if (count <= 0) continue
      const now = this.#core.clock.now()
      const jobs = await takeJobs(this.#core.database.kysely, queue, { now, count, lockMs: this.#lockMs })
      for (const job of jobs) this.#begin(job, handler, running)
      taken += jobs.length
    }
    return taken
  }

  #begin(job: JobRow, handler: JobHandler, running: Set<Running>): void {
    const abort = new AbortController()
    const done = this.#settle(job, handler, abort)
      // The database did not answer: the lock runs out and somebody takes the job again.
      .catch((error: unknown) => this.#onError(error, job))
      .then(() => {
        running.delete(entry)
        this.wake()
      })
    const entry: Running = { done, abort }
    running.add(entry)
  }

  async #settle(taken: JobRow, handler: JobHandler, abort: AbortController): Promise<void> {
    const db = this.#core.database.kysely
    const lock = this.#keepLock(taken, abort)
    try {
      await this.#run(taken, handler, abort.signal)
      await finishJob(db, await lock.end())
    } catch (error) {
      const job = await lock.end()
      // Told to end, or lost to another worker: nothing is said against the job.
      if (abort.signal.aborted) return
      this.#onError(error, job)
      await this.#afterFailure(job, handler, error)
    }
  }

  async #run(job: JobRow, handler: JobHandler, signal: AbortSignal): Promise<void> {
    // Counted when taken, so a job that ends its process every time comes to an end as well.
    if (job.attempts > handler.maxAttempts) throw new JobError('The process ended while it ran.', 'never')
    const payload = handler.payload.safeParse(job.payload)
    if (!payload.success) throw new JobError('Its payload is not what this release expects.', 'never')
    await handler.run(payload.data, { id: job.id, queue: job.queue, attempt: job.attempts, signal })
  }

  async #afterFailure(job: JobRow, handler: JobHandler, error: unknown): Promise<void> {
    const db = this.#core.database.kysely
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, longestReason)
    const again = error instanceof JobError ? error.again : undefined
    const now = this.#core.clock.now()
    if (again !== 'never' && job.attempts < handler.maxAttempts) {
      const waitMs = Math.max(again?.afterMs ?? 0, retryWaitMs(job.attempts, this.#random))
      await retryJob(db, job, new Date(now.getTime() + waitMs), reason)
      return
    }
    const payload = handler.payload.safeParse(job.payload)
    if (payload.success) await handler.giveUp?.(payload.data, reason)
    await failJob(db, job, now, reason)
  }

  /** Prolongs the lock while the job runs; when it is lost the job is told to end. */
  #keepLock(taken: JobRow, abort: AbortController) {
    let job = taken
    let beat: Promise<void> | undefined
    const extend = async () => {
      const until = new Date(this.#core.clock.now().getTime() + this.#lockMs)
      const isOurs = await extendLock(this.#core.database.kysely, job, until)
      if (isOurs) job = { ...job, locked_until: until }
      else abort.abort()
    }
    const timer = setInterval(() => {
      beat = extend().catch(() => undefined)
    }, this.#lockMs / 3)
    timer.unref()
    return {
      end: async () => {
        clearInterval(timer)
        await beat
        return job
      },
    }
  }

  async #sleepMs(): Promise<number> {
    // A full queue wakes us when one of its jobs ends.
    const free = [...this.#handlers].filter(([queue, handler]) => this.#freePlaces(queue, handler) > 0)
    if (free.length === 0) return longestSleepMs
    const queues = free.map(([queue]) => queue)
    const next = await nextInstant(this.#core.database.kysely, queues).catch(() => undefined)
    if (!next) return longestSleepMs
    return Math.min(
      longestSleepMs,
      Math.max(shortestSleepMs, next.getTime() - this.#core.clock.now().getTime()),
    )
  }

  #freePlaces(queue: string, handler: JobHandler): number {
    return handler.concurrency - (this.#running.get(queue)?.size ?? 0)
  }

  #sleep(ms: number): void {
    if (!this.#working) return
    this.#timer = setTimeout(() => this.wake(), ms)
    this.#timer.unref()
  }
}

async function isOver(work: Promise<unknown>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  const result = await Promise.race([work.then(() => true), late])
  clearTimeout(timer)
  return result
}
