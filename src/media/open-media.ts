// What the media room needs of the machine: the blob store and a limit on image work; opened once by `server/`, the CLI and tests.
import { join } from 'node:path'
import pLimit, { type LimitFunction } from 'p-limit'
import sharp from 'sharp'
import type { BlobStore } from './blob-store.ts'
import { openFolderBlobs } from './folder-blobs.ts'

export type Media = {
  readonly blobs: BlobStore
  /** Two pictures at once: each may take 400 MB decoded, and libuv's other threads stay free for files. */
  readonly imageWork: LimitFunction
}

/** Throws one plain sentence where blobs cannot be kept. `blobUrl`: BLOB_URL, when the operator set it. */
export function openMedia(place: { readonly dataDir: string; readonly blobUrl?: string }): Media {
  if (place.blobUrl) {
    throw new Error('BLOB_URL is not supported yet: leave it out, and pictures are kept in DATA_DIR/blobs.')
  }
  sharp.cache(false)
  sharp.concurrency(1)
  return { blobs: openFolderBlobs(join(place.dataDir, 'blobs')), imageWork: pLimit(2) }
}
