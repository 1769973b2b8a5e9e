// SQL of verify: each statement looks at one moment, and a page at a time, so that it may run beside a busy newsroom.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'

const pageRows = 1000

type Head = { head: number; head_hash: string; last: number; last_hash: string }

/** A chain's head row beside the last row of the chain. */
export async function readHead(db: Kysely<Tables>, chain: 'events' | 'audit'): Promise<Head> {
  const [head, column] = chain === 'events' ? ['log_head', 'seq'] : ['audit_head', 'n']
  const last = sql`select ${sql.ref(column)} as at, hash from ${sql.table(chain)} order by 1 desc limit 1`
  const { rows } =
    await sql<Head>`select h.${sql.ref(column)} as head, h.hash as head_hash, coalesce(l.at, 0) as last,
    coalesce(l.hash, '') as last_hash from ${sql.table(head)} h left join (${last}) l on true`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`${head} has no row.`)
  return row
}

/** Events whose number does not follow the one before, though no restore or move made the head jump there. */
export async function listGaps(db: Kysely<Tables>): Promise<readonly number[]> {
  const { rows } = await sql<{ seq: number }>`
    select seq from (select seq, type, lag(seq, 1, 0::bigint) over (order by seq) as before from events) as numbered
    where seq <> before + 1 and type not in ('newsroom.restored', 'newsroom.moved') order by seq limit 10`.execute(
    db,
  )
  return rows.map(({ seq }) => seq)
}

export type StoryFault = {
  readonly id: string
  readonly fault: 'revision' | 'projection' | 'terms' | 'search' | null
}

/** The next stories after `after` in order of id, each with what is wrong with it; a fresh projection is compared with the kept one. */
export async function checkStories(db: Kysely<Tables>, after: string): Promise<readonly StoryFault[]> {
  const { rows } = await sql<StoryFault>`
    with page as (select * from stories where id > ${after}::uuid order by id limit ${pageRows})
    select page.id, case
      when not exists (select 1 from revisions r where r.story = page.id and r.rev = page.rev)
        or (page.pub = 'live' and now_live.rev is null)
        or (page.scheduled_rev is not null and not exists
          (select 1 from revisions r where r.story = page.id and r.rev = page.scheduled_rev)) then 'revision'
      when (page.pub = 'live') <> (live.story is not null) then 'projection'
      when page.pub <> 'live' then null
      when (page.edition, page.set_id, page.family_id, now_live.fields->>'kind', now_live.fields->>'section',
          now_live.fields->>'region', now_live.fields->>'programme', page.live_rev, address.path,
          page.first_published_at, page.updated_at, page.archive_day)
        is distinct from (live.edition, live.set_id, live.family_id, live.kind, live.section::text,
          live.region::text, live.programme::text, live.rev, live.path,
          live.first_published_at, live.updated_at, live.archive_day) then 'projection'
      when (select array_agg(t.term || ' ' || t.type order by t.term) from live_terms t where t.story = page.id)
        is distinct from (select array_agg(e.term || e.type order by e.term) from (
          select value::uuid as term, ' topic' as type from jsonb_array_elements_text(now_live.fields->'topics')
          union select value::uuid, ' dossier' from jsonb_array_elements_text(now_live.fields->'dossiers')
          union select (value->>'author')::uuid, ' author' from jsonb_array_elements(now_live.fields->'bylines')) as e) then 'terms'
      when not exists (select 1 from search_live s where s.story = page.id) then 'search'
    end as fault
    from page
      left join live_stories live on live.story = page.id
      left join revisions now_live on now_live.story = page.id and now_live.rev = page.live_rev
      left join addresses address on address.type = 'story' and address.thing = page.id::text and address.edition = page.edition
        and address.current
    order by page.id`.execute(db)
  return rows
}

/** Things with two current addresses in one edition, and current story addresses of stories that were never public. */
export async function listAddressFaults(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ path: string }>`
    select min(path) as path from addresses where current group by type, thing, edition having count(*) > 1
    union all
    select a.path from addresses a left join stories s on s.id::text = a.thing
      where a.type = 'story' and s.id is null
    order by 1 limit 10`.execute(db)
  return rows.map(({ path }) => path)
}
