// What comes from readers: addresses they asked for in vain, and letters to the desk.
import { type Kysely, sql } from 'kysely'

const statements = [
  // Counted by path alone: nothing about who asked. No edition: a path outside all of them.
  `create table missed_addresses (path text primary key, edition text, times bigint not null, last_at timestamptz not null)`,
  `create index missed_addresses_times on missed_addresses (times desc, path)`,
  // What a reader wrote by the form of the site, and what the desk did with it. Nothing of the connection is kept.
  `create table letters (id uuid primary key, edition text not null references editions, subject text not null,
    message text not null, name text not null default '', email text not null default '', phone text not null default '',
    link text not null default '', story uuid references stories, at timestamptz not null, assignee uuid references users,
    opened_as uuid references stories, binned_at timestamptz)`,
  `create index letters_waiting on letters (edition, id desc) where binned_at is null and opened_as is null`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
