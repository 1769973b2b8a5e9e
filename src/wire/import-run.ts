// One import under way: reads and prepares the next hundred items while the last hundred are being written, and accounts
// for every item. Driven by import-service.ts.
import { setImmediate as yieldTurn } from 'node:timers/promises'
import type { Actor } from '../actor.ts'
import { sqlState } from '../db/db.ts'
import type { Core } from '../events/events.ts'
import type { Outcome, Tally } from './import.ts'
import { decideImport } from './import-decide.ts'
import { itemKey, sourceKey } from './import-item.ts'
import { isPicture, type Prepared, prepareItem, type Setting } from './import-prepare.ts'
import { findKnown, type KnownStory, type Shelf } from './import-store.ts'
import { type Batch, type Entry, writeBatch } from './import-write-service.ts'
import type { ItemMedia, WireEvent, WireItem, WireSource } from './item.ts'

/** Stories in one transaction with one event; pictures that are items of their own come along. */
const batchSize = 100
const mostEntries = 400
/** Items parsed at a stretch: the answers of the database must not wait for long. */
const stretch = 4

export type RunOptions = {
  readonly status?: 'draft' | 'published'
  readonly signal?: AbortSignal
  readonly onProgress?: (read: number, total?: number) => void
}

export type RunPlace = {
  readonly file: string
  readonly url?: string
  readonly total?: number
  readonly events: AsyncIterable<WireEvent> | Iterable<WireEvent>
}

type Read = { readonly kind: 'item'; readonly item: WireItem } | Entry
type Known = ReadonlyMap<string, KnownStory>

export class ImportRun {
  readonly #core: Core
  readonly #actor: Actor
  readonly #setting: Setting
  readonly #options: RunOptions
  readonly #tally: Tally
  readonly #place: RunPlace
  readonly #publishes: boolean
  #source: WireSource = { format: 'unknown' }
  #isOver = false

  constructor(
    core: Core,
    actor: Actor,
    setting: Setting,
    options: RunOptions,
    tally: Tally,
    place: RunPlace,
  ) {
    this.#core = core
    this.#actor = actor
    this.#setting = setting
    this.#options = options
    this.#tally = tally
    this.#place = place
    this.#publishes = options.status === 'published'
  }

  async all(): Promise<void> {
    const groups = this.#groups()
    let ready: Batch | undefined
    let following = await groups.next()
    while (!this.#isOver && (ready !== undefined || following.done !== true)) {
      const group = following.done === true ? undefined : following.value
      // Asked while no transaction is open: the embedded database has only one connection.
      const known = group === undefined ? new Map() : await this.#lookUp(group)
      const writing = ready === undefined ? undefined : this.#write(ready)
      const preparing = group === undefined ? undefined : this.#prepare(group, known)
      const reading = preparing?.then(() => groups.next())
      const [, prepared, next] = await Promise.all([writing, preparing, reading])
      ready = prepared
      following = next ?? { done: true, value: undefined }
      if (this.#options.signal?.aborted)
        this.#stop('It was stopped; what came in is kept. Run it again to go on.')
    }
    await groups.return(undefined)
  }

  #stop(reason: string): void {
    if (!this.#isOver) this.#tally.say('', reason)
    this.#isOver = true
  }

  async *#groups(): AsyncGenerator<readonly Read[], undefined> {
    let group: Read[] = []
    let stories = 0
    for await (const event of this.#place.events) {
      const read = this.#take(event)
      if (read !== undefined) group.push(read)
      if (read?.kind === 'item') stories += 1
      if (stories < batchSize && group.length < mostEntries) continue
      yield group
      group = []
      stories = 0
    }
    if (group.length > 0) yield group
    return undefined
  }

