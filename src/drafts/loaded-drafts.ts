// The drafts this node has in memory, and the rows that others add to them: other nodes, cuts and API writes here and there.
// A NOTIFY says that there is more; the rows themselves are read. Nobody owns a draft.
import * as Y from 'yjs'
import type { Database } from '../db/db.ts'
import { type DraftRef, draftName } from './draft.ts'
import { draftsChannel, listUpdates } from './draft-store.ts'

/** Marks changes that come out of rows: they are durable already. The members say so to Hocuspocus. */
export const fromRows = { source: 'local', skipStoreHooks: true } as const

type Loaded = {
  readonly ref: DraftRef
  readonly doc: Y.Doc
  /** Rows up to here are in the document. */
  heard: number
  /** Rows up to here are known to exist. */
  told: number
  isReady: boolean
  pulling: Promise<void> | undefined
}

/** More than any row's number: read, whatever there is. */
const again = Number.MAX_SAFE_INTEGER
/** A database that did not answer is asked again after this. */
const retryMs = 500

export class LoadedDrafts {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  readonly #loaded = new Map<string, Loaded>()
  #stop: (() => Promise<void>) | undefined

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
  }

  async start(): Promise<void> {
    const onNotify = (payload: string) => {
      const [name = '', n = ''] = payload.split(' ')
      this.#tell(name, Number(n))
    }
    // While nobody listened rows may have come.
    const onBack = () => {
      for (const name of this.#loaded.keys()) this.#tell(name, again)
    }
    this.#stop = await this.#database.listen(draftsChannel, onNotify, { onBack })
  }

  async stop(): Promise<void> {
    await this.#stop?.()
  }

  /** Fills the document and keeps it full. Listened for before the rows are read: none falls between. Returns bytes. */
  async load(ref: DraftRef, doc: Y.Doc): Promise<{ readonly bytes: number; readonly rows: number }> {
    const entry: Loaded = { ref, doc, heard: 0, told: 0, isReady: false, pulling: undefined }
    this.#loaded.set(draftName(ref), entry)
    const taken = await this.#take(entry)
    entry.isReady = true
    this.#pull(entry)
    return taken
  }

  unload(ref: DraftRef, doc: Y.Doc): void {
    const name = draftName(ref)
    if (this.#loaded.get(name)?.doc === doc) this.#loaded.delete(name)
  }

  /** This node wrote row `n`, whose content is in the document. */
  wrote(ref: DraftRef, n: number): void {
    const entry = this.#loaded.get(draftName(ref))
    if (!entry) return
    if (entry.heard === n - 1) entry.heard = n
    else this.#tell(draftName(ref), n)
  }

  #tell(name: string, n: number): void {
    const entry = this.#loaded.get(name)
    if (!entry) return
    entry.told = Math.max(entry.told, n)
    if (entry.isReady) this.#pull(entry)
  }

  #pull(entry: Loaded): void {
    if (entry.pulling || entry.told <= entry.heard) return
    if (entry.told === again) entry.told = 0
    entry.pulling = this.#take(entry)
      .then(
        () => 0,
        (error: unknown) => {
          this.#onError(error)
          entry.told = again
          return retryMs
        },
      )
      .then((waitMs) => {
        entry.pulling = undefined
        const isHeld = this.#loaded.get(draftName(entry.ref)) === entry
        if (isHeld && entry.told > entry.heard) setTimeout(() => this.#pull(entry), waitMs).unref()
      })
  }

  async #take(entry: Loaded): Promise<{ readonly bytes: number; readonly rows: number }> {
    const { ref, doc } = entry
    const updates = await listUpdates(this.#database.kysely, ref, entry.heard)
    doc.transact(() => {
      for (const { update } of updates) Y.applyUpdate(doc, update, fromRows)
    }, fromRows)
    entry.heard = Math.max(entry.heard, updates.at(-1)?.n ?? 0)
    return { bytes: updates.reduce((sum, { update }) => sum + update.length, 0), rows: updates.length }
  }
}
