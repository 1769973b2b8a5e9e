// Pictures of imports: a row that waits, and the job that fetches the file, renders it and makes the row ready, or says why not.
import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { actorKey, system } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { type AssetId, newId } from '../ids.ts'
import { enqueueAll, JobError, type JobHandlers, jobHandler } from '../jobs/jobs.ts'
import type { Fetched, Fetcher, FetchFault } from '../net/net.ts'
import { listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Asset, middle, staleKeys } from './asset.ts'
import { findAsset, insertAssets, insertRenditions, lockAsset, updateAsset } from './asset-store.ts'
import { type TakenImage, takeImage, takenColumns, takenFacts, withBlobs } from './create-asset.ts'
import type { Media } from './open-media.ts'
import { plainText } from './picture-facts.ts'

export type PendingInput = {
  readonly sourceUrl: string
  /** May be empty: an import often does not know. */
  readonly credit: string
  readonly caption: string
  readonly alt: string
  /** Of caption and alt. */
  readonly edition: string
}

const fetchQueue = 'media.fetch'

export async function pendingAsset(unit: Unit, input: PendingInput): Promise<AssetId> {
  const ids = await pendingAssets(unit, [input])
  const id = ids.get(input.sourceUrl)
  if (id === undefined) throw new Error(`no asset for ${input.sourceUrl}`)
  return id
}

/**
 * One asset per address, by address: the one that was fetched from there before, or a new one that waits for its job.
 * One that failed before is tried again; one that was withdrawn stays so. Many at once cost four statements.
 */
export async function pendingAssets(
  unit: Unit,
  inputs: readonly PendingInput[],
): Promise<ReadonlyMap<string, AssetId>> {
  const { tx, now } = unit
  const wanted = new Map(inputs.map((input) => [identityOf(input.sourceUrl), input]))
  if (wanted.size === 0) return new Map()
  const known = await tx
    .selectFrom('assets')
    .select(['id', 'source_url', 'state'])
    .where('source_url', 'in', [...wanted.keys()])
    .orderBy('id', 'desc')
    .execute()
  const ids = new Map(known.map((row) => [row.source_url ?? '', row.id]))
  const failed = known.filter(
    ({ id, source_url, state }) =>
      state === 'failed' && isFetchable(source_url ?? '') && ids.get(source_url ?? '') === id,
  )
  const added = [...wanted].filter(([identity]) => !ids.has(identity)).map((one) => waiting(unit, ...one))
  await insertAssets(tx, added)
  if (failed.length > 0) {
    const again = failed.map(({ id }) => id)
    await tx.updateTable('assets').set({ state: 'pending' }).where('id', 'in', again).execute()
  }
  const fetched = [...added.filter(({ state }) => state === 'pending'), ...failed]
  const jobs = fetched.map(({ id }) => ({ queue: fetchQueue, payload: { asset: id }, key: id }))
  await enqueueAll({ tx, now }, jobs)
  for (const asset of added) ids.set(asset.sourceUrl ?? '', asset.id)
  const [first] = jobs
  if (first) {
    const data = { assets: jobs.map(({ key }) => key) }
    unit.record({ type: 'asset.awaited', subject: `asset:${first.key}`, data })
  }
  return new Map(
    inputs.flatMap(({ sourceUrl }) => {
      const id = ids.get(identityOf(sourceUrl))
      return id === undefined ? [] : [[sourceUrl, id] as const]
    }),
  )
}

/** Longer ones do not fit an index, and no picture of the web has them. */
const longestUrl = 2_000

function isFetchable(url: string): boolean {
  return url.length <= longestUrl && /^https?:\/\/[^\0]+$/i.test(url) && URL.canParse(url)
}

/** What the row remembers an address by: itself, or a name that is no address where it cannot be fetched anyway. */
function identityOf(url: string): string {
  if (isFetchable(url)) return url
  const hash = createHash('sha256').update(url).digest('hex')
  return `unusable:${plainText(url.slice(0, 200))}#${hash}`
}

function waiting({ actor, now }: Unit, identity: string, input: PendingInput): Asset {
  const isUsable = isFetchable(input.sourceUrl)
  const text = { caption: plainText(input.caption), alt: plainText(input.alt) }
  return {
    id: newId<AssetId>(),
    type: 'image',
    state: isUsable ? 'pending' : 'failed',
    contentType: null,
    bytes: null,
    width: null,
    height: null,
    sha256: null,
    focal: middle,
    credit: plainText(input.credit),
    sourceUrl: identity,
    facts: isUsable ? {} : { problem: 'This is not the address of a picture on the web.' },
    createdBy: actorKey(actor),
    createdAt: now,
    rev: 1,
    texts: text.caption === '' && text.alt === '' ? {} : { [input.edition]: text },
    renditions: [],
  }
}

