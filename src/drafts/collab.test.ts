// Two people in one story over real sockets: each sees the other at once, and "saved" means that it is in the database.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import type { StoryId } from '../ids.ts'
import {
  applyVerb,
  createStory,
  cutDraft,
  editStory,
  findRevision,
  findStory,
  moveStage,
  tendDrafts,
} from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { findDraftContent } from './draft-service.ts'
import type { DraftRef } from './drafts.ts'
import {
  anEditor,
  serveCollab,
  type TestCollab,
  type TestEditor,
  textAt,
  textsOf,
  theDraft,
  type,
  until,
} from './testing.ts'

const everywhere = { editions: 'all', sections: 'all' } as const
const ana: Actor = { kind: 'user', id: 'ana', name: 'Ana Prado', grants: [{ role: 'editor', ...everywhere }] }
const rui: Actor = {
  kind: 'user',
  id: 'rui',
  name: 'Rui Vale',
  grants: [{ role: 'reporter', ...everywhere }],
}
const eva: Actor = {
  kind: 'user',
  id: 'eva',
  name: 'Eva Lind',
  grants: [{ role: 'front-editor', ...everywhere }],
}

describeEachDatabase('writing together', (open) => {
  let database: Database
  let core: TestRoom
  let server: TestCollab
  let story: StoryId
  let ref: DraftRef
  let editors: TestEditor[] = []
  const people = new Map<string, Actor>()

  beforeAll(async () => {
    database = await open()
    core = await testCore(database)
  })
  beforeEach(async () => {
    await emptyTables(database)
    await core.feed.start()
    await furnish(core)
    people.clear()
    for (const [cookie, actor] of Object.entries({ ana, rui, eva })) people.set(cookie, actor)
    server = await serveCollab(core, (cookie) => people.get(cookie))
    const bodyHtml = '<p>The harbour opened at dawn.</p><p>Boats came.</p>'
    story = value(await createStory(core, cli, aStory({ bodyHtml }))).story.id
    ref = await theDraft(core, story)
  })
  afterEach(async () => {
    for (const editor of editors) editor.leave()
    editors = []
    await server.close()
    expect(server.errors).toEqual([])
  })
  afterAll(() => undefined)

  function join(
    cookie: string,
    over: { doc?: TestEditor['doc']; port?: number; ref?: DraftRef } = {},
  ): TestEditor {
    const editor = anEditor(over.port ?? server.port, over.ref ?? ref, { cookie, ...over })
    editors.push(editor)
    return editor
  }

  async function keptTexts(): Promise<string> {
    const kept = await findDraftContent(database.kysely, ref)
    return JSON.stringify(kept?.content.blocks)
  }

  async function newest() {
    const found = await findStory(database.kysely, story)
    const revision = found && (await findRevision(database.kysely, story, found.rev))
    if (!found || !revision) throw new Error('no revision')
    return { story: found, revision, text: JSON.stringify(revision.body) }
  }

  test('what one types the other sees, fields included, and both are told when it is durable', async () => {
    const [one, two] = [join('ana'), join('rui')]
    await Promise.all([one.saved(), two.saved()])
    type(one.doc, 0, ' Crowds waved.')
    two.doc.getText('headline').insert(0, 'At last: ')
    two.doc.getMap('fields').set('kind', 'feature')
    await Promise.all([one.saved(), two.saved()])
    expect(await keptTexts()).toContain('The harbour opened at dawn. Crowds waved.')
    await until(() => textsOf(two.doc)[0]?.endsWith('Crowds waved.') === true, 'the words arrive')
    await until(
      () => one.doc.getText('headline').toString() === 'At last: Harbour opens again',
      'the headline arrives',
    )
    expect(one.doc.getMap('fields').get('kind')).toBe('feature')
    expect(one.messages).toContainEqual({ type: 'saved', clock: expect.any(Number), at: expect.any(String) })
    const cut = value(await cutDraft(core, ana, story, 'test'))
    expect(cut.revision.fields).toMatchObject({ headline: 'At last: Harbour opens again', kind: 'feature' })
    await until(
      () => two.messages.some((m) => m.type === 'revision' && m['rev'] === 2),
      'the revision is told',
    )
  })

  test('a revision is cut at a verb, a stage, when the last one leaves, and never without a change', async () => {
    const one = join('ana')
    await one.saved()
    expect(value(await cutDraft(core, ana, story, 'nothing new')).story.rev).toBe(1)
    type(one.doc, 1, ' More came.')
    await one.saved()
    expect(value(await moveStage(core, ana, story, 'submit', {})).story.rev).toBe(2)
    expect(value(await applyVerb(core, ana, story, 'publish', {})).story).toMatchObject({
      rev: 2,
      liveRev: 2,
    })
    type(one.doc, 1, ' And more.')
    await one.saved()
    const updated = value(await applyVerb(core, ana, story, 'update', {}))
    expect(updated.story).toMatchObject({ rev: 3, liveRev: 3 })
    expect(JSON.stringify(updated.revision.body)).toContain('Boats came. More came. And more.')
    type(one.doc, 0, ' Night fell.')
    await one.saved()
    // A verb that names its rev is about that one alone.
    expect(value(await applyVerb(core, ana, story, 'update', { rev: 3 })).story).toMatchObject({
      rev: 3,
      liveRev: 3,
    })
    one.leave()
    await until(async () => (await newest()).story.rev === 4, 'the last one out cuts')
    expect((await newest()).text).toContain('Night fell.')
    const rows = database.kysely.selectFrom('draft_updates').selectAll()
    await until(async () => (await rows.execute()).length === 1, 'the rows become one')
  })

  test('what was left uncut is cut after five idle minutes, in the name of who wrote it', async () => {
    const one = join('rui')
    await one.saved()
    type(one.doc, 0, ' Slowly.')
    await one.saved()
    const failed = (error: unknown) => {
      throw error
    }
    await tendDrafts(core, failed)
    expect((await newest()).story.rev).toBe(1)
    core.clock.advance(5 * 60_000 + 1)
    await tendDrafts(core, failed)
    expect((await newest()).story.rev).toBe(2)
    const rows = await database.kysely
      .selectFrom('revisions')
      .select(['by', 'why'])
      .where('rev', '=', 2)
      .execute()
    expect(rows).toEqual([{ by: 'user:rui', why: 'idle' }])
  })

  test('a change through the API enters the open draft where it changed something, and nowhere else', async () => {
    const [one, two] = [join('ana'), join('rui')]
    await Promise.all([one.saved(), two.saved()])
    type(one.doc, 0, ' Uncut words.')
    await one.saved()
    const stale = await editStory(core, ana, story, { headline: 'Mine' }, 1)
    expect(stale).toMatchObject({ ok: false, problem: { code: 'stale', extra: { rev: 2 } } })
    const { revision } = await newest()
    const [first, second] = revision.body.content
    const content = [first, { ...second, content: [{ type: 'text', text: 'Boats came in.' }] }]
    const caret = textAt(two.doc, 0)
    value(await editStory(core, ana, story, { body: { type: 'doc', content }, headline: 'Harbour open' }, 2))
    await until(() => textsOf(two.doc)[1] === 'Boats came in.', 'the change arrives')
    expect(textsOf(two.doc)[0]).toBe('The harbour opened at dawn. Uncut words.')
    expect(textAt(two.doc, 0)).toBe(caret)
    expect(two.doc.getText('headline').toString()).toBe('Harbour open')
    type(two.doc, 0, ' Still here.')
    await two.saved()
    expect(JSON.stringify(value(await cutDraft(core, ana, story, 'test')).revision.body)).toContain(
      'Still here.',
    )
  })

  test('what is typed offline is kept by the browser and merges when it is back, once', async () => {
    const [one, two] = [join('ana'), join('rui')]
    await Promise.all([one.saved(), two.saved()])
    one.offline()
    type(one.doc, 0, ' Offline words.')
    type(two.doc, 1, ' Online words.')
    await two.saved()
    one.online()
    await one.saved()
    await until(() => textsOf(two.doc)[0] === 'The harbour opened at dawn. Offline words.', 'they merge')
    await until(() => textsOf(one.doc)[1] === 'Boats came. Online words.', 'both ways')
    await one.saved()
    expect(await keptTexts()).toContain('The harbour opened at dawn. Offline words.')
  })

  test('half an embed stays in the draft and is left out of the revision, which says so', async () => {
    const one = join('ana')
    await one.saved()
    const { XmlElement, XmlText } = await import('yjs')
    const half = new XmlElement('embed')
    half.setAttribute('provider', 'youtube')
    const split = new XmlElement('paragraph')
    split.setAttribute(
      'id',
      String(textAt(one.doc, 0).parent && (await newest()).revision.body.content[0]?.attrs.id),
    )
    split.insert(0, [new XmlText('Split off.')])
    one.doc.getXmlFragment('body').insert(1, [half, split])
    one.doc.getMap('fields').set('section', 'no-such-section')
    await one.saved()
    const cut = value(await cutDraft(core, ana, story, 'test'))
    expect(cut.revision.body.content.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(cut.warnings.join(' ')).toMatch(/Block 2 \(embed\).*left out/)
    expect(cut.warnings.join(' ')).toMatch(/section.*no-such-section/)
    // The second use of an id got a new one, in the draft as well: the next cut finds nothing new.
    expect(new Set(cut.revision.body.content.map((block) => block.attrs.id)).size).toBe(3)
    expect(value(await cutDraft(core, ana, story, 'test')).story.rev).toBe(2)
    type(one.doc, 0, '!')
    await one.saved()
    const next = value(await cutDraft(core, ana, story, 'test'))
    expect(next.revision.body.content.map((block) => block.attrs.id)).toEqual(
      cut.revision.body.content.map((block) => block.attrs.id),
    )
    expect(await keptTexts()).toContain('youtube')
  })

  test('who may only see watches; a reporter stops writing when the story goes live', async () => {
    const [watcher, one] = [join('eva'), join('rui')]
    await Promise.all([watcher.saved(), one.saved()])
    type(watcher.doc, 0, ' Not mine.')
    type(one.doc, 0, ' Mine.')
    await one.saved()
    await until(() => textsOf(watcher.doc)[0]?.includes(' Mine.') === true, 'the watcher sees')
    expect(await keptTexts()).not.toContain('Not mine')
    value(await applyVerb(core, ana, story, 'publish', {}))
    await until(
      () => one.messages.some((m) => m.type === 'access' && m['canEdit'] === false),
      'the reporter is told',
    )
    type(one.doc, 0, ' Too late.')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(one.provider.hasUnsyncedChanges).toBe(true)
    expect(await keptTexts()).not.toContain('Too late')
  })

  test('who works in one section is out when the story leaves it', async () => {
    const politics = (await newest()).revision.fields.section
    const grants = [{ role: 'editor', editions: ['en'], sections: [politics] }] as const
    people.set('ivo', { ...ana, id: 'ivo', name: 'Ivo Reis', grants })
    const one = join('ivo')
    await one.saved()
    const closed = new Promise<string>((resolve) =>
      one.provider.on('close', ({ event }: { event: { reason: string } }) => resolve(event.reason)),
    )
    value(await editStory(core, ana, story, { section: 'culture' }, 1))
    expect(await closed).toBe('Not for you any more.')
  })

  test('cursors carry the name of who is signed in, whatever the browser says', async () => {
    const [one, two] = [join('ana'), join('rui')]
    await Promise.all([one.saved(), two.saved()])
    two.provider.setAwarenessField('user', { id: 'ana', name: 'Ana Prado', color: '#123456' })
    const seen = () => one.provider.awareness?.getStates().get(two.doc.clientID)?.['user']
    await until(() => seen() !== undefined, 'the cursor is seen')
    expect(seen()).toEqual({ id: 'rui', name: 'Rui Vale', color: '#123456' })
  })

  test('a session that ended closes its sockets at once; the words stay in the browser', async () => {
    const one = join('ana')
    await one.saved()
    people.delete('ana')
    const closed = new Promise<number>((resolve) =>
      one.provider.on('close', ({ event }: { event: { code: number } }) => resolve(event.code)),
    )
    server.endSession('ana')
    expect(await closed).toBe(4401)
    type(one.doc, 0, ' Unsaved.')
    people.set('ana', ana)
    await one.saved()
    expect(await keptTexts()).toContain('Unsaved.')
  })

  test('a database that fails acknowledges nothing and loses nothing: the words come again', async () => {
    await server.close()
    let fails = false
    const failing: Database = {
      ...database,
      transact: (work, options) =>
        fails ? Promise.reject(new Error('no disk')) : database.transact(work, options),
    }
    server = await serveCollab({ ...core, database: failing }, (cookie) => people.get(cookie))
    const [one, two] = [join('ana'), join('rui')]
    await Promise.all([one.saved(), two.saved()])
    fails = true
    type(one.doc, 0, ' Not yet.')
    await until(() => textsOf(two.doc)[0]?.endsWith('Not yet.') === true, 'the colleague sees it at once')
    await until(() => server.errors.length > 0, 'the server gives up')
    expect(one.provider.hasUnsyncedChanges).toBe(true)
    expect(await keptTexts()).not.toContain('Not yet.')
    fails = false
    await one.saved()
    expect(await keptTexts()).toContain('The harbour opened at dawn. Not yet.')
    expect(server.errors.splice(0).join()).toContain('no disk')
  })

  test('a draft is forgotten 30 days after its last edit, and then another one is opened', async () => {
    const one = join('ana')
    await one.saved()
    type(one.doc, 0, ' Long ago.')
    await one.saved()
    one.leave()
    const failed = (error: unknown) => {
      throw error
    }
    core.clock.advance(29 * 24 * 60 * 60_000)
    await tendDrafts(core, failed)
    expect(await theDraft(core, story)).toEqual(ref)
    core.clock.advance(2 * 24 * 60 * 60_000)
    await tendDrafts(core, failed)
    const next = await theDraft(core, story)
    expect(next.docId).not.toBe(ref.docId)
    const kept = await findDraftContent(database.kysely, next)
    expect(JSON.stringify(kept?.content.blocks)).toContain('Long ago.')
  })

  test('text under another docId never merges; what is kept of it can be read', async () => {
    const one = join('ana', { ref: { story, docId: crypto.randomUUID() } })
    const reason = await new Promise((resolve) =>
      one.provider.on('authenticationFailed', ({ reason }: { reason: string }) => resolve(reason)),
    )
    expect(reason).toBe('not-open')
    const kept = JSON.parse(await keptTexts()) as unknown[]
    expect(kept).toHaveLength(2)
  })

  test.runIf(open.kind === 'server')('two nodes on one database write one text', async () => {
    const other = await testCore(await open.second(database))
    const node = await serveCollab(other, (cookie) => people.get(cookie))
    try {
      const [one, two] = [join('ana'), join('rui', { port: node.port })]
      await Promise.all([one.saved(), two.saved()])
      for (let n = 0; n < 20; n += 1) {
        type(one.doc, 0, `a${n} `)
        type(two.doc, 1, `b${n} `)
      }
      await Promise.all([one.saved(), two.saved()])
      await until(() => textsOf(one.doc)[1] === textsOf(two.doc)[1], 'b arrives at a')
      await until(() => textsOf(one.doc)[0] === textsOf(two.doc)[0], 'a arrives at b')
      const run = (letter: string) => Array.from({ length: 20 }, (_, n) => `${letter}${n} `).join('')
      expect(textsOf(one.doc)).toEqual([`The harbour opened at dawn.${run('a')}`, `Boats came.${run('b')}`])
      value(await cutDraft(other, ana, story, 'on the other node'))
      const { revision } = await newest()
      value(await editStory(core, ana, story, { headline: 'From node one' }, revision.rev))
      await until(
        () => two.doc.getText('headline').toString() === 'From node one',
        'an API write crosses over',
      )
    } finally {
      for (const editor of editors) editor.leave()
      editors = []
      await node.close()
    }
    expect(node.errors).toEqual([])
  })
})
