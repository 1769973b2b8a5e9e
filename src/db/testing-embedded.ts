// Prepared embedded folders for tests: made once for each schema, kept in node_modules/.cache, copied for each test file.
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, statfs, utimes } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Database, type OpenOptions, openDatabase } from './connect.ts'
import { migrate } from './migrate.ts'
import type { TestMigrations } from './testing.ts'
import { schemaHash } from './testing-schema.ts'

const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/standfirst', import.meta.url))
const unusedAfterMs = 2 * 60 * 60 * 1000
const abandonedAfterMs = 60 * 60 * 1000

export async function openEmbeddedCopy(
  migrations: TestMigrations,
  options: OpenOptions,
): Promise<{ db: Database; remove: () => Promise<void> }> {
  const dataDir = await copyPreparedFolder(migrations)
  const db = await openDatabase({ dataDir }, options)
  const remove = async () => {
    await db.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { db, remove }
}

/** A data folder of its own, with a migrated database; the caller removes it. */
export async function copyPreparedFolder(migrations: TestMigrations): Promise<string> {
  const prepared = await preparedFolder(migrations)
  const parent = await fastFolder()
  await removeOld(parent, /^standfirst-test-/, abandonedAfterMs)
  const dataDir = await mkdtemp(join(parent, 'standfirst-test-'))
  await cp(prepared, dataDir, { recursive: true })
  return dataDir
}

async function preparedFolder(migrations: TestMigrations): Promise<string> {
  const hash = schemaHash(migrations)
  const folder = join(cacheFolder, `embedded-${hash}`)
  if (await exists(folder)) {
    await utimes(folder, new Date(), new Date()) // in use: not to be removed
    return folder
  }
  await mkdir(cacheFolder, { recursive: true })
  const unlock = await lock(hash)
  try {
    if (!(await exists(folder))) await prepare(migrations, folder)
  } finally {
    await unlock()
  }
  return folder
}

async function prepare(migrations: TestMigrations, folder: string): Promise<void> {
  await removeOld(cacheFolder, /^(embedded|making)-/, unusedAfterMs)
  const making = await mkdtemp(join(cacheFolder, 'making-'))
  const db = await openDatabase({ dataDir: making })
  await migrate(db, { migrations })
  await db.close()
  // In its place at once and whole: a killed run leaves nothing that looks prepared.
  await rename(making, folder)
}

/** Removes what killed runs, or runs of other schemas, left behind. */
async function removeOld(parent: string, names: RegExp, olderThanMs: number): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!names.test(name)) continue
    const path = join(parent, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > olderThanMs) await rm(path, { recursive: true, force: true })
  }
}

/** Vitest runs files in several processes; only one prepares. Elsewhere than on Linux two may do the same work. */
async function lock(hash: string): Promise<() => Promise<void>> {
  if (process.platform !== 'linux') return async () => {}
  for (;;) {
    const server = createServer()
    const mine = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(`\0standfirst-prepare-${hash}`, () => resolve(true))
    })
    if (mine) return () => new Promise((closed) => server.close(() => closed()))
    await sleep(50)
  }
}

/** Memory where there is plenty (copying takes half the time), else the temporary folder. */
async function fastFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  return memory !== undefined && memory.bavail * memory.bsize > 2 ** 31 ? '/dev/shm' : tmpdir()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
