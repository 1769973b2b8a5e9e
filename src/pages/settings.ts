// The page store's settings and what it counts. Defaults suit one process on a small machine.
import type { Clock } from '../clock.ts'

export type PageSettings = {
  readonly clock: Clock
  /** The head of the event log, read before the first query of a render; never behind what was given to `invalidate`. */
  readonly head: () => number | Promise<number>
  /** Told of every render that threw. */
  readonly failed: (what: string, error: unknown) => void
  /** Bound of the stored pages in bytes. */
  readonly maxBytes?: number
  /** Whether an outside cache stands in front: tags and s-maxage are sent. */
  readonly cdn?: boolean
  /** Renders at once. */
  readonly renders?: number
  /** With more renders than this waiting, a known page is served old and marked. */
  readonly overloadAt?: number
  /** With more renders than this waiting, an unknown page is refused (503). */
  readonly refuseAt?: number
  readonly renderTimeoutMs?: number
  /** Whether stale pages are rendered, and popular ones compressed better, while nobody waits. */
  readonly background?: boolean
  /** Brotli quality of the background, 9 to 11. */
  readonly bestQuality?: number
}

export const defaults = {
  maxBytes: 256 * 1024 * 1024,
  cdn: false,
  renders: 8,
  overloadAt: 64,
  refuseAt: 512,
  renderTimeoutMs: 15_000,
  background: true,
  bestQuality: 11,
} as const

export type PageCounts = {
  /** Answered at once from the store. */
  hits: number
  notModified: number
  /** Had to wait for a render, a box or a large compression. */
  misses: number
  /** Pages rendered, for the first time or again; boxes are counted apart. */
  renders: number
  /** Renders of pages that were stored already … */
  rerenders: number
  /** … and those of them that gave other bytes: rerenders / changed is the price of keeping pages. */
  changed: number
  boxRenders: number
  boxesChanged: number
  /** A page joined anew with the same core because a box moved. */
  restitches: number
  /** Served old and marked. */
  servedStale: number
  /** Refused with 503. */
  refused: number
  failures: number
}

export type PageStats = Readonly<PageCounts> & {
  readonly pages: number
  readonly boxes: number
  readonly bytes: number
  readonly missingBytes: number
  readonly evictions: number
  readonly keys: number
  readonly windows: number
  readonly waiting: number
  /** The newest event that arrived. */
  readonly seen: number
  readonly isListening: boolean
}

export function noCounts(): PageCounts {
  return {
    hits: 0,
    notModified: 0,
    misses: 0,
    renders: 0,
    rerenders: 0,
    changed: 0,
    boxRenders: 0,
    boxesChanged: 0,
    restitches: 0,
    servedStale: 0,
    refused: 0,
    failures: 0,
  }
}
