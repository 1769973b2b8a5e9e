// Migrations: forward only, once, by one node at a time, and never on a database of a newer release.
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Database, migrate, schemaVersion } from './db.ts'
import { describeEachDatabase, type TestMigrations } from './testing.ts'
import { addNote, listNotes, noteMigrations } from './testing-notes.ts'

const next: TestMigrations = {
  ...noteMigrations,
  '002-colour': {
    up: async (db) => {
      await sql`alter table note add column colour text`.execute(db)
    },
  },
}
const broken: TestMigrations = {
  ...next,
  '003-fine': { up: async (db) => void (await sql`create table half (id int)`.execute(db)) },
  '004-broken': { up: async (db) => void (await sql`create table nonsense (id no_such_type)`.execute(db)) },
}

describeEachDatabase(
  'a migration',
  (open) => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })

    it('is applied once, however many nodes start together', async () => {
      await addNote(db.kysely, 1)
      const nodes = open.kind === 'server' ? [db, await open.second(db), await open.second(db)] : [db, db]
      const done = await Promise.all(nodes.map((node) => migrate(node, { migrations: next })))
      expect(done.flatMap((one) => one.applied)).toEqual(['002-colour'])
      expect(await schemaVersion(db)).toBe('002-colour')
      expect(await listNotes(db.kysely)).toEqual([1])
    })

    it.skipIf(open.kind === 'embedded')('may take longer than other statements', async () => {
      const node = await open.second(db, { statementTimeoutMs: 100, poolSize: 1 })
      const slow: TestMigrations = {
        ...next,
        '003-slow': { up: async (handle) => void (await sql`select pg_sleep(0.3)`.execute(handle)) },
      }
      expect((await migrate(node, { migrations: slow })).applied).toEqual(['003-slow'])
      await expect(sql`select pg_sleep(0.3)`.execute(node.kysely)).rejects.toMatchObject({ code: '57014' })
      await sql`delete from kysely_migration where name = '003-slow'`.execute(db.kysely)
    })

    it('that fails leaves the database as it was', async () => {
      await expect(migrate(db, { migrations: broken })).rejects.toMatchObject({ code: '42704' })
      expect(await schemaVersion(db)).toBe('002-colour')
      const { rows } = await sql`select 1 from pg_tables where tablename = 'half'`.execute(db.kysely)
      expect(rows).toEqual([])
    })

    it('is refused, in a plain sentence, on a database that a newer release has changed', async () => {
      await migrate(db, { migrations: next })
      await expect(migrate(db, { migrations: noteMigrations })).rejects.toMatchObject({
        problem: 'newer',
        message: expect.stringContaining('changed by a newer release (002-colour)'),
      })
      expect(await schemaVersion(db)).toBe('002-colour')
    })
  },
  { migrations: noteMigrations },
)
