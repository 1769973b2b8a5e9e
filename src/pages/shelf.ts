// The pages held in memory, bounded in bytes: the least recently used go first, and unknown addresses have their own small share.
import type { PageRequest, Route } from './page.ts'
import { StoredPage } from './stored-page.ts'

/** Share of the bytes that pages for unknown addresses (404) may hold: anybody can make up addresses. */
const missingShare = 0.01
/** One round of eviction frees this share more, so that it is not needed again at once. */
const headroom = 0.05
/** What an entry costs beside its bytes (measured on stores of 3,000 pages: heap and buffers, to within a tenth). */
const bytesPerPage = 4_300
const bytesPerKey = 270
const bytesPerWindow = 800

export class Shelf {
  readonly #maxBytes: number
  readonly #evicted: (page: StoredPage) => void
  readonly #pages = new Map<string, StoredPage>()
  readonly #missing = new Set<StoredPage>()
  bytes = 0
  missingBytes = 0
  evictions = 0

  /** `evicted` is called for a page before its render is taken from it. */
  constructor(maxBytes: number, evicted: (page: StoredPage) => void) {
    this.#maxBytes = maxBytes
    this.#evicted = evicted
  }

  get size(): number {
    return this.#pages.size
  }

  get(key: string): StoredPage | undefined {
    return this.#pages.get(key)
  }

  values(): Iterable<StoredPage> {
    return this.#pages.values()
  }

  /** An empty page, to be rendered; `release` forgets it if it stays empty. */
  add(key: string, route: Route, request: PageRequest): StoredPage {
    const page = new StoredPage(key, route, request)
    this.#pages.set(key, page)
    return page
  }

  /** Counts the page's bytes anew, after a render, a stitching or a compression, and makes room if need be. */
  measure(page: StoredPage): void {
    this.#count(page, sizeOf(page))
    if (page.made?.value.status === 404) this.#missing.add(page)
    if (this.missingBytes > this.#maxBytes * missingShare) {
      this.#evict(this.#missing, () => this.missingBytes - this.#maxBytes * missingShare * (1 - headroom))
    }
    if (this.bytes > this.#maxBytes) {
      this.#evict(this.#pages.values(), () => this.bytes - this.#maxBytes * (1 - headroom))
    }
  }

  /** Takes the render from a page and forgets the page, unless somebody waits for it. */
  drop(page: StoredPage): void {
    this.#count(page, 0)
    page.made = null
    page.stitched = null
    page.openAt = 0
    this.release(page)
  }

  /** Forgets a page that holds nothing and that nobody waits for. */
  release(page: StoredPage): void {
    if (page.made || page.askers > 0 || page.flight !== null) return
    if (this.#pages.get(page.name) === page) this.#pages.delete(page.name)
  }

  #count(page: StoredPage, bytes: number): void {
    this.bytes += bytes - page.bytes
    if (this.#missing.delete(page)) this.missingBytes -= page.bytes
    if (page.made?.value.status === 404) this.missingBytes += bytes
    page.bytes = bytes
  }

  #evict(from: Iterable<StoredPage>, over: () => number): void {
    const oldestFirst = [...from].filter((page) => page.made).sort((a, b) => a.usedAt - b.usedAt)
    for (const page of oldestFirst) {
      if (over() <= 0) return
      this.#evicted(page)
      this.drop(page)
      this.evictions += 1
    }
  }
}

function sizeOf(page: StoredPage): number {
  if (!page.made) return 0
  const { value, reads } = page.made
  const readBytes = reads.keys.size * bytesPerKey + reads.windows.size * bytesPerWindow
  return value.bytes + (page.stitched?.size ?? 0) + bytesPerPage + readBytes
}
