// The press runs renders under the rule of the race: one at a time for each page or box, kept only if no event
// that arrived meanwhile changed what it read, and handed only to those who asked before such an event.

import type { Invalidation } from './facts.ts'
import type { Holder, Made, Outcome } from './holder.ts'
import type { Memory } from './memory.ts'
import { touches } from './read-index.ts'
import { Recorder } from './recorder.ts'

export type PressSettings = {
  /** The head of the event log as the database has it now: nothing at or before it is missed by a later read. */
  readonly head: () => number | Promise<number>
  /** A render slower than this fails those who wait for it, in milliseconds. */
  readonly timeoutMs: number
  /** What renders read in common. */
  readonly memory: Memory
}

/** The render was given up because the database is away. */
export class DatabaseAway extends Error {}

type Arrived = { readonly moment: number; readonly event: Invalidation }
type Flight = {
  readonly started: number
  goodBefore: number
  overrun: boolean
  readonly fail: (error: Error) => void
}
export type Work<T> = {
  readonly run: (recorder: Recorder) => Promise<T>
  readonly keep: (made: Made<T>) => void
  /** Waits for leave to start; answers how to give it back. Absent: starts at once. */
  readonly turn?: () => Promise<() => void>
}

/** Events remembered for renders under way; past this the oldest renders are not kept (one of them hangs). */
const recentLimit = 10_000

export class Press {
  readonly #settings: PressSettings
  readonly #flights = new Set<Flight>()
  #recent: Arrived[] = []
  /** Counts asks, starts and arrivals, so that any two of them have an order. */
  #moment = 0
  #seen = 0
  #isListening = false
  /** The moment at which the listener was lost. */
  #lostAt = 0
  /** Before the first listening nothing is kept: who missed which event is not known. */
  #hasListened = false
  #isAway = false

  constructor(settings: PressSettings) {
    this.#settings = settings
  }

  get isListening(): boolean {
    return this.#isListening
  }
  /** The newest event that arrived. */
  get seen(): number {
    return this.#seen
  }

  /** The moment of an ask; later arrivals have a later one. */
  ask(): number {
    return ++this.#moment
  }

  /**
   * Remembers an event for the renders under way. Answers since when what it concerns is stale: its arrival, or, if it is
   * only caught up with, the loss of the listener: whoever asked after that may have known of it.
   */
  arrive(event: Invalidation): number {
    this.#seen = Math.max(this.#seen, event.seq)
    const moment = ++this.#moment
    if (this.#flights.size > 0) this.#recent.push({ moment, event })
    if (this.#recent.length > recentLimit) this.#cutRecent()
    return this.#isListening ? moment : this.#lostAt
  }

  listening(on: boolean): void {
    if (on) this.#hasListened = true
    if (on === this.#isListening) return
    this.#isListening = on
    if (on) return
    this.#lostAt = ++this.#moment
    for (const flight of this.#flights) flight.goodBefore = Math.min(flight.goodBefore, this.#lostAt)
  }

  /** While the database is away renders under way and new ones fail with DatabaseAway. */
  database(on: boolean): void {
    this.#isAway = !on
    if (!on) for (const flight of this.#flights) flight.fail(new DatabaseAway('the database is away'))
  }

  /** No render under way is kept, nor handed to anyone who asks from now on. */
  forget(): void {
    for (const flight of this.#flights) flight.overrun = true
    this.#seen = 0
  }

  /** Whether what is held may be handed to one who asked at that moment (`now` in epoch milliseconds). */
  isGood<T>(holder: Holder<T>, asked: number, now: number): holder is Holder<T> & { made: Made<T> } {
    const { made } = holder
    return made !== null && this.#isListening && asked < holder.staleSince && now < made.reads.validUntil
  }

  /** Starts the render, or joins the one under way. The outcome may be too old for one who joined late: look at goodBefore. */
  make<T>(holder: Holder<T>, work: Work<T>): Promise<Outcome<T>> {
    if (holder.flight !== null) return holder.flight
    const flight = this.#fly(holder, work).finally(() => {
      holder.flight = null
    })
    holder.flight = flight
    return flight
  }

  async #fly<T>(holder: Holder<T>, work: Work<T>): Promise<Outcome<T>> {
    const giveBack = await work.turn?.()
    const failed = Promise.withResolvers<never>()
    const started = ++this.#moment
    const flight: Flight = {
      started,
      // Without a listener nobody learns what changed since the start: only those who had asked by then get it.
      goodBefore: this.#isListening ? Number.POSITIVE_INFINITY : started,
      overrun: false,
      fail: failed.reject,
    }
    this.#flights.add(flight)
    const timer = setTimeout(() => {
      failed.reject(new Error(`the render of ${holder.name} took over ${this.#settings.timeoutMs} ms`))
    }, this.#settings.timeoutMs)
    timer.unref()
    try {
      if (this.#isAway) throw new DatabaseAway('the database is away')
      const made = await Promise.race([this.#work(work, flight), failed.promise])
      const spoilt = this.#spoilt(holder, flight, made)
      if (spoilt === Number.POSITIVE_INFINITY && this.#hasListened) work.keep(made)
      return { made, goodBefore: Math.min(spoilt, flight.goodBefore) }
    } finally {
      clearTimeout(timer)
      this.#flights.delete(flight)
      this.#forgetRecent()
      giveBack?.()
    }
  }

  async #work<T>(work: Work<T>, flight: Flight): Promise<Made<T>> {
    const seen = this.#seen
    const asOf = await this.#settings.head()
    // A head behind what has arrived would let an older state pass for a newer one.
    if (asOf < seen) flight.overrun = true
    const recorder = new Recorder(asOf, this.#settings.memory)
    const value = await work.run(recorder)
    return { value, reads: recorder, asOf }
  }

  /** The moment of the first event since the start that changed what the render read and that it may not have seen. */
  #spoilt<T>(holder: Holder<T>, flight: Flight, made: Made<T>): number {
    if (flight.overrun) return flight.started
    for (const { moment, event } of this.#recent) {
      if (moment < flight.started || event.seq <= made.asOf) continue
      if (event.boxes?.includes(holder.name) || touches(event, made.reads)) return moment
    }
    return Number.POSITIVE_INFINITY
  }

  #forgetRecent(): void {
    if (this.#flights.size === 0) {
      this.#recent = []
      return
    }
    if (this.#recent.length === 0) return
    const oldest = Math.min(...[...this.#flights].map((flight) => flight.started))
    this.#recent = this.#recent.filter((arrived) => arrived.moment > oldest)
  }

  #cutRecent(): void {
    this.#recent = this.#recent.slice(-recentLimit / 2)
    const oldest = this.#recent[0]?.moment ?? this.#moment
    for (const flight of this.#flights) if (flight.started < oldest) flight.overrun = true
  }
}
