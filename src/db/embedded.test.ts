// What the embedded engine owes beyond SQL: one sync a commit, no lost rows after kill -9, an answer to every caller when it dies.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openDatabase, runMaintenance } from './db.ts'
import { Embedded } from './embedded.ts'
import { copyPreparedFolder } from './testing-embedded.ts'
import { addNote, listNotes, noteMigrations } from './testing-notes.ts'
import { startHolder } from './testing-process.ts'

const copies: string[] = []
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true, force: true }))))

/** A data folder with an empty table of notes. */
async function newDataDir(): Promise<string> {
  const copy = await copyPreparedFolder(noteMigrations)
  copies.push(copy)
  return copy
}

const open = async () => Embedded.open(join(await newDataDir(), 'db'))

describe('the embedded engine', { timeout: 60_000 }, () => {
  it('forces a commit to the disk exactly once, and a read not at all', async () => {
    const embedded = await open()
    const counts: number[] = []
    for (let id = 0; id < 20; id += 1) {
      const before = await embedded.syncs()
      if (id % 2 === 0) {
        await embedded.query('insert into note values ($1)', [id])
      } else {
        const tx = await embedded.begin()
        await embedded.query('insert into note values ($1)', [id], tx)
        await embedded.query('insert into note values ($1)', [-id], tx)
        await embedded.commit(tx)
      }
      counts.push((await embedded.syncs()) - before)
    }
    expect(counts).toEqual(Array.from({ length: 20 }, () => 1))
    const before = await embedded.syncs()
    await embedded.query('select * from note')
    expect((await embedded.syncs()) - before).toBe(0)
    await embedded.close()
  })

  it('answers every waiting call when its thread dies, and opens again', async () => {
    const embedded = await open()
    const signs: string[] = []
    const heard: string[] = []
    embedded.onLost = (error) => signs.push(error.message)
    embedded.onBack = () => signs.push('back')
    embedded.onFatal = (error) => signs.push(`fatal: ${error.message}`)
    await embedded.listen('notes', (payload) => heard.push(payload))
    await embedded.query('create table kept as select n from generate_series(1, 30) n')
    const tx = await embedded.begin()
    const waiting = [
      embedded.query('insert into kept values (-1000)', [], tx),
      embedded.query('select pg_sleep(60)', [], tx),
      embedded.query('select 1'),
      embedded.begin(),
      embedded.syncs(),
    ]
    const answers = Promise.allSettled(waiting)
    await embedded.interrupt()
    expect((await answers).slice(1).map((answer) => answer.status)).toEqual(Array(4).fill('rejected'))
    expect((await embedded.query('select count(*)::int as n from kept')).rows).toEqual([{ n: 30 }])
    await expect(embedded.commit(tx)).rejects.toThrow('has ended')
    await embedded.query("select pg_notify('notes', 'again')")
    await vi.waitFor(() => expect(heard).toEqual(['again']))
    expect(signs).toEqual(['The embedded database has stopped.', 'back'])
    embedded.onBack = () => void embedded.interrupt() // dies again before it has answered anything
    await embedded.interrupt()
    await expect(embedded.query('select 1')).rejects.toThrow('has stopped')
    expect(signs.slice(2)).toEqual([
      'The embedded database has stopped.',
      'The embedded database has stopped.',
      'fatal: The embedded database has stopped.',
    ])
  })

  it('refuses calls after it was closed', async () => {
    const embedded = await open()
    await embedded.close()
    await embedded.close()
    await expect(embedded.query('select 1')).rejects.toThrow('is closed')
  })

  it('makes a checkpoint when much was written, so that its log stays short', async () => {
    const embedded = await open()
    const logMegabytes = async () => {
      const { rows } = await embedded.query(
        'select (pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) / 1e6)::float8 as mb from pg_control_checkpoint()',
      )
      return (rows as { mb: number }[])[0]?.mb
    }
    await embedded.query(
      'insert into note select n, repeat(md5(n::text), 60) from generate_series(1, 40000) n',
    )
    await vi.waitFor(async () => expect(await logMegabytes()).toBeLessThan(1), {
      timeout: 20_000,
      interval: 200,
    })
    await embedded.close()
  })

  it('tells listeners that notifications were missed', async () => {
    const signs: string[] = []
    const db = await openDatabase({ dataDir: await newDataDir() }, { onFatal: () => signs.push('fatal') })
    await sql`select 1`.execute(db.kysely)
    await db.listen('notes', () => {}, {
      onLost: () => signs.push('lost'),
      onBack: () => signs.push('back'),
    })
    const endless = sql`select pg_sleep(600)`.execute(db.kysely)
    endless.catch(() => {})
    await db.interrupt?.()
    await expect(endless).rejects.toThrow('has stopped')
    expect((await sql`select 1 as one`.execute(db.kysely)).rows).toEqual([{ one: 1 }])
    expect(signs).toEqual(['lost', 'back'])
    await db.close()
  })

  it('vacuums what changed, only while it is quiet', async () => {
    const db = await openDatabase({ dataDir: await newDataDir() })
    await sql`insert into note select n, 'x' from generate_series(1, 3000) n`.execute(db.kysely)
    expect(await runMaintenance(db, () => false)).toEqual([])
    expect(await runMaintenance(db, () => true)).toMatchObject([{ table: 'note', did: 'analyze' }])
    await sql`update note set text = 'y'`.execute(db.kysely)
    expect(await runMaintenance(db, () => true)).toMatchObject([{ table: 'note', did: 'vacuum' }])
    expect(await runMaintenance(db, () => true)).toEqual([])
    await db.close()
  })

  it('loses no acknowledged row when its process is killed while inserting, six times', async () => {
    const dataDir = await newDataDir()
    const acknowledged: number[] = []
    for (let round = 0; round < 6; round += 1) {
      const holder = await startHolder(dataDir, 'insert', round * 1_000_000)
      await holder.lines(20 + round * 15)
      const said = await holder.kill()
      acknowledged.push(...said.filter((line) => /^\d+$/.test(line)).map(Number))
    }
    const db = await openDatabase({ dataDir })
    const kept = new Set(await listNotes(db.kysely))
    const { rows } = await sql`select count(*) as heap, (select count(*) from note where id >= 0) as by_key
      from note`.execute(db.kysely)
    await addNote(db.kysely, -1)
    await db.close()
    console.log(`kill -9, 6 times: ${acknowledged.length} rows acknowledged, ${kept.size} kept`)
    expect(acknowledged.length).toBeGreaterThan(300)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    expect(rows).toEqual([{ heap: kept.size, by_key: kept.size }])
  }, 120_000)
})
