// Counts reads in memory and writes them in batches: once a second and at the end. Holds which reader has been counted for
// which story today, as hashes under a salt that is made anew each day and never written anywhere.
import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { hourOf, household, mayCount, type Signals } from './read.ts'
import { addReads, type HourCount } from './read-store.ts'

export type ReadReport = { readonly story: StoryId; readonly address: string; readonly signals: Signals }

export type ReadCounterOptions = {
  readonly database: Database
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

const writeEveryMs = 1_000
/** About 100 bytes each. When there are more, the oldest are forgotten: some reads count twice. */
const maxSeen = 300_000
/** Stories waiting to be written; a flood of made-up ids beyond it is dropped. */
const maxWaiting = 20_000
/** What one household can add in a day, whatever browsers it claims to have. */
const maxPerHousehold = 500
const maxHouseholds = 100_000

export class ReadCounter {
  readonly #options: ReadCounterOptions
  readonly #seen = new Set<string>()
  readonly #perHousehold = new Map<string, number>()
  #waiting = new Map<string, HourCount>()
  #day = ''
  #salt = randomBytes(32)
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(options: ReadCounterOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.flush(), writeEveryMs)
    this.#timer.unref()
  }

  /** Writes what is waiting; resolves when it is written (or has failed, which is reported). */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    await this.flush()
  }

  /** Whether this report was counted: once a day for each reader and story. Whether the story is live shows when it is written. */
  count({ story, address, signals }: ReadReport): boolean {
    if (!mayCount(signals)) return false
    const now = this.#options.clock.now()
    this.#turnDay(now)
    const home = household(address)
    if (!this.#admit(home)) return false
    const reader = this.#hash(`${home}\n${signals.get('user-agent') ?? ''}\n${story}`)
    if (this.#seen.has(reader)) return false
    remember(this.#seen, reader, maxSeen)
    return this.#add({ story, hour: hourOf(now), n: 1 })
  }

  /** One writing at a time; what could not be written waits for the next. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    if (this.#waiting.size === 0) return
    const counts = [...this.#waiting.values()]
    this.#waiting = new Map()
    try {
      await addReads(this.#options.database.kysely, counts)
    } catch (error) {
      for (const count of counts) this.#add(count)
      this.#options.onError(error)
    }
  }

  #add(count: HourCount): boolean {
    const key = `${count.story} ${count.hour.getTime()}`
    const waiting = this.#waiting.get(key)
    if (!waiting && this.#waiting.size >= maxWaiting) return false
    this.#waiting.set(key, { ...count, n: count.n + (waiting?.n ?? 0) })
    return true
  }

  /** Yesterday's hashes cannot be made again once the salt is gone. */
  #turnDay(now: Date): void {
    const day = now.toISOString().slice(0, 10)
    if (day === this.#day) return
    this.#day = day
    this.#salt = randomBytes(32)
    this.#seen.clear()
    this.#perHousehold.clear()
  }

  #admit(home: string): boolean {
    const key = this.#hash(home)
    const reports = (this.#perHousehold.get(key) ?? 0) + 1
    if (reports > maxPerHousehold) return false
    this.#perHousehold.delete(key)
    this.#perHousehold.set(key, reports)
    const [oldest] = this.#perHousehold.keys()
    if (this.#perHousehold.size > maxHouseholds && oldest !== undefined) this.#perHousehold.delete(oldest)
    return true
  }

  #hash(text: string): string {
    return createHash('sha256').update(this.#salt).update(text).digest('base64').slice(0, 16)
  }
}

function remember(seen: Set<string>, key: string, most: number): void {
  const [oldest] = seen
  if (seen.size >= most && oldest !== undefined) seen.delete(oldest)
  seen.add(key)
}
