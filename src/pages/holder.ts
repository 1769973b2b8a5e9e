// Something rendered and kept with what it read: a page's core or a box. The press makes it, an event makes it stale.
import type { Reads } from './recorder.ts'

/** One render: its value, what it read, and the head of the log before its first read. */
export type Made<T> = { readonly value: T; readonly reads: Reads; readonly asOf: number }

/** How a render came out: it may be handed to whoever asked before the moment `goodBefore`. */
export type Outcome<T> = { readonly made: Made<T>; readonly goodBefore: number }

export class Holder<T> {
  readonly name: string
  made: Made<T> | null = null
  /** The moment (the press counts them) at which `made` went stale; Infinity while it is fresh. */
  staleSince = Number.POSITIVE_INFINITY
  /** Made stale by a retraction: not to be shown in an emergency either. */
  withdrawn = false
  /** The one render under way, shared by all who wait. */
  flight: Promise<Outcome<T>> | null = null

  constructor(name: string) {
    this.name = name
  }

  get isStale(): boolean {
    return this.staleSince !== Number.POSITIVE_INFINITY
  }
}
