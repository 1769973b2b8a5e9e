// Role × route × state over HTTP, generated from the route list: every route answers as the permission table says.
import { rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, cli, type Role, roles, stranger } from '../actor.ts'
import { ReadCounter } from '../audience/audience.ts'
import { preparedDataDir } from '../db/testing.ts'
import { newId, type SectionId, type StoryId } from '../ids.ts'
import {
  type Action,
  createToken,
  may,
  mayAtAll,
  type Permission,
  type ThingState,
} from '../people/people.ts'
import { aSignedInPerson } from '../people/testing.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, value } from '../stories/testing.ts'
import { readConfig } from './config.ts'
import { type Route, type Serving, serveNewsroom } from './http.ts'
import { silentLog } from './log.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

type Asker = { readonly actor: Actor; readonly headers: Readonly<Record<string, string>> }

let dataDir: string
let newsroom: Newsroom
let serving: Serving
let section: SectionId
const askers = new Map<string, Asker>()

beforeAll(async () => {
  dataDir = await preparedDataDir()
  const env = {
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
    TRUSTED_PROXIES: '127.0.0.1',
  }
  newsroom = await openNewsroom(value(await readConfig(env, dataDir)), { log: silentLog })
  const { core } = newsroom
  const reads = new ReadCounter({ ...core, onError: () => undefined })
  serving = await serveNewsroom(newsroom, { reads, log: silentLog })
  await furnish(core)
  const row = await core.database.kysely
    .selectFrom('terms')
    .select('id')
    .where('key', '=', 'politics')
    .executeTakeFirstOrThrow()
  section = row.id as SectionId
  for (const role of roles) await addPerson(role, { role })
  await addPerson('editor of another edition', { role: 'editor', editions: ['ar'] })
  await addPerson('editor who must enrol', { role: 'editor', factor: 'password' })
  const { token } = value(await createToken(core, cli, { name: 'wire', role: 'admin' }))
  const grants = [{ role: 'admin', editions: 'all', sections: 'all' }] as const
  const headers = { authorization: `Bearer ${token}` }
  askers.set('token', { actor: { kind: 'token', id: 't', name: 'wire', grants }, headers })
  askers.set('stranger', { actor: stranger, headers: {} })
})

afterAll(async () => {
  await serving?.close()
  await newsroom?.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function addPerson(
  name: string,
  wanted: { role: Role; editions?: string[]; factor?: 'password' },
): Promise<void> {
  const { actor, cookie } = await aSignedInPerson(newsroom.core, wanted)
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'x-standfirst': 'desk' }
  // Until the second factor is there the table is asked about somebody without any grant.
  askers.set(name, { actor: wanted.factor ? { ...actor, grants: [] } : actor, headers })
}

let addresses = 0

/** The status alone; a stream is left as soon as it begins. */
function ask(
  { method, path }: Pick<Route, 'method' | 'path'>,
  { headers }: Asker,
  body?: object,
): Promise<number> {
  addresses += 1
  const text = method === 'get' ? undefined : JSON.stringify(body ?? {})
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      {
        host: '127.0.0.1',
        port: serving.port,
        path: `/api/v1${path}`,
        method: method.toUpperCase(),
        headers: {
          host: `localhost:${serving.port}`,
          // Strangers' limits are by address, and not what is tested here.
          'x-forwarded-for': `10.0.${addresses >> 8}.${addresses & 255}`,
          'if-match': '"1"',
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...headers,
        },
      },
      (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    asked.on('error', reject)
    asked.end(text)
  })
}

function isAction(access: Route['access']): access is Action {
  return !['public', 'user', 'enrolling'].includes(access)
}

