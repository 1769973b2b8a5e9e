// Compresses what is asked for again and again as small as it gets: the last of the background's work.
import type { Encoding } from './encoding.ts'
import { mostUsed, type StoredPage } from './stored-page.ts'

/** After t ms of compressing, 3 t ms pass before the next: at most a quarter of one processor. */
const restFactor = 3

export class Improver {
  readonly #quality: number
  readonly #improved: (page: StoredPage) => void
  readonly #wanted = new Map<StoredPage, Encoding>()
  #from = 0

  /** `quality` is brotli's; `improved` is told of a page whose bytes became fewer. */
  constructor(quality: number, improved: (page: StoredPage) => void) {
    this.#quality = quality
    this.#improved = improved
  }

  /** Puts the page on the list; false if it was there. */
  want(page: StoredPage, encoding: Encoding): boolean {
    if (this.#wanted.has(page)) return false
    this.#wanted.set(page, encoding)
    return true
  }

  forget(page: StoredPage): void {
    this.#wanted.delete(page)
  }

  /** The most used page on the list, or null; if it is only too early, `wake` is called when it is time. */
  next(wake: () => void): (() => Promise<void>) | null {
    const page = mostUsed(this.#wanted.keys())
    if (!page) return null
    const wait = this.#from - performance.now()
    if (wait > 0) {
      setTimeout(wake, wait).unref()
      return null
    }
    return () => this.#improve(page)
  }

  async #improve(page: StoredPage): Promise<void> {
    const encoding = this.#wanted.get(page)
    this.#wanted.delete(page)
    const { stitched } = page
    if (!stitched || !encoding || page.isStale) return
    const began = performance.now()
    await stitched.improve(encoding, this.#quality)
    const now = performance.now()
    this.#from = now + restFactor * (now - began)
    if (page.stitched === stitched) this.#improved(page)
  }
}
