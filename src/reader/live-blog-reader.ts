// A live blog's entries as its page shows them: pinned first, then in the blog's own order; older pages by a key.
import { blockText, upgradeBody } from '../body/body.ts'
import type { EntryId } from '../ids.ts'
import { isId } from '../ids.ts'
import { encodePath } from '../publication/publication.ts'
import { readBodies } from './body-reader.ts'
import { type Reading, readTerms } from './reading.ts'
import type { LiveStory } from './story-reader.ts'
import type { LiveBlogView, LiveEntryView, RenderInline } from './views.ts'

const pageSize = 30

export async function readLiveBlog(
  reading: Reading,
  story: LiveStory,
  before: string | undefined,
): Promise<LiveBlogView> {
  const { db, recorder } = reading
  recorder.key(`entries:${story.id}`)
  const blog = await db.selectFrom('liveblogs').selectAll().where('story', '=', story.id).executeTakeFirst()
  const rows = await entryRows(reading, story, before)
  const shown = rows.slice(0, pageSize)
  const pinned = before === undefined ? await pinnedRows(reading, story) : []
  // On the first page pinned entries stand above; on older ones in their place, where their own address leads.
  const inPlace = before === undefined ? shown.filter((row) => !row.pinned) : shown
  // A page holds the same entries in either order, so that their addresses hold when the order is turned round.
  const ordered = blog?.ordering === 'oldest' ? inPlace.toReversed() : inPlace
  const entries = await entryViews(reading, [...pinned, ...ordered])
  const keyRows = await keyEventRows(reading, story)
  const here = new Set(entries.map((entry) => entry.id))
  const last = shown.at(-1)
  const path = encodePath(story.path)
  return {
    running: blog?.open ?? true,
    ...(blog?.closed_at ? { endedAt: blog.closed_at.toISOString() } : {}),
    summary: await readSummary(reading, story),
    keyEvents: keyRows.map((row) => ({
      at: row.posted_at.toISOString(),
      title: row.headline,
      href: here.has(row.id) ? `#entry-${row.id}` : `${path}?before=${afterKey(row)}#entry-${row.id}`,
    })),
    entries,
    ...(blog?.ordering === 'oldest' ? { oldestFirst: true } : {}),
    ...(rows.length > pageSize && last ? { older: `${path}?before=${key(last)}` } : {}),
  }
}

type Row = { readonly id: EntryId; readonly posted_at: Date }

function key({ id, posted_at }: Row): string {
  return `${posted_at.getTime()}_${id}`
}

/** A key just above the entry, so that its page begins with it. */
function afterKey({ id, posted_at }: Row): string {
  return `${posted_at.getTime() + 1}_${id}`
}

function entryQuery({ db }: Reading, story: LiveStory) {
  return db
    .selectFrom('entries')
    .innerJoin('entry_revisions as text', (join) =>
      join.onRef('text.entry', '=', 'entries.id').onRef('text.rev', '=', 'entries.rev'),
    )
    .select([
      'entries.id',
      'entries.posted_at',
      'entries.updated_at',
      'entries.pinned',
      'entries.key_event',
      'entries.summary',
      'entries.author',
      'text.headline',
      'text.body',
      'text.schema',
    ])
    .where('entries.story', '=', story.id)
    .where('entries.removed_at', 'is', null)
    .orderBy('entries.posted_at', 'desc')
    .orderBy('entries.id', 'desc')
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryQuery>['execute']>>[number]

function entryRows(reading: Reading, story: LiveStory, before: string | undefined): Promise<EntryRow[]> {
  const query = entryQuery(reading, story)
    .where('entries.summary', '=', false)
    .limit(pageSize + 1)
  const [ms, id] = before?.split('_') ?? []
  if (ms === undefined || id === undefined || !/^\d{1,15}$/.test(ms) || !isId(id)) return query.execute()
  return query
    .where((where) =>
      where(
        where.refTuple('entries.posted_at', 'entries.id'),
        '<',
        where.tuple(new Date(Number(ms)), id as EntryId),
      ),
    )
    .execute()
}

function pinnedRows(reading: Reading, story: LiveStory): Promise<EntryRow[]> {
  return entryQuery(reading, story)
    .where('entries.pinned', '=', true)
    .where('entries.summary', '=', false)
    .limit(5)
    .execute()
}

function keyEventRows(reading: Reading, story: LiveStory): Promise<EntryRow[]> {
  return entryQuery(reading, story)
    .where('entries.key_event', '=', true)
    .where('text.headline', '!=', '')
    .limit(50)
    .execute()
}

/** The desk's points: the paragraphs and list items of the newest summary entry. */
async function readSummary(
  reading: Reading,
  story: LiveStory,
): Promise<readonly (readonly RenderInline[])[]> {
  const row = await entryQuery(reading, story).where('entries.summary', '=', true).limit(1).executeTakeFirst()
  if (!row) return []
  return upgradeBody(row.schema, row.body)
    .content.flatMap((block) => blockText(block).split('\n'))
    .filter((text) => text !== '')
    .map((text) => [{ type: 'text', text }])
}

async function entryViews(reading: Reading, rows: readonly EntryRow[]): Promise<LiveEntryView[]> {
  const authors = await readTerms(
    reading,
    rows.flatMap(({ author }) => (author ? [{ type: 'author' as const, id: String(author) }] : [])),
  )
  const bodies = await readBodies(
    reading,
    rows.map((row) => upgradeBody(row.schema, row.body)),
  )
  return rows.map((row, index) => {
    const author = row.author ? authors.get(row.author)?.name : undefined
    return {
      id: row.id,
      at: row.posted_at.toISOString(),
      ...(row.updated_at > row.posted_at ? { updatedAt: row.updated_at.toISOString() } : {}),
      ...(row.headline === '' ? {} : { title: row.headline }),
      ...(author === undefined ? {} : { author }),
      pinned: row.pinned,
      keyEvent: row.key_event,
      body: bodies[index] ?? [],
    }
  })
}
