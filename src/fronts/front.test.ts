import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli, stranger } from '../actor.ts'
import { atHome } from '../api/testing.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince } from '../events/events.ts'
import type { Problem, Result } from '../result.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { collectionsOf } from './front.ts'
import {
  createFront,
  discardFront,
  editFront,
  type Front,
  findFront,
  frontEndpoints,
  launchFront,
  operationsInput,
} from './fronts.ts'

describeEachDatabase('fronts', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let story: string

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    story = value(await createStory(core, cli, aStory())).story.id
    value(await applyVerb(core, cli, story as never, 'publish', {}))
  })

  const lastEvent = async () => (await readSince(core.database.kysely, 0)).at(-1)
  const problem = (result: Result<unknown>): Problem | undefined => (result.ok ? undefined : result.problem)
  const edit = (ref: string, base: number, ops: object[], actor: Actor = cli) =>
    editFront(core, actor, ref, operationsInput.parse({ base, ops }))
  const addLead = (id: string, of = story) => ({
    op: 'add',
    collection: 'lead',
    at: 0,
    card: { id, story: of },
  })
  const cardsOf = (front: Front, way: 'live' | 'draft' = 'draft') =>
    collectionsOf((way === 'draft' ? front.draft : null) ?? front.live)
      .find(({ id }) => id === 'lead')
      ?.cards.map(({ id }) => id)
  const ask = async (path: string, actor: Actor, params: object = {}, query: object = {}) => {
    const found = frontEndpoints(core).find((each) => each.method === 'get' && each.path === path)
    const request = { actor, params, query: { limit: 30, ...query }, body: {} }
    const result = await found?.handle({ ...request, client: atHome, signal: AbortSignal.timeout(1000) })
    if (!result) throw new Error(`no endpoint ${path}`)
    return result
  }
  const anotherStory = async (over: object = {}) => value(await createStory(core, cli, aStory(over))).story.id

  test('the home is automatic until somebody touches it; then it is a record that begins as it was', async () => {
    const { items } = value(await ask('/fronts', cli, {}, { edition: 'en' })).body as { items: Front[] }
    expect(items).toMatchObject([{ id: 'home:en', rev: 0, automatic: true, type: 'home' }])
    const edited = value(await edit('home:en', 0, [addLead('a')]))
    expect(edited).toMatchObject({ rev: 2, live: items[0]?.live })
    expect(cardsOf(edited)).toEqual(['a'])
    expect(await findFront(core.database.kysely, 'home:en')).toEqual(edited)
    const after = value(await ask('/fronts', cli, {}, { edition: 'en' })).body as { items: Front[] }
    expect(after.items).toMatchObject([{ id: edited.id, automatic: false }])
  })

  test('a draft changes nothing for readers; a launch makes exactly that front stale', async () => {
    const front = value(await edit('home:en', 0, [addLead('a')]))
    expect((await readSince(core.database.kysely, 0)).slice(-1)[0]?.stale).toEqual([])
    const live = value(await launchFront(core, cli, front.id))
    expect(live).toMatchObject({ rev: 3, draft: null })
    expect(cardsOf(live, 'live')).toEqual(['a'])
    expect(await lastEvent()).toMatchObject({
      type: 'front.launched',
      edition: 'en',
      stale: ['front:home/en'],
      facts: [],
    })
  })

  test('two editors on one base merge; what makes no sense any more is refused with the reason and the newest state', async () => {
    const second = await anotherStory()
    const front = value(await edit('home:en', 0, [addLead('a')]))
    value(await edit(front.id, front.rev, [addLead('b', second)]))
    const merged = value(
      await edit(front.id, front.rev, [
        { op: 'patch', collection: 'lead', card: { id: 'a', headline: 'Ours' } },
      ]),
    )
    expect(cardsOf(merged)).toEqual(['b', 'a'])
    value(await edit(front.id, merged.rev, [{ op: 'remove', collection: 'lead', card: 'a' }]))
    const late = await edit(front.id, merged.rev, [{ op: 'move', collection: 'opinion', card: 'a' }])
    expect(problem(late)).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('card "a"'),
      extra: { op: 0, rev: merged.rev + 1 },
    })
  })

  test('two at once both take effect, one after the other', async () => {
    const second = await anotherStory()
    const both = await Promise.all([
      edit('home:en', 0, [addLead('a')]),
      edit('home:en', 0, [addLead('b', second)]),
    ])
    expect(both.map((each) => value(each).rev).sort()).toEqual([2, 3])
    const front = await findFront(core.database.kysely, 'home:en')
    expect(front && [...(cardsOf(front) ?? [])].sort()).toEqual(['a', 'b'])
  })

  test('a draft is dropped, and one that became like the live front is none', async () => {
    const front = value(await edit('home:en', 0, [addLead('a')]))
    expect(value(await discardFront(core, cli, front.id))).toMatchObject({ rev: 3, draft: null })
    expect(problem(await discardFront(core, cli, front.id))?.code).toBe('conflict')
    expect(problem(await launchFront(core, cli, front.id))?.code).toBe('conflict')
    const again = value(await edit(front.id, 3, [addLead('a')]))
    const back = value(await edit(front.id, again.rev, [{ op: 'remove', collection: 'lead', card: 'a' }]))
    expect(back.draft).toBeNull()
  })

  test('a launch names its revision when it is told one, and remembers what went out', async () => {
    const front = value(await edit('home:en', 0, [addLead('a')]))
    expect(problem(await launchFront(core, cli, front.id, 1))).toMatchObject({
      code: 'stale',
      extra: { rev: 2 },
    })
    value(await launchFront(core, cli, front.id, 2))
    value(await edit(front.id, 3, [{ op: 'remove', collection: 'lead', card: 'a' }]))
    expect(value(await launchFront(core, cli, front.id)).previously).toMatchObject([
      { collection: 'lead', card: { story }, until: '2026-11-23T12:00:00.000Z' },
    ])
  })

  test('every act is in the history with what it led to', async () => {
    const front = value(await edit('home:en', 0, [addLead('a')]))
    value(await launchFront(core, cli, front.id))
    const first = value(await ask('/fronts/{id}/history', cli, { id: front.id }, { limit: 2 }))
    expect(first.body).toMatchObject({
      items: [
        { rev: 3, act: 'launched' },
        { rev: 2, act: 'edited' },
      ],
      next: '2',
    })
    const rest = value(await ask('/fronts/{id}/history', cli, { id: front.id }, { limit: 2, after: 2 }))
    expect(rest.body).toEqual({ items: [{ rev: 1, act: 'created', by: 'cli', at: expect.any(String) }] })
    const then = value(await ask('/fronts/{id}', cli, { id: front.id }, { rev: 1 })).body as {
      state: Front['live']
    }
    expect(collectionsOf(then.state).find(({ id }) => id === 'lead')?.cards).toEqual([])
  })

  test('strangers see the live front without a trace of what readers cannot see', async () => {
    const draft = await anotherStory({ embargoUntil: '2026-12-01T00:00:00Z' })
    value(await edit('home:en', 0, [addLead('a'), addLead('b', draft)]))
    value(await launchFront(core, cli, 'home:en'))
    value(await edit('home:en', 3, [{ op: 'remove', collection: 'lead', card: 'a' }]))
    const { body } = value(await ask('/fronts/{id}', stranger, { id: 'home:en' }))
    expect(JSON.stringify(body)).not.toContain(draft)
    expect(body).not.toHaveProperty('draft')
    expect(cardsOf(body as Front, 'live')).toEqual(['a'])
    expect(JSON.stringify(value(await ask('/fronts/{id}', cli, { id: 'home:en' })).body)).toContain(draft)
  })

  test('the front of a term begins with its newest stories, once in an edition', async () => {
    const front = value(await createFront(core, cli, { edition: 'en', type: 'section', subject: 'politics' }))
    expect(collectionsOf(front.live)).toMatchObject([
      { query: { section: front.subject } },
      { style: 'list' },
    ])
    const twice = await createFront(core, cli, { edition: 'en', type: 'section', subject: 'politics' })
    expect(problem(twice)).toMatchObject({ code: 'conflict', extra: { front: front.id } })
    value(await edit(front.id, 1, [addLead('a')]))
    value(await launchFront(core, cli, front.id))
    expect((await lastEvent())?.stale).toEqual([`front:section:${front.subject}/en`])
    expect(
      problem(await createFront(core, cli, { edition: 'en', type: 'topic', subject: 'nothing' }))?.errors,
    ).toEqual([{ pointer: '/subject', detail: expect.any(String) }])
  })

  test('cards show stories of the edition; an unknown front or revision, and who may not, are refused', async () => {
    const arabic = await anotherStory({ edition: 'ar', headline: 'المرفأ' })
    expect(problem(await edit('home:en', 0, [addLead('a', arabic)]))).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/ops/0' }],
    })
    expect(problem(await edit('home:fr', 0, [addLead('a')]))?.code).toBe('not-found')
    expect(problem(await edit('home:en', 9, [addLead('a')]))?.code).toBe('conflict')
    const reporter: Actor = {
      kind: 'token',
      id: '05',
      name: 'reporter',
      grants: [{ role: 'reporter', editions: 'all', sections: 'all' }],
    }
    expect(problem(await edit('home:en', 0, [addLead('a')], reporter))?.code).toBe('forbidden')
    expect(await findFront(core.database.kysely, 'home:en')).toBeUndefined()
  })
})
