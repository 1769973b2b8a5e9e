// Many rows in one statement with one parameter. A list of VALUES with thousands of parameters costs twice the time of the
// insert itself (measured on both engines with 800 rows). Driven by the stores of what is written in bulk.
import { type Insertable, type InsertQueryBuilder, type InsertResult, sql } from 'kysely'
import type { Tables } from './tables.ts'
import type { Tx } from './transact.ts'

/** Tables without JSONB columns: a value of theirs is given as text, which this would store as a string. */
type PlainTable =
  | 'addresses'
  | 'audit'
  | 'live_stories'
  | 'live_terms'
  | 'refs'
  | 'stories'
  | 'story_verbs'
  | 'wire_items'

/** The insert, to which conflicts and returning may be added. `rows` is not empty, and all have the same columns. */
export function insertRows<T extends PlainTable>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): InsertQueryBuilder<Tables, T, InsertResult> {
  const [first] = rows
  if (first === undefined) throw new Error(`no rows for ${table}`)
  const columns = Object.keys(first) as (keyof Tables[T] & string)[]
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql`select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
  return tx.insertInto(table).columns(columns).expression(values)
}
