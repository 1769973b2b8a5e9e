// Invitations and new passwords over HTTP: links that work once, for a time, and tell nobody who is who (SECURITY-BASICS 16, 17).
import { beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { createToken } from '../people/people.ts'
import { aPerson, aSignedInPerson, codeOf } from '../people/testing.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { aBrowser, type Browser, type TestDoor, testDoor } from './testing.ts'

const dayMs = 24 * 3_600_000
const password = 'nine calm otters'

describeEachDatabase('invitations', (open) => {
  let core: TestRoom
  let door: TestDoor
  let boss: Browser
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    door = testDoor(core)
    boss = aBrowser(door, { cookie: (await aSignedInPerson(core, { role: 'admin' })).cookie })
  })

  const invitation = (over: object = {}) => ({
    email: 'Rosa@newsroom.test',
    name: 'Rosa Lind',
    grants: [{ role: 'reporter', editions: ['en'] }],
    ...over,
  })
  const tokenOf = (link: string) => link.split('#')[1] ?? ''

  test('an invited person looks at the link, chooses a password and is in; the link is in the fragment', async () => {
    const made = await boss.call('POST', '/invitations', invitation())
    expect(made).toMatchObject({ status: 201, body: { kind: 'join', mailed: true } })
    expect(made.body.link).toMatch(/^http:\/\/localhost:3000\/desk\/join#[\w-]{43}$/)
    expect(door.mails).toEqual([
      expect.objectContaining({ to: 'rosa@newsroom.test', text: expect.stringContaining(made.body.link) }),
    ])
    const token = tokenOf(made.body.link)
    const browser = aBrowser(door)
    const seen = await browser.call('POST', '/join/look', { token })
    expect(seen.body).toEqual({ email: 'rosa@newsroom.test', name: 'Rosa Lind' })
    const joined = await browser.call('POST', '/join', { token, password, name: 'Rosa M. Lind' })
    expect(joined.body.me).toMatchObject({ name: 'Rosa M. Lind', mustEnrol: false })
    expect((await browser.call('GET', '/me')).body.grants).toEqual([
      { role: 'reporter', editions: ['en'], sections: 'all' },
    ])
    expect((await aBrowser(door).call('POST', '/join', { token, password })).status).toBe(404)
    const again = await aBrowser(door).call('POST', '/session', { email: 'rosa@newsroom.test', password })
    expect(again.status).toBe(200)
  })

  test('a token lets nobody in: it invites nobody, makes no link and changes nobody’s roles', async () => {
    const person = await aPerson(core, { role: 'reporter' })
    const { token } = value(await createToken(core, cli, { name: 'wire', role: 'admin' }))
    const machine = aBrowser(door)
    const authorization = { authorization: `Bearer ${token}` }
    const ask = async (method: string, path: string, body: object) =>
      (await machine.call(method, path, body, authorization)).status
    expect(await ask('POST', '/invitations', invitation({ grants: [{ role: 'admin' }] }))).toBe(403)
    expect(await ask('POST', `/users/${person.id}/reset`, { secondFactor: true })).toBe(403)
    expect(await ask('PATCH', `/users/${person.id}`, { grants: [{ role: 'admin' }] })).toBe(403)
    expect((await machine.call('GET', '/users', undefined, authorization)).status).toBe(200)
    const tickets = await core.database.kysely.selectFrom('tickets').selectAll().execute()
    expect(tickets).toEqual([])
  })

  test('who makes a link for somebody has just proved who they are', async () => {
    const person = await aPerson(core, { role: 'reporter' })
    expect((await boss.call('POST', `/users/${person.id}/reset`, {})).status).toBe(200)
    core.clock.advance(16 * 60_000)
    const later = await boss.call('POST', `/users/${person.id}/reset`, { secondFactor: true })
    expect(later).toMatchObject({ status: 403, body: { reauthenticate: true } })
    expect((await boss.call('POST', '/invitations', invitation())).status).toBe(201)
  })

  test('an invitation is over after seven days, and kept as a hash', async () => {
    const { body } = await boss.call('POST', '/invitations', invitation())
    const token = tokenOf(body.link)
    const rows = await core.database.kysely.selectFrom('tickets').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    core.clock.advance(7 * dayMs - 1)
    expect((await aBrowser(door).call('POST', '/join/look', { token })).status).toBe(200)
    core.clock.advance(2)
    expect((await aBrowser(door).call('POST', '/join/look', { token })).status).toBe(404)
    expect((await aBrowser(door).call('POST', '/join', { token, password })).status).toBe(404)
  })

  test('of two who use one invitation at once one is in', async () => {
    const { body } = await boss.call('POST', '/invitations', invitation())
    const use = () => aBrowser(door).call('POST', '/join', { token: tokenOf(body.link), password })
    const statuses = (await Promise.all([use(), use()])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 404])
  })

  test('a password that is refused leaves the invitation good', async () => {
    const { body } = await boss.call('POST', '/invitations', invitation())
    const token = tokenOf(body.link)
    for (const weak of ['short', 'password123!', 'rosalind2026', 'the-paper-2026'])
      expect((await aBrowser(door).call('POST', '/join', { token, password: weak })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/password' }),
      ])
    expect((await aBrowser(door).call('POST', '/join', { token, password })).status).toBe(200)
  })

  test('an invited person without a password cannot sign in, nor ask for a reset', async () => {
    await boss.call('POST', '/invitations', invitation())
    const browser = aBrowser(door)
    const email = 'rosa@newsroom.test'
    expect((await browser.call('POST', '/session', { email, password: '' })).status).toBe(422)
    expect((await browser.call('POST', '/session', { email, password: 'undefined' })).status).toBe(401)
    await browser.call('POST', '/password-reset', { email })
    await door.settled()
    expect(door.mails).toHaveLength(1)
  })

  test('without mail the answer says that the link must be handed over', async () => {
    door = testDoor(core, { sendsMail: false })
    const admin = aBrowser(door, { cookie: boss.cookie })
    expect((await admin.call('POST', '/invitations', invitation())).body).toMatchObject({ mailed: false })
    const asked = await aBrowser(door).call('POST', '/password-reset', { email: 'rosa@newsroom.test' })
    expect(asked).toMatchObject({ status: 202, body: { mail: false } })
    expect(door.mails).toEqual([])
  })

  test.each([
    [
      'an edition that does not exist',
      { grants: [{ role: 'editor', editions: ['xx'] }] },
      '/grants/0/editions',
    ],
    ['an unknown role', { grants: [{ role: 'owner' }] }, '/grants/0/role'],
    ['no role at all', { grants: [] }, '/grants'],
    ['an address with a line break', { email: 'a@b.test\r\nBcc: c@d.test' }, '/email'],
    ['an unknown member', { password: 'given by others' }, '/password'],
  ])('an invitation with %s is 422', async (_, over, pointer) => {
    const answer = await boss.call('POST', '/invitations', invitation(over))
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
  })

  test('an address that is taken is 409; only administrators invite', async () => {
    await boss.call('POST', '/invitations', invitation())
    expect(
      (await boss.call('POST', '/invitations', invitation({ email: 'ROSA@newsroom.test' }))).status,
    ).toBe(409)
    for (const person of [{ role: 'editor' }, { role: 'admin', editions: ['ar'] }] as const) {
      const { cookie } = await aSignedInPerson(core, person)
      expect((await aBrowser(door, { cookie }).call('POST', '/invitations', invitation())).status).toBe(403)
    }
  })

  test('asking for a new password answers alike for everybody, before anything is looked up', async () => {
    const known = await aPerson(core)
    const answers = []
    for (const email of [known.email, 'nobody@newsroom.test'])
      answers.push(await aBrowser(door).call('POST', '/password-reset', { email }))
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, { mail: true }],
      [202, { mail: true }],
    ])
    await door.settled()
    expect(door.mails.map(({ to }) => to)).toEqual([known.email])
  })

  test('a reset link works once, within the hour, ends all sessions, and does not step around the second factor', async () => {
    const person = await aSignedInPerson(core, { role: 'editor' })
    const browser = aBrowser(door, { cookie: person.cookie })
    const { secret } = (await browser.call('POST', '/me/totp', {})).body
    await browser.call('POST', '/me/totp/confirm', { code: codeOf(secret, core.clock.now()) })
    const ask = async () => {
      await aBrowser(door).call('POST', '/password-reset', { email: person.email })
      await door.settled()
      return tokenOf(/http\S+/.exec(door.mails.at(-1)?.text ?? '')?.[0] ?? '')
    }
    const first = await ask()
    const token = await ask()
    const confirm = (given: string) =>
      aBrowser(door).call('POST', '/password-reset/confirm', { token: given, password })
    expect((await confirm(first)).status).toBe(404)
    expect((await confirm(token)).status).toBe(204)
    expect((await confirm(token)).status).toBe(404)
    expect((await browser.call('GET', '/me')).status).toBe(401)
    const signedIn = await aBrowser(door).call('POST', '/session', { email: person.email, password })
    expect(signedIn.body).toMatchObject({ needs: 'second-factor' })
    const late = await ask()
    core.clock.advance(60 * 60_000 + 1)
    expect((await confirm(late)).status).toBe(404)
  })

  test('somebody who asks for resets again and again sends few mails', async () => {
    const { email } = await aPerson(core)
    for (let n = 0; n < 9; n += 1) await aBrowser(door).call('POST', '/password-reset', { email })
    await door.settled()
    expect(door.mails).toHaveLength(5)
    for (let n = 0; n < 9; n += 1)
      await aBrowser(door, { address: `203.0.113.${n}` }).call('POST', '/password-reset', { email })
    await door.settled()
    expect(door.mails).toHaveLength(10)
  })

  test('an invitation is no reset link and a reset link no invitation', async () => {
    const { email } = await aPerson(core)
    await aBrowser(door).call('POST', '/password-reset', { email })
    await door.settled()
    const reset = tokenOf(/http\S+/.exec(door.mails.at(-1)?.text ?? '')?.[0] ?? '')
    expect((await aBrowser(door).call('POST', '/join', { token: reset, password })).status).toBe(404)
    const { body } = await boss.call('POST', '/invitations', invitation())
    const given = { token: tokenOf(body.link), password }
    expect((await aBrowser(door).call('POST', '/password-reset/confirm', given)).status).toBe(404)
  })

  test('an administrator makes a link: to join for who never did, else to choose a password; a lost second factor goes with it', async () => {
    const { body: invited } = await boss.call('POST', '/invitations', invitation())
    const renewed = await boss.call('POST', `/users/${invited.id}/reset`, {})
    expect(renewed.body).toMatchObject({ kind: 'join' })
    expect((await aBrowser(door).call('POST', '/join/look', { token: tokenOf(invited.link) })).status).toBe(
      404,
    )
    expect(
      (await aBrowser(door).call('POST', '/join/look', { token: tokenOf(renewed.body.link) })).status,
    ).toBe(200)

    const person = await aSignedInPerson(core, { role: 'editor' })
    const browser = aBrowser(door, { cookie: person.cookie })
    const { secret } = (await browser.call('POST', '/me/totp', {})).body
    await browser.call('POST', '/me/totp/confirm', { code: codeOf(secret, core.clock.now()) })
    const reset = await boss.call('POST', `/users/${person.id}/reset`, { secondFactor: true })
    expect(reset.body).toMatchObject({ kind: 'reset' })
    expect((await browser.call('GET', '/me')).status).toBe(401)
    await aBrowser(door).call('POST', '/password-reset/confirm', {
      token: tokenOf(reset.body.link),
      password,
    })
    const anew = await aBrowser(door).call('POST', '/session', { email: person.email, password })
    expect(anew.body.me).toMatchObject({ mustEnrol: true, secondFactor: 'none' })
    const { cookie } = await aSignedInPerson(core, { role: 'editor' })
    expect((await aBrowser(door, { cookie }).call('POST', `/users/${person.id}/reset`, {})).status).toBe(403)
  })

  test('disabling makes links void, and the last administrator stays one', async () => {
    const { body } = await boss.call('POST', '/invitations', invitation())
    await boss.call('PATCH', `/users/${body.id}`, { disabled: true })
    expect((await aBrowser(door).call('POST', '/join/look', { token: tokenOf(body.link) })).status).toBe(404)
    expect((await boss.call('POST', `/users/${body.id}/reset`, {})).status).toBe(409)
    const { id } = (await boss.call('GET', '/me')).body
    expect((await boss.call('PATCH', `/users/${id}`, { disabled: true })).status).toBe(409)
    expect(
      (await boss.call('PATCH', `/users/${id}`, { grants: [{ role: 'admin', editions: ['en'] }] })).status,
    ).toBe(409)
    const second = await aPerson(core, { role: 'admin' })
    expect((await boss.call('PATCH', `/users/${second.id}`, { disabled: true })).status).toBe(200)
    expect((await boss.call('PATCH', `/users/${id}`, { disabled: true })).status).toBe(409)
  })

  test('a change of nothing is 422, and ends no session', async () => {
    const person = await aSignedInPerson(core)
    expect((await boss.call('PATCH', `/users/${person.id}`, {})).status).toBe(422)
    expect((await aBrowser(door, { cookie: person.cookie }).call('GET', '/me')).status).toBe(200)
  })

  test('two administrators cannot remove each other at once', async () => {
    const other = await aSignedInPerson(core, { role: 'admin' })
    const { id } = (await boss.call('GET', '/me')).body
    const theirs = aBrowser(door, { cookie: other.cookie })
    const both = await Promise.all([
      boss.call('PATCH', `/users/${other.id}`, { disabled: true }),
      theirs.call('PATCH', `/users/${id}`, { disabled: true }),
    ])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('colleagues see names and roles of each other, administrators more; nobody sees a hash or a secret', async () => {
    const reporter = await aSignedInPerson(core, { name: 'Rosa Lind' })
    const seen = await aBrowser(door, { cookie: reporter.cookie }).call('GET', `/users/${reporter.id}`)
    expect(seen.body).toEqual({ id: reporter.id, name: 'Rosa Lind', roles: ['reporter'], disabled: false })
    const whole = await boss.call('GET', `/users/${reporter.id}`)
    expect(whole.body).toMatchObject({ email: reporter.email, joined: true, secondFactor: 'none' })
    expect(whole.body.lastSeenAt).toBe(core.clock.now().toISOString())
    const { body } = await boss.call('GET', '/users')
    expect(body.items).toHaveLength(2)
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash|password/)
    expect((await aBrowser(door).call('GET', '/users')).status).toBe(401)
  })

  test('invitations, joining and role changes are in the audit log, with who did them', async () => {
    const { body } = await boss.call('POST', '/invitations', invitation())
    await aBrowser(door).call('POST', '/join', { token: tokenOf(body.link), password })
    await boss.call('PATCH', `/users/${body.id}`, { grants: [{ role: 'translator' }] })
    const { items } = (await boss.call('GET', '/audit')).body
    const written = items.map(({ action, subject }: { action: string; subject: string }) => [action, subject])
    for (const action of ['user.invited', 'user.joined', 'session.opened', 'user.changed'])
      expect(written).toContainEqual([action, `user:${body.id}`])
    expect(JSON.stringify(items)).not.toContain(tokenOf(body.link))
    expect(JSON.stringify(items)).not.toContain(password)
    expect(
      items.every(({ address }: { address: string | null }) => address === '127.0.0.1' || address === null),
    ).toBe(true)
    const events = await core.database.kysely.selectFrom('events').select('payload').execute()
    expect(JSON.stringify(events)).not.toContain('rosa@newsroom.test')
  })
})
