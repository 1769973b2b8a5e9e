import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, cli, stranger } from '../actor.ts'
import { atHome } from '../api/testing.ts'
import { newBlockId, parseHtml } from '../body/body.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince } from '../events/events.ts'
import type { EntryId, StoryId } from '../ids.ts'
import type { Problem, Result } from '../result.ts'
import { applyVerb, createStory, findStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { type EntryContent, isSameEntry, saysTheSame } from './liveblog.ts'
import { editEntry, entryEndpoints, entryInput, postEntry, removeEntry, setLiveblog } from './liveblogs.ts'

const bodyOf = (html: string) => parseHtml(html, { newBlockId }).body
const anEntry = (over: object = {}) =>
  entryInput.parse({ headline: 'Gates open', bodyHtml: '<p>At six.</p>', ...over })

describe('two entries', () => {
  const content = (over: Partial<EntryContent> = {}): EntryContent => ({
    headline: 'Gates open',
    body: bodyOf('<p>At six.</p>'),
    author: null,
    pinned: false,
    keyEvent: false,
    summary: false,
    ...over,
  })
  test.each<[string, Partial<EntryContent>, boolean, boolean]>([
    ['with other block ids', { body: bodyOf('<p>At six.</p>') }, true, true],
    ['one of them pinned', { pinned: true }, true, false],
    ['with other words', { body: bodyOf('<p>At seven.</p>') }, false, false],
  ])('%s', (_, over, alike, same) => {
    expect(saysTheSame(content(), content(over))).toBe(alike)
    expect(isSameEntry(content(), content(over))).toBe(same)
  })
})

describeEachDatabase('live blogs', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let blog: StoryId

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    blog = value(await createStory(core, cli, aStory({ kind: 'live', headline: 'Storm: as it happens' })))
      .story.id
    value(await applyVerb(core, cli, blog, 'publish', {}))
  })

  const events = () => readSince(core.database.kysely, 0)
  const lastEvent = async () => (await events()).at(-1)
  const problem = (result: Result<unknown>): Problem['code'] | undefined =>
    result.ok ? undefined : result.problem.code
  const list = async (query: object = {}, actor: Actor = stranger) => {
    const endpoint = entryEndpoints(core).find(({ method }) => method === 'get')
    const request = {
      actor,
      client: atHome,
      params: { id: blog },
      body: {},
      signal: AbortSignal.timeout(1000),
    }
    const result = await endpoint?.handle({ ...request, query: { limit: 30, ...query } })
    if (!result) throw new Error('no list of entries')
    return result
  }
  const page = async (query: object = {}) =>
    value(await list(query)).body as {
      items: { id: string; headline: string; path: string }[]
      next?: string
    }

  test('an entry is one entry: the story keeps its revision, and only its own page goes stale', async () => {
    const before = await findStory(core.database.kysely, blog)
    const { entry, isNew } = value(await postEntry(core, cli, blog, anEntry({ author: 'ines-duarte' })))
    expect(isNew).toBe(true)
    expect(entry).toMatchObject({
      rev: 1,
      headline: 'Gates open',
      postedAt: new Date('2026-11-23T12:00:00Z'),
    })
    expect(await findStory(core.database.kysely, blog)).toEqual(before)
    expect(await lastEvent()).toMatchObject({
      type: 'entry.posted',
      edition: 'en',
      stale: [`entries:${blog}`],
      facts: [],
      data: { story: blog, live: true, headline: 'Gates open' },
    })
    expect((await page()).items).toMatchObject([{ id: entry.id, author: expect.any(String) }])
  })

  test('posting twice under one id makes one entry; other words under it are refused', async () => {
    const id = '01930000-0000-7000-8000-00000000000a'
    const both = await Promise.all([1, 2].map(() => postEntry(core, cli, blog, anEntry({ id }))))
    expect(
      both
        .map(value)
        .map(({ isNew }) => isNew)
        .sort(),
    ).toEqual([false, true])
    expect((await page()).items).toHaveLength(1)
    expect((await events()).filter(({ type }) => type === 'entry.posted')).toHaveLength(1)
    expect(problem(await postEntry(core, cli, blog, anEntry({ id, headline: 'Gates shut' })))).toBe(
      'conflict',
    )
    value(await removeEntry(core, cli, id as EntryId))
    expect(problem(await postEntry(core, cli, blog, anEntry({ id })))).toBe('conflict')
  })

  test('a change keeps the address and the time of posting, and is refused against an older revision', async () => {
    const { entry } = value(await postEntry(core, cli, blog, anEntry()))
    const [shown] = (await page()).items
    core.clock.advance(60_000)
    const edited = value(await editEntry(core, cli, entry.id, { bodyHtml: '<p>At seven.</p>' }, 1)).entry
    expect(edited).toMatchObject({ rev: 2, postedAt: entry.postedAt, headline: 'Gates open' })
    expect(edited.updatedAt).toEqual(new Date('2026-11-23T12:01:00Z'))
    expect((await page()).items[0]?.path).toBe(shown?.path)
    expect(shown?.path).toContain(`#entry-${entry.id}`)
    expect(await editEntry(core, cli, entry.id, { headline: 'Gates' }, 1)).toMatchObject({
      problem: { code: 'stale', extra: { rev: 2, yours: { headline: 'Gates' } } },
    })
    const rows = await core.database.kysely
      .selectFrom('entry_revisions')
      .select('rev')
      .orderBy('rev')
      .execute()
    expect(rows.map(({ rev }) => rev)).toEqual([1, 2])
  })

  test('pinning is no update, and a change of nothing is none', async () => {
    const { entry } = value(await postEntry(core, cli, blog, anEntry()))
    core.clock.advance(60_000)
    const pinned = value(await editEntry(core, cli, entry.id, { pinned: true, keyEvent: true }, 1)).entry
    expect(pinned).toMatchObject({ rev: 2, pinned: true, keyEvent: true, updatedAt: entry.updatedAt })
    const seq = (await lastEvent())?.seq
    value(await editEntry(core, cli, entry.id, { pinned: true, headline: ' Gates  open ' }, 2))
    expect((await lastEvent())?.seq).toBe(seq)
  })

  test('a removed entry is gone for readers and cannot be changed', async () => {
    const { entry } = value(await postEntry(core, cli, blog, anEntry()))
    expect(problem(await removeEntry(core, cli, entry.id, 7))).toBe('stale')
    value(await removeEntry(core, cli, entry.id, 1))
    expect(await lastEvent()).toMatchObject({ type: 'entry.removed', stale: [`entries:${blog}`] })
    expect((await page()).items).toEqual([])
    expect(problem(await editEntry(core, cli, entry.id, { headline: 'x' }, 2))).toBe('not-found')
    expect(problem(await removeEntry(core, cli, entry.id))).toBe('not-found')
  })

  test('entries are listed by key in either order, also those of one instant', async () => {
    for (const headline of ['one', 'two', 'three', 'four', 'five']) {
      value(await postEntry(core, cli, blog, anEntry({ headline })))
      if (headline !== 'two') core.clock.advance(1000)
    }
    const walk = async (order: string) => {
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const { items, next } = await page({ limit: 2, order, ...(after ? { after } : {}) })
        seen.push(...items.map((item) => item.headline))
        if (next === undefined) return seen
        after = next
      }
    }
    expect(await walk('oldest')).toEqual(['one', 'two', 'three', 'four', 'five'])
    expect(await walk('newest')).toEqual(['five', 'four', 'three', 'two', 'one'])
    value(await setLiveblog(core, cli, blog, { ordering: 'oldest' }))
    expect((await page({ limit: 1 })).items[0]?.headline).toBe('one')
  })

  test('closing ends posting and changes the live pages; opening again takes it back', async () => {
    const closed = value(await setLiveblog(core, cli, blog, { open: false }))
    expect(closed).toMatchObject({ open: false, closedAt: new Date('2026-11-23T12:00:00Z') })
    expect(await lastEvent()).toMatchObject({
      type: 'liveblog.closed',
      stale: [`entries:${blog}`, 'live:en'],
    })
    expect(problem(await postEntry(core, cli, blog, anEntry()))).toBe('conflict')
    const seq = (await lastEvent())?.seq
    value(await setLiveblog(core, cli, blog, { open: false }))
    expect((await lastEvent())?.seq).toBe(seq)
    expect(value(await setLiveblog(core, cli, blog, { open: true }))).toMatchObject({
      open: true,
      closedAt: null,
    })
    value(await postEntry(core, cli, blog, anEntry()))
  })

  test('entries of a draft are not public, and their event says so', async () => {
    blog = value(await createStory(core, cli, aStory({ kind: 'live' }))).story.id
    value(await postEntry(core, cli, blog, anEntry()))
    expect((await lastEvent())?.data).toMatchObject({ live: false })
    expect(problem(await list())).toBe('not-found')
    expect(value(await list({}, cli)).body).toMatchObject({ items: [{ path: null }] })
  })

  test('only a live blog takes entries, and an entry says something by a known author', async () => {
    const article = value(await createStory(core, cli, aStory())).story.id
    expect(problem(await postEntry(core, cli, article, anEntry()))).toBe('conflict')
    expect(
      problem(await postEntry(core, cli, blog, entryInput.parse({ bodyHtml: '<script>x</script>' }))),
    ).toBe('invalid')
    expect(await postEntry(core, cli, blog, anEntry({ author: 'nobody' }))).toMatchObject({
      problem: { errors: [{ pointer: '/author' }] },
    })
    const foreign = { type: 'doc', content: [{ type: 'script' }] }
    expect(await postEntry(core, cli, blog, entryInput.parse({ body: foreign }))).toMatchObject({
      problem: { code: 'invalid', errors: [{ pointer: '/body/content/0/type' }] },
    })
    expect(problem(await postEntry(core, cli, article.replace(/^./, 'f') as StoryId, anEntry()))).toBe(
      'not-found',
    )
  })

  test('who may not post may not; who may not know of the story is told there is none', async () => {
    const actor = (role: 'reporter' | 'front-editor', edition: string): Actor => ({
      kind: 'token',
      id: '03',
      name: role,
      grants: [{ role, editions: [edition], sections: 'all' }],
    })
    expect(problem(await postEntry(core, actor('front-editor', 'en'), blog, anEntry()))).toBe('forbidden')
    value(await postEntry(core, actor('reporter', 'en'), blog, anEntry()))
    const draft = value(await createStory(core, cli, aStory({ kind: 'live' }))).story.id
    expect(problem(await postEntry(core, actor('reporter', 'ar'), draft, anEntry()))).toBe('not-found')
  })
})
