// Where the bytes of originals and renditions are kept; driven by the media services. A folder now, S3 later: same keys.
import type { Readable } from 'node:stream'

/** First and last byte, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

export type BlobStream = { readonly size: number; readonly stream: Readable }

/**
 * Keys are made by us (`{asset}/{hash}-original`, `{asset}/{hash}-{width}.webp`), never of names from outside; a key that does
 * not fit the form throws. What was put under a key is never replaced by other bytes.
 */
export type BlobStore = {
  /** Durable when it resolves; seen by others whole or not at all. */
  put(key: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  get(key: string): Promise<Uint8Array | undefined>
  /** Undefined when there is no such blob. `size` is the whole blob's; the stream must be read or destroyed. */
  stream(key: string, range?: (size: number) => ByteRange | undefined): Promise<BlobStream | undefined>
  has(key: string): Promise<boolean>
  /** A blob that is not there counts as deleted. */
  delete(key: string): Promise<void>
  /** Every blob with the time it was written. */
  list(): AsyncIterable<{ readonly key: string; readonly at: Date }>
  /** Removes what writes that never ended have left since before that instant; answers how many. */
  sweepUnfinished(before: Date): Promise<number>
}

const keyForm = /^[a-z0-9][a-z0-9-]{2,79}(?:\/[a-z0-9][a-z0-9.-]{0,79}){1,3}$/

/** Throws on a key that is not one of ours: a bug, never an outside mistake. */
export function checkKey(key: string): string {
  if (!keyForm.test(key) || key.includes('..')) throw new Error(`"${key}" is not a blob key`)
  return key
}
