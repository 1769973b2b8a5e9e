import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { write } from '../events/events.ts'
import type { SectionId } from '../ids.ts'
import { findTermIds } from '../publication/publication.ts'
import { ok } from '../result.ts'
import { applyVerb, createStory, editStory, moveStage } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { DeskStreams, type StreamLimits } from './desk-stream-listener.ts'
import { noticeEndpoints } from './notice-routes.ts'
import { forgetOldNotices, tell, tellStaff } from './notice-service.ts'
import { aPerson, asking } from './testing.ts'
import { wallEndpoints } from './wall-routes.ts'

type Heard = { readonly id: string | undefined; readonly event: string | undefined; readonly data: unknown }

/** Reads a stream as an EventSource does; `all` is what has come so far. */
function listen(stream: ReadableStream<Uint8Array>) {
  const all: Heard[] = []
  const state = { ended: false }
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const reading = (async () => {
    for (;;) {
      const { done, value: bytes } = await reader.read()
      if (done) break
      for (const block of decoder.decode(bytes).split('\n\n')) {
        const lines = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
        if (lines.data !== undefined)
          all.push({ id: lines.id, event: lines.event, data: JSON.parse(lines.data) })
      }
    }
    state.ended = true
  })()
  return { all, state, reading, leave: () => reader.cancel() }
}

