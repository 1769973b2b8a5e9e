// The desk's side of stories: stages as data, what the wall shows of each story, notices to staff, saved views.
import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table stages add column texts jsonb not null default '{}', add column color text,
    add column starts boolean not null default false, add column ready boolean not null default false`,
  `alter table publication add column stages_rev integer not null default 1`,
  // What the newest revision says, beside the story's own row: the wall reads no revision.
  `alter table stories add column section uuid, add column kind text not null default 'article',
    add column authors uuid[] not null default '{}', add column slugline text not null default '',
    add column headline text not null default '', add column words integer, add column edited_by text not null default '',
    add column incoming boolean not null default false, add column assignee uuid references users,
    add column deadline timestamptz, add column desk_note text not null default '',
    add column marks text[] not null default '{}'`,
  `update stories set section = (r.fields->>'section')::uuid, kind = r.fields->>'kind', slugline = r.fields->>'slugline',
    headline = r.fields->>'headline', edited_by = r.by,
    authors = coalesce((select array_agg((b->>'author')::uuid) from jsonb_array_elements(r.fields->'bylines') as b), '{}'),
    incoming = stories.pub = 'draft' and stories.origin <> 'desk' and stories.rev = 1
    from revisions r where r.story = stories.id and r.rev = stories.rev`,
  // One a column of the wall; each holds only the stories of that column.
  `create index stories_wall_stage on stories (edition, stage, edited_at desc, id desc) where pub = 'draft' and not incoming`,
  `create index stories_wall_incoming on stories (edition, edited_at desc, id desc) where pub = 'draft' and incoming`,
  `create index stories_wall_scheduled on stories (edition) where pub = 'scheduled'`,
  `create index stories_wall_live on stories (edition, updated_at desc, id desc) where pub = 'live'`,
  `create index stories_assignee on stories (assignee, edited_at desc, id desc) where assignee is not null`,
  `create index stories_desk_authors on stories using gin (authors) where pub in ('draft', 'scheduled')`,
  `create index stories_desk_creator on stories (created_by) where pub in ('draft', 'scheduled')`,
  // No query of ours reads it any more: the wall's own indexes take its place.
  `drop index stories_desk`,
  `create table notices (id uuid primary key, "user" uuid not null references users, kind text not null,
    story uuid references stories, by text not null, note text not null, seq bigint not null, at timestamptz not null,
    seen_at timestamptz)`,
  `create index notices_user on notices ("user", id desc)`,
  `create index notices_seq on notices (seq)`,
  `create table wall_views (id uuid primary key, owner text not null, name text not null, filter jsonb not null,
    at timestamptz not null)`,
  `create index wall_views_owner on wall_views (owner, id)`,
  // The history of one thing.
  `create index audit_subject on audit (subject, n desc)`,
]

/** Rows every database must have: the first stages by their names in three languages. */
export const seedStatements = [
  `update stages set starts = key = 'writing', ready = key = 'final', texts = case key
    when 'writing' then '{"en":"Writing","ar":"كتابة","es":"Redacción"}'::jsonb
    when 'editing' then '{"en":"Editing","ar":"تحرير","es":"Edición"}'::jsonb
    when 'final' then '{"en":"Final","ar":"نهائي","es":"Final"}'::jsonb
    when 'hold' then '{"en":"Hold","ar":"معلّق","es":"En espera"}'::jsonb
    else texts end`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...seedStatements]) await sql.raw(statement).execute(db)
}
