import { beforeEach, describe, expect, it, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { editionOf, missedPath, readCursor } from './missed-address.ts'
import { missedAddressesFor } from './missed-address-routes.ts'
import { MissedAddresses } from './missed-address-service.ts'
import { trimMissed } from './missed-address-store.ts'
import { addRedirect } from './redirect-service.ts'

describe('a path asked for in vain', () => {
  it.each([
    ['/2019/harbour.html?from=mail', '/2019/harbour.html'],
    ['/news.php', '/news.php'],
    ['/ar/%D8%AE%D8%A8%D8%B1', '/ar/خبر'],
    [
      '/en/a-very-long-slug-of-an-older-site-with-many-words',
      '/en/a-very-long-slug-of-an-older-site-with-many-words',
    ],
  ])('%s is counted as %s', (url, path) => {
    expect(missedPath(url)).toBe(path)
  })
  it.each([
    '/',
    '',
    '*',
    '/.env',
    '/.git/config',
    '/en/.well-known/x',
    '/wp-login.php',
    '/blog/wp-admin/setup.php',
    '/xmlrpc.php',
    '/app.js',
    '/a/../b',
    '/a%00b',
    '/%zz',
    '/<script>',
    '/unsubscribe/ana@paper.example',
    `/reset/${'a1B2'.repeat(12)}`,
    `/${'x'.repeat(301)}`,
    `/${'%D8%AE'.repeat(2_000)}`,
  ])('%s is not worth knowing of', (url) => {
    expect(missedPath(url)).toBeUndefined()
  })
  it('lies in an edition or outside of all, and where the site itself answers nobody redirects', () => {
    expect(editionOf('/ar/x', ['en', 'ar'])).toBe('ar')
    expect(editionOf('/old/x', ['en', 'ar'])).toBeNull()
    expect(editionOf('/en/search/x', ['en', 'ar'])).toBeUndefined()
    expect(editionOf('/desk/x', ['en', 'ar'])).toBeUndefined()
  })
  it.each(['', 'x', '12', '12x', '-1/a', '9999999999999999/a'])('%j is no place in the list', (text) => {
    expect(readCursor(text)).toBeUndefined()
  })
})

describeEachDatabase('addresses asked for in vain', (open) => {
  let core: TestRoom
  let opened: Database | undefined
  let missed: MissedAddresses

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    missed = new MissedAddresses({
      ...core,
      onError: (error) => {
        throw error
      },
    })
  })

  const listed = async (actor: Actor = cli, page: { after?: string; limit: number } = { limit: 50 }) =>
    (await missedAddressesFor(core, actor, page)).items.map(({ path, times }) => [path, times])
  const admin = (editions: 'all' | readonly string[]): Actor => ({
    kind: 'token',
    id: '1',
    name: 'admin',
    grants: [{ role: 'admin', editions, sections: 'all' }],
  })

  test('are counted over batches, most asked for first, page by page', async () => {
    for (const [path, times] of [
      ['/old/a.html', 3],
      ['/en/gone/b', 2],
      ['/old/c.html', 2],
    ] as const) {
      for (let n = 0; n < times; n++) missed.count(path, `10.0.0.${n}`)
    }
    await missed.flush()
    missed.count('/old/a.html?again', '10.0.0.1')
    await missed.flush()
    const all = [
      ['/old/a.html', 4],
      ['/en/gone/b', 2],
      ['/old/c.html', 2],
    ]
    expect(await listed()).toEqual(all)
    const first = await missedAddressesFor(core, cli, { limit: 2 })
    expect(first.next).toBeDefined()
    expect(await listed(cli, { limit: 2, after: first.next ?? '' })).toEqual(all.slice(2))
  })

  test('are shown to whoever may redirect them: an admin of one edition sees that edition', async () => {
    for (const path of ['/en/gone/a', '/ar/gone/b', '/old/c']) missed.count(path, '10.0.0.1')
    await missed.flush()
    expect(await listed(admin('all'))).toHaveLength(3)
    expect(await listed(admin(['ar']))).toEqual([['/ar/gone/b', 1]])
    const add = async (from: string, to: string) => {
      const added = await addRedirect(core, admin(['ar']), { from, to })
      return added.ok || added.problem.code
    }
    const [section] = await core.database.kysely
      .selectFrom('addresses')
      .select('path')
      .where('edition', '=', 'ar')
      .where('type', '=', 'section')
      .execute()
    const arabic = section?.path ?? ''
    expect(await add('/en/gone/a', arabic)).toBe('forbidden')
    expect(await add('/old/c', arabic)).toBe('forbidden')
    expect(await add('/ar/gone/b', '/en/politics/')).toBe('forbidden')
    expect(await add('/ar/gone/b', arabic)).toBe(true)
    expect(await listed(admin(['ar']))).toEqual([])
  })

  test('leave the list when they lead somewhere, with or without a slash at the end', async () => {
    missed.count('/old/boats/', '10.0.0.1')
    await missed.flush()
    value(await addRedirect(core, cli, { from: '/old/boats', to: '/en/politics/' }))
    expect(await listed()).toEqual([])
  })

  test('are bounded whoever asks for whatever: in a batch, by address and in the database', async () => {
    for (let n = 0; n < 5_000; n++) missed.count(`/flood/${n}`, '10.0.0.1')
    for (let n = 0; n < 5_000; n++) missed.count(`/crowd/${n}`, `10.1.${n >> 8}.${n & 255}`)
    await missed.flush()
    const count = async (like: string) =>
      (
        await core.database.kysely
          .selectFrom('missed_addresses')
          .select('path')
          .where('path', 'like', like)
          .execute()
      ).length
    expect(await count('/flood/%')).toBe(30)
    expect(await count('%')).toBe(2_000)
    missed.count('/old/often', '10.0.0.1')
    missed.count('/old/often', '10.0.0.1')
    await missed.flush()
    await trimMissed(core.database.kysely, 10, new Date('2026-01-01'))
    expect(await count('%')).toBe(10)
    expect((await listed())[0]).toEqual(['/old/often', 2])
    await trimMissed(core.database.kysely, 10, new Date('2027-01-01'))
    expect(await count('%')).toBe(0)
  })
})
