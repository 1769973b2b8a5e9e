// kill -9 in the middle of adding and doing jobs: none that was said to be added is lost.
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { openDatabase } from '../db/db.ts'
import { EventFeed } from '../events/events.ts'
import { JobWorker, jobHandler } from './jobs.ts'
import { aDataDir } from './testing.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await aDataDir()
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Runs the process until it has added some jobs more, kills it, and answers which it said it had added. */
async function addAndDie(): Promise<number[]> {
  const script = fileURLToPath(new URL('./testing-crash.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const added: number[] = []
  await new Promise<void>((resolve) => {
    child.once('close', resolve)
    const stopAt = 20 + Math.floor(Math.random() * 60)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('added ')) added.push(Number(line.slice(6)))
      if (added.length === stopAt) child.kill('SIGKILL')
    })
  })
  return added
}

test('every job that was said to be added before kill -9 is done afterwards, and none is left', async () => {
  const added = new Set<number>()
  for (let round = 0; round < 2; round += 1) for (const n of await addAndDie()) added.add(n)
  await sleep(300)
  const database = await openDatabase({ dataDir })
  try {
    const again: number[] = []
    const handler = jobHandler({
      payload: z.object({ n: z.number() }),
      concurrency: 5,
      maxAttempts: 100,
      run: async ({ n }) => void again.push(n),
    })
    const core = { database, clock: systemClock, feed: new EventFeed(database) }
    const worker = new JobWorker(core, new Map([['count', handler]]), { onError: () => undefined })
    await worker.runDue()
    const rows = await database.kysely.selectFrom('cursors').select('listener').execute()
    const done = new Set([...rows.map(({ listener }) => Number(listener.slice(4))), ...again])
    expect([...added].filter((n) => !done.has(n))).toEqual([])
    expect(await database.kysely.selectFrom('jobs').select('id').execute()).toEqual([])
    console.log(`jobs added: ${added.size}, done before the kills: ${rows.length}, after: ${again.length}`)
  } finally {
    await database.close()
  }
})
