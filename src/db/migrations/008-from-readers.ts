// What comes from readers: addresses they asked for in vain, and letters to the desk.
import { type Kysely, sql } from 'kysely'

const statements = [
  // Counted by path alone: nothing about who asked. No edition: a path outside all of them.
  `create table missed_addresses (path text primary key, edition text, times bigint not null, last_at timestamptz not null)`,
  `create index missed_addresses_times on missed_addresses (times desc, path)`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
