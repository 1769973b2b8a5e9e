// The bar of loss: kill -9 at any moment while stories are written and published through the API. Every write that was
// acknowledged is there afterwards, once and whole, and the newsroom opens every time. Driven by `npm run bench -- loss`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient } from './client.mjs'
import { startNewsroom } from './demo.mjs'
import { printTable, row } from './table.mjs'

const writers = 4
const longestLifeMs = 1_500

/** `times`: how often it is killed, each time on the folder the last life left. */
export async function benchLoss({ times = 10 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'))
  const tally = { acknowledged: 0, lost: 0, doubled: 0, halved: 0, unanswered: 0, cameIn: 0 }
  try {
    const env = { DATA_DIR: folder, STANDFIRST_DEMO: '1' }
    let newsroom = await startNewsroom({ env, limitMs: 300_000 })
    for (let life = 0; life < times; life += 1) {
      const written = await writeUntilKilled(newsroom, life)
      newsroom = await startNewsroom({ env, limitMs: 120_000 })
      await compare(newsroom, written, tally)
    }
    await newsroom.stop()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  printTable(`kill -9 while writing, ${times} times (opened every time)`, [
    row('writes acknowledged', tally.acknowledged),
    row('of them lost', tally.lost, { most: 0 }),
    row('of them there twice', tally.doubled, { most: 0 }),
    row('of them in half', tally.halved, { most: 0 }),
    row('cut off by the kill before an answer', tally.unanswered),
    row('of those, written all the same (whole)', tally.cameIn),
  ])
}

/** Several writers at once; the kill comes at a random moment. Answers what each write was told. */
async function writeUntilKilled(newsroom, life) {
  await newsroom.says('API token')
  const token = /API token[^:]*: (\S+)/.exec(newsroom.told())?.[1]
  const client = openClient(newsroom.port, token)
  const written = []
  let isDead = false
  const writer = async (name) => {
    for (let n = 0; !isDead; n += 1) {
      const one = { mark: `life${life}writer${name}n${n}x`, id: undefined, acknowledged: [] }
      written.push(one)
      try {
        const draft = await client.send('POST', '/api/v1/stories', storyOf(one.mark))
        one.id = draft.body.id
        one.acknowledged.push('created')
        const published = await client.send('POST', `/api/v1/stories/${one.id}/publish`, {})
        if (published.body.pub === 'live') one.acknowledged.push('published')
      } catch (error) {
        if (!isDead) throw error
      }
    }
  }
  const writing = Array.from({ length: writers }, (_, name) => writer(name))
  const failed = Promise.all(writing).then(() => undefined)
  await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, Math.random() * longestLifeMs))])
  isDead = true
  await newsroom.stop('SIGKILL')
  await failed
  client.close()
  return written
}

function storyOf(mark) {
  return {
    edition: 'en',
    kind: 'article',
    section: 'politics',
    headline: `Written while the lights go out: ${mark}`,
    bodyHtml: `<p>First words of ${mark}.</p><p>Last words of ${mark}.</p>`,
  }
}

async function compare(newsroom, written, tally) {
  await newsroom.says('API token')
  const token = /API token[^:]*: (\S+)/.exec(newsroom.told())?.[1]
  const client = openClient(newsroom.port, token)
  const found = await storiesByMark(client)
  for (const { mark, id, acknowledged } of written) {
    const there = found.get(mark) ?? []
    tally.acknowledged += acknowledged.length
    if (there.length > 1) tally.doubled += 1
    if (acknowledged.length === 0) {
      tally.unanswered += 1
      tally.cameIn += there.length
    } else if (!there.some((story) => story.id === id)) tally.lost += acknowledged.length
    for (const story of there) await checkWhole(client, story, mark, acknowledged, tally)
  }
  client.close()
}

async function storiesByMark(client) {
  const found = new Map()
  let next = ''
  do {
    const { body } = await client.send('GET', `/api/v1/stories?state=any&limit=100${next}`)
    for (const { id, headline, pub } of body.items) {
      const mark = /: (life\w+)$/.exec(headline)?.[1]
      if (mark !== undefined) found.set(mark, [...(found.get(mark) ?? []), { id, pub }])
    }
    next = body.next === undefined ? undefined : `&after=${encodeURIComponent(body.next)}`
  } while (next !== undefined)
  return found
}

/** Whole: both paragraphs, and a story that was said to be public is served to readers. */
async function checkWhole(client, { id, pub }, mark, acknowledged, tally) {
  const { text, body } = await client.send('GET', `/api/v1/stories/${id}`)
  const hasText = text.includes(`First words of ${mark}.`) && text.includes(`Last words of ${mark}.`)
  if (!hasText) tally.halved += 1
  if (acknowledged.includes('published') && pub !== 'live') tally.lost += 1
  if (pub !== 'live') return
  const page = await client.get(new URL(body.url).pathname)
  if (page.status !== 200 || !page.text.includes(mark)) tally.halved += 1
}
