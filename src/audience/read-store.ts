// SQL of reads: counts by story and hour. Nothing about a reader is ever in a row.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'

export type HourCount = { readonly story: StoryId; readonly hour: Date; readonly n: number }

/** Adds counts in one statement; stories that are not live are left out. Always in one order, so that two nodes never wait for each other in a circle. */
export async function addReads(db: Kysely<Tables>, counts: readonly HourCount[]): Promise<void> {
  if (counts.length === 0) return
  const stories = counts.map(({ story }) => story)
  const hours = counts.map(({ hour }) => hour.toISOString())
  const numbers = counts.map(({ n }) => n)
  await sql`
    insert into reads (story, hour, n)
    select given.story, given.hour, given.n
    from unnest(${stories}::uuid[], ${hours}::timestamptz[], ${numbers}::bigint[]) as given (story, hour, n)
    join live_stories on live_stories.story = given.story
    order by given.story, given.hour
    on conflict (story, hour) do update set n = reads.n + excluded.n`.execute(db)
}

export type ReadSums = { readonly all: number; readonly since: number }

/** Readings of a story as far as they are written: all there are, and those of this hour and later ones. */
export async function sumReads(db: Kysely<Tables>, story: StoryId, hour: Date): Promise<ReadSums> {
  const { rows } = await sql<{ all: string; since: string }>`
    select coalesce(sum(n), 0) as all, coalesce(sum(n) filter (where hour >= ${hour.toISOString()}::timestamptz), 0) as since
    from reads where story = ${story}`.execute(db)
  return { all: Number(rows[0]?.all ?? 0), since: Number(rows[0]?.since ?? 0) }
}
