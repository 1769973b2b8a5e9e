// A topic merged into another: everything readers and the desk see goes by the one that stays, no revision is touched, and
// taking it apart again is exact.
import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../src/actor.ts'
import type { Database } from '../src/db/db.ts'
import { describeEachDatabase, emptyTables } from '../src/db/testing.ts'
import { newId, type StoryId } from '../src/ids.ts'
import { Recorder } from '../src/pages/pages.ts'
import {
  createTerm,
  editTerm,
  findTerm,
  getNavigation,
  mergeTerm,
  separateTerm,
  setNavigation,
  type TermType,
} from '../src/publication/publication.ts'
import { createSite } from '../src/reader/reader.ts'
import {
  applyVerb,
  createStory,
  editStory,
  findRevision,
  findStory,
  storyInput,
} from '../src/stories/stories.ts'
import { presentStory } from '../src/stories/story-view.ts'
import { readWall } from '../src/workflow/wall-list.ts'
import { findListPlaces } from '../src/workflow/where-store.ts'
import { type OracleRoom, openRoom, value } from './oracle/newsroom.ts'

const publicUrl = 'http://localhost:3000'

describeEachDatabase('merged terms', (open) => {
  let opened: Database | undefined
  let room: OracleRoom

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    room = await openRoom(opened)
  })

  const revOf = async (type: TermType, key: string) =>
    (await findTerm(room.database.kysely, type, key))?.rev ?? 0
  const merge = async (type: TermType, from: string, into: string, actor: Actor = cli) =>
    mergeTerm(room, actor, type, from, into, await revOf(type, from))
  const separate = async (type: TermType, key: string) =>
    separateTerm(room, cli, type, key, await revOf(type, key))

  async function publish(over: object): Promise<StoryId> {
    room.clock.advance(60_000)
    const input = storyInput.parse({
      edition: 'en',
      kind: 'opinion',
      section: 'politics',
      headline: 'A story',
      bodyHtml: '<p>Text.</p>',
      ...over,
    })
    const { story } = value(await createStory(room, cli, input))
    value(await applyVerb(room, cli, story.id, 'publish', {}))
    return story.id
  }

  async function page(path: string, query: Readonly<Record<string, string>> = {}) {
    const site = createSite({ ...room, publicUrl })
    const rendered = await site.route(path)?.render({ path, query }, new Recorder())
    const text = (rendered?.parts ?? []).filter((part) => typeof part === 'string').join('')
    return { status: rendered?.status, location: rendered?.headers?.['location'], text }
  }

  test('pages, lists, feeds, navigation and search all show the one that stays', async () => {
    const old = await publish({
      headline: 'Rain in the pipes',
      slug: 'rain',
      topics: ['tram'],
      authors: ['ines'],
    })
    await publish({
      headline: 'Both at once',
      slug: 'both',
      topics: ['tram', 'water'],
      authors: ['ines', 'salim'],
    })
    const tree = await getNavigation(room.database.kysely, 'en')
    const node = { label: '', target: { to: 'topic' as const, ref: 'tram' }, children: [] }
    value(await setNavigation(room, cli, 'en', { nodes: [...tree.nodes, node] }, tree.rev))
    const written = await findRevision(room.database.kysely, old, 1)
    value(await merge('topic', 'tram', 'water'))
    value(await merge('author', 'ines', 'salim'))

    const story = await page('/en/politics-en/rain')
    expect(story.text).toContain('href="/en/topics/water-en/"')
    expect(story.text).toContain('"keywords":["water en"]')
    expect(story.text).toContain('href="/en/authors/salim-en/"')
    expect(story.text).not.toMatch(/tram|ines en|ines-en/)
    const both = await page('/en/politics-en/both')
    expect(both.text).toContain('"keywords":["water en"]')
    expect(both.text.match(/"@type":"Person"/g)).toHaveLength(1)
    const list = await page('/en/topics/water-en/')
    expect(list.text).toContain('Rain in the pipes')
    expect(list.text).toContain('Both at once')
    expect((await page('/en/topics/water-en/feed.json')).text).toContain('Rain in the pipes')
    expect((await page('/en/authors/salim-en/')).text).toContain('Rain in the pipes')
    expect((await page('/en/feed.rss')).text).not.toMatch(/tram|ines en|ines-en/)
    expect((await page('/en/topics/')).text).not.toContain('tram')
    const search = await page('/en/search/', { q: 'en' })
    expect([search.text.includes('/en/topics/water-en/'), search.text.includes('tram')]).toEqual([
      true,
      false,
    ])
    expect((await page('/sitemaps/en.xml')).text).not.toContain('tram')
    // What was written stays as it was written.
    expect(await findRevision(room.database.kysely, old, 1)).toEqual(written)
  })

  test('old addresses lead straight to the one that stays, with their feeds, also through a chain of merges', async () => {
    value(await editTerm(room, cli, 'topic', 'tram', { texts: { en: { slug: 'trams' } } }, 1))
    await publish({ topics: ['tram'], slug: 'one' })
    value(await merge('topic', 'tram', 'water'))
    value(await merge('topic', 'water', 'mayor-ona'))
    for (const [from, to] of [
      ['/en/topics/tram-en/', '/en/topics/mayor-ona-en/'],
      ['/en/topics/trams/', '/en/topics/mayor-ona-en/'],
      ['/en/topics/trams/feed.rss', '/en/topics/mayor-ona-en/feed.rss'],
      ['/ar/topics/water-ar/', '/ar/topics/mayor-ona-ar/'],
    ] as const) {
      expect(await page(from)).toMatchObject({ status: 301, location: to })
    }
    expect((await findTerm(room.database.kysely, 'topic', 'tram'))?.mergedInto).toBe(
      (await findTerm(room.database.kysely, 'topic', 'mayor-ona'))?.id,
    )
    expect((await page('/en/topics/mayor-ona-en/')).text).toContain('A story')
    value(await editTerm(room, cli, 'topic', 'mayor-ona', { texts: { en: { slug: 'ona' } } }, 1))
    expect(await page('/en/topics/tram-en/')).toMatchObject({ status: 301, location: '/en/topics/ona/' })
  })

  test('taken apart again, it has its name, its addresses and its stories as before', async () => {
    await publish({ headline: 'Filed before', slug: 'before', topics: ['tram'] })
    value(await merge('topic', 'tram', 'water'))
    const meanwhile = await publish({ headline: 'Filed meanwhile', slug: 'meanwhile', topics: ['tram'] })
    const water = await findTerm(room.database.kysely, 'topic', 'water')
    const { fields } = (await findRevision(room.database.kysely, meanwhile, 1)) ?? {}
    expect(fields?.topics).toEqual([water?.id])
    value(await separate('topic', 'tram'))
    expect((await page('/en/politics-en/before')).text).toContain('href="/en/topics/tram-en/"')
    const list = await page('/en/topics/tram-en/')
    expect([list.status, list.text.includes('Filed before'), list.text.includes('Filed meanwhile')]).toEqual([
      200,
      true,
      false,
    ])
    expect((await page('/en/topics/water-en/')).text).not.toContain('Filed before')
    expect(await separate('topic', 'tram')).toMatchObject({ ok: false, problem: { code: 'conflict' } })
  })

  test('the desk goes by it too: the API, the wall and its filter, where a story stands', async () => {
    const id = await publish({ topics: ['tram', 'water'], authors: ['ines', 'salim'], region: 'coast' })
    value(await merge('topic', 'tram', 'water'))
    value(await merge('author', 'ines', 'salim'))
    value(await merge('region', 'coast', 'hills'))
    const db = room.database.kysely
    const ids = async (type: TermType, key: string) => (await findTerm(db, type, key))?.id
    const story = await findStory(db, id)
    const revision = await findRevision(db, id, 1)
    if (!story || !revision) throw new Error('no story')
    const shown = await presentStory(db, { story, revision }, { publicUrl, now: room.clock.now() })
    expect(shown).toMatchObject({
      topics: [await ids('topic', 'water')],
      authors: [{ author: await ids('author', 'salim') }],
      region: await ids('region', 'hills'),
    })
    for (const author of ['ines', 'salim']) {
      const wall = value(
        await readWall({ db, actor: cli, now: room.clock.now() }, { author, limit: 10 } as never),
      )
      const items = wall.columns.flatMap((column) => column.items)
      expect(items.map((item) => item.authors)).toEqual([
        [{ id: await ids('author', 'salim'), name: 'salim en' }],
      ])
    }
    const places = (await findListPlaces(db, id)).map(({ path }) => path)
    expect(places).toEqual(expect.arrayContaining(['/en/topics/water-en/', '/en/regions/hills-en/']))
    expect(places.join()).not.toMatch(/tram|ines|coast/)
    // A change that names the old one is a change to the one that stays.
    const edited = value(await editStory(room, cli, id, { topics: ['tram'], authors: ['ines', 'salim'] }, 1))
    expect(edited.revision.fields).toMatchObject({
      topics: [await ids('topic', 'water')],
      bylines: [{ author: await ids('author', 'salim') }],
    })
  })

  test('what cannot be merged is refused with a reason, and nothing is written', async () => {
    const refusal = async (from: string, into: string, actor: Actor = cli) => {
      const result = await merge('topic', from, into, actor)
      return result.ok ? 'done' : `${result.problem.code}: ${result.problem.detail}`
    }
    const english: Actor = {
      kind: 'token',
      id: '1',
      name: 'en',
      grants: [{ role: 'editor', editions: ['en'], sections: 'all' }],
    }
    expect(await refusal('tram', 'tram')).toMatch(/^conflict: A term cannot be merged into itself/)
    expect(await refusal('tram', 'ines')).toMatch(
      /^invalid: .*of another kind.*an? author|^invalid: .*author/,
    )
    expect(await refusal('tram', 'nothing')).toBe('invalid: There is no topic "nothing".')
    expect(await refusal('tram', newId())).toMatch(/^invalid/)
    expect(await refusal('tram', "x' or 1=1 --")).toMatch(/^invalid/)
    // "market" has no Spanish name.
    expect(await refusal('tram', 'market')).toMatch(/^conflict: "market" is not shown .*: es\.$/)
    expect(await refusal('tram', 'water', english)).toMatch(/^forbidden/)
    expect(await mergeTerm(room, cli, 'topic', 'tram', 'water', 7)).toMatchObject({
      problem: { code: 'stale' },
    })
    expect(await refusal('tram', 'water')).toBe('done')
    expect(await refusal('tram', 'mayor-ona')).toMatch(/^conflict: "tram" has been merged already/)
    expect(await refusal('mayor-ona', 'tram')).toMatch(/^conflict: "tram" has itself been merged/)
    const named = await editTerm(
      room,
      cli,
      'topic',
      'tram',
      { texts: { en: { name: 'x' } } },
      await revOf('topic', 'tram'),
    )
    expect(named).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    const part = { key: 'bay', parent: 'coast', texts: { en: { name: 'Bay' } } }
    value(await createTerm(room, cli, 'region', part))
    expect(await merge('region', 'coast', 'hills')).toMatchObject({ problem: { code: 'conflict' } })
    const rows = await room.database.kysely.selectFrom('audit').select('action').execute()
    expect(rows.filter(({ action }) => action === 'topic.merged')).toHaveLength(1)
  })

  test('two merges at once that would make a ring: one of them is refused', async () => {
    const results = await Promise.all([merge('topic', 'tram', 'water'), merge('topic', 'water', 'tram')])
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
})
