import { beforeEach, describe, expect, it, test } from 'vitest'
import { type Actor, cli, stranger } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import type { SectionId } from '../ids.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { aPerson, asking } from '../workflow/testing.ts'
import { editEdition } from './edition-service.ts'
import {
  createTerm,
  editTerm,
  findAddress,
  findTermIds,
  publicationEndpoints,
  termEndpoints,
} from './publication.ts'
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
    const listed = await listRedirects(kysely, { editions: 'all', limit: 50 })
    expect(listed.map(({ from, to }) => [from, to])).toEqual([
      ['/en/topics/ferries/', '/en/topics/ships/'],
      ['/old/boats.html', '/en/topics/ships/'],
    ])
    expect(await listRedirects(kysely, { editions: 'all', limit: 50, q: 'boats' })).toHaveLength(1)
    expect(await listRedirects(kysely, { editions: 'all', limit: 50, q: '%' })).toEqual([])
    const [next] = await listRedirects(kysely, { editions: 'all', limit: 1, after: '/en/topics/ferries/' })
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

  test('an administrator of one edition sees and makes its redirects, and no others', async () => {
    const arabic = await aPerson(core, 'admin', { editions: ['ar'] })
    const ask = asking(publicationEndpoints(core))
    const add = async (from: string, to: string) => {
      const result = await ask(arabic, 'POST /redirects', { body: { from, to } })
      return result.ok ? 'ok' : result.problem.code
    }
    value(await addRedirect(core, cli, { from: '/en/boats', to: '/en/topics/ferries/' }))
    expect(await add('/ar/old/vote', '/ar/سياسة/')).toBe('ok')
    expect(await add('/en/old/vote', '/ar/سياسة/')).toBe('forbidden')
    expect(await add('/ar/old/boats', '/en/topics/ferries/')).toBe('forbidden')
    expect(await add('/old', '/ar/سياسة/')).toBe('forbidden')
    const { items } = value(await ask(arabic, 'GET /redirects')).body as { items: { from: string }[] }
    expect(items.map(({ from }) => from)).toEqual(['/ar/old/vote'])
    const [politics] = await findTermIds(core.database.kysely, [{ type: 'section', ref: 'politics' }])
    const inSection = await aPerson(core, 'admin', { sections: [politics as SectionId] })
    expect(value(await ask(inSection, 'GET /redirects')).body).toEqual({ items: [] })
  })

  test('what an edition does not show yet is there for those who work in it, and for nobody else', async () => {
    value(await editEdition(core, cli, 'ar', { shown: false }, 1))
    const ask = asking([...publicationEndpoints(core), ...termEndpoints(core)])
    const page = value(await ask(cli, 'POST /pages', { body: { key: 'about', footer: true } })).body as {
      id: string
    }
    const body = { title: 'عن الجريدة', shown: false, bodyHtml: '<p>قريبا</p>' }
    value(await ask(cli, `PUT /pages/${page.id}/ar`, { body, ifMatch: 0 }))
    const english = await aPerson(core, 'admin', { editions: ['en'] })
    const arabic = await aPerson(core, 'editor', { editions: ['ar'] })
    const codes = async (actor: Actor) => {
      const { items } = value(await ask(actor, 'GET /editions')).body as { items: { code: string }[] }
      return items.map(({ code }) => code)
    }
    for (const actor of [stranger, english]) {
      expect(await codes(actor)).toEqual(['en'])
      for (const path of ['/editions/ar', '/editions/ar/navigation'])
        expect((await ask(actor, `GET ${path}`)).ok, path).toBe(false)
      expect((await ask(actor, `GET /pages/${page.id}/ar`)).ok).toBe(false)
      const all = JSON.stringify(value(await ask(actor, 'GET /pages')).body)
      const kinds = JSON.stringify(value(await ask(actor, 'GET /kinds')).body)
      expect([all.includes('عن'), kinds.includes('"ar"')]).toEqual([false, false])
    }
    expect(await codes(arabic)).toEqual(['en', 'ar'])
    for (const path of ['/editions/ar', '/editions/ar/navigation', `/pages/${page.id}/ar`])
      expect((await ask(arabic, `GET ${path}`)).ok, path).toBe(true)
  })

  test('a name that is not shown is there for those who work in its edition', async () => {
    const ask = asking(termEndpoints(core))
    const texts = { ar: { name: 'سر', shown: false } }
    value(await createTerm(core, cli, 'topic', { key: 'secret', texts }))
    const english = await aPerson(core, 'editor', { editions: ['en'] })
    const arabic = await aPerson(core, 'editor', { editions: ['ar'] })
    expect((await ask(stranger, 'GET /topics/secret')).ok).toBe(false)
    expect((await ask(english, 'GET /topics/secret')).ok).toBe(false)
    expect((await ask(arabic, 'GET /topics/secret')).ok).toBe(true)
  })
})
