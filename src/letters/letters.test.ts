import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Actor } from '../actor.ts'
import { cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { editEdition } from '../publication/publication.ts'
import { applyVerb, createStory, findRevision, findStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { draftHtml, type LetterForm, letterForm, pathOfLink } from './letter.ts'
import { editLetter, forgetOldLetters, openLetter, receiveLetter } from './letter-service.ts'
import { listLetters } from './letter-store.ts'

const form = (over: object = {}): LetterForm =>
  letterForm.parse({ subject: 'A leak', message: 'The quay is wet.\n\nLook.', ...over })
const site = 'https://tide.example'

describe('a letter', () => {
  it.each<object>([
    { subject: '' },
    { subject: ' \u0000 ' },
    { subject: 'x'.repeat(201) },
    { message: '\r\n ' },
    { message: 'x'.repeat(8_001) },
    { email: 'nobody' },
    { email: 'a@b@c' },
    { email: 'a b@c' },
    { phone: '<script>' },
    { link: 'x'.repeat(501) },
    { more: 'x' },
    { __proto__: null, constructor: 'x' },
  ])('is not %j', (over) => {
    expect(letterForm.safeParse({ subject: 'A', message: 'B', ...over }).success).toBe(false)
  })

  it('has one line for a subject, and nothing that turns the text around', () => {
    const { subject, message, phone } = form({
      subject: 'A\r\nBcc: x\u202eB',
      message: 'one\r\ntwo\u0007\u2066',
      phone: '٠١ (23)',
    })
    expect(subject).toBe('A Bcc: x B')
    expect(message).toBe('one\ntwo')
    expect(phone).toBe('٠١ (23)')
  })

  it('becomes paragraphs, never markup', () => {
    expect(draftHtml('<b>A</b> & B\nC\n\nD')).toBe('<p>&lt;b&gt;A&lt;/b&gt; &amp; B<br>C</p><p>D</p>')
  })

  it.each([
    ['/en/politics/a', '/en/politics/a'],
    [`${site}/en/a?x#y`, '/en/a'],
    ['https://other.example/en/a', undefined],
    ['//other.example/en/a', undefined],
    ['javascript:alert(1)', undefined],
  ])('%s names %s here', (link, path) => {
    expect(pathOfLink(link, site)).toBe(path)
  })
})

describeEachDatabase('letters', (open) => {
  let core: TestRoom
  let opened: Database | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const receive = (over: object = {}, edition = 'en') =>
    receiveLetter(core, { edition, publicUrl: site }, form(over))
  const list = (state: 'new' | 'opened' | 'binned' = 'new') =>
    listLetters(core.database.kysely, { editions: ['en', 'ar'], state, limit: 50 })
  const only = async () => (await list())[0]?.id ?? ''
  const editor = (editions: 'all' | readonly string[], role: 'editor' | 'reporter' = 'editor'): Actor => ({
    kind: 'token',
    id: '1',
    name: role,
    grants: [{ role, editions, sections: 'all' }],
  })
  const code = (result: { ok: boolean; problem?: { code: string } }) =>
    result.ok ? 'ok' : result.problem?.code

  test('arrives with nothing of it in the log, the audit or an event', async () => {
    value(await receive({ name: 'Ana Quay', email: 'ana@quay.example', message: 'Secret words.' }))
    expect(await list()).toMatchObject([
      { subject: 'A leak', name: 'Ana Quay', email: 'ana@quay.example', state: 'new', story: null },
    ])
    const db = core.database.kysely
    const kept = JSON.stringify([
      await db.selectFrom('events').selectAll().execute(),
      await db.selectFrom('audit').selectAll().execute(),
    ])
    expect(kept).toContain('letter.received')
    for (const word of ['Ana', 'quay.example', 'Secret', 'A leak']) expect(kept).not.toContain(word)
  })

  test('knows the story it is about', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    value(await receive({ link: `${site}/en/politics/harbour-opens-again` }))
    value(await receive({ link: `${site}/en/politics/nothing`, subject: 'Other' }))
    expect((await list()).map((letter) => letter.story)).toEqual([null, story.id])
  })

  test('comes to no edition that takes none', async () => {
    value(await editEdition(core, cli, 'en', { settings: { letters: false } }, 1))
    expect(code(await receive())).toBe('not-found')
    expect(code(await receive({}, 'xx'))).toBe('not-found')
    expect(code(await receive({}, 'ar'))).toBe('ok')
  })

  test('is for those who may see letters of its edition, and for others not there at all', async () => {
    value(await receive())
    const id = await only()
    for (const actor of [editor(['ar']), editor('all', 'reporter')]) {
      expect(code(await editLetter(core, actor, id, { binned: true }))).toBe('not-found')
      expect(code(await openLetter(core, actor, id))).toBe('not-found')
    }
    const inPolitics: Actor = {
      ...editor('all'),
      grants: [
        { role: 'editor', editions: 'all', sections: ['0190f0d8-7d2e-7000-8000-000000000001' as never] },
      ],
    }
    expect(code(await editLetter(core, inPolitics, id, { binned: true }))).toBe('not-found')
    expect(code(await editLetter(core, editor(['en']), id, { binned: true }))).toBe('ok')
  })

  test('is given only to somebody who may see it', async () => {
    value(await receive())
    const id = await only()
    const user = async (role: string) => {
      const row = {
        id: `0190f0d8-7d2e-7000-8000-00000000000${role.length}`,
        email: `${role}@tide.example`,
        name: role,
        grants: JSON.stringify([{ role, editions: 'all', sections: 'all' }]),
        created_at: core.clock.now(),
      }
      await core.database.kysely
        .insertInto('users')
        .values(row as never)
        .execute()
      return row.id
    }
    expect(code(await editLetter(core, cli, id, { assignee: await user('reporter') }))).toBe('invalid')
    const colleague = await user('editor')
    expect(value(await editLetter(core, cli, id, { assignee: colleague })).assignee?.name).toBe('editor')
    expect(value(await editLetter(core, cli, id, { assignee: null })).assignee).toBeNull()
  })

  test('becomes a draft of origin reader, once, without who wrote it', async () => {
    value(await receive({ name: 'Ana Quay', email: 'ana@quay.example', message: 'One <b>.\n\nTwo' }))
    const id = await only()
    const { story } = value(await openLetter(core, editor(['en']), id))
    expect(value(await openLetter(core, cli, id)).story).toBe(story)
    const { kysely } = core.database
    expect(await findStory(kysely, story)).toMatchObject({ origin: 'reader', edition: 'en', pub: 'draft' })
    const written = JSON.stringify(await findRevision(kysely, story, 1))
    expect(written).toContain('One <b>.')
    expect(written).not.toContain('Ana')
    expect(await list('opened')).toMatchObject([{ id, openedAs: story }])
    expect(await list()).toEqual([])
  })

  test('is binned, taken out again, and forgotten in time', async () => {
    value(await receive())
    value(await receive({ subject: 'Second' }))
    const id = await only()
    expect(value(await editLetter(core, cli, id, { binned: true })).state).toBe('binned')
    expect(value(await editLetter(core, cli, id, { binned: false })).state).toBe('new')
    value(await editLetter(core, cli, id, { binned: true }))
    core.clock.advance(8 * 86_400_000)
    await forgetOldLetters(core)
    expect([(await list()).length, (await list('binned')).length]).toEqual([1, 0])
    core.clock.advance(180 * 86_400_000)
    await forgetOldLetters(core)
    expect(await list()).toEqual([])
  })
})
