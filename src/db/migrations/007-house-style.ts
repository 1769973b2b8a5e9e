// House style: per edition the limits and terms to avoid, and one glossary of names across the editions.
import { type Kysely, sql } from 'kysely'

const statements = [
  // Null: no limit.
  `create table house_styles (edition text primary key references editions, longest_headline integer,
    longest_standfirst integer, avoid jsonb not null default '[]', rev integer not null default 1)`,
  // By edition: how the name is written there, and what is not written instead.
  `create table glossary_names (id uuid primary key, topic uuid references terms, note text not null default '',
    forms jsonb not null, rev integer not null default 1)`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
