// kill -9 in the middle of an import: what came in is whole, and the next run brings the rest without a double.
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { openDatabase } from '../db/db.ts'
import { preparedDataDir } from '../db/testing.ts'
import { createFetcher } from '../net/net.ts'
import { furnish, testCore, value } from '../stories/testing.ts'
import { importInto } from './import-service.ts'
import { generateWxr } from './wxr-generator.ts'

const posts = 420
let dataDir: string
let file: string
beforeAll(async () => {
  dataDir = await preparedDataDir()
  file = join(dataDir, 'export.xml')
  await pipeline(generateWxr(posts, { bodyBytes: 300, terms: 2 }), createWriteStream(file))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function importAndDie(): Promise<number> {
  const script = fileURLToPath(new URL('./testing-import.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let read = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    read = Number(line.slice(5))
    // A little later: in the middle of the next batch.
    if (read >= 400) setTimeout(() => child.kill('SIGKILL'), 30)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return read
}

test('nothing is halved or doubled', async () => {
  const first = await openDatabase({ dataDir })
  await furnish(await testCore(first))
  await first.close()
  const read = await importAndDie()
  expect(read).toBeGreaterThanOrEqual(400)
  expect(read).toBeLessThan(2 * posts)

  const database = await openDatabase({ dataDir })
  try {
    const count = async (from: string) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(
        database.kysely,
      )
      return rows[0]?.n ?? -1
    }
    const whole = `stories join revisions on revisions.story = stories.id join live_stories on live_stories.story = stories.id
      join wire_items on wire_items.story = stories.id join search_live on search_live.story = stories.id`
    const before = await count('stories')
    expect(before).toBeGreaterThanOrEqual(200)
    expect(await count(whole)).toBe(before)
    const core = await testCore(database)
    core.clock.set(new Date())
    const fetcher = createFetcher({ allow: [], userAgent: 'test', clock: core.clock })
    const options = { edition: 'en', status: 'published' } as const
    const report = value(await importInto(core, { fetcher }, cli, file, options))
    expect(report).toMatchObject({ read: 2 * posts, updated: 0, failed: 0, problems: [] })
    expect(await count('stories')).toBe(posts)
    expect(await count(whole)).toBe(posts)
    expect(await count('assets')).toBe(posts)
    const doubles = '(select path from live_stories group by path having count(*) > 1) as doubled'
    expect(await count(doubles)).toBe(0)
    console.log(`killed after ${before} of ${posts} stories; the next run brought ${posts - before}`)
  } finally {
    await database.close()
  }
}, 120_000)
