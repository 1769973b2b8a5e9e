// The low-priority worker: one job at a time, none while requests are being rendered. Woken by events and hits.
import { setImmediate, setTimeout } from 'node:timers/promises'

export type BackgroundSettings = {
  /** Whether nobody waits for a render just now. */
  readonly isQuiet: () => boolean
  /** The most useful job there is, or null. */
  readonly next: () => (() => Promise<void>) | null
  readonly failed: (what: string, error: unknown) => void
}

/** How long to look away when requests are being rendered. */
const lookAgainMs = 4

export class Background {
  readonly #settings: BackgroundSettings
  #running: Promise<void> | null = null
  #isClosed = false

  constructor(settings: BackgroundSettings) {
    this.#settings = settings
  }

  /** Begins to work, unless it does already. */
  wake(): void {
    if (this.#isClosed || this.#running !== null) return
    this.#running = this.#work()
  }

  /** When there is nothing left to do. */
  async rest(): Promise<void> {
    this.wake()
    await this.#running
  }

  close(): void {
    this.#isClosed = true
  }

  async #work(): Promise<void> {
    for (;;) {
      await setImmediate()
      if (!this.#isClosed && !this.#settings.isQuiet()) {
        await setTimeout(lookAgainMs, undefined, { ref: false })
        continue
      }
      const job = this.#isClosed ? null : this.#settings.next()
      if (!job) break
      try {
        await job()
      } catch (error) {
        this.#settings.failed('background work of the page store', error)
      }
    }
    this.#running = null
  }
}
