// Opens the database, embedded or server, and gives both the same face; driven by `server/`, `cli/` and tests.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { embeddedDialect, guardedDialect } from './dialect.ts'
import { Embedded } from './embedded.ts'
import { OpenError } from './errors.ts'
import { type Hold, holdFolder } from './folder-lock.ts'
import { type Log, silent } from './log.ts'
import { PreparingClient } from './prepared.ts'
import { ServerListener } from './server-listener.ts'
import { describeServer, explainUnreachable, serverTypes } from './server-settings.ts'
import { type ListenHooks, Subscriptions } from './subscriptions.ts'
import type { Tables } from './tables.ts'
import { Transactions, type TransactOptions, type Tx } from './transact.ts'

export type DatabasePlace = { readonly dataDir: string } | { readonly databaseUrl: string }

export type OpenOptions = {
  readonly log?: Log
  /** The folder, when the caller holds it already; otherwise it is held here until `close`. */
  readonly hold?: Hold
  /** The embedded engine stopped and does not open again: nothing works any more, the process should end. */
  readonly onFatal?: (error: Error) => void
  readonly poolSize?: number
  /** How long one statement may take on the server before it is cancelled; the embedded engine cannot cancel. */
  readonly statementTimeoutMs?: number
}

export type Database = {
  readonly kind: 'embedded' | 'server'
  /** The root handle: reads outside transactions. Inside `transact` it throws. */
  readonly kysely: Kysely<Tables>
  /** The data folder's lock and command socket, where this database is embedded. */
  readonly hold: Hold | undefined
  /** That folder; its part `db` is the embedded engine's. */
  readonly dataDir: string | undefined
  /** One transaction, rolled back when `work` throws; repeated on deadlock, so `work` must do nothing but SQL. */
  transact<T>(work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T>
  /** Hears NOTIFY on `channel` after its commit; answers the function that stops it. */
  listen(
    channel: string,
    onNotify: (payload: string) => void,
    hooks?: ListenHooks,
  ): Promise<() => Promise<void>>
  /** Stops whatever the embedded engine is doing; what waits is rejected, and it opens again. Absent on a server. */
  readonly interrupt: (() => Promise<void>) | undefined
  close(): Promise<void>
}

/** Opens the database without migrating it (see `migrate`). Throws OpenError with one plain sentence. */
export function openDatabase(place: DatabasePlace, options: OpenOptions = {}): Promise<Database> {
  return 'databaseUrl' in place
    ? openServer(place.databaseUrl, options)
    : openEmbedded(place.dataDir, options)
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<Database> {
  const log = options.log ?? silent
  const hold = options.hold ?? (await holdOrThrow(dataDir))
  let embedded: Embedded
  try {
    embedded = await Embedded.open(join(dataDir, 'db'))
  } catch (error) {
    if (options.hold === undefined) await hold.release()
    throw error
  }
  const transactions = new Transactions(log)
  const kysely = new Kysely<Tables>({
    dialect: guardedDialect(embeddedDialect(embedded), () => transactions.mayConnect()),
  })
  const subscriptions = new Subscriptions()
  embedded.onLost = (error) => {
    log('error', error.message, { error: error.cause })
    subscriptions.lost()
  }
  embedded.onBack = () => {
    log('info', 'The embedded database is open again.')
    subscriptions.back()
  }
  embedded.onFatal = (error) => {
    log('error', 'The embedded database does not open again.', { error })
    options.onFatal?.(error)
  }
  const transport = {
    listen: (name: string) => embedded.listen(name, (payload) => subscriptions.deliver(name, payload)),
    unlisten: (name: string) => embedded.unlisten(name),
  }
  return {
    kind: 'embedded',
    kysely,
    hold,
    dataDir,
    transact: (work, settings) => transactions.run(kysely, work, settings),
    listen: async (channel, onNotify, hooks = {}) => {
      transactions.mayConnect()
      return subscriptions.add(transport, channel, { onNotify, ...hooks })
    },
    interrupt: () => embedded.interrupt(),
    close: async () => {
      await kysely.destroy()
      await embedded.close()
      if (options.hold === undefined) await hold.release()
    },
  }
}

async function holdOrThrow(dataDir: string): Promise<Hold> {
  const held = await holdNew(dataDir).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code ?? cause.message
    throw new OpenError(
      'engine',
      `The data folder ${dataDir} cannot be used (${reason}): it must belong to the user who runs this.`,
      { cause },
    )
  })
  if (held.ok) return held.value
  const { holderPid } = held.problem
  const who = holderPid === undefined ? 'another process' : `process ${holderPid}`
  throw new OpenError(
    'held',
    `The data folder ${dataDir} is in use by ${who}: stop it first, or choose another DATA_DIR.`,
    { holderPid },
  )
}

async function holdNew(dataDir: string): ReturnType<typeof holdFolder> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  return holdFolder(dataDir)
}

async function openServer(databaseUrl: string, options: OpenOptions): Promise<Database> {
  const log = options.log ?? silent
  const connection: pg.ClientConfig = {
    connectionString: databaseUrl,
    types: serverTypes,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  }
  const transactions = new Transactions(log)
  const pool = new pg.Pool({
    ...connection,
    max: options.poolSize ?? 10,
    application_name: 'standfirst',
    Client: PreparingClient,
  })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', (error) => log('warn', 'A connection to PostgreSQL broke.', { reason: error.message }))
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (created) => {
      const query = sql`select set_config('timezone', 'UTC', false),
        set_config('statement_timeout', ${String(statementTimeoutMs)}, false),
        set_config('idle_in_transaction_session_timeout', '120000', false)`
      await created.executeQuery(query.compile(kysely))
    },
  })
  const kysely = new Kysely<Tables>({ dialect: guardedDialect(dialect, () => transactions.mayConnect()) })
  try {
    await checkServer(kysely)
  } catch (error) {
    await kysely.destroy()
    if (error instanceof OpenError) throw error
    throw new OpenError('unreachable', explainUnreachable(databaseUrl, error), { cause: error })
  }
  const listener = new ServerListener(connection, log)
  return {
    kind: 'server',
    kysely,
    hold: undefined,
    dataDir: undefined,
    transact: (work, settings) => transactions.run(kysely, work, settings),
    listen: async (channel, onNotify, hooks = {}) => {
      transactions.mayConnect()
      return listener.listen(channel, onNotify, hooks)
    },
    interrupt: undefined,
    close: async () => {
      await listener.close()
      await kysely.destroy()
    },
  }
}

async function checkServer(kysely: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding
  `.execute(kysely)
  const [row] = rows
  const unsuitable = row === undefined ? 'it says nothing about itself' : describeServer(row)
  if (unsuitable !== undefined) throw new OpenError('unsuitable', unsuitable)
}
