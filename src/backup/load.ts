// Fills a database from a source in one transaction: until it commits, what was there before stays. Driven by restore and move.
import { sql } from 'kysely'
import { cli } from '../actor.ts'
import { type Database, migrate, migrationNames, schemaVersion, type Tx } from '../db/db.ts'
import { appendAudit, appendEvent } from '../events/events.ts'
import type { BlobStore } from '../media/media.ts'
import { fail, ok, ProblemError, type Result } from '../result.ts'
import type { Progress, Source } from './archive.ts'
import { listHindrances, listTables } from './catalog.ts'
import { withoutTimeLimits } from './snapshot.ts'

/** Ids of events that readers have seen never return: the head jumps by more than any backup can be behind. */
export const headJump = 1_000_000

export type LoadOptions = {
  readonly act: 'restored' | 'moved'
  readonly replace: boolean
  readonly now: Date
  /** Absent: the blobs stay where they are. */
  readonly blobs: BlobStore | undefined
  readonly totalRows?: number
  readonly totalBlobs?: number
  readonly onProgress: Progress
  readonly signal: AbortSignal
}

export type Loaded = { readonly rows: number; readonly blobs: number; readonly head: number }

const notEmpty = 'The database is not empty.'

/** The source must be whole already (see openArchive); a refusal or an error before the commit changes no table. */
export async function load(target: Database, source: Source, options: LoadOptions): Promise<Result<Loaded>> {
  const { schemaVersion: version } = source.header
  if (!migrationNames.includes(version)) {
    return fail('conflict', `This backup is of a newer release (${version}): install that release first.`)
  }
  const before = await schemaVersion(target)
  if (before === undefined && (await listTables(target.kysely)).length > 0) {
    return fail('conflict', 'The database holds tables of something else: choose one of its own.')
  }
  const oldHead = before === undefined ? 0 : await headOf(target)
  if (before !== undefined && !options.replace && !(await isEmpty(target))) return fail('conflict', notEmpty)
  const blobs = await loadBlobs(source, options)
  if (before !== version) await makeSchema(target, version, oldHead)
  try {
    const loaded = await target.transact((tx) => fill(tx, source, options))
    await migrate(target)
    await sql`analyze`.execute(target.kysely)
    return ok({ ...loaded, blobs })
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    throw error
  }
}

async function headOf(target: Database): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from log_head`.execute(target.kysely)
  return rows[0]?.seq ?? 0
}

/** Nothing was ever written to it: no event, no act. */
async function isEmpty(target: Pick<Database, 'kysely'>): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select (select seq from log_head) + (select n from audit_head) + (select count(*) from editions) + (select count(*) from users) as n
  `.execute(target.kysely)
  return Number(rows[0]?.n ?? 0) === 0
}

/** The tables as they were in the source's release; later migrations then treat its rows as they would have treated them there. */
async function makeSchema(target: Database, version: string, oldHead: number): Promise<void> {
  await target.transact(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select tablename::text as name from pg_tables where schemaname = current_schema()`.execute(tx)
    const names = rows.map(({ name }) => sql.table(name))
    if (names.length > 0) await sql`drop table ${sql.join(names)} cascade`.execute(tx)
  })
  await migrate(target, { upTo: version })
  await sql`update log_head set seq = ${oldHead}`.execute(target.kysely)
}

async function loadBlobs(source: Source, { blobs, totalBlobs, onProgress, signal }: LoadOptions) {
  if (blobs === undefined) return 0
  let done = 0
  for await (const { key, bytes } of source.blobs()) {
    signal.throwIfAborted()
    await blobs.put(key, bytes)
    done += 1
    onProgress(done, totalBlobs, 'pictures')
  }
  return done
}

async function fill(tx: Tx, source: Source, options: LoadOptions): Promise<Omit<Loaded, 'blobs'>> {
  await withoutTimeLimits(tx)
  const head = await sql<{ seq: number }>`select seq from log_head for update`.execute(tx)
  if (!options.replace && !(await isEmpty({ kysely: tx }))) {
    throw new ProblemError({ code: 'conflict', detail: notEmpty })
  }
  // Without these, rows may come in any order and indexes are built at once; putting them back checks every row.
  const hindrances = await listHindrances(tx)
  const shapes = await listTables(tx)
  await sql`truncate ${sql.join(shapes.map(({ name }) => sql.table(name)))}`.execute(tx)
  for (const statement of hindrances.drop) await sql.raw(statement).execute(tx)
  const rows = await fillTables(
    tx,
    source,
    options,
    new Map(shapes.map((shape) => [shape.name, shape.columns])),
  )
  for (const statement of hindrances.make) {
    options.signal.throwIfAborted()
    await sql.raw(statement).execute(tx)
  }
  return { rows, head: await jump(tx, source, options, head.rows[0]?.seq ?? 0) }
}

async function fillTables(
  tx: Tx,
  source: Source,
  { onProgress, signal, totalRows }: LoadOptions,
  columnsOf: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  let done = 0
  for await (const { table, lines } of source.tables()) {
    signal.throwIfAborted()
    const columns = columnsOf.get(table)
    if (!columns) throw new Error(`The backup holds a table ${table}, which this schema does not have.`)
    const list = sql.join(columns.map((name) => sql.ref(name)))
    const { numAffectedRows } = await sql`insert into ${sql.table(table)} (${list})
      select ${list} from json_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::json)`.execute(
      tx,
    )
    if (Number(numAffectedRows) !== lines.length) throw new Error(`Rows of ${table} were lost on the way.`)
    done += lines.length
    onProgress(done, totalRows, 'rows')
  }
  return done
}

/** Beyond both the source's head and that of what is replaced; the event says so, so the gap in the numbers is accounted for. */
async function jump(tx: Tx, source: Source, { act, now }: LoadOptions, oldHead: number): Promise<number> {
  const { head, createdAt } = source.header
  const from = Math.max(head, oldHead)
  const data = { from: head, to: from + headJump + 1, backupOf: createdAt }
  const type = `newsroom.${act}`
  const entry = { action: type, subject: 'newsroom:1', outcome: 'done' as const, detail: data }
  await appendAudit(tx, [entry], { at: now, actor: cli })
  await sql`update log_head set seq = ${from + headJump}`.execute(tx)
  return appendEvent(tx, { type, subject: 'newsroom:1', data }, { at: now, actor: 'cli' })
}
