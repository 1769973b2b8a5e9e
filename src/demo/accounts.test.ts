// The demo's logins: new passwords at each start, one for each role, and none in anybody's own newsroom.
import { beforeEach, expect, test } from 'vitest'
import { cli, roles } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { write } from '../events/events.ts'
import { ok } from '../result.ts'
import { aBrowser, testDoor } from '../server/testing.ts'
import { type TestRoom, testCore, value } from '../stories/testing.ts'
import { demoAccounts } from './accounts.ts'
import { begun } from './seed-begun.ts'

describeEachDatabase('demo accounts', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
  })

  const beginDemo = async () =>
    value(
      await write(core, cli, async (unit) => {
        unit.record({ type: begun, subject: 'publication:1' })
        return ok(null)
      }),
    )

  test('every role has one, with a password of this start alone; who is signed in stays so over a restart', async () => {
    await beginDemo()
    const door = testDoor(core)
    const first = await demoAccounts(core)
    expect(first.map(({ role }) => role)).toEqual(roles)
    expect(new Set(first.map(({ password }) => password)).size).toBe(roles.length)
    const browser = aBrowser(door)
    const enter = (account: { email: string; password: string } | undefined, from = aBrowser(door)) =>
      from.call('POST', '/session', { email: account?.email, password: account?.password })
    const admin = await enter(first.at(-1), browser)
    expect(admin.body.me).toMatchObject({ demo: true, mustEnrol: false, grants: [{ role: 'admin' }] })
    const second = await demoAccounts(core)
    expect((await enter(first.at(-1))).status).toBe(401)
    expect((await enter(second.at(-1))).status).toBe(200)
    expect((await browser.call('GET', '/me')).status).toBe(200)
    const rows = await core.database.kysely.selectFrom('passwords').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(second[0]?.password)
  })

  test("somebody's own newsroom has none", async () => {
    expect(await demoAccounts(core)).toEqual([])
    expect(await core.database.kysely.selectFrom('users').select('id').execute()).toEqual([])
  })
})
