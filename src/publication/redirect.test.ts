import { beforeEach, describe, expect, it, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { createTerm, editTerm, findAddress } from './publication.ts'
import { keptPath, mayRedirect } from './redirect.ts'
import { addRedirect } from './redirect-service.ts'
import { listRedirects } from './redirect-store.ts'

describe('the path of a redirect', () => {
  it.each([
    ['/old/story.php?id=3#top', '/old/story.php'],
    [' https://old.example/a/%C3%B1 ', '/a/ñ'],
    ['/ar/%D8%AE%D8%A8%D8%B1', '/ar/خبر'],
  ])('%s is kept as %s', (pasted, kept) => {
    expect(keptPath(pasted)).toBe(kept)
  })
  it.each([
    'story',
    '',
    'javascript:alert(1)',
    '/a/../b',
    '/a//b',
    '/a%00b',
    '/%zz',
    '//evil.example/x',
    `/${'x'.repeat(600)}`,
  ])('%j is none', (pasted) => {
    expect(keptPath(pasted)).toBeUndefined()
  })
  it('never stands where the site itself answers', () => {
    const editions = ['en', 'ar']
    for (const path of [
      '/',
      '/desk/x',
      '/api/v1/stories',
      '/en/',
      '/en',
      '/en/search',
      '/en/live/',
      '/en/2026/01/',
      '/robots.txt',
      '/en/topics/',
    ]) {
      expect(mayRedirect(path, editions), path).toBe(false)
    }
    for (const path of ['/news.php', '/en/old/story', '/en/topics/gone/', '/fr/search']) {
      expect(mayRedirect(path, editions), path).toBe(true)
    }
  })
})

describeEachDatabase('redirects made by hand', (open) => {
  let core: TestRoom
  let opened: Database | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    value(await createTerm(core, cli, 'topic', { key: 'ferry', texts: { en: { name: 'Ferries' } } }))
  })

  test('an old path leads to the thing, and goes with it when it moves', async () => {
    value(await addRedirect(core, cli, { from: '/old/boats.html', to: '/en/topics/ferries/' }))
    value(await editTerm(core, cli, 'topic', 'ferry', { texts: { en: { slug: 'ships' } } }, 1))
    const { kysely } = core.database
    expect(await findAddress(kysely, '/old/boats.html')).toMatchObject({ currentPath: '/en/topics/ships/' })
    const listed = await listRedirects(kysely, { limit: 50 })
    expect(listed.map(({ from, to }) => [from, to])).toEqual([
      ['/en/topics/ferries/', '/en/topics/ships/'],
      ['/old/boats.html', '/en/topics/ships/'],
    ])
    expect(await listRedirects(kysely, { limit: 50, q: 'boats' })).toHaveLength(1)
    expect(await listRedirects(kysely, { limit: 50, q: '%' })).toEqual([])
    const [next] = await listRedirects(kysely, { limit: 1, after: '/en/topics/ferries/' })
    expect(next?.from).toBe('/old/boats.html')
  })

  test('what was public keeps its address, what is not there is no target, and editors of one edition add none', async () => {
    const refusal = async (from: string, to: string, actor: Actor = cli) => {
      const result = await addRedirect(core, actor, { from, to })
      return result.ok ? undefined : result.problem.code
    }
    expect(await refusal('/en/politics/', '/en/topics/ferries/')).toBe('conflict')
    expect(await refusal('/old', '/en/topics/nothing/')).toBe('invalid')
    expect(await refusal('/api/v1/x', '/en/topics/ferries/')).toBe('invalid')
    const editor: Actor = {
      kind: 'token',
      id: '1',
      name: 'en',
      grants: [{ role: 'editor', editions: ['en'], sections: 'all' }],
    }
    expect(await refusal('/old', '/en/topics/ferries/', editor)).toBe('forbidden')
  })
})
