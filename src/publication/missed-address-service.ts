// Counts in memory what readers ask for in vain and writes it in batches. Whoever asks is known only until the next batch,
// and only so that nobody counts for a crowd.
import type { Clock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import { listEditions } from './edition-store.ts'
import { editionOf, missedPath } from './missed-address.ts'
import { addMissed, trimMissed } from './missed-address-store.ts'

export type MissedOptions = {
  readonly database: Database
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

const writeEveryMs = 30_000
/** Paths in one batch; a flood of made-up ones beyond it is not counted. */
const maxWaiting = 2_000
/** What one address can add to a batch. */
const maxPerAddress = 30
const maxAddresses = 20_000
/** Rows kept; more than anybody looks through. */
const maxKept = 5_000
const keptMs = 90 * 86_400_000

export class MissedAddresses {
  readonly #options: MissedOptions
  readonly #byAddress = new Map<string, number>()
  #waiting = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(options: MissedOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.flush(), writeEveryMs)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    await this.flush()
  }

  /** A request's URL was answered 404. */
  count(url: string, address: string): void {
    const before = this.#byAddress.get(address) ?? 0
    if (before >= maxPerAddress || (before === 0 && this.#byAddress.size >= maxAddresses)) return
    this.#byAddress.set(address, before + 1)
    const path = missedPath(url)
    if (path === undefined) return
    const times = this.#waiting.get(path)
    if (times === undefined && this.#waiting.size >= maxWaiting) return
    this.#waiting.set(path, (times ?? 0) + 1)
  }

  /** One writing at a time; what could not be written is lost: it is a hint, no account. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    this.#byAddress.clear()
    if (this.#waiting.size === 0) return
    const counted = [...this.#waiting]
    this.#waiting = new Map()
    const { database, clock, onError } = this.#options
    try {
      const editions = (await listEditions(database.kysely)).map(({ code }) => code)
      const counts = counted.flatMap(([path, n]) => {
        const edition = editionOf(path, editions)
        return edition === undefined ? [] : [{ path, edition, n }]
      })
      const now = clock.now()
      await addMissed(database.kysely, counts, now)
      await trimMissed(database.kysely, maxKept, new Date(now.getTime() - keptMs))
    } catch (error) {
      onError(error)
    }
  }
}
