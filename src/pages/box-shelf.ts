// The boxes: each rendered by itself, shared by all pages that show it; its value moves only when its bytes change.

import type { Holder, Made } from './holder.ts'
import type { BoxValue, Site } from './page.ts'
import { boxOf, noBox } from './page.ts'
import type { Press } from './press.ts'
import { DatabaseAway } from './press.ts'
import type { ReadIndex } from './read-index.ts'
import type { PageCounts, PageSettings } from './settings.ts'
import { StoredBox } from './stored-page.ts'

export type BoxShelfSettings = {
  readonly site: Site
  readonly press: Press
  readonly index: ReadIndex<Holder<unknown>>
  readonly counts: PageCounts
  readonly clock: PageSettings['clock']
  readonly failed: PageSettings['failed']
}

export class BoxShelf {
  readonly #settings: BoxShelfSettings
  readonly #boxes = new Map<string, StoredBox>()
  readonly #stale = new Set<StoredBox>()

  constructor(settings: BoxShelfSettings) {
    this.#settings = settings
  }

  get size(): number {
    return this.#boxes.size
  }

  get(name: string): StoredBox | undefined {
    return this.#boxes.get(name)
  }

  /** The box as one may have it who asked at that moment. A box that cannot be rendered is left out and reported: it must not take the page with it. */
  async current(name: string, asked: number): Promise<BoxValue> {
    const { press, clock, counts, failed } = this.#settings
    const box = this.#boxes.get(name) ?? new StoredBox(name)
    this.#boxes.set(name, box)
    for (;;) {
      if (press.isGood(box, asked, clock.now().getTime())) return box.made.value
      try {
        const { made, goodBefore } = await this.#make(box)
        if (asked < goodBefore) return same(box, made)
      } catch (error) {
        if (error instanceof DatabaseAway) throw error
        counts.failures += 1
        failed(`box ${name}`, error)
        return noBox
      }
    }
  }

  /** Of these boxes the values now, and until when they hold; null if one of them is not fresh. */
  fresh(
    names: readonly string[],
    now: number,
  ): { readonly values: BoxValue[]; readonly until: number } | null {
    const values: BoxValue[] = []
    let until = Number.POSITIVE_INFINITY
    for (const name of names) {
      const box = this.#boxes.get(name)
      if (!box?.made || box.isStale || box.made.reads.validUntil <= now) return null
      until = Math.min(until, box.made.reads.validUntil)
      values.push(box.made.value)
    }
    return { values, until }
  }

  /** Of these boxes whatever there is, old or not; for emergencies. */
  old(names: readonly string[]): BoxValue[] {
    return names.map((name) => {
      const box = this.#boxes.get(name)
      return box?.made && !box.withdrawn ? box.made.value : noBox
    })
  }

  wentStale(box: StoredBox): void {
    this.#stale.add(box)
  }

  /** The render of one stale box, for the background. */
  nextJob(): (() => Promise<void>) | null {
    for (const box of this.#stale) {
      this.#stale.delete(box)
      if (!box.isStale) continue
      return async () => {
        await this.#make(box)
      }
    }
    return null
  }

  /** Forgets the boxes no stored page shows. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const [name, box] of this.#boxes) {
      if (names.has(name) || box.flight !== null) continue
      if (box.made) this.#settings.index.remove(box, box.made.reads)
      this.#boxes.delete(name)
      this.#stale.delete(box)
    }
  }

  forget(): void {
    for (const box of this.#boxes.values()) {
      if (box.made) this.#settings.index.remove(box, box.made.reads)
      box.made = null
    }
    this.#stale.clear()
  }

  #make(box: StoredBox) {
    const { site, press, counts } = this.#settings
    return press.make(box, {
      run: async (recorder) => {
        counts.boxRenders += 1
        const render = site.box(box.name)
        if (!render) throw new Error(`there is no box ${box.name}`)
        return boxOf(await render(recorder))
      },
      keep: (made) => this.#keep(box, made),
    })
  }

  #keep(box: StoredBox, made: Made<BoxValue>): void {
    const { index, counts } = this.#settings
    if (box.made) index.remove(box, box.made.reads)
    const value = same(box, made)
    if (box.made && value !== box.made.value) counts.boxesChanged += 1
    box.made = { ...made, value }
    box.staleSince = Number.POSITIVE_INFINITY
    box.withdrawn = false
    index.add(box, made.reads)
    this.#stale.delete(box)
  }
}

/** The value the box holds already, where the render gave the same bytes: pages then see no change. */
function same(box: StoredBox, made: Made<BoxValue>): BoxValue {
  return box.made?.value.hash === made.value.hash ? box.made.value : made.value
}
