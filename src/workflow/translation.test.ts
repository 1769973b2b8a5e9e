import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Block } from '../body/body.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import type { SectionId } from '../ids.ts'
import { findTermIds } from '../publication/publication.ts'
import { applyVerb, createStory, editStory, findRevision, findStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { noticeEndpoints } from './notice-routes.ts'
import { tellStaff } from './notice-service.ts'
import { aPerson, asking } from './testing.ts'
import { translationEndpoints } from './translation-routes.ts'
import { openTasks } from './translation-service.ts'

const three = '<p>The harbour opened at dawn.</p><p>Forty boats left.</p><p>The mayor waved.</p>'

type Pairs = {
  behind: number
  fields: object[]
  blocks: {
    block: string
    state: string
    original: Block | null
    asTranslated: Block | null
    translated: Block[]
  }[]
}

describeEachDatabase('translations', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let ask: ReturnType<typeof asking>
  let translator: Actor

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = { ...(await testCore(opened)), reactions: [tellStaff, openTasks] }
    await furnish(core)
    ask = asking([...translationEndpoints(core), ...noticeEndpoints(core)])
    translator = await aPerson(core, 'translator')
  })

  async function anOriginal(over = {}) {
    const { story, revision } = value(await createStory(core, cli, aStory({ bodyHtml: three, ...over })))
    value(await applyVerb(core, cli, story.id, 'publish', {}))
    return { id: story.id, body: revision.body }
  }
  const translate = async (id: string, edition = 'ar') =>
    value(await ask(translator, `POST /stories/${id}/translate`, { body: { edition } })).body as {
      id: string
      rev: number
    }
  const pairs = async (id: string) =>
    value(await ask(translator, `GET /stories/${id}/translation`)).body as Pairs
  const states = async (id: string) => (await pairs(id)).blocks.map(({ state }) => state)
  /** The original with its second paragraph changed, its third gone and a new one, corrected or updated. */
  async function changeOriginal(id: string, verb: 'update' | 'correct') {
    const story = await findStory(core.database.kysely, id as never)
    const revision = story && (await findRevision(core.database.kysely, story.id, story.rev))
    if (!story || !revision) throw new Error('no original')
    const [first, second] = revision.body.content
    const changed = { ...second, content: [{ type: 'text', text: 'Forty-two boats left.' }] }
    const added = {
      type: 'paragraph',
      attrs: { id: 'newblock00' },
      content: [{ type: 'text', text: 'It rained.' }],
    }
    const body = { type: 'doc', content: [first, changed, added] }
    value(await editStory(core, cli, story.id, { body, headline: 'Harbour open again' }, story.rev))
    const note = verb === 'correct' ? { note: 'It was forty-two boats.' } : {}
    value(await applyVerb(core, cli, story.id, verb, note))
  }

  test('a story is made in another edition: same set, each block knows what it is made of', async () => {
    const original = await anOriginal()
    const made = await translate(original.id)
    const story = await findStory(core.database.kysely, made.id as never)
    const source = await findStory(core.database.kysely, original.id)
    expect(story).toMatchObject({
      edition: 'ar',
      setId: source?.setId,
      pub: 'draft',
      translationOf: { story: original.id, rev: 1 },
    })
    const view = await pairs(made.id)
    expect(view.blocks.map(({ block }) => block)).toEqual(original.body.content.map(({ attrs }) => attrs.id))
    expect(view).toMatchObject({ behind: 0, fields: [] })
    expect(await states(made.id)).toEqual(['same', 'same', 'same'])
    const again = await ask(translator, `POST /stories/${original.id}/translate`, { body: { edition: 'ar' } })
    expect(again).toMatchObject({ problem: { code: 'conflict', extra: { story: made.id } } })
  })

  test('a section the edition lacks becomes its first; an edition without any is refused', async () => {
    const original = await anOriginal({ section: 'culture' })
    const made = await translate(original.id)
    const revision = await findRevision(core.database.kysely, made.id as never, 1)
    const politics = await core.database.kysely
      .selectFrom('terms')
      .select('id')
      .where('key', '=', 'politics')
      .executeTakeFirst()
    expect(revision?.fields.section).toBe(politics?.id)
    const nowhere = await ask(translator, `POST /stories/${original.id}/translate`, {
      body: { edition: 'xx' },
    })
    expect(nowhere).toMatchObject({ problem: { code: 'conflict' } })
  })

  test('what changed in the original is lit with what it was, until the translator says done', async () => {
    const original = await anOriginal()
    const made = await translate(original.id)
    await changeOriginal(original.id, 'update')
    const view = await pairs(made.id)
    expect(view.blocks.map(({ state }) => state)).toEqual(['same', 'changed', 'new', 'gone'])
    expect(view.blocks[1]?.asTranslated).toMatchObject({ content: [{ text: 'Forty boats left.' }] })
    expect(view.blocks[1]?.original).toMatchObject({ content: [{ text: 'Forty-two boats left.' }] })
    expect(view).toMatchObject({
      behind: 1,
      fields: [{ field: 'headline', was: 'Harbour opens again', now: 'Harbour open again' }],
    })
    const done = (body: object) => ask(translator, `POST /stories/${made.id}/translation/done`, { body })
    value(await done({ block: view.blocks[1]?.block }))
    expect(await states(made.id)).toEqual(['same', 'same', 'new', 'gone'])
    expect(await done({ block: 'newblock00' })).toMatchObject({ problem: { code: 'conflict' } })
    value(await done({ block: 'newblock00', into: view.blocks[0]?.translated[0]?.attrs.id }))
    value(await done({}))
    expect((await pairs(made.id)).behind).toBe(0)
    expect(await done({ block: "x' or 1=1" })).toMatchObject({ problem: { code: 'invalid' } })
  })

  test('lists say what an edition is missing and what is behind, to those who work in it', async () => {
    const [one, two] = [await anOriginal({ headline: 'One' }), await anOriginal({ headline: 'Two' })]
    await createStory(core, cli, aStory({ headline: 'Only a draft' }))
    const made = await translate(one.id)
    const list = async (actor: Actor, state: string) =>
      (
        value(await ask(actor, 'GET /translations', { query: { edition: 'ar', state } })).body as {
          items: object[]
        }
      ).items
    expect(await list(translator, 'missing')).toMatchObject([{ original: two.id, headline: 'Two' }])
    expect(await list(translator, 'behind')).toEqual([])
    await changeOriginal(one.id, 'update')
    expect(await list(translator, 'behind')).toMatchObject([
      { original: one.id, translation: made.id, behind: 1 },
    ])
    const elsewhere = await aPerson(core, 'translator', { editions: ['en'] })
    expect(await list(elsewhere, 'missing')).toEqual([])
    const [culture] = await findTermIds(core.database.kysely, [{ type: 'section', ref: 'culture' }])
    const critic = await aPerson(core, 'translator', { editions: ['ar'], sections: [culture as SectionId] })
    const readsAll: Actor = { ...critic, grants: [...critic.grants, ...elsewhere.grants] }
    expect(await list(readsAll, 'missing')).toMatchObject([{ original: two.id }])
    expect(await list(readsAll, 'behind')).toEqual([])
  })

  test('a correction marks each translation and tells who has it, until it is done', async () => {
    const original = await anOriginal()
    const made = await translate(original.id)
    await changeOriginal(original.id, 'correct')
    const marks = async () =>
      (
        await core.database.kysely
          .selectFrom('stories')
          .select('marks')
          .where('id', '=', made.id as never)
          .execute()
      )[0]?.marks
    expect(await marks()).toEqual(['original-corrected'])
    const told = value(await ask(translator, 'GET /notices')).body
    expect(told).toMatchObject({ items: [{ kind: 'original-corrected', note: 'It was forty-two boats.' }] })
    value(await ask(translator, `POST /stories/${made.id}/translation/done`, { body: {} }))
    expect(await marks()).toEqual([])
  })

  test('a retracted or unpublished original opens a task in its translations, listed until they are down, too', async () => {
    const original = await anOriginal()
    const made = await translate(original.id)
    value(await applyVerb(core, cli, made.id as never, 'publish', {}))
    const marks = async () => {
      const rows = core.database.kysely.selectFrom('stories').select('marks')
      return (await rows.where('id', '=', made.id as never).executeTakeFirst())?.marks
    }
    const behind = async () => {
      const asked = await ask(translator, 'GET /translations', { query: { edition: 'ar', state: 'behind' } })
      return (value(asked).body as { items: { original: string; marks: string[] }[] }).items
    }
    const told = async () => value(await ask(translator, 'GET /notices')).body
    value(await applyVerb(core, cli, original.id, 'unpublish', { note: 'A source takes it back.' }))
    expect(await marks()).toEqual(['original-unpublished'])
    expect(await told()).toMatchObject({
      items: [{ kind: 'original-unpublished', note: 'A source takes it back.' }, {}],
    })
    expect(await behind()).toMatchObject([{ original: original.id, marks: ['original-unpublished'] }])
    core.clock.advance(1000)
    value(await applyVerb(core, cli, original.id, 'publish', {}))
    expect([await marks(), await behind()]).toEqual([[], []])
    core.clock.advance(1000)
    value(await applyVerb(core, cli, original.id, 'retract', { note: 'It was not so.' }))
    expect(await marks()).toEqual(['original-retracted'])
    expect(await told()).toMatchObject({
      items: [{ kind: 'original-retracted', note: 'It was not so.' }, {}, {}],
    })
    expect(await behind()).toHaveLength(1)
    value(await applyVerb(core, cli, made.id as never, 'retract', { note: 'It was not so.' }))
    expect(await behind()).toEqual([])
  })

  test('what is no translation has no original, and nobody sees a translation they may not', async () => {
    const original = await anOriginal()
    expect(await ask(translator, `GET /stories/${original.id}/translation`)).toMatchObject({
      problem: { code: 'not-found' },
    })
    const made = await translate(original.id)
    const elsewhere = await aPerson(core, 'translator', { editions: ['en'] })
    expect(await ask(elsewhere, `GET /stories/${made.id}/translation`)).toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})
