// The page store: answers known pages at once, renders what is missing or stale exactly once, and hears of every event.
// Driven by requests (`at`, `ask`), by the event log (`invalidate`, `listening`) and by the state of the database.

import { Background } from './background.ts'
import { BoxShelf } from './box-shelf.ts'
import type { Invalidation } from './facts.ts'
import { markedHeaders, retryAfter, type StaleReason, tagsOf } from './headers.ts'
import type { Holder, Made } from './holder.ts'
import { Improver } from './improver.ts'
import { Memory } from './memory.ts'
import type { BoxValue, Core, PageRequest, Route, Site } from './page.ts'
import { coreOf, noBox } from './page.ts'
import { findPage } from './page-key.ts'
import { DatabaseAway, Press } from './press.ts'
import { ReadIndex } from './read-index.ts'
import { defaults, noCounts, type PageSettings, type PageStats } from './settings.ts'
import { Shelf } from './shelf.ts'
import { type Ask, type Reply, replyOf, Stitched, type Variant } from './stitched.ts'
import { mostUsed, StoredBox, StoredPage } from './stored-page.ts'
import { Turns } from './turns.ts'

const sweepMs = 60_000

export class PageStore {
  readonly #site: Site
  readonly #settings: Required<PageSettings>
  readonly #counts = noCounts()
  readonly #index = new ReadIndex<Holder<unknown>>()
  readonly #memory: Memory
  readonly #press: Press
  readonly #boxes: BoxShelf
  readonly #shelf: Shelf
  readonly #turns: Turns
  readonly #background: Background
  readonly #stale = new Set<StoredPage>()
  readonly #improver: Improver
  readonly #sweeper: NodeJS.Timeout
  /** Moves when anything happens that may concern any page: a box went stale, the listener or the database came or went. */
  #epoch = 1
  #uses = 0
  #isAway = false

