// What renders read in common (an edition's frame, a term's name, a card's story), remembered from page to page until an
// event changes something that was read for it. Driven by the recorder of each render and by every event that arrives.
import type { Clock } from '../clock.ts'
import type { Invalidation } from './facts.ts'
import { ReadIndex, touches } from './read-index.ts'
import { type Commons, Recorder, type Remembered } from './recorder.ts'

type Entry = {
  readonly name: string
  readonly reads: Recorder
  /** The head of the log before the entry's first read: it knows every event up to here, and all that arrived since. */
  readonly asOf: number
  readonly value: Promise<unknown>
  /** Absent while it is still being read. */
  isKept: boolean
}

/** About 2 KB each: cards, terms, pictures and lists of the pages in use. */
const maxEntries = 10_000

export class Memory implements Commons {
  readonly #clock: Clock
  readonly #entries = new Map<string, Entry>()
  readonly #index = new ReadIndex<Entry>()
  /** Events that arrived while entries were being read, oldest first; empty when none is. */
  #arrived: Invalidation[] = []
  #reading = 0
  #seen = 0
  /** Before the log is followed nothing is kept: nobody would say when it is no longer true. */
  #follows = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get size(): number {
    return this.#entries.size
  }

  follow(): void {
    this.#follows = true
  }

  /** A committed event arrived. */
  hear(event: Invalidation): void {
    this.#seen = Math.max(this.#seen, event.seq)
    if (this.#reading > 0) this.#arrived.push(event)
    for (const entry of this.#index.touched(event)) if (event.seq > entry.asOf) this.#drop(entry)
  }

  /** The content was replaced as a whole: what is being read just now is not kept either. */
  forget(): void {
    for (const entry of this.#entries.values()) this.#drop(entry)
    this.#seen = 0
  }

  /**
   * The value under this name if it holds for a render that knows the log up to `asOf`; null: it has to be read. What is
   * being read just now is waited for where it was begun with the same knowledge.
   */
  recall<T>(name: string, asOf: number): Promise<Remembered<T>> | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    if (entry.asOf < asOf && !(entry.isKept && this.#seen >= asOf)) return null
    if (entry.reads.validUntil <= this.#clock.now().getTime()) return null
    if (entry.isKept) {
      this.#entries.delete(name)
      this.#entries.set(name, entry)
    }
    return entry.value.then((value) => ({ value: value as T, reads: entry.reads }))
  }

  /** Reads the value and keeps it, unless an event changed what it read meanwhile. */
  async keep<T>(name: string, asOf: number, load: (reads: Recorder) => Promise<T>): Promise<Remembered<T>> {
    const reads = new Recorder(asOf, this)
    const begun = this.#arrived.length
    const arrived = this.#arrived
    this.#reading += 1
    const entry: Entry = { name, reads, asOf, value: load(reads), isKept: false }
    this.#replace(entry)
    try {
      const value = (await entry.value) as T
      const spoilt = arrived.slice(begun).some((event) => event.seq > asOf && touches(event, reads))
      if (this.#entries.get(name) === entry) {
        if (spoilt || !this.#follows) this.#entries.delete(name)
        else this.#settle(entry)
      }
      return { value, reads }
    } catch (error) {
      if (this.#entries.get(name) === entry) this.#entries.delete(name)
      throw error
    } finally {
      this.#reading -= 1
      if (this.#reading === 0) this.#arrived = []
    }
  }

  #replace(entry: Entry): void {
    const old = this.#entries.get(entry.name)
    if (old) this.#drop(old)
    this.#entries.set(entry.name, entry)
    if (this.#entries.size <= maxEntries) return
    const [oldest] = this.#entries.values()
    if (oldest) this.#drop(oldest)
  }

  #settle(entry: Entry): void {
    entry.isKept = true
    this.#index.add(entry, entry.reads)
  }

  #drop(entry: Entry): void {
    if (entry.isKept) this.#index.remove(entry, entry.reads)
    entry.isKept = false
    if (this.#entries.get(entry.name) === entry) this.#entries.delete(entry.name)
  }
}
