// One moment of a database, kept still while it is read at leisure and everybody else goes on writing. On a server it is a
// transaction; the embedded database has one session, so its files are copied (which is what stands still) and the copy is read.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Database, openDatabase, type Tables } from '../db/db.ts'
import { copyLive } from './live-copy.ts'

const copyPrefix = 'backup-copy-'
const ownCopies = new Set<string>()

/** The embedded database needs as much room again in its folder meanwhile. */
export async function withSnapshot<T>(
  database: Database,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const { dataDir } = database
  return dataDir === undefined ? inTransaction(database, work) : onCopy(database, dataDir, work)
}

function inTransaction<T>(database: Database, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  let begun = false
  return database.transact(
    async (tx) => {
      // A standby may cancel the transaction; what was written to the file cannot be taken back by beginning again.
      if (begun) throw new Error('The server broke off the backup: try again.')
      begun = true
      await withoutTimeLimits(tx)
      return work(tx)
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

/** Blobs are written between two statements, and an index of a large table takes as long as it takes. */
export async function withoutTimeLimits(tx: Kysely<Tables>): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`.execute(
    tx,
  )
}

async function onCopy<T>(
  database: Database,
  dataDir: string,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  await removeLeftCopies(dataDir)
  const folder = await mkdtemp(join(dataDir, copyPrefix))
  ownCopies.add(folder)
  try {
    // Little is left to be recovered when the copy is opened.
    await sql`checkpoint`.execute(database.kysely)
    // While a transaction is open no other statement runs, so the files are as after a crash: complete up to the last commit.
    // Most of them were copied before; the checkpoint above leaves little besides the log to be copied in it.
    await copyLive(join(dataDir, 'db'), join(folder, 'db'), (copyRest) => database.transact(copyRest))
    const copy = await openDatabase({ dataDir: folder })
    try {
      return await work(copy.kysely)
    } finally {
      await copy.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    ownCopies.delete(folder)
  }
}

/** Only the process that holds the data folder makes copies: those it does not know are of one that was killed. */
async function removeLeftCopies(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const path = join(dataDir, name)
    if (name.startsWith(copyPrefix) && !ownCopies.has(path)) await rm(path, { recursive: true, force: true })
  }
}
