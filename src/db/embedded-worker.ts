// The thread that holds PGlite; driven by messages from embedded.ts. In the main thread PGlite would stop HTTP and timers.
import fs from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type Transaction, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import type { Call, Reply, Rows, WorkerError, WorkerStart } from './embedded-protocol.ts'
import { errorFields } from './errors.ts'
import { scalarParsers } from './values.ts'

// The shim below reaches into PGlite's file system, so it is right for exactly this version.
const pinnedVersion = '0.5.16'

/** In a single process PostgreSQL never makes a checkpoint by itself: the log would grow for ever, and recovery with it. */
const checkpointAfterBytes = 64 * 1024 * 1024
const checkpointAfterSeconds = 300
const checkpointCheckMs = 2_000

type OpenTransaction = {
  readonly tx: Transaction
  readonly end: (commit: boolean) => void
  readonly done: Promise<void>
}

const port = parentPort
if (port === null) throw new Error('embedded-worker runs in a worker thread only')
const send = (reply: Reply) => port.postMessage(reply)
const start = workerData as WorkerStart
const openTransactions = new Map<number, OpenTransaction>()
const unlisten = new Map<string, () => Promise<void>>()
let syncs = 0

try {
  checkVersion()
  const pg = await openPGlite(start)
  port.on('message', (call: Call) => void answer(pg, call))
  keepCheckpoints(pg)
  send({ ready: true })
} catch (error) {
  send({ failed: describeError(error) })
}

function checkVersion(): void {
  const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'))
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }
  if (version === pinnedVersion) return
  throw new Error(
    `This release needs @electric-sql/pglite ${pinnedVersion}, but ${version} is installed: run npm ci.`,
  )
}

async function openPGlite({ folder }: WorkerStart): Promise<PGlite> {
  const pg = new PGlite({
    dataDir: folder,
    extensions: { unaccent, pg_trgm },
    startParams: PGlite.defaultStartParams
      .filter((parameter) => parameter !== '-F')
      .concat('-c', 'wal_sync_method=fsync', '-c', 'timezone=UTC'),
    parsers: scalarParsers,
    // Parameters arrive as text made by encodeParameter, the same for both engines.
    serializers: Object.fromEntries(Object.keys(types.serializers).map((oid) => [oid, String])),
  })
  await pg.waitReady
  installSync(pg)
  // What initdb and crash recovery wrote before the shim was in place is made durable by this.
  await pg.exec('CHECKPOINT')
  return pg
}

function keepCheckpoints(pg: PGlite): void {
  let checking = false
  const check = async () => {
    if (checking || pg.closed) return
    checking = true
    try {
      const { rows } = await pg.query<{ bytes: number; seconds: number }>(`
        select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes,
          extract(epoch from now() - checkpoint_time)::float8 as seconds from pg_control_checkpoint()`)
      const [{ bytes, seconds } = { bytes: 0, seconds: 0 }] = rows
      const isOld = seconds > checkpointAfterSeconds && bytes > 65_536
      if (bytes > checkpointAfterBytes || isOld) await pg.exec('CHECKPOINT')
    } catch {
      // Closing, or the disk is full: whoever writes next is told.
    } finally {
      checking = false
    }
  }
  setInterval(() => void check(), checkpointCheckMs).unref()
}

/** PGlite's own fdatasync does nothing, so a commit would not survive a power cut. */
function installSync(pg: PGlite): void {
  type Stream = { readonly nfd?: number }
  type Node = { readonly stream_ops: { fsync?: (stream: Stream) => number } }
  const { FS } = pg.Module as unknown as { FS: { lookupPath(path: string): { node: Node } } }
  FS.lookupPath('/pglite/data/global').node.stream_ops.fsync = (stream) => {
    if (stream.nfd === undefined) return 0
    fs.fsyncSync(stream.nfd)
    syncs += 1
    return 0
  }
}

async function answer(pg: PGlite, call: Call): Promise<void> {
  try {
    send({ id: call.id, value: await perform(pg, call) })
  } catch (error) {
    send({ id: call.id, error: describeError(error) })
  }
  if (call.op === 'close') process.exit(0)
}

async function perform(pg: PGlite, call: Call): Promise<unknown> {
  switch (call.op) {
    case 'query': {
      const session = call.tx === undefined ? pg : openTransaction(call.tx).tx
      const { rows, affectedRows } = await session.query(call.sql, [...call.params])
      return { rows, affectedRows } satisfies Rows
    }
    case 'begin':
      return begin(pg, call.id)
    case 'commit':
    case 'rollback': {
      const transaction = openTransaction(call.of)
      openTransactions.delete(call.of)
      transaction.end(call.op === 'commit')
      return transaction.done
    }
    case 'listen':
      unlisten.set(
        call.channel,
        await pg.listen(call.channel, (payload) => send({ channel: call.channel, payload })),
      )
      return undefined
    case 'unlisten':
      await unlisten.get(call.channel)?.()
      unlisten.delete(call.channel)
      return undefined
    case 'syncs':
      return syncs
    case 'close':
      // Without it the next open would replay the log, as after a kill.
      await pg.exec('CHECKPOINT')
      return pg.close()
  }
}

/** PGlite's own transaction, which keeps every other statement waiting, is held open until commit or rollback arrives. */
async function begin(pg: PGlite, id: number): Promise<number> {
  const ended = Promise.withResolvers<boolean>()
  await new Promise<void>((begun, failed) => {
    const done = pg.transaction(async (tx) => {
      openTransactions.set(id, { tx, end: ended.resolve, done })
      begun()
      if (!(await ended.promise)) await tx.rollback()
    })
    done.catch(failed)
  })
  return id
}

function openTransaction(id: number): OpenTransaction {
  const transaction = openTransactions.get(id)
  if (transaction === undefined) throw new Error('This transaction has ended.')
  return transaction
}

function describeError(error: unknown): WorkerError {
  if (!(error instanceof Error)) return { message: String(error), fields: {} }
  const all = error as unknown as Record<string, unknown>
  const fields = Object.fromEntries(
    errorFields.filter((name) => typeof all[name] === 'string').map((name) => [name, all[name]]),
  )
  return { message: error.message, fields }
}
