// What a transaction promises, on both engines.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from './db.ts'
import { afterCommit } from './db.ts'
import { describeEachDatabase, emptyTables } from './testing.ts'
import { addNote, listNotes, noteMigrations } from './testing-notes.ts'

describeEachDatabase(
  'a transaction',
  (open) => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    beforeEach(() => emptyTables(db, async () => {}))

    it('keeps what it wrote, and answers with the value of its work', async () => {
      expect(await db.transact((tx) => addNote(tx, 1).then(() => 'done'))).toBe('done')
      expect(await listNotes(db.kysely)).toEqual([1])
    })

    it('leaves nothing behind when its work throws', async () => {
      const work = db.transact(async (tx) => {
        await addNote(tx, 1)
        throw new Error('changed my mind')
      })
      await expect(work).rejects.toThrow('changed my mind')
      expect(await listNotes(db.kysely)).toEqual([])
    })

    it('rejects when its work swallowed the error of a statement, because nothing was committed', async () => {
      const work = db.transact(async (tx) => {
        await addNote(tx, 1)
        await addNote(tx, 1).catch(() => {})
      })
      await expect(work).rejects.toThrow()
      expect(await listNotes(db.kysely)).toEqual([])
    })

    it('keeps its rows from others until the commit', async () => {
      const seen: number[][] = []
      const written = Promise.withResolvers<void>()
      const other = written.promise.then(async () => seen.push(await listNotes(db.kysely)))
      await db.transact(async (tx) => {
        await addNote(tx, 1)
        written.resolve()
        // The server answers at once, without the rows; the embedded engine makes the reader wait for all of them.
        await (db.kind === 'server' ? other : sleep(20))
        await addNote(tx, 2)
      })
      await other
      expect(seen).toEqual([db.kind === 'server' ? [] : [1, 2]])
    })

    it('runs many at once, each whole', async () => {
      const all = Array.from({ length: 50 }, (_, n) =>
        db.transact(async (tx) => {
          await addNote(tx, n * 2)
          await addNote(tx, n * 2 + 1)
        }),
      )
      await Promise.all(all)
      expect(await listNotes(db.kysely)).toHaveLength(100)
    })

    it('rolls back to a savepoint and goes on', async () => {
      const opened = await db.kysely.startTransaction().execute()
      await addNote(opened, 1)
      const saved = await opened.savepoint('here').execute()
      await addNote(saved, 2)
      await saved.rollbackToSavepoint('here').execute()
      await opened.commit().execute()
      expect(await listNotes(db.kysely)).toEqual([1])
    })

    it('writes nothing when it is read only', async () => {
      const work = db.transact((tx) => addNote(tx, 1), { readOnly: true, isolation: 'repeatable read' })
      await expect(work).rejects.toMatchObject({ code: '25006' })
    })

    describe('and the root handle', () => {
      it('throws at once inside it', async () => {
        const work = db.transact(async (tx) => {
          await addNote(tx, 1)
          await listNotes(db.kysely)
        })
        await expect(work).rejects.toThrow('only its own handle (tx)')
        expect(await listNotes(db.kysely)).toEqual([])
      })

      it('throws for a second transaction, and for listening, inside it', async () => {
        await expect(db.transact(() => db.transact(async () => {}))).rejects.toThrow('open here already')
        await expect(db.transact(() => db.listen('never', () => {}))).rejects.toThrow('only its own handle')
      })

      it('works in what was begun inside and goes on after it', async () => {
        let later: Promise<number[]> = Promise.resolve([])
        await db.transact(async (tx) => {
          await addNote(tx, 1)
          later = sleep(50).then(() => listNotes(db.kysely))
        })
        expect(await later).toEqual([1])
      })

      it('refuses a statement on the handle of a transaction that has ended', async () => {
        const { promise: ended, resolve: end } = Promise.withResolvers<void>()
        let late: Promise<void> = Promise.resolve()
        await db.transact(async (tx) => {
          late = ended.then(() => addNote(tx, 7))
          late.catch(() => {})
        })
        end()
        await expect(late).rejects.toThrow('already committed')
        expect(await listNotes(db.kysely)).toEqual([])
      })
    })

    describe('runs what waits for its commit', () => {
      it('in order, after the commit, before it answers', async () => {
        const heard: unknown[] = []
        await db.transact(async (tx) => {
          afterCommit(tx, async () => {
            await sleep(10)
            heard.push(await listNotes(db.kysely))
          })
          afterCommit(tx, () => void heard.push('second'))
          await addNote(tx, 1)
        })
        expect(heard).toEqual([[1], 'second'])
      })

      it('never after a rollback', async () => {
        let ran = false
        const work = db.transact(async (tx) => {
          afterCommit(tx, () => {
            ran = true
          })
          throw new Error('no')
        })
        await expect(work).rejects.toThrow('no')
        expect(ran).toBe(false)
      })

      it('without turning the commit into a failure when it throws', async () => {
        const value = await db.transact(async (tx) => {
          afterCommit(tx, () => Promise.reject(new Error('mail server away')))
          await addNote(tx, 1)
          return 'committed'
        })
        expect(value).toBe('committed')
      })
    })

    it.skipIf(open.kind === 'embedded')('is done again after a deadlock', async () => {
      await addNote(db.kysely, 1)
      await addNote(db.kysely, 2)
      let runs = 0
      const touch = (first: number, second: number) =>
        db.transact(async (tx) => {
          runs += 1
          await sql`update note set text = text || 'x' where id = ${first}`.execute(tx)
          await sleep(100)
          await sql`update note set text = text || 'x' where id = ${second}`.execute(tx)
        })
      await Promise.all([touch(1, 2), touch(2, 1)])
      expect(runs).toBe(3)
      const { rows } = await sql<{ text: string }>`select text from note`.execute(db.kysely)
      expect(rows.map((row) => row.text)).toEqual(['xx', 'xx'])
    })
  },
  { migrations: noteMigrations },
)
