import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { ReadCounter } from '../audience/audience.ts'
import { preparedDataDir } from '../db/testing.ts'
import { createToken } from '../people/people.ts'
import { aSignedInPerson } from '../people/testing.ts'
import { aStory, furnish, value } from '../stories/testing.ts'
import { readConfig } from './config.ts'
import { type Serving, serveNewsroom } from './http.ts'
import { silentLog } from './log.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { freePort } from './testing-port.ts'

let dataDir: string
let newsroom: Newsroom
let serving: Serving
let base: string
let token: string

beforeAll(async () => {
  dataDir = await preparedDataDir()
  const port = await freePort()
  base = `http://localhost:${port}`
  const env = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' }
  newsroom = await openNewsroom(value(await readConfig(env, dataDir)), { log: silentLog })
  const reads = new ReadCounter({ ...newsroom.core, onError: () => undefined })
  serving = await serveNewsroom(newsroom, { reads, log: silentLog })
  await furnish(newsroom.core)
  token = value(await createToken(newsroom.core, cli, { name: 'desk', role: 'editor' })).token
})

afterAll(async () => {
  await serving?.close()
  await newsroom?.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function call(method: string, path: string, body?: object) {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '"1"' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as never as Record<string, never> }
}

type Line = { what: string; ok: boolean | null; ms: number | null; why?: string; url: string }
const receipt = async (id: string, what?: string) => {
  const answer = await call('GET', `/stories/${id}/receipt${what ? `?what=${what}` : ''}`)
  expect(answer.status).toBe(200)
  return (answer.body as never as { lines: Line[] }).lines
}
const states = (lines: readonly Line[]) => Object.fromEntries(lines.map(({ what, ok }) => [what, ok]))

test('after publish each place is seen from outside, on the site within half a second', async () => {
  const story = (await call('POST', '/stories', aStory({ headline: 'Gulls & "gales" <harbour>' }))).body
  await call('POST', `/stories/${story['id']}/publish`)
  const lines = await receipt(story['id'] ?? '')
  expect(states(lines)).toEqual({
    story: true,
    front: true,
    section: true,
    feed: true,
    sitemap: true,
    search: true,
  })
  const onSite = lines.find(({ what }) => what === 'story')
  console.log(`receipt: on site after ${onSite?.ms} ms`)
  expect(onSite?.url).toBe(`${base}/en/politics/gulls-gales-harbour`)
  expect(onSite?.ms).toBeLessThan(2_000)
})

test('after update and correct it is the new text that is looked for; after unpublish and retract that it is gone', async () => {
  const id = (await call('POST', '/stories', aStory({ headline: 'Ferries' }))).body['id'] ?? ''
  await call('POST', `/stories/${id}/publish`)
  await call('PATCH', `/stories/${id}`, { bodyHtml: '<p>Nobody sails today.</p>' })
  await call('POST', `/stories/${id}/correct`, { note: 'They do not sail.', rev: 2 })
  expect(states(await receipt(id, 'story,sitemap'))).toEqual({ story: true, sitemap: true })
  await call('POST', `/stories/${id}/unpublish`)
  expect((await receipt(id)).filter(({ ok }) => ok !== true)).toEqual([])
  const other = (await call('POST', '/stories', aStory({ headline: 'Wrong' }))).body['id'] ?? ''
  await call('POST', `/stories/${other}/publish`)
  await call('POST', `/stories/${other}/retract`, { note: 'It was not so.' })
  expect((await receipt(other)).filter(({ ok }) => ok !== true)).toEqual([])
})

test('a story that never went out has no receipt; places that are none are refused', async () => {
  const id = (await call('POST', '/stories', aStory())).body['id'] ?? ''
  expect((await call('GET', `/stories/${id}/receipt`)).status).toBe(404)
  expect((await call('GET', `/stories/${id}/reads`)).body).toEqual({ all: 0, last: null })
  expect((await call('GET', `/stories/${id}/receipt?what=/etc/passwd`)).status).toBe(422)
})

test('a token has no desk of its own to listen with', async () => {
  expect((await call('GET', '/desk/events')).status).toBe(403)
})

test('asking for the head of the event stream leaves none open', async () => {
  const { cookie } = await aSignedInPerson(newsroom.core, { role: 'editor' })
  const ask = (method: string) => fetch(`${base}/api/v1/desk/events`, { method, headers: { cookie } })
  for (let n = 0; n < 21; n += 1) expect((await ask('HEAD')).status).toBe(200)
  const open = await ask('GET')
  expect(open.status).toBe(200)
  await open.body?.cancel()
})

test('the event stream tells of a story within a second, ends when its person signs out, and wants a session', async () => {
  expect((await fetch(`${base}/api/v1/desk/events`)).status).toBe(401)
  const { cookie } = await aSignedInPerson(newsroom.core, { role: 'editor' })
  const response = await fetch(`${base}/api/v1/desk/events`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('event: hello')
  const from = performance.now()
  const made = await call('POST', '/stories', aStory({ headline: 'Heard at once' }))
  expect((await reader?.read())?.value).toContain(`"ids":["${made.body['id']}"]`)
  expect(performance.now() - from).toBeLessThan(1_000)
  const out = await fetch(`${base}/api/v1/session`, { method: 'DELETE', headers: { cookie, origin: base } })
  expect(out.status).toBe(204)
  expect((await reader?.read())?.done).toBe(true)
})
