// Use-cases on a picture of the library: change its words and focal point, withdraw it. It is never deleted: it may be in use.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { may } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { type FieldError, fail, ok, type Result } from '../result.ts'
import { type Asset, staleKeys } from './asset.ts'
import type { AssetPatch } from './asset-input.ts'
import { lockAsset, saveText, updateAsset } from './asset-store.ts'
import { plainText } from './picture-facts.ts'

/** `expectedRev` is the revision the editor saw; another one now is `stale`, with both. An unchanged patch changes nothing. */
export function editAsset(
  core: Core,
  actor: Actor,
  id: AssetId,
  patch: AssetPatch,
  expectedRev: number,
): Promise<Result<Asset>> {
  return write(core, actor, async (unit) => {
    const asset = await lockAsset(unit.tx, id)
    if (!asset) return notFound
    const editions = await editionCodes(unit)
    const allowed = checkPatch(actor, patch, editions)
    if (!allowed.ok) return allowed
    if (asset.rev !== expectedRev) {
      return fail('stale', `The picture is at revision ${asset.rev}; you changed revision ${expectedRev}.`, {
        extra: { rev: asset.rev, current: wordsOf(asset), yours: patch },
      })
    }
    const next = patched(asset, patch)
    if (!next.ok) return next
    if (JSON.stringify(wordsOf(next.value)) === JSON.stringify(wordsOf(asset))) return ok(asset)
    await updateAsset(unit.tx, next.value)
    for (const edition of Object.keys(patch.texts ?? {})) {
      const text = next.value.texts[edition]
      if (text) await saveText(unit.tx, id, edition, text)
    }
    const isShared = patch.credit !== undefined || patch.focal !== undefined
    unit.record({
      type: 'asset.edited',
      subject: `asset:${id}`,
      data: { rev: next.value.rev },
      stale: staleKeys(id, isShared ? editions : Object.keys(patch.texts ?? {})),
    })
    return next
  })
}

const notFound = fail('not-found', 'There is no such picture.')

function wordsOf({ credit, focal, texts }: Asset) {
  return { credit, focal, texts: Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)) }
}

function checkPatch(actor: Actor, patch: AssetPatch, editions: readonly string[]): Result<undefined> {
  const named = Object.keys(patch.texts ?? {})
  const errors: FieldError[] = named
    .filter((code) => !editions.includes(code))
    .map((code) => ({ pointer: `/texts/${code}`, detail: 'unknown edition' }))
  if (errors.length > 0) return fail('invalid', 'There is no such edition.', { errors })
  const scopes = named.length > 0 ? named.map((edition) => ({ edition })) : [{}]
  if (scopes.some((scope) => may(actor, 'asset.edit', scope) !== 'yes')) {
    return fail('forbidden', 'You may not change this picture here.')
  }
  return ok(undefined)
}

function patched(asset: Asset, patch: AssetPatch): Result<Asset> {
  const credit = patch.credit === undefined ? asset.credit : plainText(patch.credit)
  if (patch.credit !== undefined && credit === '') {
    return fail('invalid', 'A picture needs a credit.', {
      errors: [{ pointer: '/credit', detail: 'says nothing' }],
    })
  }
  const texts = Object.fromEntries(
    Object.entries(patch.texts ?? {}).map(([edition, given]) => {
      const before = asset.texts[edition] ?? { caption: '', alt: '' }
      return [
        edition,
        {
          caption: given.caption === undefined ? before.caption : plainText(given.caption),
          alt: given.alt === undefined ? before.alt : plainText(given.alt),
        },
      ]
    }),
  )
  return ok({
    ...asset,
    credit,
    focal: patch.focal ?? asset.focal,
    texts: { ...asset.texts, ...texts },
    rev: asset.rev + 1,
  })
}

/** Readers lose the picture at once: pages are made again without it, its address answers 410. Withdrawn twice is withdrawn. */
export function withdrawAsset(
  core: Core,
  actor: Actor,
  id: AssetId,
  input: { readonly note?: string | undefined },
): Promise<Result<Asset>> {
  return write(core, actor, async (unit) => {
    const asset = await lockAsset(unit.tx, id)
    if (!asset) return notFound
    if (may(actor, 'asset.edit') !== 'yes') return fail('forbidden', 'You may not withdraw pictures.')
    if (asset.state === 'withdrawn') return ok(asset)
    const next: Asset = { ...asset, state: 'withdrawn', rev: asset.rev + 1 }
    await updateAsset(unit.tx, next)
    unit.record({
      type: 'asset.withdrawn',
      subject: `asset:${id}`,
      data: { note: input.note ?? '' },
      // The key without an edition is the files' own tag in outside caches.
      stale: [...staleKeys(id, await editionCodes(unit)), `asset:${id}`],
    })
    return ok(next)
  })
}

async function editionCodes(unit: Unit): Promise<string[]> {
  return (await listEditions(unit.tx)).map(({ code }) => code)
}
