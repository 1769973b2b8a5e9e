// Who reads what: from a committed event to the pages, boxes and remembered readings it makes stale, without walking them all.

import type { Invalidation } from './facts.ts'
import type { Window } from './list-read.ts'
import { bucketsOf, disturbs, moveOf } from './list-read.ts'
import type { Reads } from './recorder.ts'

type Listed<Reader> = { readonly window: Window; readonly readers: Set<Reader> }

export class ReadIndex<Reader> {
  readonly #keys = new Map<string, Set<Reader>>()
  /** bucket -> name of the window -> who read it: equal reads of many pages are judged once. */
  readonly #lists = new Map<string, Map<string, Listed<Reader>>>()

  add(reader: Reader, reads: Reads): void {
    for (const key of reads.keys) {
      const readers = this.#keys.get(key)
      if (readers) readers.add(reader)
      else this.#keys.set(key, new Set([reader]))
    }
    for (const window of reads.windows.values()) this.#addWindow(reader, window)
  }

  remove(reader: Reader, reads: Reads): void {
    for (const key of reads.keys) {
      const readers = this.#keys.get(key)
      if (readers?.delete(reader) && readers.size === 0) this.#keys.delete(key)
    }
    for (const window of reads.windows.values()) this.#removeWindow(reader, window)
  }

  /** Everyone who read something this event changed. */
  touched(event: Invalidation): Set<Reader> {
    const found = new Set<Reader>()
    for (const key of event.stale) for (const reader of this.#keys.get(key) ?? []) found.add(reader)
    for (const change of event.facts) {
      const move = moveOf(change)
      const buckets = new Set<string>()
      for (const facts of [change.before, change.after]) {
        if (facts?.visible) for (const bucket of bucketsOf(facts)) buckets.add(bucket)
      }
      for (const bucket of buckets) {
        for (const listed of this.#lists.get(bucket)?.values() ?? []) {
          if (disturbs(move, listed.window)) for (const reader of listed.readers) found.add(reader)
        }
      }
    }
    return found
  }

  get size(): { readonly keys: number; readonly windows: number } {
    let windows = 0
    for (const bucket of this.#lists.values()) windows += bucket.size
    return { keys: this.#keys.size, windows }
  }

  #addWindow(reader: Reader, window: Window): void {
    const bucket = this.#lists.get(window.bucket) ?? new Map<string, Listed<Reader>>()
    this.#lists.set(window.bucket, bucket)
    const listed = bucket.get(window.name)
    if (listed) listed.readers.add(reader)
    else bucket.set(window.name, { window, readers: new Set([reader]) })
  }

  #removeWindow(reader: Reader, window: Window): void {
    const bucket = this.#lists.get(window.bucket)
    const listed = bucket?.get(window.name)
    if (!bucket || !listed) return
    listed.readers.delete(reader)
    if (listed.readers.size > 0) return
    bucket.delete(window.name)
    if (bucket.size === 0) this.#lists.delete(window.bucket)
  }
}

/** Whether the event changed something among these reads; for a render still under way, which no index knows yet. */
export function touches(event: Invalidation, reads: Reads): boolean {
  if (event.stale.some((key) => reads.keys.has(key))) return true
  for (const change of event.facts) {
    const move = moveOf(change)
    for (const window of reads.windows.values()) if (disturbs(move, window)) return true
  }
  return false
}