/** The room's jobs, for the worker. */
export function mediaJobs(core: Core, media: Media, fetcher: Fetcher): JobHandlers {
  const fetchPicture = jobHandler({
    payload: z.object({ asset: z.uuid() }),
    concurrency: 4,
    maxAttempts: 8,
    run: async ({ asset: id }, { signal }) => {
      const asset = await findAsset(core.database.kysely, id as AssetId)
      if (asset?.state !== 'pending' || asset.sourceUrl === null) return
      const fetched = await fetcher.download(asset.sourceUrl, { accept: 'image/*', signal })
      if (!fetched.ok) throw asJobError(fetched.problem)
      await makeReady(core, media, asset, fetched.value)
    },
    giveUp: ({ asset }, reason) => markFailed(core, asset as AssetId, reason),
  })
  return new Map([[fetchQueue, fetchPicture]])
}

async function makeReady(core: Core, media: Media, asset: Asset, { body, url }: Fetched): Promise<void> {
  const taken = await takeImage(media, body, asset.credit)
  if (!taken.ok) throw new JobError(taken.problem.detail, 'never')
  const done = await withBlobs(media, asset.id, taken.value, () => settle(core, asset.id, taken.value, url))
  if (!done.ok && done.problem.code !== 'conflict') throw new JobError(done.problem.detail, 'never')
}

function settle(core: Core, id: AssetId, taken: TakenImage, url: string): Promise<Result<undefined>> {
  return write(core, system, async (unit) => {
    const asset = await lockAsset(unit.tx, id)
    // Made ready by another worker meanwhile: theirs stands, and blobs of the same bytes have the same keys.
    if (asset?.state === 'ready') return ok(undefined)
    if (asset?.state !== 'pending') return fail('conflict', 'The picture was withdrawn while it was fetched.')
    const { renditions, ...columns } = takenColumns(taken)
    const facts = { ...takenFacts(taken), name: fileName(url) }
    const ready: Asset = { ...asset, ...columns, state: 'ready', facts, rev: asset.rev + 1 }
    await updateAsset(unit.tx, ready)
    await insertRenditions(unit.tx, { id, renditions })
    unit.record({
      type: 'asset.ready',
      subject: `asset:${id}`,
      data: { sha256: taken.sha256 },
      stale: await staleEverywhere(unit, id),
    })
    return ok(undefined)
  })
}

function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return plainText(decodeURIComponent(last)).slice(0, 200)
  } catch {
    return plainText(last).slice(0, 200)
  }
}

async function markFailed(core: Core, id: AssetId, reason: string): Promise<void> {
  await write(core, system, async (unit) => {
    const asset = await lockAsset(unit.tx, id)
    if (asset?.state !== 'pending') return ok(undefined)
    await updateAsset(unit.tx, { ...asset, state: 'failed', facts: { ...asset.facts, problem: reason } })
    unit.record({ type: 'asset.failed', subject: `asset:${id}`, data: { reason } })
    return ok(undefined)
  })
}

async function staleEverywhere(unit: Unit, id: AssetId): Promise<string[]> {
  const editions = await listEditions(unit.tx)
  return staleKeys(
    id,
    editions.map(({ code }) => code),
  )
}

/** A server that is slow, away or busy is asked again; one that says no, or an address that leads nowhere we go, is not. */
function asJobError(fault: FetchFault): JobError {
  switch (fault.kind) {
    case 'unreachable':
    case 'too-slow':
    case 'cut':
    case 'paused':
    case 'cancelled':
      return new JobError(fault.detail, { afterMs: (fault.retryAfterS ?? 0) * 1000 })
    case 'status': {
      const passes = [408, 425, 429, 500, 502, 503, 504].includes(fault.status ?? 0)
      return new JobError(fault.detail, passes ? { afterMs: (fault.retryAfterS ?? 0) * 1000 } : 'never')
    }
    case 'bad-address':
    case 'not-public':
    case 'too-large':
    case 'encoding':
    case 'redirects':
      return new JobError(fault.detail, 'never')
    default:
      return fault.kind satisfies never
  }
}
