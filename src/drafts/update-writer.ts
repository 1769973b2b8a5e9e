// Makes typed updates durable: what arrives within a few milliseconds goes into one transaction, in the order it came.
import * as Y from 'yjs'
import type { Database, Tx } from '../db/db.ts'
import { type DraftRef, draftName } from './draft.ts'
import { appendUpdate } from './draft-store.ts'

/** A draft's update with who typed it. */
export type Typed = { readonly ref: DraftRef; readonly update: Uint8Array; readonly by: string }

export type WriterEvents = {
  /** Committed: row `n` holds all that `by` typed in this turn. */
  readonly onDurable: (
    ref: DraftRef,
    row: { readonly n: number; readonly by: string; readonly bytes: number },
  ) => void
  /** Could not be written; nothing of this draft that was not said to be durable is. */
  readonly onLost: (ref: DraftRef, error: unknown) => void
}

type Waiting = Typed & { readonly settle: (error?: unknown) => void }

/** A keystroke waits no longer for others than this. */
const gatherMs = 4
const firstWaitMs = 50
const longestWaitMs = 2_000

export class UpdateWriter {
  readonly #database: Pick<Database, 'transact'>
  readonly #now: () => Date
  readonly #events: WriterEvents
  readonly #patienceMs: number
  #waiting: Waiting[] = []
  readonly #last = new Map<string, Promise<void>>()
  #running: Promise<void> | undefined

  /** `patienceMs`: so long a database that does not answer is tried again; the browsers hold what is not acknowledged. */
  constructor(
    database: Pick<Database, 'transact'>,
    now: () => Date,
    events: WriterEvents,
    patienceMs = 10_000,
  ) {
    this.#database = database
    this.#now = now
    this.#events = events
    this.#patienceMs = patienceMs
  }

  append(typed: Typed): void {
    const name = draftName(typed.ref)
    const done = new Promise<void>((resolve, reject) => {
      const settle = (error?: unknown) => (error === undefined ? resolve() : reject(error))
      this.#waiting.push({ ...typed, settle })
    })
    this.#last.set(name, done)
    const forget = () => {
      if (this.#last.get(name) === done) this.#last.delete(name)
    }
    done.then(forget, forget)
    this.#running ??= this.#run()
  }

  /** Resolves when all that was appended to this draft before this call is committed; rejects when it could not be. */
  flushed(ref: DraftRef): Promise<void> {
    return this.#last.get(draftName(ref)) ?? Promise.resolve()
  }

  async #run(): Promise<void> {
    await wait(gatherMs)
    while (this.#waiting.length > 0) {
      const turn = this.#waiting
      this.#waiting = []
      await this.#write(turn)
    }
    this.#running = undefined
  }

  async #write(turn: readonly Waiting[]): Promise<void> {
    const parts = partsOf(turn)
    const rows = await this.#commit(parts)
    for (const [at, part] of parts.entries()) {
      const n = rows.ok ? rows.numbers[at] : undefined
      const error = rows.ok ? new Error('The draft is gone.') : rows.error
      if (n === undefined) this.#lose(part, error)
      else {
        for (const { settle } of part.waiting) settle()
        this.#events.onDurable(part.ref, { n, by: part.by, bytes: part.update.length })
      }
    }
  }

  /** What came after may rest on what was lost, so it goes the same way: the browsers hold all of it. */
  #lose({ ref, waiting }: Part, error: unknown): void {
    const name = draftName(ref)
    const after = this.#waiting.filter((each) => draftName(each.ref) === name)
    this.#waiting = this.#waiting.filter((each) => !after.includes(each))
    for (const { settle } of [...waiting, ...after]) settle(error)
    this.#events.onLost(ref, error)
  }

  async #commit(
    parts: readonly Part[],
  ): Promise<{ ok: true; numbers: readonly (number | undefined)[] } | { ok: false; error: unknown }> {
    const end = performance.now() + this.#patienceMs
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
      try {
        return { ok: true, numbers: await this.#database.transact((tx) => appendAll(tx, parts, this.#now())) }
      } catch (error) {
        if (performance.now() + waitMs > end) return { ok: false, error }
        await wait(waitMs)
      }
    }
  }
}

type Part = Omit<Typed, 'update'> & { readonly update: Uint8Array; readonly waiting: readonly Waiting[] }

/** One row for each writer of a draft; drafts in one order everywhere, so that two nodes never wait for each other's rows. */
function partsOf(turn: readonly Waiting[]): readonly Part[] {
  const groups = Map.groupBy(turn, ({ ref, by }) => `${draftName(ref)} ${by}`)
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, waiting]) => {
      const [first] = waiting
      if (!first) return []
      const update = waiting.length === 1 ? first.update : Y.mergeUpdates(waiting.map((each) => each.update))
      return [{ ref: first.ref, by: first.by, update, waiting }]
    })
}

async function appendAll(tx: Tx, parts: readonly Part[], at: Date): Promise<(number | undefined)[]> {
  const numbers: (number | undefined)[] = []
  for (const { ref, update, by } of parts) numbers.push(await appendUpdate(tx, ref, { update, by, at }))
  return numbers
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
