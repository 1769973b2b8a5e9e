// Whether what is stored fits together: chains, projection, addresses, blobs. Reads only; driven by the CLI.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import { firstBrokenAudit, firstBrokenEvent } from '../events/events.ts'
import type { BlobStore } from '../media/media.ts'
import type { Progress } from './archive.ts'
import { blobKeys } from './dump.ts'
import { checkStories, listAddressFaults, listGaps, readHead, type StoryFault } from './verify-store.ts'

/** One thing that was looked at: what it is, how many, and each fault as a plain line. */
export type Finding = { readonly what: string; readonly faults: readonly string[] }

const mostFaults = 20
const noId = '00000000-0000-0000-0000-000000000000'

const storyWords: Record<NonNullable<StoryFault['fault']>, string> = {
  revision: 'a revision it names is not there',
  projection: 'what readers are shown is not what the story says',
  terms: 'the lists it stands in are not those it names',
  search: 'readers cannot find it by searching',
}

type Watch = { readonly onProgress: Progress; readonly signal: AbortSignal }

/** May run beside a newsroom at work. Each finding is given as soon as it is known. */
export async function* verify(db: Kysely<Tables>, blobs: BlobStore, watch: Watch): AsyncGenerator<Finding> {
  yield await verifyChain(db, 'events', await firstBrokenEvent(db))
  watch.signal.throwIfAborted()
  yield await verifyChain(db, 'audit', await firstBrokenAudit(db))
  watch.signal.throwIfAborted()
  yield await verifyStories(db, watch)
  const paths = await listAddressFaults(db)
  yield { what: 'Addresses', faults: paths.map((path) => `The address ${path} does not name one thing.`) }
  yield await verifyBlobs(db, blobs, watch)
}

async function verifyChain(
  db: Kysely<Tables>,
  chain: 'events' | 'audit',
  broken: number | null,
): Promise<Finding> {
  const name = chain === 'events' ? 'event log' : 'audit log'
  const faults = broken === null ? [] : [`The ${name} was changed: its chain breaks at ${broken}.`]
  const { head, head_hash, last, last_hash } = await readHead(db, chain)
  if (head !== last) faults.push(`The ${name} ends at ${last}, but its head says ${head}.`)
  else if (head_hash !== last_hash) faults.push(`The ${name}'s head does not fit its last row (${last}).`)
  if (chain === 'events') {
    for (const seq of await listGaps(db)) faults.push(`Events are missing before ${seq}.`)
  }
  return { what: `The ${name} up to ${head}`, faults }
}

async function verifyStories(db: Kysely<Tables>, { onProgress, signal }: Watch): Promise<Finding> {
  const faults: string[] = []
  let seen = 0
  for (let after = noId; ; ) {
    signal.throwIfAborted()
    const page = await checkStories(db, after)
    for (const { id, fault } of page) if (fault !== null) faults.push(`Story ${id}: ${storyWords[fault]}.`)
    const last = page.at(-1)
    if (!last) return { what: `${seen} stories and what readers see of them`, faults: shortened(faults) }
    seen += page.length
    onProgress(seen, undefined, 'stories')
    after = last.id
  }
}

async function verifyBlobs(
  db: Kysely<Tables>,
  blobs: BlobStore,
  { onProgress, signal }: Watch,
): Promise<Finding> {
  const faults: string[] = []
  let seen = 0
  for await (const key of blobKeys(db)) {
    signal.throwIfAborted()
    seen += 1
    onProgress(seen, undefined, 'pictures')
    if (!(await blobs.has(key))) faults.push(`The picture ${key} is named and not there.`)
  }
  return { what: `${seen} files of pictures`, faults: shortened(faults) }
}

function shortened(faults: readonly string[]): readonly string[] {
  if (faults.length <= mostFaults) return faults
  return [...faults.slice(0, mostFaults), `… and ${faults.length - mostFaults} more like these.`]
}
