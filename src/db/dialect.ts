// Kysely's way to either engine, with the guard that a root handle used inside a transaction throws at once instead of hanging.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Embedded } from './embedded.ts'

/** Wraps a dialect so that `mayConnect` is asked before every connection is taken; it throws to refuse. */
export function guardedDialect(inner: Dialect, mayConnect: () => void): Dialect {
  return {
    createAdapter: () => inner.createAdapter(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createDriver: () => {
      const driver = inner.createDriver()
      const acquire = driver.acquireConnection.bind(driver)
      driver.acquireConnection = async (options) => {
        mayConnect()
        return acquire(options)
      }
      return driver
    },
  }
}

/**
 * PGlite through its thread. It says that it supports several connections, because Kysely's own lock for one connection
 * would wait before the guard is asked; the waiting is done, in order, by PGlite in its thread.
 */
export function embeddedDialect(embedded: Embedded): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => new EmbeddedDriver(embedded),
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #embedded: Embedded
  tx: number | undefined

  constructor(embedded: Embedded) {
    this.#embedded = embedded
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#embedded.query(query.sql, query.parameters, this.tx)
    const result = { rows: rows as R[] }
    return affectedRows === undefined ? result : { ...result, numAffectedRows: BigInt(affectedRows) }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, PGlite cannot stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream; read in pages by key.')
  }
}

class EmbeddedDriver implements Driver {
  readonly #embedded: Embedded

  constructor(embedded: Embedded) {
    this.#embedded = embedded
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(this.#embedded)
  }

  async beginTransaction(connection: EmbeddedConnection, settings: TransactionSettings): Promise<void> {
    connection.tx = await this.#embedded.begin()
    const { isolationLevel, accessMode } = settings
    if (isolationLevel === undefined && accessMode === undefined) return
    const isolation = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`
    await this.#embedded.query(`set transaction${isolation} ${accessMode ?? ''}`, [], connection.tx)
  }

  async commitTransaction(connection: EmbeddedConnection): Promise<void> {
    await this.#end(connection, (tx) => this.#embedded.commit(tx))
  }

  async rollbackTransaction(connection: EmbeddedConnection): Promise<void> {
    await this.#end(connection, (tx) => this.#embedded.rollback(tx))
  }

  async savepoint(connection: EmbeddedConnection, name: string): Promise<void> {
    await this.#embedded.query(`savepoint ${quoted(name)}`, [], connection.tx)
  }

  async rollbackToSavepoint(connection: EmbeddedConnection, name: string): Promise<void> {
    await this.#embedded.query(`rollback to savepoint ${quoted(name)}`, [], connection.tx)
  }

  async releaseSavepoint(connection: EmbeddedConnection, name: string): Promise<void> {
    await this.#embedded.query(`release savepoint ${quoted(name)}`, [], connection.tx)
  }

  /** A transaction that is still open here (its settings were refused) would keep everybody waiting for ever. */
  async releaseConnection(connection: EmbeddedConnection): Promise<void> {
    await this.#end(connection, (tx) => this.#embedded.rollback(tx))
  }

  async destroy(): Promise<void> {
    await this.#embedded.close()
  }

  async #end(connection: EmbeddedConnection, end: (tx: number) => Promise<void>): Promise<void> {
    const { tx } = connection
    connection.tx = undefined
    if (tx !== undefined) await end(tx)
  }
}

function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`
}
