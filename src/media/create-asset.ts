// Takes a picture in: checked, rendered, its blobs on disk, then its rows and event in one transaction. Driven by the API,
// the demo and the job that fetches pictures of imports.
import { createHash } from 'node:crypto'
import { type Actor, actorKey } from '../actor.ts'
import { type Core, write } from '../events/events.ts'
import { type AssetId, newId } from '../ids.ts'
import { may } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  type Asset,
  type AssetText,
  type Focal,
  middle,
  originalKey,
  renditionKey,
  staleKeys,
} from './asset.ts'
import { findSameBytes, insertAssets } from './asset-store.ts'
import { type Inspected, inspectImage } from './inspect-image.ts'
import type { Media } from './open-media.ts'
import { plainText } from './picture-facts.ts'
import { type RenderedImage, renderImage } from './render-image.ts'

export type AssetInput = {
  readonly bytes: Uint8Array
  /** The file's name as it came; kept as a fact. */
  readonly name: string
  /** Must say something. */
  readonly credit: string
  /** Words of one edition (the publication's first when `edition` is absent) … */
  readonly caption?: string
  readonly alt?: string
  readonly edition?: string
  /** … or of several. */
  readonly texts?: Readonly<Record<string, Partial<AssetText>>>
  readonly focal?: Focal
  /** An id made beforehand, never used before: texts may already name the picture that is still being drawn. */
  readonly id?: AssetId
}

export type CreatedAsset = Asset & {
  readonly warnings: readonly string[]
  /** An older asset of the very same bytes: perhaps the one that was meant. */
  readonly duplicateOf?: AssetId
}

/** A refused picture leaves nothing behind, neither rows nor blobs. */
export async function createAsset(
  core: Core,
  media: Media,
  actor: Actor,
  input: AssetInput,
): Promise<Result<CreatedAsset>> {
  const checked = await checkInput(core, actor, input)
  if (!checked.ok) return checked
  const taken = await takeImage(media, input.bytes, input.credit)
  if (!taken.ok) return taken
  const id = input.id ?? newId<AssetId>()
  return withBlobs(media, id, taken.value, () =>
    write(core, actor, async (unit) => {
      const { credit, focal = middle } = input
      const duplicateOf = await findSameBytes(unit.tx, taken.value.sha256)
      const asset: Asset = {
        id,
        type: 'image',
        state: 'ready',
        ...takenColumns(taken.value),
        focal,
        credit: plainText(credit),
        sourceUrl: null,
        facts: { ...takenFacts(taken.value), name: plainText(input.name).slice(0, 200) },
        createdBy: actorKey(actor),
        createdAt: unit.now,
        rev: 1,
        texts: checked.value.texts,
      }
      await insertAssets(unit.tx, [asset])
      unit.record({
        type: 'asset.created',
        subject: `asset:${id}`,
        data: { sha256: taken.value.sha256 },
        stale: staleKeys(id, checked.value.editions),
      })
      const warnings = [...takenWarnings(taken.value), ...(duplicateOf ? [sameBytes(duplicateOf)] : [])]
      return ok({ ...asset, warnings, ...(duplicateOf === undefined ? {} : { duplicateOf }) })
    }),
  )
}

function sameBytes(id: AssetId): string {
  return `The same file is in the library already: asset ${id}.`
}

async function checkInput(core: Core, actor: Actor, input: AssetInput) {
  const editions = (await listEditions(core.database.kysely)).map(({ code }) => code)
  const { caption, alt, edition = editions[0] } = input
  const one = caption === undefined && alt === undefined ? {} : { caption: caption ?? '', alt: alt ?? '' }
  const given = {
    ...input.texts,
    ...(Object.keys(one).length > 0 && edition !== undefined ? { [edition]: one } : {}),
  }
  const named = [...Object.keys(given), ...(input.edition === undefined ? [] : [input.edition])]
  const unknown = named.find((code) => !editions.includes(code))
  if (unknown !== undefined) {
    const errors = [{ pointer: '/edition', detail: 'unknown edition' }]
    return fail('invalid', `There is no edition "${unknown}".`, { errors })
  }
  const scopes = named.length > 0 ? named.map((code) => ({ edition: code })) : [{}]
  if (scopes.some((scope) => may(actor, 'asset.upload', scope) !== 'yes')) {
    return fail('forbidden', 'You may not add pictures here.')
  }
  if (plainText(input.credit) === '') {
    const errors = [{ pointer: '/credit', detail: 'who made the picture or whose it is' }]
    return fail('invalid', 'A picture needs a credit.', { errors })
  }
  const texts = Object.fromEntries(
    Object.entries(given).map(([code, text]) => [
      code,
      { caption: plainText(text.caption ?? ''), alt: plainText(text.alt ?? '') },
    ]),
  )
  return ok({ editions, texts })
}

/** A picture that passed every check, with all its renditions in memory. */
export type TakenImage = {
  readonly original: Uint8Array
  readonly sha256: string
  readonly inspected: Inspected
  readonly rendered: readonly RenderedImage[]
}

export function takeImage(media: Media, bytes: Uint8Array, credit: string): Promise<Result<TakenImage>> {
  return media.imageWork(async () => {
    const inspected = await inspectImage(bytes)
    if (!inspected.ok) return inspected
    const rendered = await renderImage(bytes, inspected.value, credit)
    if (!rendered.ok) return rendered
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return ok({ original: bytes, sha256, inspected: inspected.value, rendered: rendered.value })
  })
}

/** What an asset's row says about the picture that was taken. */
export function takenColumns({ original, sha256, inspected, rendered }: TakenImage) {
  return {
    contentType: inspected.contentType,
    bytes: original.length,
    width: inspected.width,
    height: inspected.height,
    sha256,
    renditions: rendered.map(({ bytes, ...rendition }) => ({ ...rendition, bytes: bytes.length })),
  }
}

export function takenFacts({ inspected }: TakenImage) {
  const { facts, frames } = inspected
  return { metadata: facts, ...(frames > 1 ? { frames } : {}) }
}

function takenWarnings({ inspected }: TakenImage): string[] {
  return inspected.frames > 1 ? ['The picture moves; readers see its first frame.'] : []
}

/**
 * Puts the blobs, then does the work that makes them visible. A refusal removes them again. After a crash, or an error that
 * does not say whether the commit happened, they stay: if they belong to no row, nobody sees them and `sweepBlobs` removes them.
 */
export async function withBlobs<T>(
  media: Media,
  id: AssetId,
  { original, sha256, rendered }: TakenImage,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const blobs = [
    { key: originalKey(id, sha256), bytes: original },
    ...rendered.map((each) => ({ key: renditionKey(id, each), bytes: each.bytes })),
  ]
  const remove = async () => {
    for (const { key } of blobs) await media.blobs.delete(key)
  }
  const put = await Promise.allSettled(blobs.map(({ key, bytes }) => media.blobs.put(key, bytes)))
  const failed = put.find((each) => each.status === 'rejected')
  if (failed) {
    await remove()
    throw failed.reason
  }
  const result = await work()
  if (!result.ok) await remove()
  return result
}