/** What the table says before any thing is looked at; `in`: the handler may answer whatever it likes but 401 and 403. */
function expectedAtAll(route: Route, name: string, { actor }: Asker): 'in' | 401 | 403 {
  if (route.access === 'public') return 'in'
  if (name === 'stranger') return 401
  if (route.access === 'enrolling') return name === 'token' ? 403 : 'in'
  if (route.byPerson && name === 'token') return 403
  if (route.access === 'user') return name === 'token' || name === 'editor who must enrol' ? 403 : 'in'
  return mayAtAll(actor, route.access) ? 'in' : 403
}

const someId = newId<StoryId>()

function named(path: string): string {
  return path.replaceAll(/\{\w+\}/g, someId)
}

test('every route × every role: let in or refused as the table says', { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  let cells = 0
  for (const route of serving.routes) {
    for (const [name, asker] of askers) {
      // Signing out would end the asker.
      if (route.method === 'delete' && route.path === '/session') continue
      cells += 1
      const expected = expectedAtAll(route, name, asker)
      const path = named(route.path)
      // What comes before the handler is looked at alone where the handler would do or wait for something real.
      const status = await ask({ ...route, path }, asker)
      const isRight =
        expected === 'in' ? status !== 401 && status !== 403 && status < 500 : status === expected
      // Routes of signing in answer 401 of their own accord, to wrong credentials; here nothing fits their schema.
      if (!isRight) wrong.push(`${route.method} ${route.path} as ${name}: ${status}, not ${expected}`)
    }
  }
  expect(wrong).toEqual([])
  console.info(`${serving.routes.length} routes × ${askers.size} askers: ${cells} cells as the table says`)
})

/** A relative position of Yjs, in no document there is. */
const aPosition = 'AAEBAA=='

/** Bodies that reach the handler; a route about a story that needs one and has none here fails the test below. */
const bodies: Readonly<Record<string, object>> = {
  'post /stories/{id}/correct': { note: 'The name was spelt wrongly.' },
  'post /stories/{id}/schedule': { publishAt: '2099-01-01T00:00:00Z' },
  'post /stories/{id}/embargo': { embargoUntil: null },
  'post /stories/{id}/restore': { rev: 1 },
  'post /stories/{id}/entries': { headline: 'One', bodyHtml: '<p>One</p>' },
  'post /stories/{id}/cut': { docId: someId },
  'post /stories/{id}/translate': { edition: 'ar' },
  'post /stories/{id}/comments': {
    anchor: { docId: someId, start: aPosition, end: aPosition, block: 'b', quote: 'One' },
    text: 'Which one?',
  },
  'post /stories/{id}/comments/{thread}/replies': { text: 'This one.' },
  'patch /stories/{id}/comments/{thread}/{comment}': { text: 'That one.' },
}

/** Routes that ask the table more than one question. */
const questions: Readonly<Record<string, (actor: Actor, state: ThingState) => Permission>> = {
  'post /stories/{id}/translate': (actor, state) => {
    const original = may(actor, 'story.see', { edition: 'en', section, state })
    return original === 'yes' ? may(actor, 'story.create', { edition: 'ar', section }) : original
  },
}

const states = ['draft', 'scheduled', 'live', 'withdrawn'] as const satisfies readonly ThingState[]

async function storyIn(state: (typeof states)[number]): Promise<StoryId> {
  const { core } = newsroom
  const { story } = value(await createStory(core, cli, aStory({ kind: 'live' })))
  if (state === 'draft') return story.id
  if (state === 'scheduled') {
    value(await applyVerb(core, cli, story.id, 'schedule', { publishAt: '2099-01-01T00:00:00Z' }))
    return story.id
  }
  value(await applyVerb(core, cli, story.id, 'publish', {}))
  if (state === 'withdrawn') value(await applyVerb(core, cli, story.id, 'unpublish', {}))
  return story.id
}

