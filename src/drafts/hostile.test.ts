// What does not belong on the socket: strangers, other pages, frames that are none. One editor's fault is nobody else's.
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Actor, cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { createStory } from '../stories/stories.ts'
import { aStory, furnish, testCore, value } from '../stories/testing.ts'
import { openDoc, readDoc } from './draft-doc.ts'
import { findDraftContent } from './draft-service.ts'
import type { DraftRef } from './drafts.ts'
import { anEditor, serveCollab, type TestCollab, type TestEditor, theDraft, type, until } from './testing.ts'

const people: Record<string, Actor> = {
  ana: { ...cli, kind: 'user', id: 'ana', name: 'Ana' },
  arabic: {
    kind: 'user',
    id: 'arabic',
    name: 'Rim',
    grants: [{ role: 'editor', editions: ['ar'], sections: 'all' }],
  },
}

describeEachDatabase('a hostile socket', (open) => {
  let database: Database
  let server: TestCollab
  let ref: DraftRef
  let witness: TestEditor

  beforeAll(async () => {
    database = await open()
    const core = await testCore(database)
    await furnish(core)
    const story = value(await createStory(core, cli, aStory())).story.id
    ref = await theDraft(core, story)
    server = await serveCollab(core, (cookie) => people[cookie])
  })
  beforeEach(async () => {
    // Hocuspocus writes what it cannot read to the console.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    witness = anEditor(server.port, ref)
    await witness.saved()
  })
  afterEach(async () => {
    // Whatever was done, somebody else goes on writing.
    type(witness.doc, 0, '.')
    await witness.saved()
    witness.leave()
    vi.restoreAllMocks()
  })
  afterAll(() => server.close())

  function connect(headers: Record<string, string>, path = '/collab'): WebSocket {
    return new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers })
  }
  const own = () => `http://127.0.0.1:${server.port}`

  function refused(socket: WebSocket): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      socket.on('unexpected-response', (_, answer) => {
        answer.destroy()
        resolve(answer.statusCode)
      })
      socket.on('open', () => reject(new Error('it was let in')))
      socket.on('error', () => undefined)
    })
  }

  test('is refused without a session, from another origin, without an origin, at another path or host', async () => {
    expect(await refused(connect({ origin: own() }))).toBe(401)
    expect(await refused(connect({ cookie: 'nobody', origin: own() }))).toBe(401)
    expect(await refused(connect({ cookie: 'ana', origin: 'https://evil.example' }))).toBe(403)
    expect(await refused(connect({ cookie: 'ana', origin: 'null' }))).toBe(403)
    expect(await refused(connect({ cookie: 'ana' }))).toBe(403)
    expect(await refused(connect({ cookie: 'ana', origin: own() }, '/elsewhere'))).toBe(404)
    expect(await refused(connect({ cookie: 'ana', origin: own(), host: 'evil.example' }))).toBe(421)
  })

  test('one person has so many sockets and no more', async () => {
    const sockets = Array.from({ length: 29 }, () => connect({ cookie: 'ana', origin: own() }))
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('open', resolve))))
    expect(await refused(connect({ cookie: 'ana', origin: own() }))).toBe(429)
    for (const socket of sockets) socket.close()
    await until(() => server.collab.sockets.size === 1, 'they are gone')
  })

  async function endsWith(frame: Uint8Array | string): Promise<number> {
    const socket = connect({ cookie: 'ana', origin: own() })
    socket.on('error', () => undefined)
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(frame)
    return closed
  }

  test('frames that are none end the socket: noise, text, a wrong name, an unknown kind, too long', async () => {
    for (const length of [1, 3, 20, 200, 4_000]) expect(await endsWith(randomBytes(length))).toBe(1008)
    expect(await endsWith('{"hello":"there"}')).toBe(1008)
    expect(await endsWith(frame('no-draft', 0, 0))).toBe(1008)
    expect(await endsWith(frame('../../etc.passwd', 2, 0))).toBe(1008)
    expect(await endsWith(frame(`${ref.story}.${ref.docId}`, 6, 0))).toBe(1008)
    expect(await endsWith(frame(`${ref.story}.${ref.docId}`, 0, 9))).toBe(1008)
    expect(await endsWith(new Uint8Array(5 * 1024 * 1024))).toBe(1009)
  })

  test('updates that are none change nothing', async () => {
    const before = await findDraftContent(database.kysely, ref)
    const name = `${ref.story}.${ref.docId}`
    for (let n = 0; n < 30; n += 1) {
      const socket = connect({ cookie: 'ana', origin: own() })
      await new Promise((resolve) => socket.once('open', resolve))
      // Signed in, as Hocuspocus has it: auth, then an update of random bytes.
      socket.send(Buffer.concat([address(name), Buffer.from([2, 0, 0])]))
      const noise = randomBytes(1 + n)
      socket.send(Buffer.concat([address(name), Buffer.from([0, 2, noise.length]), noise]))
      socket.send(Buffer.concat([address(name), Buffer.from([1, noise.length]), noise]))
      const ended = new Promise((resolve) => socket.once('close', resolve))
      socket.close()
      await ended
    }
    expect(await findDraftContent(database.kysely, ref)).toMatchObject({ content: before?.content ?? {} })
    expect(server.errors).toEqual([])
  })

  test('a story of another edition and a story that is not there look the same', async () => {
    const reasons: unknown[] = []
    for (const name of [ref, { story: crypto.randomUUID() as typeof ref.story, docId: ref.docId }]) {
      const editor = anEditor(server.port, name, { cookie: 'arabic' })
      reasons.push(
        await new Promise((resolve) =>
          editor.provider.on('authenticationFailed', ({ reason }: { reason: string }) => resolve(reason)),
        ),
      )
      editor.leave()
    }
    expect(reasons).toEqual(['not-found', 'not-found'])
  })

  /** A socket of Ana's in the draft, past the greeting. */
  async function inside(): Promise<{
    readonly send: (...parts: Uint8Array[]) => void
    readonly ws: WebSocket
  }> {
    const ws = connect({ cookie: 'ana', origin: own() })
    ws.on('error', () => undefined)
    await new Promise((resolve) => ws.once('open', resolve))
    const name = address(`${ref.story}.${ref.docId}`)
    ws.send(Buffer.concat([name, Buffer.from([2, 0, 0])]))
    return { ws, send: (...parts) => ws.send(Buffer.concat([name, ...parts])) }
  }

  test('one frame of a thousand cursors shows three', async () => {
    const awareness = new Awareness(new Y.Doc())
    const clients = Array.from({ length: 1_000 }, (_, n) => 1_000_000 + n)
    for (const client of clients) awareness.states.set(client, { cursor: client })
    for (const client of clients) awareness.meta.set(client, { clock: 1, lastUpdated: 0 })
    const update = encodeAwarenessUpdate(awareness, clients)
    awareness.destroy()
    const { ws, send } = await inside()
    send(Buffer.from([1]), sized(update))
    const shown = () => clients.filter((client) => witness.provider.awareness?.getStates().has(client)).length
    await until(() => shown() > 0, 'a cursor is seen')
    expect(shown()).toBe(3)
    ws.close()
    await until(() => shown() === 0, 'they are gone')
  })

  test('words that rest on words which never come are let go, with whoever sent them', async () => {
    const { ws, send } = await inside()
    const closed = new Promise<number>((resolve) => ws.once('close', resolve))
    for (let n = 0; n < 3; n += 1) {
      const doc = new Y.Doc()
      doc.getText('headline').insert(0, 'unseen')
      const seen = Y.encodeStateVector(doc)
      doc.getText('headline').insert(6, 'x'.repeat(2_000_000))
      send(Buffer.from([0, 2]), sized(Y.encodeStateAsUpdate(doc, seen)))
    }
    expect(await closed).toBe(1008)
  })

  test('one socket has a draft open once, whatever it adds to the name', async () => {
    const again = Buffer.from(`${ref.story}.${ref.docId}\0again`)
    expect(await endsWith(Buffer.concat([sized(again), Buffer.from([2, 0, 0])]))).toBe(1008)
  })

  test('a draft of strange types, unknown nodes and deep nesting is read for what it says', () => {
    const doc = new Y.Doc()
    doc.getMap('fields').set('section', new Y.Map())
    doc.getMap('fields').set('topics', 'not a list')
    doc.getText('headline').insertEmbed(0, { image: 'x' })
    doc.getText('headline').insert(0, 'Words')
    const body = doc.getXmlFragment('body')
    const loose = new Y.XmlText('Loose words.')
    const hook = new Y.XmlHook('hook')
    const deep = new Y.XmlElement('quote')
    let at = deep
    for (let level = 0; level < 500; level += 1) {
      const inner = new Y.XmlElement('quote')
      at.insert(0, [inner])
      at = inner
    }
    body.insert(0, [loose, hook as unknown as Y.XmlElement, deep, new Y.XmlElement('script')])
    const { texts, chosen, blocks } = readDoc(openDoc([Y.encodeStateAsUpdate(doc)]))
    expect(texts.headline).toBe('Words')
    expect(chosen).toEqual({ topics: 'not a list' })
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'quote', 'script'])
    expect(JSON.stringify(blocks)).toContain('Loose words.')
  })
})

function address(name: string): Buffer {
  return Buffer.concat([Buffer.from([name.length]), Buffer.from(name)])
}

/** With its length before it, seven bits a byte, as Yjs writes it. */
function sized(bytes: Uint8Array): Uint8Array {
  const head: number[] = []
  let left = bytes.length
  for (; left > 127; left >>>= 7) head.push(128 | (left & 127))
  return Buffer.concat([Buffer.from([...head, left]), bytes])
}

function frame(name: string, kind: number, inner: number): Uint8Array {
  return Buffer.concat([address(name), Buffer.from([kind, inner, 0])])
}