  #take(event: WireEvent): Read | undefined {
    switch (event.kind) {
      case 'item':
        return event
      case 'source':
        this.#source = event.source
        return undefined
      case 'fault':
        this.#tally.say('', event.reason)
        return undefined
      case 'term':
        return undefined
      case 'rejected': {
        const { item, reason, kind } = event.rejected
        return { kind: 'settled', outcome: { fate: kind, item, reasons: [reason] } }
      }
      case 'media':
        return this.#takePicture(event.media)
      default:
        return event satisfies never
    }
  }

  #takePicture(media: ItemMedia): Entry {
    const name = media.title ?? media.url
    const settled = (fate: 'skipped' | 'failed', reason: string): Entry => ({
      kind: 'settled',
      outcome: { fate, item: name, reasons: [reason] },
    })
    if (!isPicture(media))
      return settled('skipped', `Only pictures are taken, not files such as ${media.url}`)
    const taken = this.#setting.pictures.take(media.url, media)
    if ('fault' in taken) return settled('failed', taken.fault)
    const { asset } = taken.use
    return { kind: 'picture', name, picture: this.#setting.pictures.waiting(asset) ?? asset }
  }

  #shelf(): Shelf {
    return { source: sourceKey(this.#source, this.#place), edition: this.#setting.edition.code }
  }

  #lookUp(group: readonly Read[]): Promise<Known> {
    const keys = group.flatMap((read) => (read.kind === 'item' ? [itemKey(read.item.externalId)] : []))
    return findKnown(this.#core.database.kysely, this.#shelf(), keys)
  }

  async #prepare(group: readonly Read[], known: Known): Promise<Batch> {
    const setting = this.#setting
    const now = this.#core.clock.now()
    const prepared = new Map<Read, Prepared>()
    for (const read of group) {
      if (read.kind !== 'item') continue
      const one = prepareItem(read.item, this.#source, setting, now)
      prepared.set(read, one)
      setting.links.learn(read.item, known.get(one.key)?.story ?? one.id)
    }
    let done = 0
    for (const one of prepared.values()) {
      const coming = { hash: one.hash, status: one.item.status, publishes: this.#publishes }
      const { act } = decideImport(coming, known.get(one.key))
      if (act !== 'create' && act !== 'update') continue
      one.content()
      done += 1
      if (done % stretch === 0) await yieldTurn()
    }
    const entries = group.map((read): Entry => {
      const one = prepared.get(read)
      if (one !== undefined) return { kind: 'story', prepared: one }
      if (read.kind === 'item') throw new Error('an item that was not prepared')
      return read
    })
    return { shelf: this.#shelf(), setting, publishes: this.#publishes, entries }
  }

  async #write(batch: Batch): Promise<void> {
    const outcomes = await this.#writeAll(batch).catch((error: unknown) => {
      if (sqlState(error) === undefined) throw error
      this.#stop('The database failed. What came in before is kept; run it again to go on.')
      return []
    })
    for (const outcome of outcomes) this.#tally.add(outcome)
    const { total } = this.#place
    if (total === undefined) this.#options.onProgress?.(this.#tally.read)
    else this.#options.onProgress?.(this.#tally.read, total)
  }

  /** A batch that the database refuses for what is in it is written entry by entry, so that one costs only itself. */
  async #writeAll(batch: Batch): Promise<readonly Outcome[]> {
    let refusal: string
    try {
      const written = await writeBatch(this.#core, this.#actor, batch)
      if (written.ok) return written.value
      refusal = written.problem.detail
    } catch (error) {
      const state = sqlState(error)
      if (state === undefined || !refusedContent.test(state)) throw error
      refusal = `The database refused it (${state}).`
    }
    const [only, ...others] = batch.entries
    if (only === undefined) return []
    if (others.length === 0) return [{ fate: 'failed', item: entryName(only), reasons: [refusal] }]
    const outcomes: Outcome[] = []
    for (const entry of batch.entries) {
      outcomes.push(...(await this.#writeAll({ ...batch, entries: [entry] })))
    }
    return outcomes
  }
}

/** Data exceptions, broken constraints, limits of a program: the classes of errors that are about values. */
const refusedContent = /^(?:22|23|54)/

function entryName(entry: Entry): string {
  if (entry.kind === 'story') return entry.prepared.name
  return entry.kind === 'picture' ? entry.name : entry.outcome.item
}
