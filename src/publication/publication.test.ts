import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince } from '../events/events.ts'
import { newId } from '../ids.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { listSaid } from './edition-history-store.ts'
import { navigationTree } from './navigation.ts'
import {
  createEdition,
  createStaticPage,
  createTerm,
  editEdition,
  editKindText,
  editStaticPage,
  editTerm,
  findAddress,
  findEdition,
  findTerm,
  getNavigation,
  listKindTexts,
  publicationEndpoints,
  setNavigation,
  termEndpoints,
} from './publication.ts'
import { placeStaticPage } from './static-page-service.ts'
import { findPageRevision, listPageRevisions } from './static-page-store.ts'
import { termFacts } from './term.ts'

const arabicEditor: Actor = {
  kind: 'token',
  id: '1',
  name: 'ar',
  grants: [{ role: 'editor', editions: ['ar'], sections: 'all' }],
}

describeEachDatabase('publication', (open) => {
  let core: TestRoom
  let opened: Database | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const address = (path: string) => findAddress(core.database.kysely, path)

  test('a term has an address in each edition that names it; an older one redirects to the newest, however often it moves', async () => {
    const topic = value(
      await createTerm(core, cli, 'topic', {
        key: 'ferry',
        texts: { en: { name: 'Ferries' }, ar: { name: 'العبّارات' } },
      }),
    )
    expect(await address('/en/topics/ferries/')).toMatchObject({ thing: topic.id, type: 'topic' })
    expect(await address('/ar/topics/العبارات/')).toMatchObject({ thing: topic.id })
    value(await editTerm(core, cli, 'topic', 'ferry', { texts: { en: { slug: 'boats' } } }, 1))
    value(await editTerm(core, cli, 'topic', 'ferry', { texts: { en: { slug: 'ships' } } }, 2))
    for (const path of ['/en/topics/ferries/', '/en/topics/boats/']) {
      expect(await address(path)).toMatchObject({ currentPath: '/en/topics/ships/' })
    }
  })

  test('a section that moves takes its stories along, and what it leaves redirects', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    value(await editTerm(core, cli, 'section', 'politics', { texts: { en: { slug: 'city-hall' } } }, 1))
    expect(await address('/en/politics/harbour-opens-again')).toMatchObject({
      currentPath: '/en/city-hall/harbour-opens-again',
    })
    value(await editTerm(core, cli, 'section', 'politics', { texts: { en: { slug: 'politics' } } }, 2))
    expect(await address('/en/city-hall/harbour-opens-again')).toMatchObject({
      currentPath: '/en/politics/harbour-opens-again',
    })
  })

  test('a renamed term names just its own edition as stale', async () => {
    const term = await findTerm(core.database.kysely, 'topic', 'harbour')
    value(await editTerm(core, cli, 'topic', 'harbour', { texts: { en: { name: 'The harbour' } } }, 1))
    const event = (await readSince(core.database.kysely, 0)).at(-1)
    expect(event?.stale).toContain(`topic:${term?.id}/en`)
    expect(event?.stale).not.toContain(`topic:${term?.id}/ar`)
  })

  test('reserved words are refused as segments and edition codes; an older revision is stale', async () => {
    const reserved = await editTerm(
      core,
      cli,
      'section',
      'politics',
      { texts: { en: { slug: 'archive' } } },
      1,
    )
    expect(reserved).toMatchObject({
      ok: false,
      problem: { code: 'invalid', errors: [{ pointer: '/texts/en/slug' }] },
    })
    expect(await createEdition(core, cli, { code: 'media', name: 'x' })).toMatchObject({
      ok: false,
      problem: { code: 'invalid' },
    })
    expect(
      await editTerm(core, cli, 'section', 'politics', { texts: { en: { name: 'x' } } }, 7),
    ).toMatchObject({ ok: false, problem: { code: 'stale' } })
  })

  test('an editor of one edition names things there and nowhere else', async () => {
    expect(
      await editTerm(core, arabicEditor, 'topic', 'harbour', { texts: { en: { name: 'x' } } }, 1),
    ).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    expect(
      await editTerm(core, arabicEditor, 'topic', 'harbour', { texts: { ar: { name: 'الميناء' } } }, 1),
    ).toMatchObject({ ok: true })
  })

  test('navigation is kept by id and refuses what does not exist', async () => {
    const nodes = [{ label: '', target: { to: 'section' as const, ref: 'politics' }, children: [] }]
    value(await setNavigation(core, cli, 'en', { nodes }, 1))
    const section = await findTerm(core.database.kysely, 'section', 'politics')
    const tree = await getNavigation(core.database.kysely, 'en')
    expect(tree).toMatchObject({ rev: 2, nodes: [{ target: { to: 'section', ref: section?.id } }] })
    for (const to of ['section', 'page'] as const) {
      const nowhere = [{ label: 'x', target: { to, ref: 'nowhere' }, children: [] }]
      expect(await setNavigation(core, cli, 'en', { nodes: nowhere }, 2)).toMatchObject({
        ok: false,
        problem: { code: 'invalid', errors: [{ detail: `There is no ${to} "nowhere".` }] },
      })
    }
    const page = value(await createStaticPage(core, cli, { key: 'about', footer: false, order: 0 }))
    const child = { label: 'About', target: { to: 'page' as const, ref: 'about' } }
    const about = [{ label: 'x', target: { to: 'page' as const, ref: page.id }, children: [child] }]
    const kept = value(await setNavigation(core, cli, 'en', { nodes: about }, 2))
    expect(kept.nodes).toMatchObject([{ target: { ref: page.id }, children: [{ target: { ref: page.id } }] }])
  })

  test('no address of another site carries a name or a password', () => {
    const link = (url: string) => ({ nodes: [{ label: 'x', target: { to: 'link', url } }] })
    const person = (url: string) => ({ sameAs: [url] })
    for (const url of [
      'https://user@site.example/',
      'https://user:secret@site.example/',
      'HTTPS://a%40b@site.example',
    ]) {
      expect(navigationTree.safeParse(link(url)).success, url).toBe(false)
      expect(termFacts.author.safeParse(person(url)).success, url).toBe(false)
      expect(termFacts.topic.safeParse(person(url)).success, url).toBe(false)
    }
    for (const url of ['https://site.example/@name', 'https://site.example/?mail=a@b.example']) {
      expect(navigationTree.safeParse(link(url)).success, url).toBe(true)
      expect(termFacts.author.safeParse(person(url)).success, url).toBe(true)
    }
  })

  test('a term shows only a picture that exists', async () => {
    const picture = newId()
    const refused = { ok: false, problem: { code: 'invalid', errors: [{ pointer: '/picture' }] } }
    expect(await editTerm(core, cli, 'topic', 'harbour', { picture }, 1)).toMatchObject(refused)
    expect(await createTerm(core, cli, 'topic', { key: 'new', picture })).toMatchObject(refused)
    expect(await editTerm(core, cli, 'topic', 'harbour', { picture: null }, 1)).toMatchObject({ ok: true })
  })

  test('what an edition calls a kind has a revision', async () => {
    const rename = (name: string, rev: number) => editKindText(core, cli, 'opinion', 'en', { name }, rev)
    expect(value(await rename('Views', 1))).toMatchObject({ name: 'Views', rev: 2 })
    expect(await rename('Voices', 1)).toMatchObject({
      ok: false,
      problem: { code: 'stale', extra: { rev: 2, current: { name: 'Views' }, yours: { name: 'Voices' } } },
    })
    expect(value(await rename('Voices', 2))).toMatchObject({ rev: 3 })
    const kinds = await listKindTexts(core.database.kysely, 'en')
    expect(kinds.find(({ kind }) => kind === 'opinion')).toMatchObject({ name: 'Voices', rev: 3 })
  })

  test('every text of a static page is kept, with who wrote it and when; its place has a revision of its own', async () => {
    const page = value(await createStaticPage(core, cli, { key: 'about', footer: true, order: 10 }))
    const write = (title: string, bodyHtml: string, rev: number) =>
      editStaticPage(core, cli, 'about', 'en', { title, bodyHtml, shown: true }, rev)
    value(await write('About', '<p>One.</p>', 0))
    value(await write('About us', '<p>Two.</p>', 1))
    const db = core.database.kysely
    const kept = await listPageRevisions(db, page.id, 'en', 10)
    expect(kept.map(({ rev, title, by }) => [rev, title, by])).toEqual([
      [2, 'About us', 'cli'],
      [1, 'About', 'cli'],
    ])
    expect(JSON.stringify((await findPageRevision(db, page.id, 'en', 1))?.body)).toContain('One.')
    expect(await findPageRevision(db, page.id, 'ar', 1)).toBeUndefined()
    const placed = value(await placeStaticPage(core, cli, 'about', { order: 5 }, 1))
    expect(placed).toMatchObject({ order: 5, footer: true, rev: 2 })
    expect(await placeStaticPage(core, cli, 'about', { footer: false }, 1)).toMatchObject({
      ok: false,
      problem: { code: 'stale', extra: { rev: 2 } },
    })
    expect(await placeStaticPage(core, arabicEditor, 'about', { order: 1 }, 2)).toMatchObject({
      problem: { code: 'forbidden' },
    })
  })

  test('what an edition says of itself is kept each time it is saved', async () => {
    const db = core.database.kysely
    const first = await findEdition(db, 'en')
    value(await editEdition(core, cli, 'en', { footer: { rights: 'All ours' } }, first?.rev ?? 0))
    value(await editEdition(core, cli, 'en', { slogan: 'By the sea' }, (first?.rev ?? 0) + 1))
    const kept = await listSaid(db, 'en', 10)
    expect(kept.map(({ said }) => [said.slogan, said.footer.rights])).toEqual([
      ['By the sea', 'All ours'],
      ['', 'All ours'],
      ['', ''],
    ])
  })

  test('whoever works in one edition is not told of others by what they may do in theirs', async () => {
    const answerOf = async (method: string, path: string, request: object): Promise<unknown> => {
      const found = [...publicationEndpoints(core), ...termEndpoints(core)].find(
        (each) => each.method === method && each.path === path,
      )
      if (!found) throw new Error(`no route ${path}`)
      return found.handle(request as Parameters<typeof found.handle>[0])
    }
    value(await createTerm(core, cli, 'topic', { key: 'ferry', texts: { en: { name: 'Ferries' } } }))
    value(await createTerm(core, cli, 'topic', { key: 'boats', texts: { en: { name: 'Boats' } } }))
    const merge = { params: { id: 'ferry' }, query: { into: 'boats' } }
    expect(await answerOf('get', '/topics/{id}/merge', { actor: arabicEditor, ...merge })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await answerOf('get', '/topics/{id}/merge', { actor: cli, ...merge })).toMatchObject({ ok: true })
    const arabicAdmin = {
      ...arabicEditor,
      grants: [{ role: 'admin', editions: ['ar'], sections: 'all' }],
    } as const
    const said = (code: string) =>
      answerOf('get', '/editions/{code}/revisions', { actor: arabicAdmin, params: { code } })
    expect(await said('en')).toMatchObject({ problem: { code: 'not-found' } })
    expect(await said('ar')).toMatchObject({ ok: true })
    value(await createStaticPage(core, cli, { key: 'about', footer: false, order: 0 }))
    const text = { title: 'Unsaid', bodyHtml: '<p>Not yet.</p>', shown: false }
    value(await editStaticPage(core, cli, 'about', 'en', text, 0))
    const params = { id: 'about', edition: 'ar' }
    const saved = await answerOf('put', '/pages/{id}/{edition}', {
      actor: arabicEditor,
      params,
      body: { ...text, title: 'من نحن' },
      ifMatch: 0,
    })
    expect(JSON.stringify(saved)).toContain('من نحن')
    expect(JSON.stringify(saved)).not.toContain('Unsaid')
  })
})
