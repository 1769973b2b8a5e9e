// Makes a video of a picture: its film comes in parts, is looked at as a whole and becomes the asset's original, the picture its
// poster. No coding anew: readers get the film as it came, without the notes of the camera. Driven by the API.
import { createHash } from 'node:crypto'
import { type Actor, actorKey } from '../actor.ts'
import { type Core, write } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { may } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Asset, originalKey, type Rendition, renditionKey, staleKeys } from './asset.ts'
import { findAsset, insertFilm, lockAsset, updateAsset } from './asset-store.ts'
import type { BlobStore } from './blob-store.ts'
import { type Film, filmLimits, filmWords, patched, type ReadAt, refusedFilm } from './film.ts'
import { inspectFilm } from './inspect-film.ts'
import type { Media } from './open-media.ts'
import { plainText } from './picture-facts.ts'

export type TakenPart = { readonly part: string; readonly bytes: number }

/** Kept under a name made of its bytes, so that sending it again changes nothing. Parts no film was made of are swept away. */
export async function takePart(
  core: Core,
  media: Media,
  actor: Actor,
  id: AssetId,
  bytes: Uint8Array,
): Promise<Result<TakenPart>> {
  const mine = openFor(actor, await findAsset(core.database.kysely, id))
  if (!mine.ok) return mine
  if (bytes.length === 0) return refusedFilm(filmWords.empty)
  if (bytes.length > filmLimits.partBytes) return refusedFilm('A part is too large.', 'too-large')
  const part = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  await media.blobs.put(partKey(id, part), bytes)
  return ok({ part, bytes: bytes.length })
}

export type FilmInput = { readonly name: string; readonly parts: readonly string[] }

/** A refused film leaves nothing behind but the picture it was for. */
export function makeVideo(
  core: Core,
  media: Media,
  actor: Actor,
  id: AssetId,
  input: FilmInput,
): Promise<Result<Asset>> {
  return media.imageWork(async () => {
    const mine = openFor(actor, await findAsset(core.database.kysely, id))
    if (!mine.ok) return mine
    const keys = input.parts.map((part) => partKey(id, part))
    const pieces = await piecesOf(media.blobs, keys)
    if (!pieces)
      return fail('conflict', 'A part of the film is missing.', { unblock: 'Send its parts again.' })
    const made = await keepFilm(core, media, actor, { id, input, pieces })
    for (const key of new Set(keys)) await media.blobs.delete(key)
    return made
  })
}

function openFor(actor: Actor, asset: Asset | undefined): Result<Asset> {
  if (!asset) return fail('not-found', 'There is no such picture.')
  if (asset.createdBy !== actorKey(actor) && may(actor, 'asset.edit') !== 'yes') {
    return fail('forbidden', 'Only who added the picture, or an editor, may make a video of it.')
  }
  if (asset.type === 'image' && asset.state === 'ready') return ok(asset)
  return fail('conflict', 'A film is added to a picture that is ready and has none.', {
    unblock: 'Add its poster as a picture first.',
  })
}

function partKey(id: AssetId, part: string): string {
  return `${id}/${part}-part`
}

type Piece = { readonly key: string; readonly start: number; readonly size: number }

async function piecesOf(blobs: BlobStore, keys: readonly string[]): Promise<readonly Piece[] | undefined> {
  const pieces: Piece[] = []
  let start = 0
  for (const key of keys) {
    const blob = await blobs.stream(key)
    blob?.stream.destroy()
    if (!blob) return undefined
    pieces.push({ key, start, size: blob.size })
    start += blob.size
  }
  return pieces
}

type Work = { readonly id: AssetId; readonly input: FilmInput; readonly pieces: readonly Piece[] }

async function keepFilm(
  core: Core,
  media: Media,
  actor: Actor,
  { id, input, pieces }: Work,
): Promise<Result<Asset>> {
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0)
  const inspected = await inspectFilm(readerOf(media.blobs, pieces), size)
  if (!inspected.ok) return inspected
  const film = inspected.value
  const [own, shown] = await hashes(media.blobs, pieces, film)
  const rendition: Rendition = {
    format: film.type,
    width: film.width,
    height: film.height,
    hash: shown.slice(0, 16),
    bytes: size,
  }
  const original = originalKey(id, own)
  const isSame = film.patches.length === 0
  const blob = isSame ? original : renditionKey(id, rendition)
  await media.blobs.put(original, bytesOf(media.blobs, pieces))
  if (!isSame) await media.blobs.put(blob, bytesOf(media.blobs, pieces, film))
  const result = await write(core, actor, async (unit) => {
    const open = openFor(actor, await lockAsset(unit.tx, id))
    if (!open.ok) return open
    const asset = open.value
    const next: Asset = {
      ...asset,
      type: 'video',
      contentType: `video/${film.type}`,
      bytes: size,
      width: film.width,
      height: film.height,
      sha256: own,
      facts: {
        ...asset.facts,
        name: plainText(input.name).slice(0, 200),
        ...(film.seconds === undefined ? {} : { seconds: film.seconds }),
      },
      rev: asset.rev + 1,
      renditions: [...asset.renditions, rendition],
    }
    await updateAsset(unit.tx, next)
    await insertFilm(unit.tx, id, rendition, blob)
    const editions = (await listEditions(unit.tx)).map(({ code }) => code)
    // The key without an edition: the files behind the asset are others now.
    const stale = [...staleKeys(id, editions), `asset:${id}`]
    unit.record({ type: 'asset.edited', subject: `asset:${id}`, data: { rev: next.rev, sha256: own }, stale })
    return ok(next)
  })
  // Of two who make the same video at once the second is refused, and its files are the first one's.
  const isKept = result.ok || (await findAsset(core.database.kysely, id))?.sha256 === own
  if (!isKept) for (const key of new Set([original, blob])) await media.blobs.delete(key)
  return result
}

function readerOf(blobs: BlobStore, pieces: readonly Piece[]): ReadAt {
  return async (start, length) => {
    const found: Uint8Array[] = []
    for (const piece of pieces) {
      const from = Math.max(start, piece.start)
      const to = Math.min(start + length, piece.start + piece.size)
      if (from >= to) continue
      const range = { start: from - piece.start, end: to - 1 - piece.start }
      const blob = await blobs.stream(piece.key, () => range)
      if (!blob) throw new Error(`The part ${piece.key} vanished`)
      found.push(Buffer.concat(await blob.stream.toArray()))
    }
    return Buffer.concat(found)
  }
}

/** The whole film in order; with `film`, as readers get it. */
async function* bytesOf(blobs: BlobStore, pieces: readonly Piece[], film?: Film): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    const bytes = await blobs.get(piece.key)
    if (bytes?.length !== piece.size) throw new Error(`The part ${piece.key} vanished`)
    yield film ? patched(bytes, piece.start, film.patches) : bytes
  }
}

async function hashes(blobs: BlobStore, pieces: readonly Piece[], film: Film): Promise<[string, string]> {
  const [own, shown] = [createHash('sha256'), createHash('sha256')]
  let at = 0
  for await (const bytes of bytesOf(blobs, pieces)) {
    own.update(bytes)
    shown.update(patched(bytes, at, film.patches))
    at += bytes.length
  }
  return [own.digest('hex'), shown.digest('hex')]
}
