// `standfirst restore`: works on a database as it is, without opening a newsroom on it first, because what is there may be of
// another release or half made. With --replace nobody else may be at work on it.
import { sql } from 'kysely'
import { type Database, type Hold, holdFolder, OpenError, openDatabase } from '../db/db.ts'
import { openMedia } from '../media/media.ts'
import type { Config } from '../server/server.ts'
import type { Io } from './command.ts'
import { makeFolder } from './data-folder.ts'
import { dispatch } from './dispatch.ts'
import { type RestoreArgs, restoreInto } from './restore-command.ts'

/** Answers the exit code. */
export async function runRestore(config: Config, args: RestoreArgs, io: Io): Promise<number> {
  try {
    if (config.databaseUrl !== undefined) return await onServer(config, config.databaseUrl, args, io)
    const fault = await makeFolder(config.dataDir)
    if (fault !== undefined) return refuse(io, fault)
    const held = await holdFolder(config.dataDir)
    if (!held.ok) return await dispatch(config, 'restore', args, io)
    return await onFolder(config, held.value, args, io)
  } catch (error) {
    if (error instanceof OpenError) return refuse(io, error.message)
    throw error
  }
}

async function onFolder(config: Config, hold: Hold, args: RestoreArgs, io: Io): Promise<number> {
  try {
    const database = await openDatabase({ dataDir: config.dataDir }, { hold })
    return await openedInto(config, database, args, io)
  } finally {
    await hold.release()
  }
}

async function onServer(config: Config, databaseUrl: string, args: RestoreArgs, io: Io): Promise<number> {
  const database = await openDatabase({ databaseUrl })
  if (args.replace && (await someoneIsAtWork(database))) {
    await database.close()
    return refuse(io, 'A newsroom is at work on this database: stop it first.')
  }
  return openedInto(config, database, args, io)
}

/** Every open newsroom listens for events on a connection of that name. */
async function someoneIsAtWork(database: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and application_name = 'standfirst-listener' limit 1`.execute(
    database.kysely,
  )
  return rows.length > 0
}

async function openedInto(config: Config, database: Database, args: RestoreArgs, io: Io): Promise<number> {
  try {
    const { blobs } = openMedia({ dataDir: config.dataDir })
    return await restoreInto({ database, blobs }, args, io)
  } finally {
    await database.close()
  }
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 1
}
