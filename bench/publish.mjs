// The bar of publishing: from the start of the API call until each page that is about the story shows it, over HTTP, at
// several sizes on both engines. Driven by `npm run bench -- publish`.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openClient } from './client.mjs'
import { openBenchNewsroom, seed } from './newsroom.mjs'
import { makePlace } from './places.mjs'
import { draftOf, pagesOf } from './publish-reader.mjs'
import { countStatements } from './statements.mjs'
import { ms, percentile, printTable, row, spread } from './table.mjs'

const bars = { embedded: { visible: 200, call: 150 }, postgres: { visible: 100, call: 150 } }

/** `sizes`: stories in the archive; `publishes`: how many are measured at each. */
export async function benchPublish({
  sizes = [1_000, 10_000],
  engines = ['embedded', 'postgres'],
  publishes = 100,
} = {}) {
  for (const engine of engines) {
    for (const size of sizes) {
      const place = await makePlace(engine)
      if (place !== undefined) await measure(place, size, publishes)
    }
  }
}

async function measure(place, size, publishes) {
  const newsroom = await openBenchNewsroom(place)
  try {
    const begun = performance.now()
    await seed(newsroom.core, size)
    const seeded = (performance.now() - begun) / 1000
    const { port } = newsroom.serving
    const run = await publishedBy({ port, token: newsroom.token, size, publishes })
    const calls = []
    const times = new Map()
    const slowest = []
    let late = 0
    for (const one of run) {
      calls.push(one.call)
      slowest.push(Math.max(...one.pages.map(({ after }) => after)))
      for (const { name, after, asked } of one.pages) {
        if (!times.has(name)) times.set(name, [])
        times.get(name).push(after)
        if (asked > 1) late += 1
      }
    }
    print({ place, size, seeded, calls, times, slowest, late })
    const client = openClient(port, newsroom.token)
    await explain(newsroom, client, size + publishes)
    client.close()
  } finally {
    await newsroom.close()
  }
}

/** Readers have processors of their own: they ask from another thread, so that unpacking pages is not the server's time. */
async function publishedBy(workerData) {
  const readers = new Worker(new URL('./publish-reader.mjs', import.meta.url), { workerData })
  const [run] = await once(readers, 'message')
  await readers.terminate()
  return run
}

function print({ place, size, seeded, calls, times, slowest, late }) {
  const { visible, call } = bars[place.engine]
  const all = [...times.values()].flat()
  const limited = (figure, values, most) =>
    row(figure, percentile(values, 0.99), { text: spread(values), most })
  printTable(`publish, ${place.engine}, ${size} stories (p50 / p99, ms of ${calls.length})`, [
    limited('the call', calls, call),
    ...[...times].map(([name, values]) => limited(name, values, visible)),
    limited('all pages together', all, visible),
    limited('the last of a publication', slowest, visible),
    row('pages that had to be asked again', late, { most: 0 }),
    row('seeding', size / seeded, { text: `${Math.round(size / seeded)} stories/s` }),
  ])
}

/** Why it takes what it takes: statements, renders and processor time of one publication. */
async function explain({ core, serving: { store } }, client, n) {
  await store.rest()
  const input = draftOf(n)
  const { body: draft } = await client.send('POST', '/api/v1/stories', input)
  const rows = []
  const told = async (figure, work) => {
    const [begun, cpu, before] = [performance.now(), process.cpuUsage(), store.stats()]
    const { value, statements } = await countStatements(core.database.kysely, work)
    const { user, system } = process.cpuUsage(cpu)
    const after = store.stats()
    const renders = after.renders + after.boxRenders - before.renders - before.boxRenders
    const text = `${statements.length}, ${renders} renders, ${ms(performance.now() - begun)} (${ms((user + system) / 1000)} of processor)`
    rows.push(row(figure, statements.length, { text }))
    return value
  }
  const published = await told('the call', () =>
    client.send('POST', `/api/v1/stories/${draft.id}/publish`, {}),
  )
  await told('its pages, all at once', () =>
    Promise.all(pagesOf(input, published.body).map(({ path }) => client.get(path))),
  )
  await told('the rest, in the background', () => store.rest())
  printTable('SQL statements of one publication', rows)
}
