import { rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { ReadCounter } from '../audience/audience.ts'
import { preparedDataDir } from '../db/testing.ts'
import { createStaticPage, editEdition, editStaticPage } from '../publication/publication.ts'
import { furnish, value } from '../stories/testing.ts'
import { readConfig } from './config.ts'
import { type Serving, serveNewsroom } from './http.ts'
import { type Log, silentLog } from './log.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { freePort } from './testing-port.ts'

let dataDir: string
let newsroom: Newsroom
let serving: Serving
let port: number
let clients = 0
const logged: string[] = []

beforeAll(async () => {
  dataDir = await preparedDataDir()
  port = await freePort()
  const env = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent', TRUSTED_PROXIES: '127.0.0.1' }
  const log = new Proxy(silentLog, {
    get: (target, name) =>
      ['info', 'warn', 'error', 'debug'].includes(String(name))
        ? (...said: unknown[]) => void logged.push(JSON.stringify(said))
        : Reflect.get(target, name),
  }) as Log
  newsroom = await openNewsroom(value(await readConfig(env, dataDir)), { log })
  const { core } = newsroom
  serving = await serveNewsroom(newsroom, {
    reads: new ReadCounter({ ...core, onError: () => undefined }),
    log,
  })
  await furnish(core)
  for (const [key, en, ar] of [
    ['contact', 'Contact', 'اتصل بنا'],
    ['about', 'About', 'من نحن'],
  ] as const) {
    value(await createStaticPage(core, cli, { key, footer: true, order: 0 }))
    const text = (title: string, slug: string) => ({ title, slug, bodyHtml: '<p>Hello.</p>', shown: true })
    value(await editStaticPage(core, cli, key, 'en', text(en, key), 0))
    value(await editStaticPage(core, cli, key, 'ar', text(ar, key), 0))
  }
}, 120_000)

afterAll(async () => {
  await serving?.close()
  await newsroom?.close()
  await rm(dataDir, { recursive: true, force: true })
})

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string }

