// The commands for keeping a newsroom: backup, move and verify; restore and doctor have files of their own.
import { z } from '@hono/zod-openapi'
import { backUp, move, verify } from '../backup/backup.ts'
import { type Database, OpenError, openDatabase } from '../db/db.ts'
import { type BlobStore, openMedia } from '../media/media.ts'
import { type Io, type NewsroomCommand, newsroomCommand } from './command.ts'
import { doctor } from './doctor.ts'
import { restoreHere } from './restore-command.ts'

const stopped = 130

const backup = newsroomCommand({
  name: 'backup',
  args: z.strictObject({ file: z.string().min(1).max(4000) }),
  run: async ({ core, media }, { file }, io) => {
    const done = await orStopped(io, 'Stopped: no backup was written.', () =>
      backUp({ database: core.database, blobs: media.blobs }, file, workOf(core.clock.now(), io)),
    )
    if (done === undefined) return stopped
    if (!done.ok) return refuse(io, done.problem.detail)
    const { rows, blobs, missing, bytes, head } = done.value
    const count = Object.values(rows).reduce((sum, n) => sum + n, 0)
    tellMissing(io, missing)
    io.out(`${file}: ${count} rows, ${blobs} files of pictures, ${megabytes(bytes)}, up to event ${head}.`)
    return 0
  },
})

const moveCommand = newsroomCommand({
  name: 'move',
  args: z.strictObject({ to: z.string().min(1).max(4000) }),
  run: async ({ core, media }, { to }, io) => {
    let target: { database: Database; blobs: BlobStore | undefined }
    try {
      target = await openTarget(to)
    } catch (error) {
      if (error instanceof OpenError) return refuse(io, error.message)
      throw error
    }
    const from = { database: core.database, blobs: media.blobs }
    try {
      const done = await orStopped(io, 'Stopped: nothing was moved.', () =>
        move(from, target, workOf(core.clock.now(), io)),
      )
      if (done === undefined) return stopped
      if (!done.ok) return refuse(io, `${done.problem.detail} Nothing was moved.`)
      tellMissing(io, done.value.missing)
      const pictures = target.blobs
        ? `, ${done.value.blobs} files of pictures`
        : '; the pictures stay where they are'
      io.out(`Moved ${done.value.rows} rows${pictures}. The old database is as it was.`)
      const setting = target.blobs ? 'DATA_DIR' : 'DATABASE_URL'
      io.out(`Now stop the newsroom and start it with ${setting} set to the new place.`)
      if (done.value.behind === 0) return 0
      return refuse(
        io,
        `${done.value.behind} changes came in meanwhile and are not in the new place: stop the newsroom, empty the new place, move again.`,
      )
    } finally {
      await target.database.close()
    }
  },
})

const verifyCommand = newsroomCommand({
  name: 'verify',
  args: z.strictObject({}),
  run: async ({ core, media }, _, io) => {
    const faulty = await orStopped(io, 'Stopped before everything was looked at.', async () => {
      let found = 0
      for await (const { what, faults } of verify(core.database.kysely, media.blobs, {
        onProgress: io.progress,
        signal: io.signal,
      })) {
        for (const fault of faults) io.out(`fault: ${fault}`)
        if (faults.length === 0) io.out(`ok: ${what}`)
        found += faults.length
      }
      return found
    })
    if (faulty === undefined) return stopped
    return faulty === 0 ? 0 : 1
  },
})

export const backupCommands: readonly NewsroomCommand[] = [
  backup,
  restoreHere,
  moveCommand,
  verifyCommand,
  doctor,
]

/** An address of PostgreSQL, or a data folder (a path, or `file:` with one). */
async function openTarget(to: string): Promise<{ database: Database; blobs: BlobStore | undefined }> {
  if (/^postgres(ql)?:/i.test(to)) {
    return { database: await openDatabase({ databaseUrl: to }), blobs: undefined }
  }
  const dataDir = to.replace(/^file:(\/\/)?/, '')
  const database = await openDatabase({ dataDir })
  return { database, blobs: openMedia({ dataDir }).blobs }
}

function workOf(now: Date, { progress, signal }: Io) {
  return { now, onProgress: progress, signal }
}

/** Undefined when the person stopped it. */
async function orStopped<T>(io: Io, sentence: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!io.signal.aborted) throw error
    io.err(sentence)
    return undefined
  }
}

function tellMissing(io: Io, missing: readonly string[]): void {
  for (const key of missing.slice(0, 20)) io.err(`The picture ${key} is named and not there.`)
  if (missing.length > 20) io.err(`… and ${missing.length - 20} more.`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 1
}
