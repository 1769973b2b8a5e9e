// The bar of publishing: from the start of the API call until each page that is about the story shows it, over HTTP, at
// several sizes on both engines. Driven by `npm run bench -- publish`.
import { setTimeout as sleep } from 'node:timers/promises'
import { openClient } from './client.mjs'
import { openBenchNewsroom, seed, storyOf } from './newsroom.mjs'
import { makePlace } from './places.mjs'
import { countStatements } from './statements.mjs'
import { ms, percentile, printTable, row, spread } from './table.mjs'

const bars = { embedded: { visible: 200, call: 150 }, postgres: { visible: 100, call: 150 } }
const warmStories = 200
const giveUpMs = 5_000
/** Readers come and go between two publications; the store's background work falls into this time, as in life. */
const pauseMs = 150

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
    const client = openClient(newsroom.serving.port, newsroom.token)
    await warm(client, size)
    const calls = []
    const times = new Map()
    const slowest = []
    let late = 0
    for (let n = 0; n < publishes; n += 1) {
      const one = await publishOnce(client, size + n)
      calls.push(one.call)
      slowest.push(Math.max(...one.pages.map(({ after }) => after)))
      for (const { name, after, asked } of one.pages) {
        if (!times.has(name)) times.set(name, [])
        times.get(name).push(after)
        if (asked > 1) late += 1
      }
      await sleep(pauseMs)
    }
    print({ place, size, seeded, calls, times, slowest, late })
    await explain(newsroom, client, size + publishes)
    client.close()
  } finally {
    await newsroom.close()
  }
}

/** The standing pages of an edition and the newest stories are read before, as they are in life. */
async function warm(client, size) {
  for (let n = size - 1; n >= Math.max(0, size - 40); n -= 1) {
    for (const { path } of pagesOf(storyOf(n), undefined)) await readTwice(client, path)
  }
  const month = await client.get('/en/archive/')
  const links = new Set([...month.text.matchAll(/href="(\/en\/[a-z-]+\/[^"/]+)"/g)].map(([, path]) => path))
  for (const { items } of [
    (await client.send('GET', `/api/v1/stories?limit=${Math.min(100, warmStories)}`)).body,
  ]) {
    for (const item of items) if (item.url) links.add(new URL(item.url).pathname)
  }
  for (const path of [...links].slice(0, warmStories)) await readTwice(client, path)
}

async function readTwice(client, path) {
  const first = await client.get(path)
  if (first.status !== 200) throw new Error(`${path} answers ${first.status}`)
  await client.get(path)
}

/** The pages that are about a story; `marker` is what shows it there. */
function pagesOf(input, published) {
  const month = new Date().toISOString().slice(0, 7)
  const [topic] = input.topics
  const path = published === undefined ? undefined : new URL(published.url).pathname
  const pages = [
    { name: 'front', path: '/en/' },
    { name: 'section', path: `/en/${input.section}/` },
    { name: 'topic', path: `/en/topics/${topic}/` },
    { name: 'author', path: `/en/authors/${input.authors[0]}/` },
    { name: 'archive month', path: `/en/archive/${month.replace('-', '/')}/` },
    { name: 'feed RSS', path: '/en/feed.rss' },
    { name: 'feed Atom', path: '/en/feed.atom' },
    { name: 'feed JSON', path: '/en/feed.json' },
    { name: 'section feed', path: `/en/${input.section}/feed.rss` },
    { name: 'sitemap month', path: `/sitemaps/en-${month}.xml` },
    { name: 'news sitemap', path: '/news-sitemap.xml' },
  ]
  if (path === undefined) return pages
  const search = { name: 'search', path: `/en/search/?q=${input.headline.split(' ').at(-1)}` }
  return [{ name: 'story', path }, ...pages, search].map((page) => ({ ...page, marker: path }))
}

async function publishOnce(client, n) {
  const input = storyOf(n, { headline: `Ferries wait for the tide again, says note${n}x` })
  const { body: draft } = await client.send('POST', '/api/v1/stories', input)
  const began = performance.now()
  const { body: published, at } = await client.send('POST', `/api/v1/stories/${draft.id}/publish`, {})
  const pages = await Promise.all(
    pagesOf(input, published).map(async ({ name, path, marker }) => {
      for (let asked = 1; ; asked += 1) {
        const answer = await client.get(path)
        if (answer.status === 200 && answer.text.includes(marker))
          return { name, after: answer.at - began, asked }
        if (performance.now() - began > giveUpMs)
          throw new Error(`${path} does not show ${marker}: ${answer.status}`)
      }
    }),
  )
  return { call: at - began, pages }
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
  const input = storyOf(n, { headline: `Ferries wait for the tide again, says note${n}x` })
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
