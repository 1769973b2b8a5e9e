import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import { atHome } from '../api/testing.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { DueWatch, readSince } from '../events/events.ts'
import type { FlashId, StoryId } from '../ids.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { flashLine } from './flash.ts'
import { listCurrent } from './flash-store.ts'
import { flashDue, flashEndpoints, flashInput, sendFlash, withdrawFlash } from './flashes.ts'

const id = '01930000-0000-7000-8000-000000000001'
const text = 'Port reopens all basins'
const line = (more: object = {}) => flashInput.parse({ id, edition: 'en', text, ...more })

describe('a flash line', () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
  test.each([
    ['plain words', ' Port reopens ', 'Port reopens'],
    ['decomposed letters', 'Cafe\u0301', 'Café'],
    [
      'bidi controls opened and closed within it',
      'Ship \u2067المرفأ\u2069 docks',
      'Ship \u2067المرفأ\u2069 docks',
    ],
    ['280 characters as readers count them', family.repeat(280), family.repeat(280)],
  ])('takes %s', (_, given, expected) => {
    expect(flashLine(given, { pointer: '/text', max: 280 })).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['a control character', 'Port\u0007 reopens'],
    ['a line end', 'Port\nreopens'],
    ['an override', 'Port \u202Esnepoer\u202C'],
    ['an embedding that is not closed', 'Port \u202Breopens'],
    ['nothing', '   '],
    ['nothing visible', '\u200D\u200B'],
    ['281 characters', 'x'.repeat(281)],
  ])('refuses %s', (_, given) => {
    expect(flashLine(given, { pointer: '/text', max: 280 })).toMatchObject({
      ok: false,
      problem: { code: 'invalid', errors: [{ pointer: '/text' }] },
    })
  })
})

