// The use-cases: a newsroom into a file, a file into a database, one database into another. Driven by the CLI.
import type { Kysely } from 'kysely'
import { type Database, schemaVersion, type Tables } from '../db/db.ts'
import { logHead } from '../events/events.ts'
import type { BlobStore } from '../media/media.ts'
import { fail, ok, type Result } from '../result.ts'
import { archiveVersion, type Footer, type Header, type Progress, type Source } from './archive.ts'
import { openArchive } from './archive-reader.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { sourceOf } from './dump.ts'
import { type Loaded, load } from './load.ts'
import { withSnapshot } from './snapshot.ts'

/** A newsroom's data. */
export type Place = { readonly database: Database; readonly blobs: BlobStore }

export type Work = { readonly now: Date; readonly onProgress: Progress; readonly signal: AbortSignal }

export type BackedUp = Footer & { readonly head: number }

/** Writes the file, replacing one of that name when the new one is whole; the newsroom goes on meanwhile. */
export async function backUp(place: Place, path: string, work: Work): Promise<Result<BackedUp>> {
  const missing: string[] = []
  const onMissing = (key: string) => void missing.push(key)
  return withSource(place, work.now, onMissing, async (source) => {
    const opened = await openWriter(path, source.header)
    if (!opened.ok) return opened
    const writer = opened.value
    try {
      await writeAll(writer, source, work)
      return ok({ ...(await writer.finish(missing)), head: source.header.head })
    } catch (error) {
      await writer.abandon()
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
        return fail('unavailable', `There is no room for the backup at ${path}: nothing was kept of it.`)
      throw error
    }
  })
}

async function openWriter(path: string, header: Header): Promise<Result<ArchiveWriter>> {
  try {
    return ok(await ArchiveWriter.open(path, header))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error'
    return fail('invalid', `${path} cannot be written (${code}): choose a folder that exists and is yours.`)
  }
}

async function writeAll(writer: ArchiveWriter, source: Source, { onProgress, signal }: Work): Promise<void> {
  let rows = 0
  for await (const chunk of source.tables()) {
    signal.throwIfAborted()
    await writer.addRows(chunk)
    rows += chunk.lines.length
    onProgress(rows, undefined, 'rows')
  }
  for await (const blob of source.blobs()) {
    signal.throwIfAborted()
    await writer.addBlob(blob)
    onProgress(rows, undefined, 'rows and pictures')
  }
}

export type Restored = Loaded & { readonly backupOf: string; readonly missing: readonly string[] }

/** Puts a backup into an empty database, or with `replace` in the place of everything; migrates it if need be. */
export async function restore(
  target: Place,
  path: string,
  work: Work & { readonly replace: boolean },
): Promise<Result<Restored>> {
  const opened = await openArchive(path, work.onProgress)
  if (!opened.ok) return opened
  const archive = opened.value
  try {
    const { rows, blobs, missing } = archive.footer
    const totalRows = Object.values(rows).reduce((sum, n) => sum + n, 0)
    const loaded = await load(target.database, archive, {
      ...work,
      act: 'restored',
      blobs: target.blobs,
      totalRows,
      totalBlobs: blobs,
    })
    if (!loaded.ok) return loaded
    return ok({ ...loaded.value, backupOf: archive.header.createdAt, missing })
  } finally {
    await archive.close()
  }
}

export type Moved = Loaded & {
  readonly missing: readonly string[]
  /** Events written to the old database while the new one was filled: they are not in the new one. */
  readonly behind: number
}

/** Copies everything into an empty database; the old one stays as it is. Without `to.blobs` the blobs stay, too. */
export async function move(
  from: Place,
  to: { readonly database: Database; readonly blobs: BlobStore | undefined },
  work: Work,
): Promise<Result<Moved>> {
  const missing: string[] = []
  const onMissing = (key: string) => void missing.push(key)
  let head = 0
  const loaded = await withSource(from, work.now, onMissing, (source) => {
    head = source.header.head
    return load(to.database, source, { ...work, act: 'moved', replace: false, blobs: to.blobs })
  })
  if (!loaded.ok) return loaded
  return ok({ ...loaded.value, missing, behind: (await logHead(from.database.kysely)) - head })
}

async function withSource<T>(
  { database, blobs }: Place,
  now: Date,
  onMissing: (key: string) => void,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  const version = await schemaVersion(database)
  if (version === undefined) throw new Error('The database has no tables yet.')
  return withSnapshot(database, async (db: Kysely<Tables>) => {
    const header: Header = {
      format: 'standfirst-backup',
      version: archiveVersion,
      schemaVersion: version,
      createdAt: now.toISOString(),
      head: await logHead(db),
    }
    return work(sourceOf(db, header, blobs, onMissing))
  })
}
