// SQL of "where is this story now": from the tables as they are, read when somebody is about to change what readers see.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import { type Collection, listFronts, readAutomaticHome } from '../fronts/fronts.ts'
import type { SetId, StoryId } from '../ids.ts'
import { findEdition, termFamily } from '../publication/publication.ts'
import type { Story } from '../stories/stories.ts'

export type FrontPlace = {
  readonly front: string
  readonly type: string
  readonly subject: string | null
  readonly collection: string
  readonly title: string
  readonly by: 'hand' | 'sublink' | 'query'
}

/** The live fronts of the edition that show it: put there by hand, or drawn in by a collection's query. */
export async function findFrontPlaces(
  db: Kysely<Tables>,
  edition: string,
  story: StoryId,
): Promise<readonly FrontPlace[]> {
  const fronts = await listFronts(db, edition)
  const language = (await findEdition(db, edition))?.language ?? 'und'
  const hasHome = fronts.some(({ type }) => type === 'home')
  const all = hasHome ? fronts : [...fronts, await readAutomaticHome(db, edition, language)]
  const found: FrontPlace[] = []
  for (const { id: front, type, subject, live } of all) {
    for (const item of live.items) {
      if (!('style' in item)) continue
      const by =
        handPlace(item, story) ?? ((await isDrawnIn(db, item, { edition, story })) ? 'query' : undefined)
      if (by) found.push({ front, type, subject, collection: item.id, title: item.title, by })
    }
  }
  return found
}

function handPlace({ cards }: Collection, story: StoryId): 'hand' | 'sublink' | undefined {
  if (cards.some((card) => card.story === story)) return 'hand'
  return cards.some((card) => card.sublinks?.includes(story)) ? 'sublink' : undefined
}

/** Whether it is among the newest that the query still has room for; what stands above it on the front is not looked at. */
async function isDrawnIn(
  db: Kysely<Tables>,
  { query, limit, cards }: Collection,
  { edition, story }: { readonly edition: string; readonly story: StoryId },
): Promise<boolean> {
  const room = limit - cards.length
  if (query === undefined || room <= 0) return false
  const { section, kind, region, programme, topic, dossier } = query
  const columns = Object.entries({ section, kind, programme }).filter(([, value]) => value !== undefined)
  const terms = [topic, dossier].filter((term) => term !== undefined)
  const conditions = [
    sql`live.edition = ${edition}`,
    ...columns.map(([name, value]) => sql`live.${sql.ref(name)} = ${value}`),
    ...(region === undefined ? [] : [sql`live.region in ${termFamily(region)}`]),
    ...terms.map(
      (term) =>
        sql`exists (select 1 from live_terms where term in ${termFamily(term)} and story = live.story)`,
    ),
  ]
  const { rows } = await sql<{ story: StoryId }>`select live.story from live_stories live
    where ${sql.join(conditions, sql` and `)}
    order by live.first_published_at desc, live.story desc limit ${room}`.execute(db)
  return rows.some((row) => row.story === story)
}

export type ListPlace = { readonly type: string; readonly id: string; readonly path: string }

/** The lists (each with its feeds) that show it: its section, its kind, its region, its terms. Current addresses only. */
export async function findListPlaces(db: Kysely<Tables>, story: StoryId): Promise<readonly ListPlace[]> {
  const { rows } = await sql<ListPlace>`
    with live as (select * from live_stories where story = ${story}),
      things as (
        select section::text as id, edition from live
        union select kind, edition from live
        union select coalesce(t.merged_into, t.id)::text, edition from live join terms t on t.id = live.region
        union select programme::text, edition from live where programme is not null
        union select coalesce(t.merged_into, t.id)::text, l.edition from live_terms l join terms t on t.id = l.term
          where l.story = ${story})
    select a.type, a.thing as id, a.path from things
    join addresses a on a.thing = things.id and a.edition = things.edition and a.current and a.type <> 'story'
    order by a.type, a.path`.execute(db)
  return rows
}

export type Sister = {
  readonly id: StoryId
  readonly edition: string
  readonly pub: Story['pub']
  readonly section: string | null
}

/** The same story in the other editions. */
export async function findSisters(
  db: Kysely<Tables>,
  set: SetId,
  story: StoryId,
): Promise<readonly Sister[]> {
  return db
    .selectFrom('stories')
    .select(['id', 'edition', 'pub', 'section'])
    .where('set_id', '=', set)
    .where('id', '!=', story)
    .orderBy('edition')
    .execute()
}

export type CurrentLine = {
  readonly id: string
  readonly edition: string
  readonly text: string
  readonly at: Date
}

/** Flashes that lead to it and run still. */
export async function findFlashes(
  db: Kysely<Tables>,
  story: StoryId,
  now: Date,
): Promise<readonly CurrentLine[]> {
  return db
    .selectFrom('flashes')
    .select(['id', 'edition', 'text', 'created_at as at'])
    .where('story', '=', story)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
}

/** Live stories whose text leads to it. */
export async function findLinking(db: Kysely<Tables>, story: StoryId): Promise<readonly { id: StoryId }[]> {
  return db
    .selectFrom('refs')
    .innerJoin('live_stories as live', (join) =>
      join.onRef('live.story', '=', 'refs.story').onRef('live.rev', '=', 'refs.rev'),
    )
    .select('live.story as id')
    .where('refs.kind', '=', 'story')
    .where('refs.target', '=', story)
    .limit(20)
    .execute()
}