describeEachDatabase('flashes', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const current = async (edition = 'en') =>
    (await listCurrent(core.database.kysely, edition, core.clock.now(), 10)).map((flash) => flash.text)
  const lastEvent = async () => (await readSince(core.database.kysely, 0)).at(-1)
  const runDue = () =>
    new DueWatch(core, new Map(flashDue), (error) => {
      throw error
    }).runDue()
  const published = async (over: Parameters<typeof aStory>[0] = {}): Promise<StoryId> => {
    const { story } = value(await createStory(core, cli, aStory(over)))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    return story.id
  }

  test('is in its edition at once, and makes that ticker stale and nothing else', async () => {
    const sent = value(await sendFlash(core, cli, line({ attribution: 'Harbour master', importance: 3 })))
    expect(sent).toMatchObject({ isNew: true, rev: 1, lines: [{ corrected: false, importance: 3 }] })
    expect(await current()).toEqual([text])
    expect(await current('ar')).toEqual([])
    expect(await lastEvent()).toMatchObject({
      type: 'flash.sent',
      edition: 'en',
      stale: ['ticker:en'],
      facts: [],
      data: { id, lines: [{ text, attribution: 'Harbour master', corrected: false, path: null }] },
    })
  })

  test('the same id again replaces it, says that it was corrected, and keeps what was not named', async () => {
    value(await sendFlash(core, cli, line({ attribution: 'Harbour master', importance: 4 })))
    core.clock.advance(60_000)
    const again = value(await sendFlash(core, cli, line({ text: 'Port reopens two basins' })))
    expect(again).toMatchObject({ isNew: false, rev: 2 })
    expect(again.lines).toMatchObject([
      {
        corrected: true,
        importance: 4,
        attribution: 'Harbour master',
        createdAt: new Date('2026-11-23T12:00:00Z'),
      },
    ])
    expect(await current()).toEqual(['Port reopens two basins'])
    expect((await lastEvent())?.type).toBe('flash.replaced')
  })

  test('the same words again change nothing; another importance is no correction', async () => {
    value(await sendFlash(core, cli, line()))
    const before = (await lastEvent())?.seq
    expect(value(await sendFlash(core, cli, line()))).toMatchObject({ rev: 1, isNew: false })
    expect((await lastEvent())?.seq).toBe(before)
    const louder = value(await sendFlash(core, cli, line({ importance: 4 })))
    expect(louder.lines).toMatchObject([{ corrected: false, importance: 4 }])
  })

  test('two senders of one new id at once make one flash', async () => {
    const both = await Promise.all([
      sendFlash(core, cli, line()),
      sendFlash(core, cli, line({ text: 'Port reopens two basins' })),
    ])
    expect(
      both
        .map(value)
        .map(({ rev }) => rev)
        .sort(),
    ).toEqual([1, 2])
    expect(await current()).toHaveLength(1)
  })

  test('in several editions is one act and one event, and is withdrawn in one or all of them', async () => {
    const texts = { en: { text }, ar: { text: 'هيئة الميناء تعيد فتح الأحواض' } }
    value(await sendFlash(core, cli, flashInput.parse({ id, texts })))
    expect((await lastEvent())?.stale).toEqual(['ticker:en', 'ticker:ar'])
    value(await withdrawFlash(core, cli, id as FlashId, { edition: 'en' }))
    expect(await current()).toEqual([])
    expect(await current('ar')).toHaveLength(1)
    value(await withdrawFlash(core, cli, id as FlashId))
    expect(await current('ar')).toEqual([])
    expect(await lastEvent()).toMatchObject({
      type: 'flash.withdrawn',
      edition: 'ar',
      data: { lines: [{ edition: 'ar' }] },
    })
  })

  test('a withdrawn id stays withdrawn, and withdrawing twice changes nothing', async () => {
    value(await sendFlash(core, cli, line()))
    value(await withdrawFlash(core, cli, id as FlashId))
    const seq = (await lastEvent())?.seq
    value(await withdrawFlash(core, cli, id as FlashId))
    expect((await lastEvent())?.seq).toBe(seq)
    expect(await sendFlash(core, cli, line())).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    expect(await current()).toEqual([])
  })

  test('expires at its instant as an event, never earlier, and not twice after its life was changed', async () => {
    value(await sendFlash(core, cli, line({ expiresAt: '2026-11-23T12:10:00Z' })))
    value(await sendFlash(core, cli, line({ expiresAt: '2026-11-23T12:05:00Z' })))
    core.clock.set('2026-11-23T12:04:59.999Z')
    expect(await runDue()).toBe(0)
    expect(await current()).toHaveLength(1)
    core.clock.set('2026-11-23T12:05:00Z')
    expect(await runDue()).toBe(1)
    expect(await current()).toEqual([])
    expect(await lastEvent()).toMatchObject({ type: 'flash.expired', actor: 'system', stale: ['ticker:en'] })
    core.clock.set('2026-11-23T12:20:00Z')
    expect(await runDue()).toBe(0)
  })

  test('lives 12 hours where nothing else is said; a life that is over already is refused', async () => {
    const sent = value(await sendFlash(core, cli, line()))
    expect(sent.lines[0]?.expiresAt).toEqual(new Date('2026-11-24T00:00:00Z'))
    const late = await sendFlash(core, cli, line({ expiresAt: '2026-11-23T12:00:00Z' }))
    expect(late).toMatchObject({ ok: false, problem: { errors: [{ pointer: '/expiresAt' }] } })
  })

  test('leads to a live story in its own edition; a draft or embargoed one is refused with the reason', async () => {
    const { story: draft } = value(await createStory(core, cli, aStory()))
    expect(await sendFlash(core, cli, line({ story: draft.id }))).toMatchObject({
      ok: false,
      problem: { code: 'conflict', detail: expect.stringContaining('draft') },
    })
    const waiting = value(
      await createStory(core, cli, aStory({ embargoUntil: '2026-11-24T00:00:00Z' })),
    ).story
    value(await applyVerb(core, cli, waiting.id, 'publish', {}))
    expect(await sendFlash(core, cli, line({ story: waiting.id }))).toMatchObject({
      ok: false,
      problem: { code: 'conflict', detail: expect.stringContaining('embargo') },
    })
    expect(await current()).toEqual([])

    const story = await published()
    const texts = { en: { text }, ar: { text: 'المرفأ' } }
    const sent = value(await sendFlash(core, cli, flashInput.parse({ id, texts, story })))
    expect(sent.lines.map((flash) => flash.story)).toEqual([story, null])
    expect(sent.warnings).toHaveLength(1)
    const sister = await published({ edition: 'ar', headline: 'المرفأ يُفتح', translationOf: story })
    const again = value(await sendFlash(core, cli, flashInput.parse({ id, texts, story })))
    expect(again.lines.map((flash) => flash.story)).toEqual([story, sister])
  })

  test('a story the sender may not know of looks like none', async () => {
    const sender: Actor = {
      kind: 'token',
      id: '02',
      name: 'arabic desk',
      grants: [{ role: 'breaking-editor', editions: ['ar'], sections: 'all' }],
    }
    const { story } = value(await createStory(core, cli, aStory()))
    const arabic = (more: object) => flashInput.parse({ id, edition: 'ar', text: 'المرفأ', ...more })
    expect(await sendFlash(core, sender, arabic({ story: story.id }))).toMatchObject({
      ok: false,
      problem: { code: 'invalid', errors: [{ pointer: '/story' }] },
    })
    expect(await sendFlash(core, sender, line())).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    value(await sendFlash(core, sender, arabic({})))
    value(await sendFlash(core, cli, line()))
    expect(await withdrawFlash(core, sender, id as FlashId)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    })
    expect(await current()).toHaveLength(1)
  })

  test('an edition that does not exist and a revision that is not the newest are refused', async () => {
    expect(await sendFlash(core, cli, line({ edition: 'fr' }))).toMatchObject({
      ok: false,
      problem: { code: 'invalid', errors: [{ pointer: '/edition' }] },
    })
    value(await sendFlash(core, cli, line()))
    value(await sendFlash(core, cli, line({ text: 'Port reopens two basins' }), 1))
    expect(await sendFlash(core, cli, line({ text: 'Port shut' }), 1)).toMatchObject({
      ok: false,
      problem: { code: 'stale', extra: { rev: 2 } },
    })
    expect(await withdrawFlash(core, cli, id as FlashId, { expectedRev: 1 })).toMatchObject({ ok: false })
  })

  test('the public list names a story only while readers can see it', async () => {
    const story = await published()
    value(await sendFlash(core, cli, line({ story })))
    const list = flashEndpoints(core).find(({ method }) => method === 'get')
    const ask = async () => {
      const request = { actor: cli, params: {}, query: { edition: 'en', limit: 10 }, body: {} }
      const answer = value(
        (await list?.handle({ ...request, client: atHome, signal: AbortSignal.timeout(1000) })) ?? {
          ok: false,
          problem: { code: 'not-found', detail: 'no list' },
        },
      )
      return (answer.body as { items: object[] }).items
    }
    expect(await ask()).toMatchObject([{ story, path: '/en/politics/harbour-opens-again' }])
    value(await applyVerb(core, cli, story, 'unpublish', {}))
    expect(await ask()).toMatchObject([{ story: null, path: null }])
  })
})
