// kill -9 in the middle: a backup leaves no file of its name, a restore leaves the old newsroom, and both can be done again.
import { spawn } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../db/db.ts'
import { preparedFolder } from '../db/testing.ts'
import { openMedia } from '../media/media.ts'
import { value } from '../stories/testing.ts'
import { backUp, restore, verify } from './backup.ts'
import { aFolder, allRows, aNewsroom, work } from './testing.ts'

const script = fileURLToPath(new URL('./testing-process.ts', import.meta.url))
const only = process.env['STANDFIRST_TEST_DB']

describe.skipIf(only === 'postgres')('a process killed while it backs up or restores', () => {
  test('leaves neither half a file nor half a newsroom', { timeout: 120_000 }, async () => {
    const dataDir = await preparedFolder()
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
    const files = await aFolder()
    const [whole, cut] = [join(files, 'whole.backup'), join(files, 'cut.backup')]
    const { blobs } = openMedia({ dataDir })

    let database = await openDatabase({ dataDir })
    await aNewsroom(database, blobs)
    value(await backUp({ database, blobs }, whole, work))
    const backedUp = await allRows(database)
    await sql`update stories set stage = 'hold'`.execute(database.kysely)
    const held = await allRows(database)
    await database.close()

    await killedAt(/^\d+ rows/, dataDir, 'backup', cut)
    expect(await readdir(files)).toEqual(['cut.backup.partial', 'whole.backup'])
    expect((await readdir(dataDir)).some((name) => name.startsWith('backup-copy-'))).toBe(true)

    await killedAt(/^[1-9]\d+ rows/, dataDir, 'restore', whole)
    database = await openDatabase({ dataDir })
    expect(await allRows(database)).toEqual(held)
    expect(await faults(database)).toEqual([])

    value(await backUp({ database, blobs }, cut, work))
    expect(await readdir(files)).toEqual(['cut.backup', 'whole.backup'])
    expect((await readdir(dataDir)).some((name) => name.startsWith('backup-copy-'))).toBe(false)
    value(await restore({ database, blobs }, whole, { ...work, replace: true }))
    expect(await allRows(database)).toEqual(backedUp)
    expect(await faults(database)).toEqual([])
    await database.close()

    async function faults(open: Database): Promise<string[]> {
      const found: string[] = []
      for await (const finding of verify(open.kysely, blobs, work)) found.push(...finding.faults)
      return found
    }
  })
})

/** Starts it and kills it when it says a line like this; fails when it ends before. */
async function killedAt(line: RegExp, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_, signal) => resolve(signal)),
  )
  for await (const said of createInterface({ input: child.stdout })) {
    if (line.test(said)) {
      child.kill('SIGKILL')
      break
    }
  }
  expect(await ended).toBe('SIGKILL')
}