describeEachDatabase('the desk’s event stream', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let streams: DeskStreams
  const ends = new Map<string, () => void>()

  const start = (limits: Partial<StreamLimits> = {}) => {
    streams?.close()
    streams = new DeskStreams(
      core,
      (session, close) => {
        ends.set(session, close)
        return () => ends.delete(session)
      },
      limits,
    )
  }

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = { ...(await testCore(opened)), reactions: [tellStaff] }
    await furnish(core)
    start()
  })
  afterEach(() => streams.close())

  const join = (actor: Actor, since?: number) => listen(value(streams.open(actor, undefined, since)))
  /** Everything told, and everything told read. */
  const settle = async () => {
    await streams.settled()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const draft = async (over = {}) => value(await createStory(core, cli, aStory(over))).story

  test('says hello, then the ids of what changed, with the seq as id', async () => {
    const desk = join(await aPerson(core, 'editor'))
    await settle()
    const story = await draft()
    await settle()
    const seq = core.feed.heard
    expect(desk.all).toEqual([
      { id: String(seq - 1), event: 'hello', data: { seq: seq - 1, protocol: 1 } },
      { id: String(seq), event: 'story', data: { seq, ids: [story.id] } },
    ])
  })

  test('nobody hears of stories they may not see, but of one that left their section', async () => {
    const [politics] = await findTermIds(core.database.kysely, [{ type: 'section', ref: 'politics' }])
    const desk = join(
      await aPerson(core, 'reporter', { editions: ['en'], sections: [politics as SectionId] }),
    )
    await draft({ section: 'culture' })
    await draft({ edition: 'ar' })
    const own = await draft()
    value(await editStory(core, cli, own.id, { section: 'culture' }, 1))
    value(await editStory(core, cli, own.id, { headline: 'Seen no more' }, 2))
    await settle()
    expect(desk.all.filter(({ event }) => event === 'story').map(({ data }) => data)).toEqual([
      { seq: expect.any(Number), ids: [own.id] },
      { seq: expect.any(Number), ids: [own.id] },
    ])
  })

  test('takes up after Last-Event-ID: what was missed comes once and in order, whatever happens meanwhile', async () => {
    const editor = await aPerson(core, 'editor')
    const since = core.feed.heard
    const missed = [await draft(), await draft(), await draft()]
    const desk = join(editor, since)
    const later = await draft()
    await settle()
    const ids = desk.all.flatMap(({ event, data }) =>
      event === 'story' ? (data as { ids: string[] }).ids : [],
    )
    expect(ids).toEqual([...missed, later].map(({ id }) => id))
  })

  test('too much missed, or an id that never was, is a reset', async () => {
    start({ maxCatchUp: 1 })
    const editor = await aPerson(core, 'editor')
    const since = core.feed.heard
    await draft()
    await draft()
    const [behind, ahead] = [join(editor, since), join(editor, 999_999)]
    await settle()
    for (const desk of [behind, ahead]) {
      expect(desk.all).toEqual([
        { id: String(core.feed.heard), event: 'reset', data: { seq: core.feed.heard } },
      ])
    }
  })

  test('ends with its session, and is forgotten when its reader leaves', async () => {
    const editor = await aPerson(core, 'editor')
    const desk = listen(value(streams.open(editor, 's1', undefined)))
    await settle()
    ends.get('s1')?.()
    await desk.reading
    expect(desk.state.ended).toBe(true)
    const other = join(editor)
    await other.leave()
    expect(streams.size).toBe(0)
  })

  test('one person has so many streams and no more; a reader too slow is dropped', async () => {
    start({ perPerson: 2, maxBufferedBytes: 100 })
    const editor = await aPerson(core, 'editor')
    const slow = value(streams.open(editor, undefined, undefined))
    value(streams.open(editor, undefined, undefined))
    expect(streams.open(editor, undefined, undefined)).toMatchObject({ problem: { code: 'too-many' } })
    await draft()
    await settle()
    expect(streams.size).toBe(0)
    await slow.cancel()
  })

  test('staff are told of what others do with their stories, on the stream and in the list', async () => {
    const [editor, reporter] = [await aPerson(core, 'editor'), await aPerson(core, 'reporter')]
    const ask = asking([...wallEndpoints(core), ...noticeEndpoints(core)])
    const story = value(await createStory(core, reporter, aStory())).story
    const desk = join(reporter)
    value(await ask(editor, `PATCH /stories/${story.id}/desk`, { body: { assignee: reporter.id } }))
    value(await moveStage(core, reporter, story.id, 'submit', {}))
    value(await moveStage(core, editor, story.id, 'return', { note: 'Who says so?' }))
    value(await moveStage(core, editor, story.id, 'submit', { stage: 'final' }))
    value(await applyVerb(core, editor, story.id, 'publish', {}))
    await settle()
    expect(desk.all.filter(({ event }) => event === 'notice')).toHaveLength(4)
    const list = async (actor: Actor) =>
      value(await ask(actor, 'GET /notices')).body as { items: { id: string }[] }
    const { items } = await list(reporter)
    expect(items).toMatchObject([
      { kind: 'published', seen: false },
      { kind: 'approved' },
      { kind: 'returned', note: 'Who says so?', by: { key: `user:${editor.id}` } },
      { kind: 'assigned', story: { id: story.id, headline: 'Harbour opens again' } },
    ])
    value(await ask(reporter, 'POST /notices/seen', { body: { upTo: items[1]?.id } }))
    expect(await list(reporter)).toMatchObject({ unseen: 1 })
    expect(await list(editor)).toMatchObject({ items: [], unseen: 0 })
  })

  test('who is named is told, unless they may not see the story or named themselves', async () => {
    const [editor, arab] = [
      await aPerson(core, 'editor'),
      await aPerson(core, 'reporter', { editions: ['ar'] }),
    ]
    const reporter = await aPerson(core, 'reporter')
    const ask = asking(noticeEndpoints(core))
    const { id } = await draft()
    const named = [reporter.id, arab.id, editor.id]
    const note = 'Can you check the tide?'
    const naming = write(core, editor, async (unit) => {
      await tell(
        unit,
        named.map((to) => ({ kind: 'mentioned', story: id, to, note })),
      )
      return ok(null)
    })
    value(await naming)
    const list = async (actor: Actor) =>
      (value(await ask(actor, 'GET /notices')).body as { items: object[] }).items
    expect(await list(reporter)).toMatchObject([{ kind: 'mentioned', note: 'Can you check the tide?' }])
    expect([...(await list(arab)), ...(await list(editor))]).toEqual([])
    core.clock.advance(91 * 24 * 3_600_000)
    await forgetOldNotices(core)
    expect(await list(reporter)).toEqual([])
  })
})
