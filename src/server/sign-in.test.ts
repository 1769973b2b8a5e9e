// Signing in over HTTP: passwords, second factors, passkeys, waits (SECURITY-BASICS 16 to 18, 22).
import { beforeEach, describe, expect, test } from 'vitest'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { identityOf } from '../people/people.ts'
import { aPerson, aSignedInPerson, codeOf, softPasskey, testPassword } from '../people/testing.ts'
import { furnish, type TestRoom, testCore } from '../stories/testing.ts'
import { aBrowser, type Browser, publicUrl, type TestDoor, testDoor } from './testing.ts'

const minuteMs = 60_000

describeEachDatabase('signing in', (open) => {
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

  async function audit() {
    const rows = await core.database.kysely.selectFrom('audit').selectAll().orderBy('n').execute()
    return rows.map(({ action, outcome, subject, detail }) => ({ action, outcome, subject, detail }))
  }

  /** Somebody who enrolled an authenticator, and the browser they did it in. */
  async function withTotp(role: 'reporter' | 'editor' = 'editor') {
    const person = await aPerson(core, { role })
    const browser = aBrowser(door)
    await browser.call('POST', '/session', { email: person.email, password: testPassword })
    const { secret } = (await browser.call('POST', '/me/totp', {})).body
    const code = codeOf(secret, core.clock.now())
    const confirmed = await browser.call('POST', '/me/totp/confirm', { code })
    expect(confirmed.status).toBe(200)
    const recoveryCodes: string[] = confirmed.body.recoveryCodes
    return { ...person, browser, secret, code, recoveryCodes }
  }

  async function challengeFor({ email }: { email: string }, browser: Browser): Promise<string> {
    const first = await browser.call('POST', '/session', { email, password: testPassword })
    expect(first.body).toMatchObject({ needs: 'second-factor' })
    return first.body.challenge
  }

  test('a reporter signs in with a password alone', async () => {
    const { email, id } = await aPerson(core)
    const answer = await aBrowser(door).call('POST', '/session', {
      email: email.toUpperCase(),
      password: testPassword,
    })
    expect(answer).toMatchObject({
      status: 200,
      body: { me: { id, email, secondFactor: 'none', mustEnrol: false, recoveryCodesLeft: 0 } },
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await audit()).toContainEqual(
      expect.objectContaining({ action: 'session.opened', outcome: 'done', subject: `user:${id}` }),
    )
  })

  test('unknown, wrong password and disabled get the same answer, byte for byte, and are written down without what was typed', async () => {
    const known = await aPerson(core)
    const disabled = await aPerson(core)
    await core.database.kysely
      .updateTable('users')
      .set({ disabled_at: core.clock.now() })
      .where('id', '=', disabled.id)
      .execute()
    const tries = [
      { email: 'nobody@newsroom.test', password: 'a wrong password' },
      { email: known.email, password: 'a wrong password' },
      { email: disabled.email, password: testPassword },
    ]
    const answers = []
    for (const body of tries) answers.push(await aBrowser(door).call('POST', '/session', body))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size).toBe(1)
    const written = JSON.stringify(await audit())
    expect(written).toContain('"unknown\\"')
    expect(written).not.toContain('nobody@newsroom.test')
    expect(written).not.toContain('a wrong password')
  })

  test('an unknown person takes as long as a known one', async () => {
    const known = await aPerson(core)
    const time = async (email: string, address: string) => {
      const began = performance.now()
      await aBrowser(door, { address }).call('POST', '/session', { email, password: 'a wrong password' })
      return performance.now() - began
    }
    await time('warm@newsroom.test', '192.0.2.250')
    const knownTimes: number[] = []
    const unknown: number[] = []
    for (let n = 0; n < 9; n += 1) {
      knownTimes.push(await time(known.email, `192.0.2.${n}`))
      unknown.push(await time(`nobody-${n}@newsroom.test`, `198.51.100.${n}`))
    }
    // The quickest of each is what the machine does when nothing disturbs it; without the comparison it is a third.
    const [a, b] = [Math.min(...knownTimes), Math.min(...unknown)]
    expect(Math.min(a, b) / Math.max(a, b), `${a} ms, ${b} ms`).toBeGreaterThan(0.6)
  })

  test('a password that is changed, and a person who is disabled, while it is compared opens nothing', async () => {
    for (const change of [
      (id: string) => keepAnother(id),
      (id: string) =>
        core.database.kysely.updateTable('users').set({ disabled_at: core.clock.now() }).where('id', '=', id),
    ]) {
      const { id, email } = await aPerson(core)
      const transact: typeof core.database.transact = async (work, options) => {
        await change(id).execute()
        return opened?.transact(work, options) as never
      }
      const slow = testDoor({ ...core, database: Object.assign(Object.create(core.database), { transact }) })
      const late = await aBrowser(slow).call('POST', '/session', { email, password: testPassword })
      expect(late.status).toBe(401)
      expect(await core.database.kysely.selectFrom('sessions').select('id').execute()).toEqual([])
    }
  })

  function keepAnother(id: string) {
    return core.database.kysely.updateTable('passwords').set({ hash: 'another' }).where('user', '=', id)
  }

  test('five wrong passwords, then a wait that grows; another network does not wait with them', async () => {
    const { email } = await aPerson(core)
    const attacker = aBrowser(door, { address: '203.0.113.7' })
    const wrong = () => attacker.call('POST', '/session', { email, password: 'a wrong password' })
    for (let n = 0; n < 5; n += 1) expect((await wrong()).status).toBe(401)
    const waits: number[] = []
    for (let n = 0; n < 12; n += 1) {
      const refused = await wrong()
      expect(refused.status).toBe(429)
      const wait = Number(refused.headers.get('retry-after'))
      waits.push(wait)
      core.clock.advance(wait * 1000)
      expect((await wrong()).status).toBe(401)
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8])
    expect(Math.max(...waits)).toBe(900)
    const owner = aBrowser(door, { address: '198.51.100.2' })
    expect((await owner.call('POST', '/session', { email, password: testPassword })).status).toBe(200)
  })

  test('a crowd of networks slows an account down, but never where its owner signed in before', async () => {
    const { email } = await aPerson(core)
    const home = aBrowser(door, { address: '198.51.100.2' })
    expect((await home.call('POST', '/session', { email, password: testPassword })).status).toBe(200)
    const guess = (n: number) =>
      aBrowser(door, { address: `203.0.113.${n}` }).call('POST', '/session', {
        email,
        password: 'wrong password',
      })
    expect((await guess(1)).status).toBe(401)
    await core.database.kysely.updateTable('attempts').set({ n: 49 }).where('n', '=', 1).execute()
    expect((await guess(2)).status).toBe(401)
    const refused = await guess(3)
    expect(refused.status).toBe(429)
    await core.database.kysely.updateTable('attempts').set({ n: 5000 }).where('n', '=', 50).execute()
    expect(Number((await guess(4)).headers.get('retry-after'))).toBe(30)
    expect((await home.call('POST', '/session', { email, password: testPassword })).status).toBe(200)
  })

  test('one network that tries many accounts waits too, whatever header it sends', async () => {
    const from = (address: string, n: number) =>
      aBrowser(door, { address }).call(
        'POST',
        '/session',
        { email: `somebody-${n}@newsroom.test`, password: 'a wrong password' },
        { 'x-forwarded-for': `198.51.100.${n}`, 'user-agent': `agent ${n}` },
      )
    for (let n = 0; n < 20; n += 1) expect((await from(`2001:db8:1:2::${n + 1}`, n)).status).toBe(401)
    expect((await from('2001:db8:1:2::ffff', 21)).status).toBe(429)
    expect((await from('2001:db8:1:3::1', 22)).status).toBe(401)
  })

  test('guesses at the same moment are counted one by one', async () => {
    const { email } = await aPerson(core)
    const guesses = Array.from({ length: 12 }, () =>
      aBrowser(door).call('POST', '/session', { email, password: 'a wrong password' }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  test.each(['editor', 'admin'] as const)(
    'a new %s may do nothing but enrol a second factor, and then everything under a new id',
    async (role) => {
      const { email } = await aPerson(core, { role })
      const browser = aBrowser(door)
      const entered = await browser.call('POST', '/session', { email, password: testPassword })
      expect(entered.body.me).toMatchObject({ mustEnrol: true, secondFactor: 'none' })
      const first = browser.cookie
      for (const [method, path] of [
        ['GET', '/users'],
        ['GET', '/sessions'],
        ['PATCH', '/me'],
        ['POST', '/me/password'],
        ['DELETE', '/me/totp'],
        ['POST', '/tokens'],
      ] as const) {
        const refused = await browser.call(method, path, method === 'GET' ? undefined : {})
        expect([path, refused.status, refused.body.mustEnrol]).toEqual([path, 403, true])
      }
      const { secret, uri } = (await browser.call('POST', '/me/totp', {})).body
      expect(uri).toContain(secret)
      expect((await browser.call('POST', '/me/totp/confirm', { code: '000000' })).status).toBe(422)
      const code = codeOf(secret, core.clock.now())
      const done = await browser.call('POST', '/me/totp/confirm', { code })
      expect(done.body.recoveryCodes).toHaveLength(10)
      expect(browser.cookie).not.toBe(first)
      expect((await aBrowser(door, { cookie: first }).call('GET', '/me')).status).toBe(401)
      expect((await browser.call('GET', '/users')).status).toBe(200)
      expect((await browser.call('GET', '/me')).body).toMatchObject({
        mustEnrol: false,
        secondFactor: 'totp',
        recoveryCodesLeft: 10,
      })
    },
  )

  test('a session opened by password before the enrolment gains nothing from it', async () => {
    const { email } = await aPerson(core, { role: 'editor' })
    const thief = aBrowser(door)
    const owner = aBrowser(door)
    for (const browser of [thief, owner])
      await browser.call('POST', '/session', { email, password: testPassword })
    const { secret } = (await owner.call('POST', '/me/totp', {})).body
    await owner.call('POST', '/me/totp/confirm', { code: codeOf(secret, core.clock.now()) })
    expect((await thief.call('GET', '/users')).status).toBe(401)
  })

  test('the second step takes a code once; neither the same code nor the same challenge works again', async () => {
    const person = await withTotp()
    const browser = aBrowser(door)
    const used = await browser.call('POST', '/session/second-factor', {
      challenge: await challengeFor(person, browser),
      code: person.code,
    })
    expect(used.status).toBe(401)
    core.clock.advance(30_000)
    const code = codeOf(person.secret, core.clock.now())
    const challenge = await challengeFor(person, browser)
    expect(browser.cookie).toBe('')
    const right = await browser.call('POST', '/session/second-factor', { challenge, code })
    expect(right).toMatchObject({ status: 200, body: { me: { mustEnrol: false } } })
    const again = aBrowser(door)
    expect((await again.call('POST', '/session/second-factor', { challenge, code })).status).toBe(401)
    const other = await challengeFor(person, again)
    expect((await again.call('POST', '/session/second-factor', { challenge: other, code })).status).toBe(401)
  })

  test('a challenge is over after ten minutes, and after five wrong codes', async () => {
    const person = await withTotp()
    core.clock.advance(minuteMs)
    const browser = aBrowser(door)
    const late = await challengeFor(person, browser)
    core.clock.advance(10 * minuteMs + 1)
    const give = (challenge: string, code: string) =>
      browser.call('POST', '/session/second-factor', { challenge, code })
    expect((await give(late, codeOf(person.secret, core.clock.now()))).status).toBe(401)
    const challenge = await challengeFor(person, browser)
    for (let n = 0; n < 5; n += 1) expect((await give(challenge, '000000')).status).toBe(401)
    core.clock.advance(20 * 1000)
    expect((await give(challenge, codeOf(person.secret, core.clock.now()))).status).toBe(401)
    const fresh = await challengeFor(person, browser)
    expect((await give(fresh, codeOf(person.secret, core.clock.now()))).status).toBe(200)
  })

  test('wrong codes make the account wait, over many challenges', async () => {
    const person = await withTotp()
    const statuses = []
    for (let n = 0; n < 7; n += 1) {
      const browser = aBrowser(door, { address: `203.0.113.${n}` })
      const challenge = await challengeFor(person, browser)
      statuses.push(
        (await browser.call('POST', '/session/second-factor', { challenge, code: '000000' })).status,
      )
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  })

  test('a recovery code works once, however it is typed, and only a hash of it is kept', async () => {
    const person = await withTotp()
    const [code = ''] = person.recoveryCodes
    const rows = await core.database.kysely.selectFrom('recovery_codes').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    expect(JSON.stringify(rows)).not.toContain(code)
    const browser = aBrowser(door)
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`
    const challenge = await challengeFor(person, browser)
    const right = await browser.call('POST', '/session/second-factor', { challenge, code: typed })
    expect(right).toMatchObject({ status: 200, body: { me: { recoveryCodesLeft: 9 } } })
    const again = await challengeFor(person, aBrowser(door))
    expect(
      (await aBrowser(door).call('POST', '/session/second-factor', { challenge: again, code })).status,
    ).toBe(401)
  })

  test('new recovery codes make the old ones void', async () => {
    const person = await withTotp()
    const made = await person.browser.call('POST', '/me/recovery-codes', {})
    expect(made.body.recoveryCodes).toHaveLength(10)
    const browser = aBrowser(door)
    const give = async (code: string | undefined) => {
      const challenge = await challengeFor(person, browser)
      return (await browser.call('POST', '/session/second-factor', { challenge, code })).status
    }
    expect(await give(person.recoveryCodes[1])).toBe(401)
    expect(await give(made.body.recoveryCodes[1])).toBe(200)
  })

  test('changing how one signs in needs a proof not older than a quarter of an hour', async () => {
    const { browser, secret, email } = await withTotp()
    core.clock.advance(15 * minuteMs + 1)
    for (const [method, path, body] of [
      ['POST', '/me/totp', {}],
      ['DELETE', '/me/totp', undefined],
      ['POST', '/me/recovery-codes', {}],
      ['POST', '/me/passkeys/options', {}],
      ['DELETE', '/me/passkeys/abc', undefined],
    ] as const) {
      const refused = await browser.call(method, path, body)
      expect([path, refused.status, refused.body.reauthenticate]).toEqual([path, 403, true])
    }
    const challenge = await challengeFor({ email }, browser)
    const old = browser.cookie
    await browser.call('POST', '/session/second-factor', {
      challenge,
      code: codeOf(secret, core.clock.now()),
    })
    expect(browser.cookie).not.toBe(old)
    expect((await browser.call('POST', '/me/recovery-codes', {})).status).toBe(200)
  })

  test('the last second factor cannot be taken away from those who need one; others may', async () => {
    const editor = await withTotp()
    expect((await editor.browser.call('DELETE', '/me/totp')).status).toBe(409)
    const reporter = await withTotp('reporter')
    expect((await reporter.browser.call('DELETE', '/me/totp')).status).toBe(204)
    const alone = await aBrowser(door).call('POST', '/session', {
      email: reporter.email,
      password: testPassword,
    })
    expect(alone.body.me).toMatchObject({ secondFactor: 'none', recoveryCodesLeft: 0 })
  })

  test('a passkey is enrolled, and signs in alone or as the second step', async () => {
    const person = await withTotp()
    const passkey = softPasskey()
    const options = await person.browser.call('POST', '/me/passkeys/options', {})
    expect(options.body.rp.id).toBe('localhost')
    const response = passkey.attest(options.body, publicUrl)
    const kept = await person.browser.call('POST', '/me/passkeys', { name: 'My laptop', response })
    expect(kept).toMatchObject({ status: 200, body: { recoveryCodes: [] } })
    expect((await person.browser.call('POST', '/me/passkeys', { name: 'Again', response })).status).toBe(422)
    expect((await person.browser.call('GET', '/me')).body.secondFactor).toBe('both')

    const alone = aBrowser(door)
    const asked = (await alone.call('POST', '/session/passkey/options', {})).body
    const use = { response: passkey.assert(asked, publicUrl, 1) }
    expect(await alone.call('POST', '/session/passkey', use)).toMatchObject({
      status: 200,
      body: { me: { id: person.id, mustEnrol: false } },
    })
    expect((await aBrowser(door).call('POST', '/session/passkey', use)).status).toBe(401)

    const second = aBrowser(door)
    const challenge = await challengeFor(person, second)
    const mine = (await second.call('POST', '/session/passkey/options', { challenge })).body
    expect(mine.allowCredentials).toHaveLength(1)
    const step = { challenge, response: passkey.assert(mine, publicUrl, 2) }
    expect((await second.call('POST', '/session/passkey', step)).status).toBe(200)
  })

  test('a passkey is refused from another site, for another challenge, with a counter that went back, or of somebody disabled', async () => {
    const person = await withTotp()
    const passkey = softPasskey()
    const options = (await person.browser.call('POST', '/me/passkeys/options', {})).body
    const foreign = passkey.attest(options, 'https://elsewhere.test')
    expect((await person.browser.call('POST', '/me/passkeys', { name: 'x', response: foreign })).status).toBe(
      422,
    )
    const other = softPasskey('elsewhere.test').attest(options, publicUrl)
    expect((await person.browser.call('POST', '/me/passkeys', { name: 'x', response: other })).status).toBe(
      422,
    )
    const response = passkey.attest(options, publicUrl)
    expect((await person.browser.call('POST', '/me/passkeys', { name: 'x', response })).status).toBe(200)

    const browser = aBrowser(door)
    const ask = async () => (await browser.call('POST', '/session/passkey/options', {})).body
    const use = async (response: object) =>
      (await browser.call('POST', '/session/passkey', { response })).status
    expect(await use(passkey.assert(await ask(), 'https://elsewhere.test', 1))).toBe(401)
    expect(await use(passkey.assert({ challenge: 'made-up' }, publicUrl, 1))).toBe(401)
    const elsewhere = { origin: 'https://elsewhere.test' }
    const foreignUse = { response: passkey.assert(await ask(), elsewhere.origin, 1) }
    expect((await browser.call('POST', '/session/passkey', foreignUse, elsewhere)).status).toBe(401)
    expect(await use(passkey.assert(await ask(), publicUrl, 5))).toBe(200)
    expect(await use(passkey.assert(await ask(), publicUrl, 5))).toBe(401)
    const late = await ask()
    core.clock.advance(5 * minuteMs + 1)
    expect(await use(passkey.assert(late, publicUrl, 6))).toBe(401)
    const row = { disabled_at: core.clock.now() }
    await core.database.kysely.updateTable('users').set(row).where('id', '=', person.id).execute()
    expect(await use(passkey.assert(await ask(), publicUrl, 7))).toBe(401)
    expect(
      (await audit()).filter(({ action }) => action === 'session.refused').length,
    ).toBeGreaterThanOrEqual(5)
  })

  test('passkeys that fit nothing make their network wait', async () => {
    const passkey = softPasskey()
    const statuses = []
    for (let n = 0; n < 22; n += 1) {
      const response = passkey.assert({ challenge: 'made-up' }, publicUrl, n)
      statuses.push((await aBrowser(door).call('POST', '/session/passkey', { response })).status)
    }
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true)
    expect(statuses.slice(20)).toEqual([429, 429])
  })

  test('one who is in cannot pay for the failures of their network by signing in again and again', async () => {
    const { email } = await aPerson(core)
    const guess = (n: number) =>
      aBrowser(door).call('POST', '/session', {
        email: `nobody-${n}@newsroom.test`,
        password: 'wrong password',
      })
    await guess(0)
    await core.database.kysely.updateTable('attempts').set({ n: 17 }).where('n', '=', 1).execute()
    for (let n = 1; n < 4; n += 1) {
      await guess(n)
      await aBrowser(door).call('POST', '/session', { email, password: testPassword })
    }
    expect((await guess(21)).status).toBe(429)
  })

  test("a passkey of one person does not finish another's sign-in", async () => {
    const victim = await withTotp()
    const thief = await withTotp()
    const passkey = softPasskey()
    const options = (await thief.browser.call('POST', '/me/passkeys/options', {})).body
    await thief.browser.call('POST', '/me/passkeys', {
      name: 'x',
      response: passkey.attest(options, publicUrl),
    })
    const browser = aBrowser(door)
    const challenge = await challengeFor(victim, browser)
    const asked = (await browser.call('POST', '/session/passkey/options', {})).body
    const given = { challenge, response: passkey.assert(asked, publicUrl, 1) }
    expect((await browser.call('POST', '/session/passkey', given)).status).toBe(401)
  })

  test.each([
    ['password not text', '/session', { email: 'a@b.test', password: 5 }],
    ['unknown member', '/session', { email: 'a@b.test', password: 'x', skip: 'second-factor' }],
    ['no address', '/session', { email: 'not an address', password: 'x' }],
    ['code too long', '/session/second-factor', { challenge: 'x', code: '1'.repeat(61) }],
    [
      'passkey without signature',
      '/session/passkey',
      { response: { id: 'a', rawId: 'a', type: 'public-key', clientExtensionResults: {}, response: {} } },
    ],
    ['token of another kind', '/join', { token: 7, password: 'x' }],
  ])('bad input is 422: %s', async (_, path, body) => {
    expect((await aBrowser(door).call('POST', path, body)).status).toBe(422)
  })

  test('over plain http anywhere but on this machine nobody is let in, and told why', async () => {
    const { email } = await aPerson(core)
    door = testDoor(core, { identity: identityOf('http://paper.test') })
    const answer = await aBrowser(door).call('POST', '/session', { email, password: testPassword })
    expect(answer).toMatchObject({ status: 409, body: { unblock: expect.stringContaining('https') } })
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('a NUL in an address or password is a plain refusal', async () => {
    const { email } = await aPerson(core)
    const answer = await aBrowser(door).call('POST', '/session', { email, password: 'a\u0000b' })
    expect(answer.status).toBe(401)
  })

  test('ten thousand characters as a password are refused before they are hashed', async () => {
    const { email } = await aPerson(core)
    const answer = await aBrowser(door).call('POST', '/session', { email, password: 'x'.repeat(10_000) })
    expect(answer.status).toBe(422)
  })

  describe('the demo', () => {
    test.each([
      ['from this machine', 'http://localhost:3000', '127.0.0.1', {}, 200],
      ['over IPv6', 'http://127.0.0.1:3000', '::1', {}, 200],
      ['from elsewhere', 'http://localhost:3000', '192.0.2.1', {}, 401],
      [
        'through a proxy on this machine',
        'http://localhost:3000',
        '127.0.0.1',
        { 'x-forwarded-for': '192.0.2.1' },
        401,
      ],
      ['of a public newsroom', 'https://paper.test', '127.0.0.1', {}, 401],
    ])(
      'an account of it signs in without a second factor %s: %s',
      async (_, url, address, headers, status) => {
        const { email } = await aPerson(core, { role: 'admin', demo: true })
        door = testDoor(core, { identity: identityOf(url) })
        const given = { email, password: testPassword }
        const answer = await aBrowser(door, { address }).call('POST', '/session', given, headers)
        expect(answer.status).toBe(status)
        if (status === 200) expect(answer.body.me).toMatchObject({ mustEnrol: false, demo: true })
      },
    )

    test('its session, carried elsewhere, is nobody', async () => {
      const { cookie } = await aSignedInPerson(core, { role: 'admin', demo: true, factor: 'password' })
      expect((await aBrowser(door, { cookie }).call('GET', '/users')).status).toBe(200)
      expect((await aBrowser(door, { cookie, address: '192.0.2.1' }).call('GET', '/users')).status).toBe(401)
      const forwarded = { 'x-forwarded-for': '192.0.2.1' }
      expect((await aBrowser(door, { cookie }).call('GET', '/users', undefined, forwarded)).status).toBe(401)
    })

    test('an ordinary account on this machine still needs its second factor', async () => {
      const { cookie } = await aSignedInPerson(core, { role: 'admin', factor: 'password' })
      expect((await aBrowser(door, { cookie }).call('GET', '/users')).status).toBe(403)
    })
  })
})
