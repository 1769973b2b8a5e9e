// The writing socket of a whole newsroom: opened through the API, held by a session or a token, gone with it.
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { cli } from '../actor.ts'
import { ReadCounter } from '../audience/audience.ts'
import { preparedDataDir } from '../db/testing.ts'
import { anEditor, type TestEditor, type } from '../drafts/testing.ts'
import { createToken, revokeToken } from '../people/people.ts'
import { aSignedInPerson } from '../people/testing.ts'
import { createStory, type Story } from '../stories/stories.ts'
import { aStory, furnish, value } from '../stories/testing.ts'
import { readConfig } from './config.ts'
import { type Serving, serveNewsroom } from './http.ts'
import { silentLog } from './log.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

describe('the writing socket', () => {
  let dataDir: string
  let newsroom: Newsroom
  let serving: Serving
  let story: Story
  const editors: TestEditor[] = []

  beforeAll(async () => {
    dataDir = await preparedDataDir()
    const config = value(await readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }, dataDir))
    newsroom = await openNewsroom(config, { log: silentLog })
    const reads = new ReadCounter({ ...newsroom.core, onError: () => undefined })
    serving = await serveNewsroom(newsroom, { reads, log: silentLog })
    await furnish(newsroom.core)
    story = value(await createStory(newsroom.core, cli, aStory())).story
  })
  afterAll(async () => {
    for (const editor of editors) editor.leave()
    await serving?.close()
    await newsroom?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function call(credentials: Record<string, string>, method: string, path: string, body?: unknown) {
    const answer = await fetch(`http://127.0.0.1:${serving.port}/api/v1${path}`, {
      method,
      headers: {
        origin: `http://127.0.0.1:${serving.port}`,
        'content-type': 'application/json',
        ...credentials,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: answer.status === 204 ? {} : await answer.json() }
  }

  function join(docId: string, headers: { cookie?: string; authorization?: string }): TestEditor {
    const editor = anEditor(serving.port, { story: story.id, docId }, headers)
    editors.push(editor)
    return editor
  }

  test('is opened, written in, cut and read through the API, and closed with the session', async () => {
    const { cookie } = await aSignedInPerson(newsroom.core, { role: 'editor' })
    const opened = await call({ cookie }, 'POST', `/stories/${story.id}/draft`)
    expect(opened).toMatchObject({ status: 200, body: { baseRev: 1, rev: 1, canEdit: true } })
    const { docId } = opened.body as { docId: string }
    expect(await call({ cookie }, 'POST', `/stories/${story.id}/draft`)).toMatchObject({ body: { docId } })
    const editor = join(docId, { cookie })
    await editor.saved()
    type(editor.doc, 0, ' In the session.')
    await editor.saved()
    const cut = await call({ cookie }, 'POST', `/stories/${story.id}/cut`, { docId })
    expect(cut).toMatchObject({ status: 200, body: { rev: 2, warnings: [] } })
    const other = await call({ cookie }, 'POST', `/stories/${story.id}/cut`, { docId: crypto.randomUUID() })
    expect(other).toMatchObject({ status: 409, body: { docId } })
    const kept = await call({ cookie }, 'GET', `/stories/${story.id}/draft/${docId}`)
    expect(kept.body).toMatchObject({
      docId,
      open: true,
      baseRev: 2,
      fields: { headline: 'Harbour opens again' },
    })
    expect(JSON.stringify(kept.body)).toContain('In the session.')
    expect((await call({ cookie }, 'GET', `/stories/${story.id}/draft/${crypto.randomUUID()}`)).status).toBe(
      404,
    )
    const closed = new Promise((resolve) =>
      editor.provider.on('close', ({ event }: { event: { code: number } }) => resolve(event.code)),
    )
    expect((await call({ cookie }, 'DELETE', '/session')).status).toBe(204)
    expect(await closed).toBe(4401)
  })

  test('hides a draft from who may not see the story', async () => {
    const { cookie } = await aSignedInPerson(newsroom.core, { role: 'editor', editions: ['ar'] })
    expect((await call({ cookie }, 'POST', `/stories/${story.id}/draft`)).status).toBe(404)
    expect((await call({}, 'POST', `/stories/${story.id}/draft`)).status).toBe(401)
  })

  test('another scheme, port or name is another site', async () => {
    const { cookie } = await aSignedInPerson(newsroom.core, { role: 'editor' })
    const { port } = serving
    for (const origin of [
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `http://localhost:${port}`,
    ]) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/collab`, { headers: { cookie, origin } })
      socket.on('error', () => undefined)
      const answer = new Promise((resolve) => {
        socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode))
        socket.on('open', () => resolve('let in'))
      })
      expect(await answer, origin).toBe(403)
    }
  })

  test('takes a script with its token', async () => {
    const { token, id } = value(await createToken(newsroom.core, cli, { name: 'script', role: 'editor' }))
    const authorization = `Bearer ${token}`
    const { body } = await call({ authorization }, 'POST', `/stories/${story.id}/draft`)
    const editor = join((body as { docId: string }).docId, { authorization })
    await editor.saved()
    type(editor.doc, 0, ' By a script.')
    await editor.saved()
    value(await revokeToken(newsroom.core, cli, id))
    const again = new WebSocket(`ws://127.0.0.1:${serving.port}/collab`, { headers: { authorization } })
    again.on('error', () => undefined)
    const refused = new Promise((resolve) =>
      again.on('unexpected-response', (_, { statusCode }) => resolve(statusCode)),
    )
    expect(await refused).toBe(401)
  })
})
