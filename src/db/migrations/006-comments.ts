// Comments and suggestions on the text of a story: rows of their own, never a part of a revision.
import { type Kysely, sql } from 'kysely'

const statements = [
  `create table comment_threads (id uuid primary key, story uuid not null references stories, kind text not null,
    state text not null, doc_id uuid not null, range_start text not null, range_end text not null, block text not null,
    quote text not null, quote_before text not null, quote_after text not null, replacement text, by text not null,
    at timestamptz not null, closed_by text, closed_at timestamptz)`,
  `create index comment_threads_story on comment_threads (story, id)`,
  `create index comment_threads_open on comment_threads (story, id) where state = 'open'`,
  `create table comments (id uuid primary key, thread uuid not null references comment_threads on delete cascade,
    by text not null, at timestamptz not null, edited_at timestamptz, deleted boolean not null default false,
    text text not null, mentions uuid[] not null default '{}')`,
  `create index comments_thread on comments (thread, id)`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
