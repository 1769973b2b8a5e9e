// Notifications: heard after the commit, and again after the connection was lost.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, it, vi } from 'vitest'
import type { Database } from './db.ts'
import { describeEachDatabase } from './testing.ts'
import { addNote, noteMigrations } from './testing-notes.ts'

describeEachDatabase(
  'a notification',
  (open) => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })

    it('is heard only after the commit, and not at all after a rollback', async () => {
      const heard: string[] = []
      const stop = await db.listen('notes', (payload) => heard.push(payload))
      await db.transact(async (tx) => {
        await sql`select pg_notify('notes', '1')`.execute(tx)
        await addNote(tx, 1)
        await sleep(50)
        expect(heard).toEqual([])
      })
      await vi.waitFor(() => expect(heard).toEqual(['1']))
      const rolledBack = db.transact(async (tx) => {
        await sql`select pg_notify('notes', 'never')`.execute(tx)
        throw new Error('no')
      })
      await expect(rolledBack).rejects.toThrow('no')
      await sql`select pg_notify('notes', '2')`.execute(db.kysely)
      await vi.waitFor(() => expect(heard).toEqual(['1', '2']))
      await stop()
    })

    it('reaches every listener of its channel, until each has stopped', async () => {
      const first: string[] = []
      const second: string[] = []
      const stopFirst = await db.listen('pair', (payload) => first.push(payload))
      const stopSecond = await db.listen('pair', (payload) => second.push(payload))
      await sql`select pg_notify('pair', 'a'), pg_notify('other', 'b')`.execute(db.kysely)
      await vi.waitFor(() => expect([first, second]).toEqual([['a'], ['a']]))
      await stopFirst()
      await sql`select pg_notify('pair', 'c')`.execute(db.kysely)
      await vi.waitFor(() => expect(second).toEqual(['a', 'c']))
      await stopSecond()
      await sql`select pg_notify('pair', 'd')`.execute(db.kysely)
      await sleep(50)
      expect([first, second]).toEqual([['a'], ['a', 'c']])
    })

    it.skipIf(open.kind === 'embedded')('is heard by another node', async () => {
      const node = await open.second(db)
      const heard: string[] = []
      await node.listen('nodes', (payload) => heard.push(payload))
      await sql`select pg_notify('nodes', 'hello')`.execute(db.kysely)
      await vi.waitFor(() => expect(heard).toEqual(['hello']))
    })

    it.skipIf(open.kind === 'embedded')('is heard again after its connection was ended', async () => {
      const heard: string[] = []
      const signs: string[] = []
      await db.listen('again', (payload) => heard.push(payload), {
        onLost: () => signs.push('lost'),
        onBack: () => signs.push('back'),
      })
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'standfirst-listener' and datname = current_database()`.execute(db.kysely)
      await vi.waitFor(() => expect(signs).toEqual(['lost', 'back']), 5_000)
      await sql`select pg_notify('again', 'here')`.execute(db.kysely)
      await vi.waitFor(() => expect(heard).toEqual(['here']))
    })
  },
  { migrations: noteMigrations },
)
