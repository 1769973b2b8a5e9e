// A backup brings its tables along: into a database that has none, or those of another release; never over a stranger's.
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Database, migrate } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import type { BlobStore } from '../media/media.ts'
import { value } from '../stories/testing.ts'
import { backUp, restore } from './backup.ts'
import { headJump, load } from './load.ts'
import { aFolder, allRows, aNewsroom, someBlobs, work } from './testing.ts'

const timeout = 120_000

describeEachDatabase(
  'a backup',
  (open) => {
    let source: Database
    let blobs: BlobStore
    let file: string

    beforeAll(async () => {
      source = await open()
      await migrate(source)
      blobs = await someBlobs()
      file = join(await aFolder(), 'paper.backup')
      await aNewsroom(source, blobs)
      value(await backUp({ database: source, blobs }, file, work))
    }, timeout)

    test('makes the tables it needs, also in the place of those of a newer release', {
      timeout,
    }, async () => {
      const database = await open()
      const { head } = value(await restore({ database, blobs }, file, { ...work, replace: false }))
      expect(await allRows(database)).toEqual(await allRows(source))
      await sql`insert into kysely_migration (name, timestamp) values ('999-later', 'now')`.execute(
        database.kysely,
      )
      await sql`create table later (id integer primary key)`.execute(database.kysely)
      const again = value(await restore({ database, blobs }, file, { ...work, replace: true }))
      expect(again.head).toBe(head + headJump + 1)
      expect(await allRows(database)).toEqual(await allRows(source))
      expect(await migrate(database)).toMatchObject({ applied: [] })
    })

    test('leaves tables of something else alone', { timeout }, async () => {
      const database = await open()
      await sql`create table boats (name text primary key)`.execute(database.kysely)
      const refused = await restore({ database, blobs }, file, { ...work, replace: true })
      expect(refused).toMatchObject({
        ok: false,
        problem: { detail: expect.stringContaining('something else') },
      })
      await sql`select name from boats`.execute(database.kysely)
    })

    test('of a newer release is refused', async () => {
      const header = {
        format: 'standfirst-backup' as const,
        version: 1,
        schemaVersion: '999-later',
        createdAt: '2026-11-23T12:00:00Z',
        head: 0,
      }
      const newer = { header, async *tables() {}, async *blobs() {} }
      const before = await allRows(source)
      const options = { ...work, act: 'restored' as const, replace: true, blobs: undefined }
      expect(await load(source, newer, options)).toMatchObject({
        ok: false,
        problem: { detail: expect.stringContaining('newer release (999-later)') },
      })
      expect(await allRows(source)).toEqual(before)
    })
  },
  { migrations: {} },
)
