// Static pages have an order two people may change at once; what an edition says of itself is kept with each change.
import { type Kysely, sql } from 'kysely'

const statements = [
  'alter table static_pages add column rev integer not null default 1',
  `create table edition_revisions (edition text not null references editions, rev integer not null, said jsonb not null,
    "by" text not null, at timestamptz not null, primary key (edition, rev))`,
  `insert into edition_revisions select code, rev,
    jsonb_build_object('name', name, 'slogan', slogan, 'byline', byline, 'footer', footer), 'system', now() from editions`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
