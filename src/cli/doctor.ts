// `standfirst doctor`: what the operator should know about this installation. The machine's part is looked at where the
// command was typed, the newsroom's part where the database is open.
import { constants } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { type Database, migrationNames, schemaVersion } from '../db/db.ts'
import type { Config, Newsroom } from '../server/server.ts'
import { type Io, newsroomCommand } from './command.ts'

/** From about here the embedded database keeps desks waiting during its housekeeping (measured: EMBEDDED-DB.md). */
const manyStories = 200_000
const littleRoomBytes = 1_000_000_000
const clockDriftMs = 2_000

type Sign = 'ok' | 'advice' | 'fault'
type Line = readonly [Sign, string]

/** The newsroom's part, as a command that also a running newsroom answers. */
export const doctor = newsroomCommand({
  name: 'doctor',
  args: z.strictObject({}),
  run: async (newsroom, _, io) => tell(io, await lookAtNewsroom(newsroom)),
})

/** The machine's part. Answers the exit code. */
export async function examineMachine(config: Config, io: Io): Promise<number> {
  const database =
    config.databaseUrl === undefined ? `embedded in ${config.dataDir}` : safe(config.databaseUrl)
  return tell(io, [
    ['ok', `Node ${process.version} on ${process.platform} ${process.arch}`],
    ['ok', `Address: ${config.publicUrl}, opened on ${config.host} port ${config.port}`],
    ['ok', `Database: ${database}`],
    ['ok', `Pictures: ${join(config.dataDir, 'blobs')}`],
    ...(config.publicUrlSet
      ? []
      : [['advice', 'PUBLIC_URL is not set: links point to this machine.'] satisfies Line]),
    ...(await lookAtFolder(config.dataDir)),
  ])
}

async function lookAtFolder(folder: string): Promise<readonly Line[]> {
  try {
    await access(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return [['advice', `The data folder ${folder} is not there yet: it is made at the first start.`]]
    return [
      ['fault', `The data folder ${folder} cannot be written: it must belong to the user who runs this.`],
    ]
  }
  const bytes = await sizeOf(folder)
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const room = `${gigabytes(free)} free on its disk`
  return [
    ['ok', `The data folder ${folder} can be written and holds ${gigabytes(bytes)}`],
    free < littleRoomBytes
      ? ['fault', `Only ${room}: make room before writing stops.`]
      : free < bytes
        ? ['advice', `${room}: a backup needs as much again as the embedded database for a moment.`]
        : ['ok', room],
  ]
}

async function lookAtNewsroom({ core, config }: Newsroom): Promise<readonly Line[]> {
  const { database, clock } = core
  const [engine, stories, work] = [
    await engineOf(database),
    await count(database, sql`select count(*) as n from stories`),
    await lookAtWork(database, clock.now()),
  ]
  const drift = Math.abs(engine.now.getTime() - clock.now().getTime())
  const schema = await schemaVersion(database)
  const isEmbedded = config.databaseUrl === undefined
  return [
    ['ok', `${isEmbedded ? 'PGlite, PostgreSQL' : 'PostgreSQL'} ${engine.version}`],
    schema === migrationNames.at(-1)
      ? ['ok', `Tables: ${schema}`]
      : ['fault', `Tables: ${schema}, but this release is at ${migrationNames.at(-1)}.`],
    isEmbedded && stories >= manyStories
      ? ['advice', `${stories} stories: move to PostgreSQL (standfirst move --to postgres://…).`]
      : ['ok', `${stories} stories`],
    drift > clockDriftMs
      ? ['fault', `The clocks of this machine and of the database differ by ${Math.round(drift / 1000)} s.`]
      : ['ok', `Clock: ${clock.now().toISOString()}`],
    ...work,
  ]
}

async function lookAtWork(database: Database, now: Date): Promise<readonly Line[]> {
  const failed = await count(database, sql`select count(*) as n from jobs where failed_at is not null`)
  const late = await count(
    database,
    sql`select count(*) as n from due where at < ${new Date(now.getTime() - 60_000)}`,
  )
  const ahead = await count(
    database,
    sql`select count(*) as n from events where seq = (select seq from log_head) and at > ${new Date(now.getTime() + clockDriftMs)}`,
  )
  return [
    ...(failed > 0 ? [['advice', `${failed} jobs were given up.`] satisfies Line] : []),
    ...(late > 0 ? [['advice', `${late} things are overdue: is the newsroom running?`] satisfies Line] : []),
    ...(ahead > 0
      ? [
          [
            'fault',
            'The last event lies in the future: the clock of this machine was set back.',
          ] satisfies Line,
        ]
      : []),
  ]
}

async function engineOf(database: Database): Promise<{ version: string; now: Date }> {
  const { rows } = await sql<{ version: string; now: Date }>`
    select current_setting('server_version') as version, clock_timestamp() as now`.execute(database.kysely)
  return rows[0] ?? { version: 'unknown', now: new Date(0) }
}

async function count(database: Database, query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await query.execute(database.kysely)
  return Number((rows[0] as { n: number } | undefined)?.n ?? 0)
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    // What is gone by now takes no room.
    if (entry.isFile())
      bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size
  }
  return bytes
}

/** An address without its user, password and options. */
function safe(address: string): string {
  if (!URL.canParse(address)) return 'an address that cannot be read'
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}

function gigabytes(bytes: number): string {
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(0)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`
}

function tell(io: Io, lines: readonly Line[]): number {
  for (const [sign, text] of lines) io.out(`${sign}: ${text}`)
  return lines.some(([sign]) => sign === 'fault') ? 1 : 0
}
