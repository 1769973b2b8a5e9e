// Never a lost word: two people type in one story over the writing socket; every round one of them may be offline for a while,
// and in every second round the server is killed with -9 in the middle. Driven by `npm run bench -- words`.
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { openClient } from './client.mjs'
import { startNewsroom } from './demo.mjs'
import { printTable, row, spread } from './table.mjs'

const letters = ['p', 'q']
const roundMs = 600
const keyMs = 12
const patienceMs = 60_000

export async function benchWords({ rounds = 20 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'))
  const env = { DATA_DIR: folder, STANDFIRST_DEMO: '1' }
  const tally = { kills: 0, typed: 0, lost: 0, doubled: 0, disordered: 0, unequal: 0, savedMs: [] }
  let newsroom = await startNewsroom({ env, limitMs: 300_000 })
  // The browsers know one address; the server behind it comes and goes.
  const door = await openDoor(() => newsroom.port)
  let writers = []
  try {
    // The demo prints a new token with every start; the one before is dead.
    let token = await tokenOf(newsroom)
    const client = openClient(newsroom.port, token)
    const { body: story } = await client.send('POST', '/api/v1/stories', firstText)
    const { body: draft } = await client.send('POST', `/api/v1/stories/${story.id}/draft`, {})
    client.close()
    const name = `${story.id}.${draft.docId}`
    writers = letters.map((letter) => openWriter(door.port, { name, letter, tokenNow: () => token }))
    await Promise.all(writers.map((writer) => writer.saved()))
    for (let round = 0; round < rounds; round += 1) {
      const typing = writers.map((writer) => writer.type(roundMs))
      const away = Math.random() < 0.5 ? writers[Math.floor(Math.random() * 2)] : undefined
      away?.offline()
      if (round % 2 === 1) {
        await sleep(Math.random() * roundMs)
        await newsroom.stop('SIGKILL')
        tally.kills += 1
        newsroom = await startNewsroom({ env, limitMs: 120_000 })
        token = await tokenOf(newsroom)
      }
      await Promise.all(typing)
      away?.online()
      const began = performance.now()
      await Promise.all(writers.map((writer) => writer.saved()))
      tally.savedMs.push(performance.now() - began)
      await compare({ newsroom, token, story, draft, writers }, tally)
    }
  } finally {
    for (const writer of writers) writer.leave()
    await newsroom.stop()
    door.close()
    await rm(folder, { recursive: true, force: true })
  }
  printTable(`two people in one story, ${rounds} rounds, killed ${tally.kills} times`, [
    row('characters typed', tally.typed),
    row('of them lost', tally.lost, { most: 0 }),
    row('of them there twice', tally.doubled, { most: 0 }),
    row('rounds in which a run was out of order', tally.disordered, { most: 0 }),
    row('rounds in which browsers, draft and revision differed', tally.unequal, { most: 0 }),
    row('all acknowledged after the last key, p50 / p99', 0, { text: spread(tally.savedMs) }),
  ])
}

const firstText = {
  edition: 'en',
  kind: 'article',
  section: 'politics',
  headline: 'Written by two',
  bodyHtml: '<p>Start.</p>',
}

async function tokenOf(newsroom) {
  await newsroom.says('API token')
  return /API token[^:]*: (\S+)/.exec(newsroom.told())?.[1]
}

/** A port that stays while the server behind it changes its own. */
async function openDoor(portNow) {
  const server = createServer((socket) => {
    const inner = connect(portNow(), '127.0.0.1')
    const end = () => {
      socket.destroy()
      inner.destroy()
    }
    for (const side of [socket, inner]) side.on('error', end).on('close', end)
    socket.pipe(inner).pipe(socket)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: server.address().port, close: () => server.close() }
}

/** Types numbered marks, each character where the cursor is, in one paragraph with the other. */
function openWriter(port, { name, letter, tokenNow }) {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}/collab`,
    WebSocketPolyfill: class extends WebSocket {
      constructor(url) {
        super(url, { headers: { authorization: `Bearer ${tokenNow()}` } })
        // Closed before it was open: the provider has let go of it, and nobody else listens.
        this.on('error', () => undefined)
      }
    },
    delay: 50,
    minDelay: 50,
    maxDelay: 300,
  })
  const doc = new Y.Doc()
  const provider = new HocuspocusProvider({ websocketProvider, name, document: doc, token: 'session' })
  provider.attach()
  let cursor
  let count = 0
  const place = () => {
    const at = cursor && Y.createAbsolutePositionFromRelativePosition(cursor, doc)
    if (at) return at
    const type = doc.getXmlFragment('body').get(0).get(0)
    return { type, index: Math.floor(Math.random() * (type.length + 1)) }
  }
  return {
    doc,
    letter,
    marks: () => count,
    type: async (ms) => {
      const end = performance.now() + ms
      while (performance.now() < end) {
        for (const char of `${letter}${count};`) {
          const { type, index } = place()
          type.insert(index, char)
          cursor = Y.createRelativePositionFromTypeIndex(type, index + 1, -1)
          await sleep(Math.random() * keyMs)
        }
        count += 1
      }
    },
    saved: async () => {
      const end = performance.now() + patienceMs
      while (!provider.isSynced || provider.hasUnsyncedChanges) {
        if (performance.now() > end) throw new Error(`${letter} was not told that its words are saved`)
        await sleep(5)
      }
    },
    offline: () => websocketProvider.disconnect(),
    online: () => void websocketProvider.connect(),
    leave: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

async function compare({ newsroom, token, story, draft, writers }, tally) {
  const client = openClient(newsroom.port, token)
  await client.send('POST', `/api/v1/stories/${story.id}/cut`, { docId: draft.docId })
  const { body: whole } = await client.send('GET', `/api/v1/stories/${story.id}`)
  const { body: kept } = await client.send('GET', `/api/v1/stories/${story.id}/draft/${draft.docId}`)
  client.close()
  const revision = textOf(whole.body)
  // Acknowledged to its author is not yet arrived at the colleague: that is awaited, the rest is not.
  const browsers = () => writers.map(({ doc }) => textOfDoc(doc))
  const end = performance.now() + patienceMs
  while (new Set(browsers()).size > 1 && performance.now() < end) await sleep(5)
  if (new Set([...browsers(), textOf(kept.body), revision]).size > 1) tally.unequal += 1
  tally.typed = 0
  let lost = 0
  let doubled = 0
  for (const { letter, marks } of writers) {
    const found = [...revision.matchAll(new RegExp(`${letter}(\\d+);`, 'g'))].map(([, n]) => Number(n))
    const wanted = Array.from({ length: marks() }, (_, n) => n)
    const lengthOf = (numbers) => numbers.map((n) => `${letter}${n};`).join('').length
    tally.typed += lengthOf(wanted)
    lost += lengthOf(wanted.filter((n) => !found.includes(n)))
    doubled += lengthOf(found.filter((n, at) => found.indexOf(n) !== at))
    if (found.some((n, at) => at > 0 && n < found[at - 1])) tally.disordered += 1
  }
  tally.lost = Math.max(tally.lost, lost)
  tally.doubled = Math.max(tally.doubled, doubled)
}

function textOf(node) {
  return node.type === 'text' ? node.text : (node.content ?? []).map(textOf).join('')
}

function textOfDoc(doc) {
  const delta = doc.getXmlFragment('body').get(0).get(0).toDelta()
  return delta.map(({ insert }) => insert).join('')
}
