// The editor and the readers of `npm run bench -- publish`, in a thread of their own: publishes one story after the other, asks
// for every page that is about it until it shows it, and posts the times to the thread of the server.
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openClient } from './client.mjs'
import { storyOf } from './newsroom.mjs'

const warmStories = 200
const giveUpMs = 5_000
/** Readers come and go between two publications; the store's background work falls into this time, as in life. */
const pauseMs = 150

export function draftOf(n) {
  return storyOf(n, { headline: `Ferries wait for the tide again, says note${n}x` })
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
export function pagesOf(input, published) {
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
  const input = draftOf(n)
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

if (parentPort) {
  const { port, token, size, publishes } = workerData
  const client = openClient(port, token)
  await warm(client, size)
  const run = []
  for (let n = 0; n < publishes; n += 1) {
    run.push(await publishOnce(client, size + n))
    await sleep(pauseMs)
  }
  client.close()
  parentPort.postMessage(run)
}
