// What an import does with an item, given what is here of it already. Pure; driven by import-write-service.ts.
import type { ItemStatus } from './item.ts'

/** What an earlier import left here, and what became of it since. */
export type Known = {
  readonly hash: string
  readonly pub: 'draft' | 'scheduled' | 'live' | 'withdrawn'
  /** Whether it ever was public. */
  readonly wasPublic: boolean
  /** Whether the newest revision is somebody else's than the import's. */
  readonly isTouched: boolean
}

export type Coming = {
  readonly hash: string
  readonly status: ItemStatus
  /** Whether this import publishes what its source shows publicly. */
  readonly publishes: boolean
}

export type Decision =
  | { readonly act: 'create'; readonly publish: boolean }
  | { readonly act: 'update'; readonly show: 'publish' | 'update' | 'nothing' }
  /** The text is here already; only its publication was not asked for before. */
  | { readonly act: 'publish' }
  | { readonly act: 'leave' }
  | { readonly act: 'skip'; readonly reason: string }

export function decideImport(coming: Coming, known: Known | undefined): Decision {
  const publish = coming.publishes && coming.status === 'published'
  if (coming.status === 'trash') {
    return skip(
      known === undefined
        ? 'It lies in the bin of its source.'
        : 'It lies in the bin of its source now; here it stays as it is.',
    )
  }
  if (known === undefined) return { act: 'create', publish }
  const firstTime = known.pub === 'draft' && !known.wasPublic
  if (known.hash === coming.hash) {
    return publish && firstTime && !known.isTouched ? { act: 'publish' } : { act: 'leave' }
  }
  if (known.isTouched) return skip('It was edited here since it was imported; its new text was not taken.')
  if (known.pub === 'withdrawn') return skip('It was withdrawn here; its new text was not taken.')
  if (known.pub === 'scheduled') return skip('It is scheduled here; its new text was not taken.')
  if (known.pub === 'live' && coming.status !== 'published') {
    return skip(
      'Its source does not show it publicly any more; here it stays live until somebody unpublishes it.',
    )
  }
  if (!publish) return { act: 'update', show: 'nothing' }
  return { act: 'update', show: known.pub === 'live' ? 'update' : 'publish' }
}

function skip(reason: string): Decision {
  return { act: 'skip', reason }
}
