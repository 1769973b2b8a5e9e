// What a render read, written down while it reads: the reader's loaders call this; the store indexes the outcome.

import type { ListRead, Window } from './list-read.ts'
import { windowOf } from './list-read.ts'
import type { Slot } from './page.ts'

/** Everything one render depended on. */
export type Reads = {
  readonly keys: ReadonlySet<string>
  readonly windows: ReadonlyMap<string, Window>
  /** Epoch milliseconds from which on the render counts as stale; Infinity without a bound. */
  readonly validUntil: number
}

/** What was read, and all that was read for it. */
export type Remembered<T> = { readonly value: T; readonly reads: Recorder }

/** What renders read in common; `memory.ts` keeps it. */
export type Commons = {
  readonly recall: <T>(name: string, asOf: number) => Promise<Remembered<T>> | null
  readonly keep: <T>(
    name: string,
    asOf: number,
    load: (reads: Recorder) => Promise<T>,
  ) => Promise<Remembered<T>>
}

/** Collects what one render reads. Record a key BEFORE or together with its read, and only what the page used. */
export class Recorder implements Reads {
  readonly keys = new Set<string>()
  readonly windows = new Map<string, Window>()
  validUntil = Number.POSITIVE_INFINITY
  /** The head of the event log before the first query: the render sees at least this. Absent outside the page store. */
  readonly asOf: number | undefined
  readonly #commons: Commons | undefined

  constructor(asOf?: number, commons?: Commons) {
    this.asOf = asOf
    this.#commons = commons
  }

  /** Keys read, such as `card:ID`; also those where nothing was found. */
  key(...keys: readonly string[]): void {
    for (const key of keys) this.keys.add(key)
  }

  /** A list read; its window ends at the last item used. Throws on an unreadable instant. */
  list(read: ListRead): void {
    const window = windowOf(read)
    this.windows.set(window.name, window)
  }

  /** The render is stale from this instant on; the earliest one counts. Throws on an unreadable instant. */
  until(instant: Date | string): void {
    const ms = new Date(instant).getTime()
    if (Number.isNaN(ms)) throw new Error(`not an instant: ${instant}`)
    this.validUntil = Math.min(this.validUntil, ms)
  }

  /** The slot for a box, to be put among the parts of a page; the box's own reads stay with the box. */
  box(name: string): Slot {
    return { box: name }
  }

  /**
   * What `load` answers, remembered from page to page; all it reads counts as read here. `load` records into the recorder
   * it is given, and what it answers belongs to several pages: nobody may change it.
   */
  async remember<T>(name: string, load: (reads: Recorder) => Promise<T>): Promise<T> {
    const { value, reads } = await this.#recall(name, load)
    this.#absorb(reads)
    return value
  }

  /** The same, where the page uses only a part of the answer: the caller records here what that was. */
  async borrow<T>(name: string, load: (reads: Recorder) => Promise<T>): Promise<T> {
    return (await this.#recall(name, load)).value
  }

  /** Many things of one kind, by id: those not remembered are loaded together, and `record` says what was read for each. */
  async rememberEach<T>(
    kind: string,
    ids: readonly string[],
    record: (id: string, reads: Recorder, value: T | undefined) => void,
    load: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<ReadonlyMap<string, T>> {
    const wanted = [...new Set(ids)]
    const missing: string[] = []
    let loaded: Promise<ReadonlyMap<string, T>> | undefined
    const together = () => {
      // By then every id has said whether it is remembered.
      loaded ??= Promise.resolve().then(() => load(missing))
      return loaded
    }
    const found = new Map<string, T | undefined>(wanted.map((id) => [id, undefined]))
    const one = (id: string): Promise<unknown> =>
      this.remember<T | undefined>(`${kind}/${id}`, async (reads) => {
        missing.push(id)
        const value = (await together()).get(id)
        record(id, reads, value)
        return value
      }).then((value) => found.set(id, value))
    await Promise.all(wanted.map(one))
    return new Map([...found].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])))
  }

  async #recall<T>(name: string, load: (reads: Recorder) => Promise<T>): Promise<Remembered<T>> {
    const [commons, asOf] = [this.#commons, this.asOf]
    if (commons === undefined || asOf === undefined) {
      const reads = new Recorder()
      return { value: await load(reads), reads }
    }
    return commons.recall<T>(name, asOf) ?? commons.keep(name, asOf, load)
  }

  #absorb(reads: Reads): void {
    for (const key of reads.keys) this.keys.add(key)
    for (const [name, window] of reads.windows) this.windows.set(name, window)
    this.validUntil = Math.min(this.validUntil, reads.validUntil)
  }
}
