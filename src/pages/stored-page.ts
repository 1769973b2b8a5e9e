// One address in the store: its last render, what was stitched of it, and how much it is used. Also the boxes it shows.

import { Holder } from './holder.ts'
import type { BoxValue, Core, PageRequest, Route } from './page.ts'
import type { Stitched } from './stitched.ts'

export class StoredPage extends Holder<Core> {
  readonly route: Route
  readonly request: PageRequest
  stitched: Stitched | null = null
  /** The store's epoch in which this page was found whole and fresh; 0 never. A hit compares one number. */
  openAt = 0
  /** Epoch milliseconds until which it stays so: the earliest validUntil of the page and its boxes. */
  openUntil = Number.POSITIVE_INFINITY
  /** Recent requests: counted up, halved every minute. */
  hits = 0
  /** Order of last use, for eviction. */
  usedAt = 0
  /** Requests waiting for it now; a page that is waited for is not let go. */
  askers = 0
  /** Bytes it counts for on the shelf. */
  bytes = 0

  constructor(key: string, route: Route, request: PageRequest) {
    super(key)
    this.route = route
    this.request = request
  }
}

export class StoredBox extends Holder<BoxValue> {}

export function mostUsed(pages: Iterable<StoredPage>): StoredPage | null {
  let best: StoredPage | null = null
  for (const page of pages) if (!best || page.hits > best.hits) best = page
  return best
}
