// Housekeeping of the blob store: removes what a crash left between a blob and its row. Run now and then; nobody sees such blobs.
import type { Core } from '../events/events.ts'
import { type AssetId, isId } from '../ids.ts'
import type { Media } from './open-media.ts'

/** Longer than any upload or fetch takes: younger blobs may belong to a row that is about to be written. */
const abandonedMs = 24 * 3_600_000
const batch = 500

export type Swept = { readonly unfinished: number; readonly orphans: number }

/** Removes unfinished files, and blobs that no row names (parts of films among them), both older than a day. */
export async function sweepBlobs(core: Core, media: Media): Promise<Swept> {
  const before = new Date(core.clock.now().getTime() - abandonedMs)
  const unfinished = await media.blobs.sweepUnfinished(before)
  let orphans = 0
  let waiting: string[] = []
  const removeOrphans = async () => {
    const named = await namedOf(core, waiting)
    for (const key of waiting) {
      if (named.has(key)) continue
      await media.blobs.delete(key)
      orphans += 1
    }
    waiting = []
  }
  for await (const { key, at } of media.blobs.list()) {
    if (at >= before || !isId(key.split('/', 1)[0] ?? '')) continue
    waiting.push(key)
    if (waiting.length >= batch) await removeOrphans()
  }
  await removeOrphans()
  return { unfinished, orphans }
}

async function namedOf(core: Core, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const db = core.database.kysely
  // By asset as well: that is what the tables have an index for.
  const ids = [...new Set(keys.map((key) => key.slice(0, 36) as AssetId))]
  const originals = await db
    .selectFrom('assets')
    .select('blob')
    .where('id', 'in', ids)
    .where('blob', 'in', keys)
    .execute()
  const files = await db
    .selectFrom('renditions')
    .select('blob')
    .where('asset', 'in', ids)
    .where('blob', 'in', keys)
    .execute()
  return new Set([...originals, ...files].flatMap(({ blob }) => blob ?? []))
}
