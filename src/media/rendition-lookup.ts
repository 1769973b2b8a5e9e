// What is behind a media address, remembered per asset: pictures are asked for far more often than they change.
// The event feed forgets an asset as soon as something happens to it.
import type { Core } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import type { AssetState } from './asset.ts'
import { renditionName } from './asset.ts'

export type KnownRendition = {
  readonly blob: string
  readonly bytes: number
  readonly format: string
  readonly etag: string
}

type Entry = {
  readonly state: AssetState
  readonly files: ReadonlyMap<string, KnownRendition>
  readonly readAt: number
}

const mostEntries = 10_000
/** Another node's withdrawal is heard at once; this bounds what a lost listener could miss. */
const freshMs = 60_000

export class RenditionLookup {
  readonly #core: Core
  readonly #entries = new Map<string, Entry>()
  #changes = 0

  constructor(core: Core) {
    this.#core = core
    core.feed.subscribe(({ stale }) => {
      for (const key of stale) if (key.startsWith('asset:')) this.#forget(key.slice(6).split('/', 1)[0] ?? '')
    })
  }

  /** The file, `gone` when its asset was withdrawn, undefined when there is none. While the database is away what was known stays known. */
  async find(asset: AssetId, name: string): Promise<KnownRendition | 'gone' | undefined> {
    const known = this.#entries.get(asset)
    const isFresh = known !== undefined && performance.now() - known.readAt < freshMs
    const entry = isFresh ? known : await this.#read(asset).catch((error: unknown) => known ?? raise(error))
    if (!entry) return undefined
    if (entry.state === 'withdrawn') return 'gone'
    return entry.state === 'ready' ? entry.files.get(name) : undefined
  }

  #forget(asset: string): void {
    this.#changes += 1
    this.#entries.delete(asset)
  }

  async #read(id: AssetId): Promise<Entry | undefined> {
    const db = this.#core.database.kysely
    const readAt = performance.now()
    const before = this.#changes
    const asset = await db.selectFrom('assets').select('state').where('id', '=', id).executeTakeFirst()
    // Addresses that lead nowhere are not remembered: anyone can make up as many as they like.
    if (!asset) return undefined
    const rows = await db.selectFrom('renditions').selectAll().where('asset', '=', id).execute()
    const files = rows.map((row): readonly [string, KnownRendition] => [
      renditionName(row),
      { blob: row.blob, bytes: Number(row.bytes), format: row.format, etag: `"${row.hash}-${row.width}"` },
    ])
    const entry: Entry = { state: asset.state, files: new Map(files), readAt }
    // Something changed while we read: what was read may be from before it.
    if (before === this.#changes) this.#keep(id, entry)
    return entry
  }

  #keep(asset: string, entry: Entry): void {
    this.#entries.delete(asset)
    this.#entries.set(asset, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > mostEntries && oldest !== undefined) this.#entries.delete(oldest)
  }
}

function raise(error: unknown): never {
  throw error
}
