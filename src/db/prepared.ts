// Connections to a PostgreSQL server that prepare what is asked again and again: the server parses and plans each text once
// for a connection, which costs it more than running it (measured: a third to a half of the time of a short read).
import { createHash } from 'node:crypto'
import pg from 'pg'
import { sqlState } from './errors.ts'

/** Longer texts are bulk writes and lists of ids of every length: seldom the same twice. */
const longestText = 2_000
/** Kept by the server for each connection, about 20 KB each. */
const maxNames = 400

let names = new Map<string, string>()
let generation = 0

/** The name under which this text is prepared; undefined for what is not worth it. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= maxNames || text.length > longestText || !/^(select|update) /.test(text)) return undefined
  const name = `sf${generation}_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
  names.set(text, name)
  return name
}

/** A newer release on another node has changed a table under `select *`: from here on all is prepared anew. */
function isOutdated(error: unknown): boolean {
  return sqlState(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan')
}

type Query = (...args: readonly unknown[]) => unknown

/** What Kysely asks (text and values, no callback) goes out under a name; everything else as it is. */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const plain: Query = this.query.bind(this)
    const prepared: Query = (...args) => {
      const [text, values] = args
      const isKyselys = args.length === 2 && typeof text === 'string' && Array.isArray(values)
      const name = isKyselys ? nameOf(text) : undefined
      return name === undefined ? plain(...args) : ask(plain, { name, text, values })
    }
    this.query = prepared as typeof this.query
  }
}

/** Inside a transaction the second try fails, as the transaction is lost: then the first error is the one to tell. */
async function ask(plain: Query, query: { name: string; text: unknown; values: unknown }): Promise<unknown> {
  try {
    return await plain(query)
  } catch (error) {
    if (!isOutdated(error)) throw error
    if (names.get(String(query.text)) === query.name) {
      generation += 1
      names = new Map()
    }
    try {
      return await plain(query.text, query.values)
    } catch {
      throw error
    }
  }
}
