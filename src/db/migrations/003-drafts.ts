// Open drafts: Yjs updates in the order they were committed. Not history: the record of a story is its revisions.
import { type Kysely, sql } from 'kysely'

const statements = [
  `create table drafts (story uuid not null references stories, doc_id uuid not null, base_rev integer not null,
    n bigint not null, cut_n bigint not null, bytes bigint not null, open boolean not null, created_at timestamptz not null,
    edited_at timestamptz not null, primary key (story, doc_id))`,
  `create unique index drafts_open on drafts (story) where open`,
  `create index drafts_uncut on drafts (edited_at) where n > cut_n`,
  `create index drafts_edited on drafts (edited_at)`,
  `create table draft_updates (story uuid not null, doc_id uuid not null, n bigint not null, update bytea not null,
    by text not null, at timestamptz not null, primary key (story, doc_id, n),
    foreign key (story, doc_id) references drafts on delete cascade)`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