  constructor(site: Site, settings: PageSettings) {
    this.#site = site
    this.#settings = { ...defaults, ...settings }
    const { clock, failed, head, renders, renderTimeoutMs, maxBytes, bestQuality } = this.#settings
    this.#memory = new Memory(clock)
    this.#press = new Press({ head, timeoutMs: renderTimeoutMs, memory: this.#memory })
    this.#boxes = new BoxShelf({
      site,
      press: this.#press,
      index: this.#index,
      counts: this.#counts,
      clock,
      failed,
    })
    this.#shelf = new Shelf(maxBytes, (page) => this.#unlearn(page))
    this.#turns = new Turns(renders)
    this.#improver = new Improver(bestQuality, (page) => this.#shelf.measure(page))
    this.#background = new Background({
      isQuiet: () => this.#turns.isIdle,
      next: () => this.#nextJob(),
      failed: (what, error) => this.#report(what, error),
    })
    this.#sweeper = setInterval(() => this.sweep(), sweepMs).unref()
  }

  /** The answer, if it can be given now: the page and its boxes are fresh. Null: `ask`. */
  at(ask: Ask): Reply | null {
    const page = this.#shelf.get(ask.url) ?? this.#spelledOtherwise(ask.url)
    if (!page) return null
    const isOpen =
      page.openAt === this.#epoch &&
      (page.openUntil === Number.POSITIVE_INFINITY || this.#now() < page.openUntil)
    if (!isOpen && !this.#open(page)) return null
    const { stitched } = page
    const variant = stitched?.kept(ask.encoding) ?? this.#small(page, ask)
    if (!stitched || !variant) return null
    this.#use(page, variant, ask)
    this.#counts.hits += 1
    const reply = replyOf(stitched, variant, ask)
    if (reply.status === 304) this.#counts.notModified += 1
    return reply
  }

  /** The answer, after whatever it takes; null where the address is none of the reader site's. Rejects only if the error page fails. */
  async ask(ask: Ask): Promise<Reply | null> {
    const known = this.at(ask)
    if (known) return known
    const found = findPage(this.#site, ask.url)
    if (found === null) return null
    if (found === 'malformed') return this.#error(400, ask)
    const page = this.#shelf.get(found.key) ?? this.#shelf.add(found.key, found.route, found.request)
    page.askers += 1
    // Used before it is measured: a page just rendered must not be the first to be evicted.
    page.usedAt = ++this.#uses
    try {
      return await this.#answer(page, ask)
    } finally {
      page.askers -= 1
      this.#shelf.release(page)
    }
  }

  /** A committed event arrived; in order of seq, every event from the moment `listening(true)` was said. */
  invalidate(event: Invalidation): void {
    const moment = this.#press.arrive(event)
    this.#memory.hear(event)
    const readers = this.#index.touched(event)
    for (const name of event.boxes ?? []) {
      const box = this.#boxes.get(name)
      if (box) readers.add(box)
    }
    for (const reader of readers) this.#wentStale(reader, event, moment)
    if (this.#settings.background && readers.size > 0) this.#background.wake()
  }

  /**
   * Whether every event arrives. Begins as false. `false`: nothing is served from the store. `true`: the log has been
   * read to its head and all missed events were given to `invalidate`.
   */
  listening(on: boolean): void {
    this.#press.listening(on)
    if (on) this.#memory.follow()
    this.#epoch += 1
    if (on && this.#settings.background) this.#background.wake()
  }

  /** Whether the database answers. While it does not, known pages are served as they are, and marked. */
  database(on: boolean): void {
    this.#isAway = !on
    this.#epoch += 1
    this.#press.database(on)
    if (on && this.#settings.background) this.#background.wake()
  }

  /** Forgets every page: the content was replaced as a whole (restore). */
  forget(): void {
    this.#press.forget()
    this.#memory.forget()
    for (const page of [...this.#shelf.values()]) if (page.made) this.#drop(page)
    this.#boxes.forget()
    this.#epoch += 1
  }

  /** Runs every minute: halves what counts as recent, forgets boxes no page shows. */
  sweep(): void {
    const shown = new Set<string>()
    for (const page of this.#shelf.values()) {
      page.hits = Math.floor(page.hits / 2)
      for (const name of page.made?.value.slots ?? []) shown.add(name)
    }
    this.#boxes.keepOnly(shown)
  }

  stats(): PageStats {
    const { bytes, missingBytes, evictions, size } = this.#shelf
    return {
      ...this.#counts,
      ...this.#index.size,
      pages: size,
      boxes: this.#boxes.size,
      bytes,
      missingBytes,
      evictions,
      waiting: this.#turns.waiting,
      seen: this.#press.seen,
      isListening: this.#press.isListening,
    }
  }

  /** The stored pages, for the oracle. */
  stored(): {
    readonly url: string
    readonly request: PageRequest
    readonly route: Route
    readonly core: Core
  }[] {
    return [...this.#shelf.values()].flatMap((page) =>
      page.made ? [{ url: page.name, request: page.request, route: page.route, core: page.made.value }] : [],
    )
  }

  /** When the background has nothing left to do; it works even where the setting keeps it from starting by itself. */
  rest(): Promise<void> {
    return this.#background.rest()
  }

  close(): void {
    clearInterval(this.#sweeper)
    this.#background.close()
  }

  #now(): number {
    return this.#settings.clock.now().getTime()
  }

  #spelledOtherwise(url: string): StoredPage | undefined {
    const found = findPage(this.#site, url)
    return found === null || found === 'malformed' ? undefined : this.#shelf.get(found.key)
  }

  /** Finds out whether the page may be served now, and stitches it if a box has moved. */
  #open(page: StoredPage): boolean {
    const now = this.#now()
    if (this.#isAway || !this.#press.isGood(page, this.#press.ask(), now)) return false
    const { made } = page
    const boxes = this.#boxes.fresh(made.value.slots, now)
    if (!boxes) return false
    this.#stitch(page, made, boxes.values)
    page.openAt = this.#epoch
    page.openUntil = Math.min(made.reads.validUntil, boxes.until)
    return true
  }

  #small(page: StoredPage, ask: Ask): Variant | null {
    const variant = page.stitched?.atOnce(ask.encoding) ?? null
    if (variant) this.#shelf.measure(page)
    return variant
  }

  #use(page: StoredPage, variant: Variant, ask: Ask): void {
    page.hits += 1
    page.usedAt = ++this.#uses
    // The second use of the same bytes makes them worth compressing well.
    if (!variant.isQuick || page.hits < 2 || !this.#settings.background) return
    if (this.#improver.want(page, ask.encoding)) this.#background.wake()
  }

  async #answer(page: StoredPage, ask: Ask): Promise<Reply> {
    const asked = this.#press.ask()
    this.#counts.misses += 1
    if (this.#isAway) return this.#without(page, ask)
    const { overloadAt, refuseAt } = this.#settings
    const isKnown = this.#press.isGood(page, asked, this.#now())
    if (!isKnown && this.#turns.waiting > overloadAt) {
      const old = await this.#old(page, 'overload', ask)
      if (old) return old
      if (this.#turns.waiting > refuseAt) return this.#refuse(ask)
    }
    try {
      const made = await this.#current(page, asked)
      const boxes = await Promise.all(made.value.slots.map((name) => this.#boxes.current(name, asked)))
      const stitched = this.#stitch(page, made, boxes)
      const variant = await stitched.soon(ask.encoding)
      if (page.stitched === stitched) this.#shelf.measure(page)
      this.#use(page, variant, ask)
      return replyOf(stitched, variant, ask)
    } catch (error) {
      // Reported first: whoever hears of it may find that the database is gone, and say so.
      if (!(error instanceof DatabaseAway)) this.#report(`page ${page.name}`, error)
      return this.#isAway ? this.#without(page, ask) : this.#error(500, ask)
    }
  }

  /** The page's core as one may have it who asked at that moment: at most one render under way and one after it. */
  async #current(page: StoredPage, asked: number): Promise<Made<Core>> {
    for (;;) {
      if (this.#press.isGood(page, asked, this.#now())) return page.made
      const { made, goodBefore } = await this.#make(page, () => this.#turns.take())
      if (asked >= goodBefore) continue
      return page.made?.value.hash === made.value.hash ? page.made : made
    }
  }

  #make(page: StoredPage, turn?: () => Promise<() => void>) {
    return this.#press.make(page, {
      run: async (recorder) => {
        this.#counts.renders += 1
        if (page.made) this.#counts.rerenders += 1
        return coreOf(await page.route.render(page.request, recorder))
      },
      keep: (made) => this.#keep(page, made),
      ...(turn ? { turn } : {}),
    })
  }

  #keep(page: StoredPage, made: Made<Core>): void {
    const old = page.made
    const isSame = old?.value.hash === made.value.hash
    if (old && !isSame) this.#counts.changed += 1
    if (made.value.kept === 'never' || made.value.status >= 500) {
      if (old) this.#drop(page)
      return
    }
    if (old) this.#index.remove(page, old.reads)
    page.made = old && isSame ? { ...made, value: old.value } : made
    page.staleSince = Number.POSITIVE_INFINITY
    page.withdrawn = false
    page.openAt = 0
    this.#index.add(page, made.reads)
    this.#stale.delete(page)
    // The tags of an outside cache may have changed where the bytes have not.
    if (!isSame || this.#settings.cdn) page.stitched = null
    this.#shelf.measure(page)
  }

  /** The page joined with these boxes; kept with the page if it is of the page's stored render. */
  #stitch(page: StoredPage, made: Made<Core>, boxes: readonly BoxValue[]): Stitched {
    const { stitched } = page
    if (stitched?.isOf(made.value, boxes)) return stitched
    const fresh = new Stitched(made.value, boxes, this.#settings.cdn ? tagsOf(made.reads) : null)
    if (page.made?.value !== made.value) return fresh
    if (stitched) this.#counts.restitches += 1
    page.stitched = fresh
    return fresh
  }

  #wentStale(reader: Holder<unknown>, event: Invalidation, moment: number): void {
    // A render that began after this event was committed has seen it already.
    if (!reader.made || event.seq <= reader.made.asOf) return
    if (event.hard) reader.withdrawn = true
    if (reader.isStale) return
    reader.staleSince = moment
    if (reader instanceof StoredBox) {
      this.#boxes.wentStale(reader)
      this.#epoch += 1
    }
    if (reader instanceof StoredPage) {
      reader.openAt = 0
      if (reader.hits > 0) this.#stale.add(reader)
    }
  }

  #nextJob(): (() => Promise<void>) | null {
    if (this.#isAway || !this.#press.isListening) return null
    const box = this.#boxes.nextJob()
    if (box) return box
    const page = mostUsed(this.#stale)
    if (page) {
      return async () => {
        this.#stale.delete(page)
        try {
          if (page.made && page.isStale) await this.#make(page)
        } finally {
          this.#shelf.release(page)
        }
      }
    }
    return this.#improver.next(() => this.#background.wake())
  }

  /** Without a database: the page as it was last known, marked; else 503. */
  async #without(page: StoredPage, ask: Ask): Promise<Reply> {
    return (await this.#old(page, 'database-away', ask)) ?? this.#refuse(ask)
  }

  async #old(page: StoredPage, why: StaleReason, ask: Ask): Promise<Reply | null> {
    if (!page.made || page.withdrawn) return null
    const stitched = this.#stitch(page, page.made, this.#boxes.old(page.made.value.slots))
    const variant = await stitched.soon(ask.encoding)
    this.#counts.servedStale += 1
    const reply = replyOf(stitched, variant, ask)
    return { ...reply, headers: markedHeaders(reply.headers, why) }
  }

  #refuse(ask: Ask): Promise<Reply> {
    this.#counts.refused += 1
    return this.#error(503, ask)
  }

  async #error(status: 400 | 500 | 503, ask: Ask): Promise<Reply> {
    const rendered = this.#site.error(status, ask.url)
    const headers = status === 503 ? { ...rendered.headers, 'Retry-After': retryAfter } : rendered.headers
    const core = coreOf({ ...rendered, status, headers, kept: 'never' })
    const stitched = new Stitched(
      core,
      core.slots.map(() => noBox),
      null,
    )
    return (await stitched.soon(ask.encoding)).full
  }

  #report(what: string, error: unknown): void {
    this.#counts.failures += 1
    this.#settings.failed(what, error)
  }

  #drop(page: StoredPage): void {
    this.#unlearn(page)
    this.#shelf.drop(page)
  }

  #unlearn(page: StoredPage): void {
    if (page.made) this.#index.remove(page, page.made.reads)
    this.#stale.delete(page)
    this.#improver.forget(page)
  }
}
