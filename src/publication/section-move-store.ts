// A section's segment changes: the addresses of all its stories in that edition follow, and the old ones redirect.
import { sql } from 'kysely'
import type { Unit } from '../events/events.ts'

/** Story paths are `/{edition}/{segment}/{slug}`. An address that is taken by something else keeps the story where it was. */
export async function moveSectionStories(
  unit: Unit,
  section: string,
  edition: string,
  segment: string,
): Promise<void> {
  const prefix = `/${edition}/${segment}/`
  const moved = sql`select live.story, ${prefix} || stories.slug as path
    from live_stories live join stories on stories.id = live.story
    where live.section = ${section} and live.edition = ${edition}`
  await sql`update addresses set current = false
    from (${moved}) as moved
    where addresses.type = 'story' and addresses.thing = moved.story::text and addresses.edition = ${edition}
      and addresses.current and addresses.path <> moved.path
      and not exists (select 1 from addresses other where other.path = moved.path and other.thing <> moved.story::text)`.execute(
    unit.tx,
  )
  await sql`insert into addresses (path, edition, type, thing, current, since)
    select moved.path, ${edition}, 'story', moved.story::text, true, ${unit.now}::timestamptz from (${moved}) as moved
    where not exists (select 1 from addresses other where other.path = moved.path and other.thing <> moved.story::text)
    on conflict (path) do update set current = true`.execute(unit.tx)
  await sql`update live_stories set path = addresses.path from addresses
    where addresses.type = 'story' and addresses.thing = live_stories.story::text and addresses.current
      and addresses.edition = live_stories.edition
      and live_stories.section = ${section} and live_stories.edition = ${edition}`.execute(unit.tx)
}
