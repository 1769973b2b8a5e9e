import { beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { sendFlash } from '../flashes/flashes.ts'
import { createFront, editFront, launchFront } from '../fronts/fronts.ts'
import { applyVerb, createStory, editStory, moveStage } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { recordEndpoints } from './record-routes.ts'
import { aPerson, asking } from './testing.ts'

const publicUrl = 'http://localhost:3000'

describeEachDatabase('what is on record about a story', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let ask: ReturnType<typeof asking>

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    ask = asking(recordEndpoints(core, publicUrl))
  })

  test('where: its address, the fronts it was put on, its lists with feeds, languages, flashes and links', async () => {
    const editor = await aPerson(core, 'editor')
    const { story } = value(await createStory(core, cli, aStory()))
    const sister = value(
      await createStory(core, cli, aStory({ edition: 'ar', translationOf: story.id })),
    ).story
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    const places = async () =>
      (value(await ask(editor, `GET /stories/${story.id}/where`)).body as { fronts: { by: string }[] }).fronts
    // The home takes care of itself still: the newest article leads it.
    expect(await places()).toContainEqual(
      expect.objectContaining({ type: 'home', collection: 'lead', by: 'query' }),
    )
    const front = value(await createFront(core, cli, { edition: 'en', type: 'home' }))
    const ops = [{ op: 'add' as const, collection: 'lead', card: { id: 'c1', story: story.id } }]
    value(await editFront(core, cli, front.id, { base: front.rev, ops }))
    value(await launchFront(core, cli, front.id))
    value(await sendFlash(core, cli, { edition: 'en', text: 'Harbour open', story: story.id }))
    const where = value(await ask(editor, `GET /stories/${story.id}/where`)).body
    expect(where).toMatchObject({
      url: `${publicUrl}/en/politics/harbour-opens-again`,
      fronts: expect.arrayContaining([
        expect.objectContaining({ type: 'home', collection: 'lead', by: 'hand' }),
      ]),
      languages: [{ id: sister.id, edition: 'ar', pub: 'draft' }],
      flashes: [{ edition: 'en', text: 'Harbour open' }],
    })
    expect((where as { lists: object[] }).lists).toContainEqual(
      expect.objectContaining({ type: 'section', feed: `${publicUrl}/en/politics/feed.rss` }),
    )
  })

  test('history says who did what, newest first, page by page', async () => {
    const editor = await aPerson(core, 'editor')
    const { story } = value(await createStory(core, editor, aStory()))
    value(await moveStage(core, editor, story.id, 'submit', { note: 'please read' }))
    value(await applyVerb(core, editor, story.id, 'publish', {}))
    const page = async (after?: string) =>
      value(
        await ask(editor, `GET /stories/${story.id}/history`, {
          query: { limit: '2', ...(after === undefined ? {} : { after }) },
        }),
      ).body as { items: { act: string }[]; next?: string }
    const first = await page()
    expect(first.items).toMatchObject([
      { act: 'story.published', by: { key: `user:${editor.id}` }, detail: { verb: 'publish', rev: 1 } },
      { act: 'story.submitted', detail: { from: 'writing', to: 'editing', note: 'please read' } },
    ])
    expect((await page(first.next)).items).toMatchObject([{ act: 'story.created' }])
  })

  test('an old revision is read, and restored as a new one against the newest only', async () => {
    const editor = await aPerson(core, 'editor')
    const { story } = value(await createStory(core, cli, aStory({ standfirst: 'As it was.' })))
    const change = { standfirst: 'Quite other.', topics: [], bodyHtml: '<p>Other.</p>' }
    value(await editStory(core, cli, story.id, change, 1))
    const old = value(await ask(editor, `GET /stories/${story.id}/revisions/1`)).body
    expect(old).toMatchObject({ rev: 1, fields: { standfirst: 'As it was.' }, by: { key: 'cli' } })
    const list = value(
      await ask(editor, `GET /stories/${story.id}/revisions`, { query: { limit: '1' } }),
    ).body
    expect(list).toMatchObject({ items: [{ rev: 2, why: 'edited', by: { name: 'cli' } }], next: '2' })
    const restore = (ifMatch: number) =>
      ask(editor, `POST /stories/${story.id}/restore`, { body: { rev: 1 }, ifMatch })
    expect(await restore(1)).toMatchObject({ problem: { code: 'stale' } })
    const restored = value(await restore(2)).body as { rev: number; fields: object; body: object }
    expect(restored).toEqual({
      ...restored,
      rev: 3,
      fields: (old as typeof restored).fields,
      body: (old as typeof restored).body,
    })
    expect(await ask(editor, `GET /stories/${story.id}/revisions/99`)).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  test('nothing is told of a story one may not see', async () => {
    const arab = await aPerson(core, 'editor', { editions: ['ar'] })
    const { story } = value(await createStory(core, cli, aStory()))
    for (const path of ['where', 'history', 'revisions/1']) {
      expect(await ask(arab, `GET /stories/${story.id}/${path}`)).toMatchObject({
        problem: { code: 'not-found' },
      })
    }
    const restore = await ask(arab, `POST /stories/${story.id}/restore`, { body: { rev: 1 }, ifMatch: 1 })
    expect(restore).toMatchObject({ problem: { code: 'not-found' } })
  })
})
