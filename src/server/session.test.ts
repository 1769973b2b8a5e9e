// Sessions over HTTP: the cookie, when a session ends, and who may do what with one (SECURITY-BASICS 1 and 2).
import { z } from '@hono/zod-openapi'
import { beforeEach, describe, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { endpoint } from '../api/api.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { createToken, identityOf, SessionListener } from '../people/people.ts'
import { aPerson, aSignedInPerson, testPassword } from '../people/testing.ts'
import { ok } from '../result.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { isOwnOrigin } from './cross-site.ts'
import { aBrowser, publicUrl, type TestDoor, testDoor } from './testing.ts'

const hourMs = 3_600_000

describeEachDatabase('sessions', (open) => {
  let core: TestRoom
  let door: TestDoor
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    door = testDoor(core)
  })

  async function signedIn(cookie: string) {
    return (await aBrowser(door, { cookie }).call('GET', '/me')).status === 200
  }

  test('the cookie of plain http on loopback has its plain name; of https it is __Host- and Secure', async () => {
    const { email } = await aPerson(core)
    const plain = await aBrowser(door).call('POST', '/session', { email, password: testPassword })
    expect(plain.headers.getSetCookie()[0]).toMatch(
      /^standfirst=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/,
    )
    const secure = testDoor(core, { identity: identityOf('https://paper.test') })
    const answer = await aBrowser(secure).call('POST', '/session', { email, password: testPassword })
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-standfirst=[\w-]{43}; Path=\/; Max-Age=604800; Secure; HttpOnly; SameSite=Lax$/,
    )
    expect(JSON.stringify(answer.body)).not.toContain(answer.headers.getSetCookie()[0]?.slice(18, 61))
  })

  test('the database holds no secret that opens a session', async () => {
    const { cookie } = await aSignedInPerson(core)
    const rows = await core.database.kysely.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
    expect(await signedIn(cookie)).toBe(true)
    const stored = rows[0]?.hash ?? ''
    expect(await signedIn(`standfirst=${stored.slice(0, 43)}`)).toBe(false)
  })

  test('a session nobody uses for twelve hours is over; one in use is over after seven days', async () => {
    const idle = await aSignedInPerson(core)
    core.clock.advance(12 * hourMs + 1)
    expect(await signedIn(idle.cookie)).toBe(false)
    const used = await aSignedInPerson(core)
    for (let hours = 0; hours < 7 * 24 - 11; hours += 11) {
      core.clock.advance(11 * hourMs)
      expect(await signedIn(used.cookie), `after ${hours} h`).toBe(hours + 11 < 7 * 24)
    }
    core.clock.advance(11 * hourMs)
    expect(await signedIn(used.cookie)).toBe(false)
  })

  test('both times are settings', async () => {
    door = testDoor(core, { identity: identityOf(publicUrl, { idleMs: hourMs, absoluteMs: 2 * hourMs }) })
    const { cookie } = await aSignedInPerson(core)
    core.clock.advance(hourMs - 1)
    expect(await signedIn(cookie)).toBe(true)
    core.clock.advance(hourMs - 1)
    expect(await signedIn(cookie)).toBe(true)
    core.clock.advance(3)
    expect(await signedIn(cookie)).toBe(false)
  })

  test('signing in again gives a new id and ends the old session', async () => {
    const { email } = await aPerson(core)
    const browser = aBrowser(door)
    await browser.call('POST', '/session', { email, password: testPassword })
    const first = browser.cookie
    await browser.call('POST', '/session', { email, password: testPassword })
    expect(browser.cookie).not.toBe(first)
    expect(await signedIn(first)).toBe(false)
    expect(await signedIn(browser.cookie)).toBe(true)
  })

  test('signing out ends the session on the server, and takes the cookie away', async () => {
    const { cookie } = await aSignedInPerson(core)
    const browser = aBrowser(door, { cookie })
    expect((await browser.call('DELETE', '/session')).status).toBe(204)
    expect(browser.cookie).toBe('')
    expect(await signedIn(cookie)).toBe(false)
    expect((await aBrowser(door).call('DELETE', '/session')).status).toBe(204)
  })

  test('disabling and changed roles end every session at once', async () => {
    const admin = await aSignedInPerson(core, { role: 'admin' })
    const boss = aBrowser(door, { cookie: admin.cookie })
    for (const change of [{ grants: [{ role: 'editor', editions: ['en'] }] }, { disabled: true }]) {
      const person = await aSignedInPerson(core)
      expect(await signedIn(person.cookie)).toBe(true)
      expect((await boss.call('PATCH', `/users/${person.id}`, change)).status).toBe(200)
      expect(await signedIn(person.cookie)).toBe(false)
    }
  })

  test("an administrator's own changed role goes on under a new id", async () => {
    const admin = await aSignedInPerson(core, { role: 'admin' })
    await aPerson(core, { role: 'admin' })
    const browser = aBrowser(door, { cookie: admin.cookie })
    const grants = [{ role: 'editor' }]
    expect((await browser.call('PATCH', `/users/${admin.id}`, { grants })).status).toBe(200)
    expect(browser.cookie).not.toBe(admin.cookie)
    expect(await signedIn(admin.cookie)).toBe(false)
    expect((await browser.call('GET', '/me')).body.grants[0].role).toBe('editor')
  })

  test('who found a session open makes of it neither a fresh proof nor a link to the account', async () => {
    const admin = await aSignedInPerson(core, { role: 'admin' })
    const browser = aBrowser(door, { cookie: admin.cookie })
    core.clock.advance(16 * 60_000)
    const reset = await browser.call('POST', `/users/${admin.id}/reset`, { secondFactor: true })
    expect(reset).toMatchObject({ status: 403, body: { reauthenticate: true } })
    expect((await browser.call('PATCH', `/users/${admin.id}`, { disabled: false })).status).toBe(200)
    const enrol = await browser.call('POST', '/me/totp', {})
    expect(enrol).toMatchObject({ status: 403, body: { reauthenticate: true } })
  })

  test('a changed password ends all others, and gives this one a new id', async () => {
    const person = await aSignedInPerson(core)
    const elsewhere = aBrowser(door)
    await elsewhere.call('POST', '/session', { email: person.email, password: testPassword })
    const browser = aBrowser(door, { cookie: person.cookie })
    const wrong = await browser.call('POST', '/me/password', {
      current: 'not this one',
      password: 'nine calm otters',
    })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/current' }] } })
    const body = { current: testPassword, password: 'nine calm otters' }
    expect((await browser.call('POST', '/me/password', body)).status).toBe(204)
    expect(await signedIn(browser.cookie)).toBe(true)
    expect(await signedIn(person.cookie)).toBe(false)
    expect(await signedIn(elsewhere.cookie)).toBe(false)
    const old = await aBrowser(door).call('POST', '/session', { email: person.email, password: testPassword })
    expect(old.status).toBe(401)
  })

  test('whoever has a session and not the password does not guess it by changing it', async () => {
    const browser = aBrowser(door, { cookie: (await aSignedInPerson(core)).cookie })
    const guess = (current: string) =>
      browser.call('POST', '/me/password', { current, password: 'nine calm otters' })
    for (let n = 0; n < 5; n += 1) expect((await guess(`guess number ${n}`)).status).toBe(422)
    expect((await guess(testPassword)).status).toBe(429)
    core.clock.advance(1000)
    expect((await guess(testPassword)).status).toBe(204)
  })

  test("people see and end their own sessions, administrators anybody's, others nobody's", async () => {
    const person = await aSignedInPerson(core)
    const other = await aSignedInPerson(core)
    const admin = await aSignedInPerson(core, { role: 'admin' })
    const mine = aBrowser(door, { cookie: person.cookie })
    const list = await mine.call('GET', '/sessions')
    expect(list.body.items).toEqual([
      expect.objectContaining({
        id: person.sessionId,
        agent: 'Firefox, Linux',
        address: '127.0.0.1',
        current: true,
      }),
    ])
    expect((await mine.call('DELETE', `/sessions/${other.sessionId}`)).status).toBe(404)
    expect((await mine.call('GET', `/users/${other.id}/sessions`)).status).toBe(403)
    expect(await signedIn(other.cookie)).toBe(true)
    const boss = aBrowser(door, { cookie: admin.cookie })
    expect((await boss.call('GET', `/users/${other.id}/sessions`)).body.items).toHaveLength(1)
    expect((await boss.call('DELETE', `/sessions/${other.sessionId}`)).status).toBe(204)
    expect(await signedIn(other.cookie)).toBe(false)
    expect((await mine.call('DELETE', `/sessions/${person.sessionId}`)).status).toBe(204)
    expect(mine.cookie).toBe('')
    expect(await signedIn(person.cookie)).toBe(false)
  })

  test('whoever holds something open for a session hears when it is over, once', async () => {
    const listener = new SessionListener(core, identityOf(publicUrl))
    await listener.start()
    try {
      const ended = await aSignedInPerson(core)
      const other = await aSignedInPerson(core)
      const closed: string[] = []
      const over = new Promise<void>((resolve) => {
        listener.onSessionEnd(ended.sessionId, () => {
          closed.push('ended')
          resolve()
        })
      })
      listener.onSessionEnd(other.sessionId, () => closed.push('other'))
      const forget = listener.onSessionEnd(ended.sessionId, () => closed.push('forgotten'))
      forget()
      await aBrowser(door, { cookie: ended.cookie }).call('DELETE', '/session')
      await over
      expect(closed).toEqual(['ended'])
      // Time runs out without a word from anybody: the look finds it. Work over the stream keeps the other alive.
      core.clock.advance(12 * hourMs - 1)
      await listener.touch(other.sessionId)
      core.clock.advance(hourMs)
      await listener.look()
      expect(closed).toEqual(['ended'])
      core.clock.advance(11 * hourMs)
      await listener.look()
      expect(closed).toEqual(['ended', 'other'])
    } finally {
      await listener.close()
    }
  })

  test.skipIf(open.kind === 'embedded')(
    'a session ended on one node closes what it holds open on another',
    async () => {
      const second = await open.second(core.database)
      const listener = new SessionListener({ ...core, database: second }, identityOf(publicUrl))
      await listener.start()
      try {
        const { cookie, sessionId } = await aSignedInPerson(core)
        const over = new Promise<void>((resolve) => listener.onSessionEnd(sessionId, resolve))
        await aBrowser(door, { cookie }).call('DELETE', '/session')
        await over
      } finally {
        await listener.close()
      }
    },
  )

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['by an address typed in', { 'sec-fetch-site': 'none' }, 403],
    ['from our own pages', { 'sec-fetch-site': 'same-origin' }, 204],
  ])('a request with our cookie %s', async (_, headers, status) => {
    const { cookie, sessionId } = await aSignedInPerson(core)
    const answer = await aBrowser(door, { cookie }).call(
      'DELETE',
      `/sessions/${sessionId}`,
      undefined,
      headers,
    )
    expect(answer.status).toBe(status)
    expect(await signedIn(cookie)).toBe(status === 403)
  })

  test('without Sec-Fetch-Site the Origin must be ours; neither is a refusal, before any route is looked for', async () => {
    const { cookie } = await aSignedInPerson(core)
    const from = async (headers: Record<string, string>, path = '/me') => {
      const all = { cookie, host: 'localhost:3000', 'content-type': 'application/json', ...headers }
      const init = { method: path === '/me' ? 'PATCH' : 'POST', headers: all, body: '{"name":"Ada"}' }
      return (await door.app.request(`/api/v1${path}`, init, { requestId: 'r', address: '127.0.0.1' })).status
    }
    expect(await from({})).toBe(403)
    expect(await from({ origin: 'https://elsewhere.test' })).toBe(403)
    expect(await from({ origin: 'http://localhost:9999' })).toBe(403)
    expect(await from({ origin: 'null' })).toBe(403)
    expect(await from({ origin: 'http://localhost:3000' })).toBe(200)
    expect(await from({}, '/no-such-route')).toBe(403)
    expect(await from({ cookie: '' }, '/no-such-route')).toBe(404)
  })

  test('a refusal of another site is in the audit log', async () => {
    const { cookie } = await aSignedInPerson(core)
    await aBrowser(door, { cookie }).call('DELETE', '/session', undefined, { 'sec-fetch-site': 'cross-site' })
    const row = await core.database.kysely
      .selectFrom('audit')
      .selectAll()
      .orderBy('n', 'desc')
      .executeTakeFirst()
    expect(row).toMatchObject({ outcome: 'refused', subject: 'DELETE /api/v1/session', address: '127.0.0.1' })
  })

  test('a token and a session together are refused; a token needs neither Origin nor cookie', async () => {
    const { cookie } = await aSignedInPerson(core, { role: 'admin' })
    const { token } = value(await createToken(core, cli, { name: 'wire', role: 'admin' }))
    const headers = { authorization: `Bearer ${token}` }
    expect((await aBrowser(door, { cookie }).call('GET', '/tokens', undefined, headers)).status).toBe(400)
    const bare = await door.app.request('/api/v1/tokens', { headers }, { requestId: 'r', address: '::1' })
    expect(bare.status).toBe(200)
    const mine = await door.app.request('/api/v1/me', { headers }, { requestId: 'r', address: '::1' })
    expect(mine.status).toBe(403)
  })

  test('bodies of other types than JSON, and uploads without our header, are refused with a cookie', async () => {
    const upload = endpoint({
      method: 'post',
      path: '/upload',
      access: 'asset.upload',
      tag: 'test',
      summary: 'Takes a file',
      multipart: true,
      body: z.object({}),
      handle: async () => ok({}),
    })
    door = testDoor(core, { endpoints: [upload] })
    const { cookie } = await aSignedInPerson(core)
    const send = (headers: Record<string, string>) => {
      const body = new FormData()
      body.set('word', 'one')
      const init = { method: 'POST', body, headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers } }
      return door.app.request('/api/v1/upload', init, { requestId: 'r', address: '127.0.0.1' })
    }
    expect((await send({})).status).toBe(403)
    expect((await send({ 'x-standfirst': 'desk' })).status).toBe(204)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await aBrowser(door, { cookie }).call('PATCH', '/me', { name: 'Ada' }, form)).status).toBe(415)
  })

  test('two cookies of the name are none: one of them was planted', async () => {
    const { cookie } = await aSignedInPerson(core)
    expect(await signedIn(`${cookie}; ${cookie}`)).toBe(false)
    expect(await signedIn(`other=1; ${cookie}`)).toBe(true)
  })

  test('what is public stays public with a dead cookie; what is not asks to sign in', async () => {
    const { cookie } = await aSignedInPerson(core)
    core.clock.advance(13 * hourMs)
    const browser = aBrowser(door, { cookie })
    expect((await browser.call('GET', '/openapi.json')).status).toBe(200)
    for (let n = 0; n < 25; n += 1) expect((await browser.call('GET', '/me')).status).toBe(401)
    expect((await browser.call('GET', '/me')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('the origin of a socket', () => {
  test.each([
    ['https://paper.test', { origin: 'https://paper.test', host: 'paper.test' }, true],
    ['https://paper.test', { origin: 'http://paper.test', host: 'paper.test' }, false],
    ['https://paper.test', { origin: 'https://paper.test.evil.test', host: 'paper.test' }, false],
    ['https://paper.test', { host: 'paper.test' }, false],
    ['http://localhost:3000', { origin: 'http://localhost:4100', host: 'localhost:4100' }, true],
    ['http://localhost:3000', { origin: 'http://localhost:9999', host: 'localhost:4100' }, false],
    ['http://localhost:3000', { origin: 'http://evil.test', host: 'evil.test' }, false],
  ])('at %s with %o: %s', (publicUrl, headers, own) => {
    expect(isOwnOrigin(new Headers(headers as Record<string, string>), publicUrl)).toBe(own)
  })
})
