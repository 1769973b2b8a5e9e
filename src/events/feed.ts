// Delivery of the log on one node: in-memory listeners hear every event in order; driven by `pull` after each commit
// here and by NOTIFY for commits elsewhere.
import type { Database } from '../db/db.ts'
import type { LoggedEvent } from './event.ts'
import { logHead, readSince } from './log.ts'

export type Listener = (event: LoggedEvent) => void

export class EventFeed {
  readonly #database: Database
  readonly #onFault: (error: unknown) => void
  readonly #listeners = new Set<Listener>()
  #heard = 0
  #running: Promise<void> | undefined
  #again: Promise<void> | undefined

  /** `onFault` hears what a listener threw. */
  constructor(database: Database, onFault: (error: unknown) => void = rethrow) {
    this.#database = database
    this.#onFault = onFault
  }

  /** The seq up to which every listener on this node has heard. */
  get heard(): number {
    return this.#heard
  }

  /** Starts at the head: what came before is in the tables already. */
  async start(): Promise<void> {
    this.#heard = await logHead(this.#database.kysely)
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Resolves when everything committed before this call has been heard. One reading at a time; callers in between share the next. */
  pull(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#read().finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    this.#again ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#again = undefined
        return this.pull()
      })
    return this.#again
  }

  /** A listener's fault is its own: the others hear the event, and the write that caused it is committed anyway. */
  #tell(listener: Listener, event: LoggedEvent): void {
    try {
      listener(event)
    } catch (error) {
      this.#onFault(error)
    }
  }

  async #read(): Promise<void> {
    for (;;) {
      const events = await readSince(this.#database.kysely, this.#heard)
      for (const event of events) {
        for (const listener of this.#listeners) this.#tell(listener, event)
        this.#heard = event.seq
      }
      if (events.length < 500) return
    }
  }
}

function rethrow(error: unknown): never {
  throw error
}