test('every route about a story × every role × every state', { timeout: 240_000 }, async () => {
  const wrong: string[] = []
  let cells = 0
  const ready = new Map<ThingState, StoryId>()
  const routes = serving.routes.filter(
    ({ path, access }) => path.startsWith('/stories/{id}') && isAction(access),
  )
  for (const route of routes) {
    for (const state of states) {
      for (const [name, asker] of askers) {
        // A token asks the same table with the same grants.
        if (name === 'token') continue
        const action = route.access as Action
        const id = ready.get(state) ?? (await storyIn(state))
        ready.set(state, id)
        const permission =
          questions[`${route.method} ${route.path}`]?.(asker.actor, state) ??
          may(asker.actor, action, { edition: 'en', section, state })
        const expected = expectedAtAll(route, name, asker) === 'in' ? permission : 'at-all'
        if (expected === 'at-all') continue
        cells += 1
        const path = named(route.path.replace('{id}', id).replace('{rev}', '1'))
        const status = await ask({ ...route, path }, asker, bodies[`${route.method} ${route.path}`])
        if (!fits(status, expected))
          wrong.push(`${route.method} ${route.path} of a ${state} story as ${name}: ${status}, ${expected}`)
        // What was done to a story leaves it in another state: the next one gets a new story.
        if (permission === 'yes' && route.method !== 'get') ready.delete(state)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(routes.length).toBeGreaterThan(10)
  console.info(
    `${routes.length} routes of stories × roles × ${states.length} states: ${cells} cells as the table says`,
  )
})

/** Whoever may is not refused; whoever may not know of it finds nothing; a list may hide what it could refuse. */
function fits(status: number, permission: Permission): boolean {
  if (status >= 500) return false
  if (permission === 'yes') return ![401, 403, 422, 428].includes(status)
  return permission === 'hidden' ? status === 404 : status === 403 || status === 404
}

test('a story itself: its text in any state for those who may see it, for others only while it is live', async () => {
  for (const state of states) {
    const id = await storyIn(state)
    for (const [name, asker] of askers) {
      const sees =
        state === 'live' || may(asker.actor, 'story.see', { edition: 'en', section, state }) === 'yes'
      const status = await ask({ method: 'get', path: `/stories/${id}` }, asker)
      expect([state, name, status]).toEqual([state, name, sees ? 200 : 404])
    }
  }
})

test('comments on a live story are in nothing that a stranger is answered', async () => {
  const id = await storyIn('live')
  const editor = askers.get('editor') as Asker
  const anchor = { docId: someId, start: aPosition, end: aPosition, block: 'b', quote: 'opened at dawn' }
  const said = { anchor, text: 'Unheard-of remark', replacement: 'Unheard-of wording' }
  expect(await ask({ method: 'post', path: `/stories/${id}/comments` }, editor, said)).toBe(201)
  const read = async (path: string, headers = {}) => {
    const host = `localhost:${serving.port}`
    const response = await fetch(`http://${host}${path}`, { headers, redirect: 'follow' })
    return { status: response.status, text: await response.text() }
  }
  const shown = await read(`/api/v1/stories/${id}`)
  const { url } = JSON.parse(shown.text) as { url: string }
  const paths = [
    new URL(url).pathname,
    `/api/v1/stories/${id}`,
    '/api/v1/stories?edition=en',
    '/api/v1/search?q=unheard&edition=en',
    '/en/',
    '/en/politics/',
    '/en/politics/feed.rss',
    '/en/politics/feed.json',
    '/en/search?q=unheard-of',
    '/news-sitemap.xml',
  ]
  for (const path of paths) {
    const { status, text } = await read(path)
    expect([path, status < 500, /unheard-of (remark|wording)/i.test(text)]).toEqual([path, true, false])
  }
  expect((await read(new URL(url).pathname)).status).toBe(200)
  for (const path of [`/api/v1/stories/${id}/comments`, `/api/v1/stories/${id}/colleagues`])
    expect((await read(path)).status).toBe(401)
  expect((await read(`/api/v1/stories/${id}/comments`, editor.headers)).text).toContain('Unheard-of remark')
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
