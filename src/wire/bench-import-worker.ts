// One engine's measurement in a process of its own, so that its memory is its own. Arguments: embedded or server, the file,
// how many posts are in it, and where (data folder or address). Driven by bench-import.ts.
import { cli } from '../actor.ts'
import { systemClock } from '../clock.ts'
import { type Database, migrate, openDatabase } from '../db/db.ts'
import { type Core, EventFeed } from '../events/events.ts'
import { createFetcher } from '../net/net.ts'
import { createEdition, createTerm } from '../publication/publication.ts'
import { importInto } from './import-service.ts'

const bars = { server: 300, embedded: 150 } as const
const memoryBarMb = 200
const sections = 6

const [engine, file = '', count = '', place = ''] = process.argv.slice(2)
const database = await openDatabase(engine === 'server' ? { databaseUrl: place } : { dataDir: place })
try {
  await measure(database, Number(count))
} finally {
  await database.close()
}

async function measure(database: Database, posts: number): Promise<void> {
  await migrate(database)
  const feed = new EventFeed(database)
  await feed.start()
  const core: Core = { database, feed, clock: systemClock }
  await furnish(core)
  const fetcher = createFetcher({ allow: [], userAgent: 'Standfirst/bench', clock: systemClock })
  const memory = watchMemory()
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const done = await importInto(core, { fetcher }, cli, file, { edition: 'en', status: 'published' })
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const grown = memory.stop()
  if (!done.ok) throw new Error(done.problem.detail)
  const { read, created, failed } = done.value
  if (created !== posts * 2 || failed > 0) throw new Error(`${created} of ${read} came in, ${failed} failed`)
  console.info(
    `import, ${database.kind === 'server' ? 'PostgreSQL' : 'embedded'}: ${Math.round(posts / seconds)} stories/s ` +
      `(bar ${bars[database.kind]}), ${posts} published in ${seconds.toFixed(1)} s ` +
      `(${((user + system) / 1e6).toFixed(1)} s of this process's processor time); ` +
      `memory grew by ${grown} MB (bar ${memoryBarMb})`,
  )
}

async function furnish(core: Core): Promise<void> {
  const made = [await createEdition(core, cli, { code: 'en', name: 'The Bench' })]
  for (let n = 0; n < sections; n += 1) {
    const texts = { en: { name: `Section ${n}` } }
    made.push((await createTerm(core, cli, 'section', { key: `section-${n}`, texts })) as never)
  }
  for (const each of made) if (!each.ok) throw new Error(each.problem.detail)
}

/** How far the process grows above what it holds now, in MB. */
function watchMemory(): { stop(): number } {
  const idle = process.memoryUsage.rss()
  let most = idle
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  return {
    stop: () => {
      clearInterval(timer)
      return Math.round((most - idle) / 1e6)
    },
  }
}
