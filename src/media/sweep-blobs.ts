// Housekeeping of the blob store: removes what a crash left between a blob and its row. Run now and then; nobody sees such blobs.
import type { Core } from '../events/events.ts'
import { type AssetId, isId } from '../ids.ts'
import type { Media } from './open-media.ts'

/** Longer than any upload or fetch takes: younger blobs may belong to a row that is about to be written. */
const abandonedMs = 24 * 3_600_000
const batch = 500

export type Swept = { readonly unfinished: number; readonly orphans: number }

/** Removes unfinished files and the blobs of assets that are not in the database, both older than a day. */
export async function sweepBlobs(core: Core, media: Media): Promise<Swept> {
  const before = new Date(core.clock.now().getTime() - abandonedMs)
  const unfinished = await media.blobs.sweepUnfinished(before)
  let orphans = 0
  let waiting: { key: string; asset: AssetId }[] = []
  const removeOrphans = async () => {
    const known = await knownAssets(core, [...new Set(waiting.map(({ asset }) => asset))])
    for (const { key, asset } of waiting) {
      if (known.has(asset)) continue
      await media.blobs.delete(key)
      orphans += 1
    }
    waiting = []
  }
  for await (const { key, at } of media.blobs.list()) {
    const asset = key.split('/', 1)[0] ?? ''
    if (at >= before || !isId(asset)) continue
    waiting.push({ key, asset: asset as AssetId })
    if (waiting.length >= batch) await removeOrphans()
  }
  await removeOrphans()
  return { unfinished, orphans }
}

async function knownAssets(core: Core, ids: readonly AssetId[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await core.database.kysely.selectFrom('assets').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}
