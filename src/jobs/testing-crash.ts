// A process that adds jobs and does them until it is killed; driven by the crash test. Says "added N" only after the commit.
import { z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { systemClock } from '../clock.ts'
import { openDatabase } from '../db/db.ts'
import { type Core, EventFeed } from '../events/events.ts'
import { enqueue, JobWorker, jobHandler } from './jobs.ts'

const [dataDir = ''] = process.argv.slice(2)
const database = await openDatabase({ dataDir })
const core: Core = { database, clock: systemClock, feed: new EventFeed(database) }
const count = jobHandler({
  payload: z.object({ n: z.number() }),
  concurrency: 3,
  maxAttempts: 100,
  run: async ({ n }) => {
    await sql`insert into cursors (listener, seq) values (${`job-${n}`}, 1)
      on conflict (listener) do update set seq = cursors.seq + 1`.execute(database.kysely)
  },
})
const worker = new JobWorker(core, new Map([['count', count]]), { onError: () => undefined, lockMs: 300 })
process.stdout.write('open\n')
await worker.start()
for (let n = 0; n < 10_000; n += 1) {
  await database.transact((tx) =>
    enqueue({ tx, now: core.clock.now() }, { queue: 'count', payload: { n }, key: String(n) }),
  )
  process.stdout.write(`added ${n}\n`)
}
