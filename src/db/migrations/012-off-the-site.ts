// The desk finds what was taken down, and what is edited and not out again, however old; and lists stories of one state.
import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table stories add column withdrawn_at timestamptz`,
  `update stories set withdrawn_at = taken.at
    from (select story, max(at) as at from story_verbs where verb in ('unpublish', 'retract') group by story) as taken
    where taken.story = stories.id and stories.pub = 'withdrawn'`,
  // Columns of the wall, each by an index that holds only its stories.
  `create index stories_wall_edited on stories (edition, edited_at desc, id desc) where pub = 'live' and rev > live_rev`,
  `create index stories_wall_withdrawn on stories (edition, greatest(edited_at, withdrawn_at) desc, id desc)
    where pub = 'withdrawn'`,
  `create index stories_pub on stories (edition, pub, edited_at desc, id desc)`,
  // What waits for somebody is a draft; what they once had and is long out would be walked over.
  `create index stories_waiting on stories (assignee, edited_at desc, id desc) where pub = 'draft' and assignee is not null`,
  `drop index stories_assignee`,
  // Lists ask for editions and states now, never for everything.
  `drop index stories_edited`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
