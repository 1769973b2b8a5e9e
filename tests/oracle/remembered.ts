// A database that answers the same question once: for the fresh renders of one state of the newsroom, which ask the same
// things (navigation, editions, names) on every page. Driven by the oracle's test, which forgets after every operation.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database, Tables } from '../../src/db/db.ts'

export type Remembered = {
  readonly database: Database
  /** Must be called after every write: what was answered before it is no longer true. */
  readonly forget: () => void
}

/** Reads only: whatever is not a plain SELECT throws. Rows are frozen, so no render can change what the next one reads. */
export function remembered(inner: Database): Remembered {
  const answers = new Map<string, Promise<QueryResult<unknown>>>()
  const ask = (query: CompiledQuery): Promise<QueryResult<unknown>> => {
    if (!/^\s*(select|with)\b/i.test(query.sql))
      throw new Error(`a render only reads, it does not ${query.sql}`)
    const name = JSON.stringify([query.sql, query.parameters])
    const known = answers.get(name)
    if (known !== undefined) return known
    const asked = inner.kysely.executeQuery(query).then((result) => {
      for (const row of result.rows) Object.freeze(row)
      return result
    })
    answers.set(name, asked)
    return asked
  }
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => driver(ask),
    },
  })
  return { database: { ...inner, kysely }, forget: () => answers.clear() }
}

function driver(ask: (query: CompiledQuery) => Promise<QueryResult<unknown>>): Driver {
  const refuse = async () => {
    throw new Error('a render opens no transaction')
  }
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => ask(query) as Promise<QueryResult<R>>,
    streamQuery: () => {
      throw new Error('a render does not stream')
    },
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}
