// Backup, restore and move between both engines, each way: equal rows, whole chains, nothing half done.
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { firstBrokenAudit, firstBrokenEvent, logHead } from '../events/events.ts'
import type { BlobStore } from '../media/media.ts'
import { aSignedInPerson } from '../people/testing.ts'
import { createStory } from '../stories/stories.ts'
import { aStory, type TestRoom, value } from '../stories/testing.ts'
import { openArchive } from './archive-reader.ts'
import { backUp, move, restore } from './backup.ts'
import { headJump } from './load.ts'
import { aFolder, allRows, aNewsroom, picture, someBlobs, work } from './testing.ts'

describeEachDatabase('a newsroom', (openSource) => {
  let core: TestRoom
  let blobs: BlobStore
  let folder: string
  let file: string

  beforeAll(async () => {
    folder = await aFolder()
    file = join(folder, 'paper.backup')
    blobs = await someBlobs()
    core = await aNewsroom(await openSource(), blobs)
    value(await backUp({ database: core.database, blobs }, file, work))
  })

  describeEachDatabase('into', (openTarget) => {
    let target: Database
    let targetBlobs: BlobStore

    beforeAll(async () => {
      target = await openTarget()
      targetBlobs = await someBlobs()
    })

    test('a restored newsroom has the same rows and blobs, its chains are whole and its head has jumped', async () => {
      const restored = value(
        await restore({ database: target, blobs: targetBlobs }, file, { ...work, replace: false }),
      )
      expect(restored).toMatchObject({ blobs: 1, missing: [] })
      expect(await allRows(target)).toEqual(await allRows(core.database))
      expect(await firstBrokenEvent(target.kysely)).toBeNull()
      expect(await firstBrokenAudit(target.kysely)).toBeNull()
      const head = await logHead(core.database.kysely)
      expect(await logHead(target.kysely)).toBe(head + headJump + 1)
      expect(restored.head).toBe(head + headJump + 1)
      expect(await targetBlobs.get(`${picture}/original`)).toEqual(await blobs.get(`${picture}/original`))
      expect(await indexNames(target)).toEqual(await indexNames(core.database))
    })

    test('a database that is not empty is refused, and replaced when that is asked for, beyond its own head', async () => {
      const place = { database: target, blobs: targetBlobs }
      const refused = await restore(place, file, { ...work, replace: false })
      expect(refused).toMatchObject({ ok: false, problem: { detail: 'The database is not empty.' } })
      const before = await logHead(target.kysely)
      await sql`update stories set stage = 'hold'`.execute(target.kysely)
      const again = value(await restore(place, file, { ...work, replace: true }))
      expect(again.head).toBe(before + headJump + 1)
      expect(await allRows(target)).toEqual(await allRows(core.database))
    })

    test('a restore that is stopped on its way leaves the old newsroom as it was', async () => {
      const before = await allRows(target)
      const stop = new AbortController()
      const stopping = {
        ...work,
        replace: true,
        signal: stop.signal,
        onProgress: (n: number, _: unknown, what: string) => {
          if (what === 'rows' && n > 5) stop.abort()
        },
      }
      await expect(restore({ database: target, blobs: targetBlobs }, file, stopping)).rejects.toThrow()
      expect(await allRows(target)).toEqual(before)
      expect(await indexNames(target)).toEqual(await indexNames(core.database))
    })
  })

  describeEachDatabase('moved into', (openTarget) => {
    // The way between two of a kind is not worth its minute, unless only that kind is tested.
    const isOwnKind = openSource.kind === openTarget.kind && process.env['STANDFIRST_TEST_DB'] === undefined
    test.skipIf(isOwnKind)(
      'a moved newsroom has the same rows; what came in meanwhile is counted',
      async () => {
        const target = await openTarget()
        const targetBlobs = await someBlobs()
        // Written from outside the move, as another request would be.
        const underWay = Promise.withResolvers<void>()
        const wrote = underWay.promise.then(() => createStory(core, cli, aStory({ headline: 'Meanwhile' })))
        const onProgress = () => underWay.resolve()
        const rowsBefore = await allRows(core.database)
        const moved = value(
          await move(
            { database: core.database, blobs },
            { database: target, blobs: targetBlobs },
            { ...work, onProgress },
          ),
        )
        await wrote
        expect(await allRows(target)).toEqual(rowsBefore)
        expect(moved).toMatchObject({ blobs: 1, missing: [], behind: 1 })
        expect(await firstBrokenEvent(target.kysely)).toBeNull()
      },
    )
  })

  test('a backup leaves only its file, which its owner alone may read', async () => {
    expect(await readdir(folder)).toEqual(['paper.backup'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const { dataDir } = core.database
    if (dataDir !== undefined)
      expect((await readdir(dataDir)).filter((name) => name.startsWith('backup-'))).toEqual([])
  })

  test('kept answers are left out: one may hold a token', async () => {
    await sql`insert into idempotency (actor, key, request_hash, status, body, at) values ('cli', 'k', 'h', 201, 'sf_secret', now())`.execute(
      core.database.kysely,
    )
    const path = join(folder, 'second.backup')
    const { rows } = value(await backUp({ database: core.database, blobs }, path, work))
    expect(rows).not.toHaveProperty('idempotency')
    expect(rows).toHaveProperty('stories')
  })

  test('sessions and one-time links are left out: a restore must not bring back what was ended or used', async () => {
    const { id } = await aSignedInPerson(core)
    const path = join(folder, 'people.backup')
    const { rows } = value(await backUp({ database: core.database, blobs }, path, work))
    expect(rows['users']).toBeGreaterThanOrEqual(1)
    expect(rows['passwords']).toBeGreaterThanOrEqual(1)
    for (const table of ['sessions', 'tickets', 'attempts']) expect(rows).not.toHaveProperty(table)
    await core.database.kysely.deleteFrom('sessions').where('user', '=', id).execute()
  })

  test('a blob that is gone is named, the rest is kept', async () => {
    await blobs.delete(`${picture}/original`)
    const path = join(folder, 'third.backup')
    const { missing, rows } = value(await backUp({ database: core.database, blobs }, path, work))
    expect(missing).toEqual([`${picture}/original`])
    expect(rows['assets']).toBe(1)
  })

  test('a stopped backup leaves no file', async () => {
    const stopped = { ...work, signal: AbortSignal.abort() }
    await expect(
      backUp({ database: core.database, blobs }, join(folder, 'no.backup'), stopped),
    ).rejects.toThrow()
    expect((await readdir(folder)).filter((name) => name.startsWith('no.'))).toEqual([])
    const nowhere = await backUp({ database: core.database, blobs }, join(folder, 'absent', 'x.backup'), work)
    expect(nowhere).toMatchObject({ ok: false, problem: { detail: expect.stringContaining('ENOENT') } })
  })

  describe('a file that is not a whole backup', () => {
    const spoilt = async (change: (path: string, size: number) => Promise<void>) => {
      const path = join(folder, 'spoilt.backup')
      await writeFile(path, await readFile(file))
      await change(path, (await stat(path)).size)
      return openArchive(path, () => {})
    }

    test.each([
      [
        'cut in the middle',
        (path: string, size: number) => truncate(path, Math.floor(size / 2)),
        'was cut short',
      ],
      [
        'cut before its last block',
        (path: string, size: number) => truncate(path, size - 2000),
        'was cut short',
      ],
      [
        'changed in one byte',
        async (path: string, size: number) => {
          const bytes = await readFile(path)
          bytes[Math.floor(size / 2)] = (bytes[Math.floor(size / 2)] ?? 0) ^ 1
          await writeFile(path, bytes)
        },
        'is damaged',
      ],
      ['something else', (path: string) => writeFile(path, 'pictures of boats'), 'is not a backup'],
      ['empty', (path: string) => truncate(path, 0), 'is not a backup'],
    ])('is refused: %s', async (_, change, words) => {
      expect(await spoilt(change)).toMatchObject({
        ok: false,
        problem: { detail: expect.stringContaining(words) },
      })
    })
  })
})

async function indexNames(database: Database): Promise<string[]> {
  const { rows } = await sql<{ def: string }>`
    select pg_get_indexdef(indexrelid) as def from pg_index join pg_class c on c.oid = indexrelid where relnamespace = current_schema()::regnamespace
    union all select conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f'
    order by 1`.execute(database.kysely)
  return rows.map(({ def }) => def)
}
