// Somebody limited to a section, against everything that could carry them out of it: patch, draft, restore, verbs, lists.
import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli, type Role, system } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { choose, joinRows, theDraft, typeHeadline } from '../drafts/testing.ts'
import { newId, type SectionId, type StoryId } from '../ids.ts'
import { findTermIds } from '../publication/publication.ts'
import { searchEndpoints } from '../search/search.ts'
import { aPerson, asking } from '../workflow/testing.ts'
import {
  applyVerb,
  createStory,
  cutDraft,
  editStory,
  findRevision,
  findStory,
  storyEndpoints,
} from './stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from './testing.ts'

describeEachDatabase('rights by section', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let politics: SectionId
  let culture: SectionId
  let critic: Actor
  let everywhere: Actor

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    const refs = ['politics', 'culture'].map((ref) => ({ type: 'section' as const, ref }))
    const found = await findTermIds(core.database.kysely, refs)
    politics = found[0] as SectionId
    culture = found[1] as SectionId
    critic = await inCulture('editor')
    everywhere = await aPerson(core, 'editor')
  })

  const inCulture = (role: Role) => aPerson(core, role, { sections: [culture] })
  const aPlay = async (over: Parameters<typeof aStory>[0] = {}) =>
    value(await createStory(core, cli, aStory({ section: 'culture', headline: 'A play', ...over }))).story
  async function sectionOf(id: StoryId): Promise<string | undefined> {
    const story = await findStory(core.database.kysely, id)
    return story && (await findRevision(core.database.kysely, id, story.rev))?.fields.section
  }
  const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
    result.ok ? 'ok' : result.problem?.code

  test.each(['reporter', 'editor', 'translator', 'admin'] as const)(
    'a %s of one section moves no story into another, by patch or by restoring',
    async (role) => {
      const actor = await inCulture(role)
      const { id } = await aPlay({ section: 'politics' })
      value(await editStory(core, cli, id, { section: 'culture' }, 1))
      expect(codeOf(await editStory(core, actor, id, { section: 'politics' }, 2))).toBe('forbidden')
      expect(codeOf(await editStory(core, actor, id, { headline: 'A comedy' }, 2))).toBe('ok')
      expect(await sectionOf(id)).toBe(culture)
    },
  )

  test('somebody with both sections moves it', async () => {
    const both = await aPerson(core, 'reporter', { sections: [culture, politics] })
    const { id } = await aPlay()
    value(await editStory(core, both, id, { section: 'politics' }, 1))
    expect(await sectionOf(id)).toBe(politics)
  })

  test('a section chosen in the open draft moves it only by the right of who chose it, whoever types after them', async () => {
    const { id } = await aPlay()
    await choose(core, id, { name: 'section', value: politics, by: `user:${critic.id}` })
    await choose(core, id, { name: 'kicker', value: 'x', by: `user:${everywhere.id}` })
    const cut = value(await cutDraft(core, system, id, 'idle'))
    expect(cut.warnings).toContain('section: not a section of theirs; left out.')
    expect(await sectionOf(id)).toBe(culture)
    // The draft says so, too: a later cut finds nothing to carry out.
    await typeHeadline(core, id, 'Late ')
    expect(value(await cutDraft(core, everywhere, id, 'again')).warnings).toEqual([])
    expect(await sectionOf(id)).toBe(culture)
    await choose(core, id, { name: 'section', value: politics, by: `user:${everywhere.id}` })
    await choose(core, id, { name: 'kicker', value: 'y', by: `user:${critic.id}` })
    value(await cutDraft(core, system, id, 'idle'))
    expect(await sectionOf(id)).toBe(politics)
  })

  test('whose rights ended meanwhile has chosen nothing', async () => {
    const { id } = await aPlay()
    await choose(core, id, { name: 'section', value: politics, by: `user:${everywhere.id}` })
    await core.database.kysely
      .updateTable('users')
      .set({ disabled_at: core.clock.now() })
      .where('id', '=', everywhere.id)
      .execute()
    value(await cutDraft(core, system, id, 'idle'))
    expect(await sectionOf(id)).toBe(culture)
  })

  test('an open draft on its way to another section keeps who chose it when its rows are joined', async () => {
    const { id } = await aPlay()
    await theDraft(core, id)
    await choose(core, id, { name: 'section', value: politics, by: `user:${critic.id}` })
    await choose(core, id, { name: 'kicker', value: 'x', by: `user:${everywhere.id}` })
    await joinRows(core, id)
    value(await cutDraft(core, system, id, 'idle'))
    expect(await sectionOf(id)).toBe(culture)
  })

  /** Live in culture, with a newer draft in politics. */
  async function aPlayOnTheMove(): Promise<StoryId> {
    const { id } = await aPlay()
    value(await applyVerb(core, cli, id, 'publish', {}))
    value(await editStory(core, cli, id, { section: 'politics' }, 1))
    return id
  }

  test('a live story is taken down by the right where readers have it, not where its draft stands', async () => {
    const politician = await aPerson(core, 'editor', { sections: [politics] })
    for (const verb of ['unpublish', 'retract'] as const) {
      const id = await aPlayOnTheMove()
      expect(codeOf(await applyVerb(core, politician, id, verb, {}))).toBe('forbidden')
      expect(codeOf(await applyVerb(core, politician, id, verb, { rev: 2 }))).toBe('forbidden')
      expect(codeOf(await applyVerb(core, critic, id, verb, {}))).toBe('ok')
    }
  })

  test('whoever takes it down is not told what its draft says', async () => {
    for (const input of [{}, { rev: 2 }]) {
      const id = await aPlayOnTheMove()
      const stale = await applyVerb(core, critic, id, 'unpublish', input, 1)
      expect(stale).toMatchObject({ ok: false, problem: { code: 'stale' } })
      expect(JSON.stringify(stale)).not.toContain(politics)
      const done = value(await applyVerb(core, critic, id, 'unpublish', input))
      expect(done).toMatchObject({ story: { pub: 'withdrawn', rev: 2 }, revision: { rev: 1 } })
    }
    const both = await aPerson(core, 'editor', { sections: [politics, culture] })
    const id = await aPlayOnTheMove()
    expect(await applyVerb(core, both, id, 'unpublish', {}, 1)).toMatchObject({
      problem: { extra: { current: { rev: 2 } } },
    })
    expect(value(await applyVerb(core, both, id, 'unpublish', {})).revision.rev).toBe(2)
  })

  test('update and correct take the right where it is live and where it goes', async () => {
    const politician = await aPerson(core, 'editor', { sections: [politics] })
    const both = await aPerson(core, 'editor', { sections: [politics, culture] })
    const note = 'It was a comedy.'
    for (const verb of ['update', 'correct'] as const) {
      const id = await aPlayOnTheMove()
      for (const rev of [1, 2]) {
        expect(codeOf(await applyVerb(core, politician, id, verb, { rev, note }))).toBe('forbidden')
        expect(codeOf(await applyVerb(core, critic, id, verb, { rev, note }))).toBe('forbidden')
      }
      expect(codeOf(await applyVerb(core, both, id, verb, { rev: 2, note }))).toBe('ok')
    }
  })

  test('what is scheduled is unscheduled by the right where it will stand', async () => {
    const politician = await aPerson(core, 'editor', { sections: [politics] })
    const { id } = await aPlay()
    value(await applyVerb(core, cli, id, 'schedule', { publishAt: '2026-12-01T00:00:00Z' }))
    value(await editStory(core, cli, id, { section: 'politics' }, 1))
    // Of what stands in a section they have not they may know by its newest draft, no more.
    expect(codeOf(await applyVerb(core, politician, id, 'unschedule', {}))).toBe('not-found')
  })

  test('lists, search and their pages are full of what one may see, and say nothing of the rest', async () => {
    const ask = asking([
      ...storyEndpoints(core, 'http://localhost'),
      ...searchEndpoints(core, 'http://localhost'),
    ])
    const own: string[] = []
    for (let n = 0; n < 7; n += 1) {
      core.clock.advance(1000)
      const at = { section: n % 3 === 0 ? 'culture' : 'politics', headline: `Play ${n}` } as const
      const { id } = await aPlay(at)
      if (n % 3 === 0) own.unshift(id)
      if (n === 3) value(await applyVerb(core, cli, id, 'publish', {}))
      if (n === 6) {
        value(await applyVerb(core, cli, id, 'publish', {}))
        value(await applyVerb(core, cli, id, 'unpublish', {}))
      }
    }
    type Page = { items: { id: string }[]; next?: string }
    const list = async (query: object): Promise<Page> =>
      value(await ask(critic, 'GET /stories', { query })).body as Page
    const ids = ({ items }: Page) => items.map(({ id }) => id)
    expect(ids(await list({ state: 'any' }))).toEqual(own)
    expect(ids(await list({ state: 'draft' }))).toEqual([own[2]])
    expect(ids(await list({ state: 'withdrawn', section: 'culture' }))).toEqual([own[0]])
    expect(ids(await list({ state: 'any', section: 'politics' }))).toEqual([])
    const first = await list({ state: 'any', limit: '2' })
    expect(ids(first)).toEqual(own.slice(0, 2))
    const second = await list({ state: 'any', limit: '2', after: first.next })
    expect([ids(second), second.next]).toEqual([own.slice(2), undefined])
    const found = value(
      await ask(critic, 'GET /search', { query: { q: 'play', edition: 'en', state: 'any' } }),
    )
    expect(ids(found.body as Page)).toEqual(own)
    const nowhere: Actor = { kind: 'user', id: newId(), name: 'Nobody', grants: [] }
    expect(value(await ask(nowhere, 'GET /stories', { query: { state: 'any' } })).body).toEqual({ items: [] })
  })
})
