// Which live blogs still run.
import type { Reading } from './reading.ts'

/** Which of these live blogs still run; one without a row of its own runs. */
export async function openBlogs({ db }: Reading, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const closed = await db
    .selectFrom('liveblogs')
    .select('story')
    .where('story', 'in', ids as never)
    .where('open', '=', false)
    .execute()
  return new Set(ids.filter((id) => !closed.some(({ story }) => story === id)))
}
