// Restoring a backup into the database that is open here, and saying how it went; driven by the CLI and by a running newsroom.
import { z } from '@hono/zod-openapi'
import { restore } from '../backup/backup.ts'
import { systemClock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import type { BlobStore } from '../media/media.ts'
import { type Io, newsroomCommand } from './command.ts'

const argsSchema = z.strictObject({ file: z.string().min(1).max(4000), replace: z.boolean().default(false) })
export type RestoreArgs = z.infer<typeof argsSchema>

/** What a running newsroom does when it is asked: it takes a backup only while it is empty itself. */
export const restoreHere = newsroomCommand({
  name: 'restore',
  args: argsSchema,
  run: async ({ core, media }, { file, replace }, io) => {
    if (replace) return refuse(io, 'The newsroom is running: stop it first, then restore with --replace.')
    const code = await restoreInto({ database: core.database, blobs: media.blobs }, { file, replace }, io)
    await core.feed.pull()
    return code
  },
})

/** Answers the exit code. */
export async function restoreInto(
  place: { readonly database: Database; readonly blobs: BlobStore },
  { file, replace }: RestoreArgs,
  io: Io,
): Promise<number> {
  const work = { now: systemClock.now(), onProgress: io.progress, signal: io.signal, replace }
  try {
    const restored = await restore(place, file, work)
    if (!restored.ok) return refuse(io, withAdvice(restored.problem.detail))
    const { rows, blobs, backupOf, head, missing } = restored.value
    if (missing.length > 0) io.err(`${missing.length} files of pictures were missing when it was made.`)
    io.out(
      `Restored the newsroom of ${backupOf}: ${rows} rows, ${blobs} files of pictures; next event ${head + 1}.`,
    )
    return 0
  } catch (error) {
    if (!io.signal.aborted) throw error
    io.err('Stopped: no row was changed.')
    return 130
  }
}

function withAdvice(detail: string): string {
  return detail === 'The database is not empty.'
    ? `${detail} To replace all of it, stop the newsroom and restore with --replace.`
    : detail
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 1
}
