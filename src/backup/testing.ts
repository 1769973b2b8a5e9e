// A small newsroom for tests of backup and verify: stories in two editions, a withdrawn one, a picture; and a look at every row.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { type BlobStore, openMedia } from '../media/media.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'

export const picture = '0190aaaa-0000-7000-8000-000000000001'
export const work = {
  now: new Date('2026-11-23T13:00:00Z'),
  onProgress: () => {},
  signal: new AbortController().signal,
}

/** A folder of its own, removed after the test file. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-backup-test-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function someBlobs(): Promise<BlobStore> {
  return openMedia({ dataDir: await aFolder() }).blobs
}

/** Fills an empty database: three stories and a picture of one and a half megabytes. */
export async function aNewsroom(database: Database, blobs: BlobStore): Promise<TestRoom> {
  const core = await testCore(database)
  await furnish(core)
  const first = value(
    await createStory(core, cli, aStory({ bodyHtml: '<p>“Quoted”, \\ back, 🌊 and <b>bold</b>.</p>' })),
  )
  value(await applyVerb(core, cli, first.story.id, 'publish', {}))
  const second = value(
    await createStory(
      core,
      cli,
      aStory({ edition: 'ar', headline: 'المرفأ يفتح من جديد', translationOf: first.story.id }),
    ),
  )
  value(await applyVerb(core, cli, second.story.id, 'publish', {}))
  const third = value(await createStory(core, cli, aStory({ headline: 'A mistake' })))
  value(await applyVerb(core, cli, third.story.id, 'publish', {}))
  value(await applyVerb(core, cli, third.story.id, 'retract', { note: 'It was not so.' }))
  await blobs.put(`${picture}/original`, Buffer.alloc(1_500_000, 'picture'))
  await sql`insert into assets (id, type, state, blob, focal_x, focal_y, credit, facts, rights, created_by, created_at)
    values (${picture}, 'image', 'ready', ${`${picture}/original`}, 0.1, 0.7, 'A. Photographer', '{"n": 12345678901234567890.5}', '{}', 'cli',
      '2026-11-23 12:00:00.123456+00')`.execute(database.kysely)
  const [thread, comment] = ['0190aaaa-0000-7000-8000-000000000002', '0190aaaa-0000-7000-8000-000000000003']
  await sql`insert into comment_threads (id, story, kind, state, doc_id, range_start, range_end, block, quote, quote_before, quote_after,
    replacement, by, at) values (${thread}, ${first.story.id}, 'suggestion', 'open', ${thread}, 'AAEBAA==', 'AAEBAA==', 'b', ${'“Quoted”'}, '', '',
    '', 'cli', '2026-11-23 12:00:00.123456+00')`.execute(database.kysely)
  await sql`insert into comments (id, thread, by, at, text, mentions) values (${comment}, ${thread}, 'cli',
    '2026-11-23 12:00:00.123456+00', ${'two\nlines 🌊'}, ${[picture]})`.execute(database.kysely)
  return core
}

/** Every row of every table as PostgreSQL writes it, without what a restore adds: its event, its audit row and the heads. */
export async function allRows(database: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`select tablename::text as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely%' and tablename not in ('log_head', 'audit_head', 'idempotency', 'sessions', 'tickets', 'attempts')
    order by 1`.execute(database.kysely)
  const all: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{
      line: string
    }>`select row_to_json(t)::text as line from ${sql.table(name)} t`.execute(database.kysely)
    all[name] = rows
      .map(({ line }) => line)
      .filter((line) => !/"(type|action)":"newsroom\.(restored|moved)"/.test(line))
      .toSorted()
  }
  return all
}
