// Comments through their routes: who may, who hears of it, what becomes of the text, and what never gets in or out.
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Actor, cli, stranger } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { newId, type SectionId, type StoryId } from '../ids.ts'
import { findTermIds } from '../publication/publication.ts'
import type { Result } from '../result.ts'
import { applyVerb, createStory, cutDraft, editStory, openDraft } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { aPerson, asking } from '../workflow/testing.ts'
import { type Anchor, rangeOf } from './anchor.ts'
import { commentEndpoints } from './comment-routes.ts'

const text = 'The harbour opened at dawn. Nobody saw the boats leave.'

type Shown = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly anchor: Anchor
  readonly comments: readonly { readonly id: string; readonly text: string; readonly deleted: boolean }[]
}

describeEachDatabase('comments on the text of a story', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let ask: ReturnType<typeof asking>
  let editor: Actor
  let reporter: Actor
  let id: StoryId

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    ask = asking(commentEndpoints(core))
    editor = await aPerson(core, 'editor')
    reporter = await aPerson(core, 'reporter')
    id = value(await createStory(core, cli, aStory({ bodyHtml: `<p>${text}</p>` }))).story.id
  })

  async function openDoc(): Promise<{ readonly doc: Y.Doc; readonly docId: string }> {
    const { docId } = value(await openDraft(core, editor, id))
    const query = core.database.kysely.selectFrom('draft_updates').select('update').orderBy('n')
    const rows = await query.where('doc_id', '=', docId).execute()
    const doc = new Y.Doc()
    for (const { update } of rows) Y.applyUpdate(doc, update)
    return { doc, docId }
  }

  async function anchorAt(words: string): Promise<Anchor> {
    const { doc, docId } = await openDoc()
    const run = (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
    const index = run.toString().indexOf(words)
    const range = rangeOf(doc, {
      start: { text: run, index },
      end: { text: run, index: index + words.length },
    })
    if (!range) throw new Error(`"${words}" is not there`)
    return { docId, ...range }
  }

  async function newest(): Promise<string> {
    const { revision } = value(await cutDraft(core, cli, id, 'test'))
    return JSON.stringify(revision.body)
  }

  const threadOf = (answer: Result<{ readonly body?: unknown }>) => value(answer).body as Shown
  const begin = async (actor: Actor, words: string, more: object = {}) =>
    threadOf(
      await ask(actor, `POST /stories/${id}/comments`, {
        body: { anchor: await anchorAt(words), text: 'Who saw it?', ...more },
      }),
    )
  const act = (actor: Actor, thread: string, name: string) =>
    ask(actor, `POST /stories/${id}/comments/${thread}/${name}`)
  const list = async (actor: Actor, query: object = {}) =>
    (value(await ask(actor, `GET /stories/${id}/comments`, { query })).body as { items: Shown[] }).items

  test('are begun, answered, changed and taken back by those who wrote them', async () => {
    const { id: thread, comments } = await begin(reporter, 'at dawn')
    const path = `/stories/${id}/comments/${thread}`
    const answered = threadOf(
      await ask(editor, `POST ${path}/replies`, { body: { text: 'The pilot.\nTwice.' } }),
    )
    expect(answered.comments.map((comment) => comment.text)).toEqual(['Who saw it?', 'The pilot.\nTwice.'])
    const [first, second] = answered.comments.map((comment) => comment.id)
    expect(comments[0]?.id).toBe(first)

    const edit = (actor: Actor) => ask(actor, `PATCH ${path}/${first}`, { body: { text: 'Who says so?' } })
    expect(await edit(editor)).toMatchObject({ problem: { code: 'forbidden' } })
    expect(threadOf(await edit(reporter)).comments[0]).toMatchObject({
      text: 'Who says so?',
      editedAt: expect.any(String),
    })
    expect(await ask(reporter, `DELETE ${path}/${second}`)).toMatchObject({ problem: { code: 'forbidden' } })
    value(await ask(reporter, `DELETE ${path}/${first}`))
    expect((await list(editor))[0]?.comments).toMatchObject([
      { text: '', deleted: true },
      { text: 'The pilot.\nTwice.', deleted: false },
    ])
    expect(await edit(reporter)).toMatchObject({ problem: { code: 'not-found' } })
    value(await ask(editor, `DELETE ${path}/${second}`))
    expect(await list(editor)).toEqual([])
  })

  test('are resolved and opened again, and told apart so', async () => {
    const { id: thread } = await begin(reporter, 'at dawn')
    expect(threadOf(await act(editor, thread, 'resolve'))).toMatchObject({
      state: 'resolved',
      closedBy: { name: expect.stringContaining('editor') },
    })
    expect(await act(editor, thread, 'resolve')).toMatchObject({
      problem: { code: 'conflict', extra: { state: 'resolved' } },
    })
    expect([await list(editor), (await list(editor, { state: 'closed' })).length]).toEqual([[], 1])
    expect(threadOf(await act(reporter, thread, 'reopen'))).toMatchObject({ state: 'open', closedBy: null })
  })

  test('a list has pages', async () => {
    for (const words of ['harbour', 'dawn', 'boats']) await begin(reporter, words)
    const page = async (after?: string) =>
      value(
        await ask(editor, `GET /stories/${id}/comments`, {
          query: { limit: '2', ...(after ? { after } : {}) },
        }),
      ).body as { items: Shown[]; next?: string }
    const first = await page()
    expect(first.items.map(({ anchor }) => anchor.quote)).toEqual(['boats', 'dawn'])
    expect((await page(first.next)).items.map(({ anchor }) => anchor.quote)).toEqual(['harbour'])
  })

  test('a suggestion that is accepted changes the draft once, by whoever accepted it', async () => {
    const { id: thread, kind } = await begin(reporter, 'at dawn', { text: undefined, replacement: 'at noon' })
    expect(kind).toBe('suggestion')
    expect(await newest()).not.toContain('at noon')
    const both = await Promise.all([act(editor, thread, 'accept'), act(editor, thread, 'accept')])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const { doc } = await openDoc()
    expect(doc.getXmlFragment('body').toString()).toContain('The harbour opened at noon. Nobody')
    expect(await newest()).toContain('The harbour opened at noon. Nobody saw the boats leave.')
    const { by } = await core.database.kysely
      .selectFrom('revisions')
      .select('by')
      .where('story', '=', id)
      .orderBy('rev', 'desc')
      .executeTakeFirstOrThrow()
    expect(by).toBe(`user:${editor.id}`)
    expect((await list(editor, { state: 'closed' }))[0]).toMatchObject({ state: 'accepted' })
  })

  test('a suggestion for a text that is another by now is refused with both, and stays open', async () => {
    const { id: thread } = await begin(reporter, 'at dawn', { replacement: 'at noon' })
    const rewrite = async (body: string, rev: number) =>
      value(await editStory(core, editor, id, { bodyHtml: `<p>${body}</p>` }, rev))
    await rewrite('The harbour opened at early dawn. Nobody saw the boats leave.', 1)
    expect(await act(editor, thread, 'accept')).toMatchObject({
      problem: {
        code: 'conflict',
        extra: { quote: 'at dawn', current: 'at early dawn', replacement: 'at noon' },
      },
    })
    await rewrite('Nothing of it is left.', 2)
    expect(await act(editor, thread, 'accept')).toMatchObject({ problem: { extra: { current: null } } })
    expect(await newest()).toContain('Nothing of it is left.')
    expect(await list(editor)).toMatchObject([{ id: thread, state: 'open', anchor: { quote: 'at dawn' } }])
    expect(threadOf(await act(reporter, thread, 'decline'))).toMatchObject({ state: 'declined' })
  })

  test('a suggestion finds its words in another draft of the story', async () => {
    const { id: thread } = await begin(reporter, 'at dawn', { replacement: 'at noon' })
    await core.database.kysely.updateTable('drafts').set({ open: false }).where('story', '=', id).execute()
    value(await act(editor, thread, 'accept'))
    expect(await newest()).toContain('opened at noon.')
  })

  test('whoever may not edit the draft comments and suggests, but does not accept', async () => {
    const front = await aPerson(core, 'front-editor')
    const { id: thread } = await begin(front, 'at dawn', { replacement: 'at noon' })
    expect(await act(front, thread, 'accept')).toMatchObject({ problem: { code: 'forbidden' } })
    const other = await begin(editor, 'boats', { replacement: 'ships' })
    expect(await act(front, other.id, 'decline')).toMatchObject({ problem: { code: 'forbidden' } })
    expect(threadOf(await act(front, thread, 'decline'))).toMatchObject({ state: 'declined' })
    value(await applyVerb(core, cli, id, 'publish', {}))
    const third = await begin(reporter, 'boats', { replacement: 'ships' })
    expect(await act(reporter, third.id, 'accept')).toMatchObject({ problem: { code: 'forbidden' } })
    value(await act(editor, third.id, 'accept'))
  })

  test('mentions are offered, kept and told to those who may see the story only', async () => {
    const [culture] = await findTermIds(core.database.kysely, [{ type: 'section', ref: 'culture' }])
    const elsewhere = await aPerson(core, 'reporter', { sections: [culture as SectionId] })
    const gone = await aPerson(core, 'reporter')
    await core.database.kysely
      .updateTable('users')
      .set({ disabled_at: core.clock.now() })
      .where('id', '=', gone.id)
      .execute()
    const offered = value(await ask(reporter, `GET /stories/${id}/colleagues`, { query: { q: 'EDIT' } })).body
    expect(offered).toEqual({ items: [{ id: editor.id, name: expect.stringContaining('editor') }] })
    const all = value(await ask(reporter, `GET /stories/${id}/colleagues`)).body as {
      items: { id: string }[]
    }
    expect(all.items.map((person) => person.id).toSorted()).toEqual([editor.id, reporter.id].toSorted())

    const mentions = [elsewhere.id, gone.id, newId<string>(), editor.id, editor.id, reporter.id]
    const { id: thread, comments } = await begin(reporter, 'at dawn', {
      text: '@editor, is it so?',
      mentions,
    })
    expect(comments).toMatchObject([{ mentions: [{ id: editor.id }, { id: reporter.id }] }])
    const notices = (actor: Actor) =>
      core.database.kysely.selectFrom('notices').selectAll().where('user', '=', actor.id).execute()
    expect(await notices(editor)).toMatchObject([
      { kind: 'mentioned', note: '@editor, is it so?', story: id, by: `user:${reporter.id}` },
    ])
    expect([...(await notices(elsewhere)), ...(await notices(reporter))]).toEqual([])
    // Said once: a change that names the same person tells them nothing new.
    value(
      await ask(reporter, `PATCH /stories/${id}/comments/${thread}/${comments[0]?.id}`, {
        body: { text: '@editor, really?', mentions: [editor.id] },
      }),
    )
    expect(await notices(editor)).toHaveLength(1)
  })

  test('of a story one may not know of there is nothing', async () => {
    const { id: thread, comments } = await begin(reporter, 'at dawn')
    const arab = await aPerson(core, 'editor', { editions: ['ar'] })
    const other = value(await createStory(core, cli, aStory())).story.id
    const anchor = await anchorAt('boats')
    const asked: readonly (readonly [Actor, string, object?])[] = [
      [arab, `GET /stories/${id}/comments`],
      [arab, `GET /stories/${id}/colleagues`],
      [arab, `POST /stories/${id}/comments`, { anchor, text: 'x' }],
      [arab, `POST /stories/${id}/comments/${thread}/replies`, { text: 'x' }],
      [arab, `POST /stories/${id}/comments/${thread}/resolve`],
      [arab, `POST /stories/${id}/comments/${thread}/accept`],
      [arab, `DELETE /stories/${id}/comments/${thread}/${comments[0]?.id}`],
      [stranger, `GET /stories/${id}/comments`],
      // The thread of another story.
      [editor, `POST /stories/${other}/comments/${thread}/replies`, { text: 'x' }],
      [editor, `POST /stories/${other}/comments/${thread}/resolve`],
      [editor, `POST /stories/${other}/comments/${thread}/accept`],
      [reporter, `DELETE /stories/${other}/comments/${thread}/${comments[0]?.id}`],
      [reporter, `DELETE /stories/${id}/comments/${newId<string>()}/${comments[0]?.id}`],
    ]
    for (const [actor, route, body = {}] of asked)
      expect([route, await ask(actor, route, { body })]).toMatchObject([
        route,
        { ok: false, problem: { code: 'not-found' } },
      ])
    expect(await list(editor)).toHaveLength(1)
  })

  test('hostile input is refused before anything is looked at', async () => {
    const anchor = await anchorAt('at dawn')
    const good = { anchor, text: 'x' }
    const bad: readonly object[] = [
      {},
      { text: 'x' },
      { anchor },
      { anchor, text: ' \n\t ' },
      { anchor, text: 'x'.repeat(4_001) },
      { ...good, state: 'accepted' },
      { ...good, by: 'user:x' },
      { ...good, mentions: ['x'] },
      { ...good, mentions: Array.from({ length: 21 }, () => newId<string>()) },
      { ...good, replacement: 'x'.repeat(2_001) },
      { ...good, replacement: 'at dawn' },
      { ...good, anchor: { ...anchor, docId: 'x' } },
      { ...good, anchor: { ...anchor, start: 'x' } },
      { ...good, anchor: { ...anchor, end: 'AAAA'.repeat(51) } },
      { ...good, anchor: { ...anchor, end: '\u0000' } },
      { ...good, anchor: { ...anchor, quote: '' } },
      { ...good, anchor: { ...anchor, quote: 'x'.repeat(2_001) } },
      { ...good, anchor: { ...anchor, extra: 1 } },
      { anchor: { ...anchor, quote: 'one\ntwo' }, replacement: 'three' },
    ]
    for (const body of bad)
      expect([body, await ask(editor, `POST /stories/${id}/comments`, { body })]).toMatchObject([
        body,
        { ok: false, problem: { code: 'invalid' } },
      ])
    expect(await list(editor)).toEqual([])
    // Well formed, and nowhere: kept with its quote, and of no harm to the text.
    const nowhere = { ...anchor, start: 'AAEBAA==', end: 'AAEBAA==', quote: 'never written', block: 'x' }
    const { id: thread } = threadOf(
      await ask(editor, `POST /stories/${id}/comments`, { body: { anchor: nowhere, replacement: 'x' } }),
    )
    expect(await act(editor, thread, 'accept')).toMatchObject({ problem: { extra: { current: null } } })
    const { id: odd } = await begin(editor, 'boats', { text: 'a\u202Eb\u0000c\r\nd' })
    expect((await list(editor)).find((one) => one.id === odd)?.comments[0]?.text).toBe('abc\nd')
  })

  test('there is an end to how many may be open', async () => {
    const anchor = await anchorAt('boats')
    const { docId, start, end, block, quote, before, after } = anchor
    const rows = Array.from({ length: 300 }, () => ({
      id: newId<string>(),
      story: id,
      kind: 'comment',
      state: 'open',
      doc_id: docId,
      range_start: start,
      range_end: end,
      block,
      quote,
      quote_before: before,
      quote_after: after,
      by: 'cli',
      at: core.clock.now(),
    }))
    await core.database.kysely.insertInto('comment_threads').values(rows).execute()
    expect(await ask(editor, `POST /stories/${id}/comments`, { body: { anchor, text: 'x' } })).toMatchObject({
      problem: { code: 'conflict' },
    })
  })

  test('what is said stands in its rows alone: not in a revision, not in the log, not in the audit', async () => {
    await begin(reporter, 'at dawn', { text: 'Secret remark', replacement: 'Secret wording' })
    value(await applyVerb(core, cli, id, 'publish', {}))
    for (const table of ['revisions', 'events', 'audit', 'stories', 'live_stories', 'search_desk'] as const) {
      const rows = await core.database.kysely.selectFrom(table).selectAll().execute()
      expect([table, rows.length > 0, JSON.stringify(rows).includes('Secret')]).toEqual([table, true, false])
    }
  })
})