function send(
  method: string,
  path: string,
  body = '',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const ours = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
/** From a household of its own, unless a test says otherwise. */
const post = (
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
  path = '/en/pages/contact',
) =>
  send('POST', path, typeof fields === 'string' ? fields : String(new URLSearchParams(fields)), {
    ...ours,
    'x-forwarded-for': `10.2.${++clients >> 8}.${clients & 255}`,
    ...headers,
  })
const letter = { subject: 'A leak', message: 'The quay is wet.', email: 'ana@quay.example' }
const count = async () =>
  (await newsroom.core.database.kysely.selectFrom('letters').select('id').execute()).length

test('the contact page of an edition has the form in its language, other pages have none', async () => {
  const english = await send('GET', '/en/pages/contact')
  expect(english.body).toContain('<form method="post" action="/en/pages/contact"')
  expect(english.headers['content-security-policy']).toContain("form-action 'self'")
  const arabic = await send('GET', '/ar/pages/contact')
  expect(arabic.body).toContain('اكتب إلى غرفة الأخبار')
  expect((await send('GET', '/en/pages/about')).body).not.toContain('method="post"')
})

test('a letter sent from the page arrives, and the answer leads back to it', async () => {
  const sent = await post({ ...letter, name: '', phone: '', link: '', website: '' })
  expect([sent.status, sent.headers['location']]).toEqual([303, '/en/pages/contact#letter-sent'])
  expect(sent.headers['cache-control']).toBe('no-store')
  const rows = await newsroom.core.database.kysely.selectFrom('letters').selectAll().execute()
  expect(rows).toMatchObject([{ edition: 'en', ...letter }])
  expect(JSON.stringify(rows)).not.toContain('10.2.')
  expect(logged.join()).not.toContain('quay')
  expect((await send('GET', '/en/pages/contact')).body).not.toContain('quay')
})

test('what is wrong comes back with everything that was written, for this reader alone', async () => {
  const before = await count()
  const again = await post({ ...letter, subject: '', email: 'nobody"><script>', message: '</textarea><b>' })
  expect(again.status).toBe(422)
  expect(again.headers['cache-control']).toBe('no-store')
  expect(again.body).toContain('aria-invalid="true"')
  expect(again.body).toContain('&lt;/textarea>&lt;b>')
  expect(again.body).not.toContain('<script>')
  expect(again.body).toContain('Say in a few words')
  expect((await post(`${new URLSearchParams(letter)}&more=1`)).status).toBe(422)
  expect(await count()).toBe(before)
})

test('only our own page may send one', async () => {
  const before = await count()
  const own = `http://localhost:${port}`
  for (const [headers, status] of [
    [{ 'sec-fetch-site': 'cross-site', origin: own }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
  ] as const) {
    expect((await post(letter, headers)).status).toBe(status)
  }
  const old = (headers: Record<string, string>) =>
    send('POST', '/en/pages/contact', String(new URLSearchParams(letter)), {
      'content-type': ours['content-type'],
      'x-forwarded-for': '10.9.0.1',
      ...headers,
    })
  expect((await old({})).status).toBe(403)
  expect((await old({ origin: 'https://other.example' })).status).toBe(403)
  expect((await old({ origin: 'null' })).status).toBe(403)
  expect(await count()).toBe(before)
  expect((await old({ origin: own })).status).toBe(303)
})

test('anything but a form of moderate size on that page is refused', async () => {
  const before = await count()
  expect((await post(letter, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415)
  expect((await post(letter, { 'content-type': 'application/json' })).status).toBe(415)
  expect((await post({ ...letter, message: 'x'.repeat(100_001) })).status).toBe(413)
  expect((await post({ ...letter, message: 'x'.repeat(8_001) })).status).toBe(422)
  for (const path of ['/en/pages/about', '/en/pages/nothing', '/xx/pages/contact', '/en/contact', '/en/']) {
    expect((await post(letter, {}, path)).status, path).toBe(405)
  }
  expect(await count()).toBe(before)
  expect((await post({ ...letter, message: 'خ'.repeat(8_000) })).status).toBe(303)
})

test('a program that fills in what no person sees, or faster than any, is thanked, and nothing is kept', async () => {
  const before = await count()
  expect((await post({ ...letter, website: 'https://spam.example' })).status).toBe(303)
  expect((await post({ ...letter, took: '800' })).status).toBe(303)
  expect(await count()).toBe(before)
  for (const took of ['9000', '', 'x', '-1']) expect((await post({ ...letter, took })).status).toBe(303)
  expect(await count()).toBe(before + 4)
})

test('one household sends five in ten minutes, however its address varies; the sixth keeps its words', async () => {
  const before = await count()
  const from = (n: number) => ({ 'x-forwarded-for': `2001:db8:1:1::${n}` })
  for (let n = 0; n < 5; n++) expect((await post(letter, from(n))).status).toBe(303)
  const sixth = await post(letter, from(6))
  expect(sixth.status).toBe(429)
  expect(sixth.headers['retry-after']).toBe('600')
  expect(sixth.body).toContain('The quay is wet.')
  expect(await count()).toBe(before + 5)
})

test('who sends again and again what cannot be taken is answered without a page made for them', async () => {
  const from = { 'x-forwarded-for': '10.7.0.1' }
  const statuses: number[] = []
  for (let n = 0; n < 41; n++) statuses.push((await post({ ...letter, subject: '' }, from)).status)
  expect(statuses.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 422))
  expect(statuses[40]).toBe(429)
  expect((await post(letter)).status).toBe(303)
})

test('an edition that takes no letters has no form, at once', async () => {
  const { core } = newsroom
  value(await editEdition(core, cli, 'ar', { settings: { letters: false } }, 1))
  expect((await send('GET', '/ar/pages/contact')).body).not.toContain('method="post"')
  expect((await post(letter, {}, '/ar/pages/contact')).status).toBe(405)
})
