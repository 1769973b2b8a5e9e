// Many stories written and published at once leave the same rows and events as one by one.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { write } from '../events/events.ts'
import { ok } from '../result.ts'
import type { StoryInput } from './story-input.ts'
import { createStoriesIn, createStoryIn } from './story-service.ts'
import { applyVerbIn, publishManyIn } from './story-verb-service.ts'
import { aStory, furnish, type TestRoom, testCore, value } from './testing.ts'

/** Two share a headline, one is of another section, one is dated back, one waits, one is Arabic, one wishes for a slug. */
const inputs: readonly StoryInput[] = [
  aStory({ headline: 'Twice the same' }),
  aStory({ headline: 'Twice the same', section: 'culture', topics: [], authors: [] }),
  aStory({ headline: 'From the archive', publishedAt: '2019-03-04T05:06:07.000Z', kicker: 'Archive' }),
  aStory({ headline: 'Tomorrow', publishAt: '2026-11-24T12:00:00Z' }),
  aStory({ edition: 'ar', headline: 'المرفأ يفتح', standfirst: '' }),
  aStory({
    headline: 'Wishes',
    slug: 'a-wish',
    bodyHtml: '<h2>One</h2><p>Two <a href="https://x.example">three</a></p>',
  }),
]
const tables = [
  'stories',
  'revisions',
  'refs',
  'addresses',
  'live_stories',
  'live_terms',
  'story_verbs',
  'due',
  'search_desk',
  'search_live',
] as const

describeEachDatabase('stories in bulk', (open) => {
  let core: TestRoom
  beforeAll(async () => {
    core = await testCore(await open())
  })
  beforeEach(async () => {
    await emptyTables(core.database)
    await furnish(core)
  })

  /** Every row, ids made in the order of the stories' headlines, block ids gone. */
  async function rows() {
    const stories = await core.database.kysely
      .selectFrom('stories')
      .select(['id', 'set_id'])
      .orderBy('id')
      .execute()
    const names = stories.flatMap(({ id, set_id }, n) => [
      [id, `story ${n}`],
      [set_id, `set ${n}`],
    ])
    const terms = await core.database.kysely.selectFrom('terms').select(['id', 'key']).execute()
    for (const { id, key } of terms) names.push([id, key])
    const found = new Map<string, string[]>()
    for (const table of tables) {
      const all = await core.database.kysely.selectFrom(table).selectAll().execute()
      found.set(table, all.map((row) => plain(row, names)).toSorted())
    }
    const event = await core.database.kysely
      .selectFrom('events')
      .select('payload')
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    const { stale, facts, data } = JSON.parse(plain(JSON.parse(event?.payload ?? '{}'), names))
    const acts = data.items.map((item: unknown) => JSON.stringify(item)).toSorted()
    return {
      tables: found,
      stale: stale.toSorted(),
      facts: facts.map((fact: unknown) => JSON.stringify(fact)).toSorted(),
      acts,
    }
  }

  test('rows and events are the same as one by one', async () => {
    value(
      await write(core, cli, async (unit) => {
        for (const input of inputs) {
          const { story } = value(await createStoryIn(unit, input, { origin: 'import' }))
          value(await applyVerbIn(unit, story, 'publish', {}))
        }
        return ok(undefined)
      }),
    )
    const single = await rows()
    await emptyTables(core.database)
    await furnish(core)
    value(
      await write(core, cli, async (unit) => {
        const options = { origin: 'import' } as const
        const created = await createStoriesIn(
          unit,
          inputs.map((input) => ({ input, options })),
        )
        for (const each of await publishManyIn(unit, created.map(value))) value(each)
        return ok(undefined)
      }),
    )
    const many = await rows()
    expect(single.tables.get('live_stories')).toHaveLength(5)
    expect(many).toEqual(single)
  })

  test('what cannot be written or shown leaves the others alone', async () => {
    const answers = value(
      await write(core, cli, async (unit) => {
        const given = [
          aStory({ section: 'nowhere' }),
          aStory({ edition: 'xx' }),
          aStory(),
          aStory({ edition: 'ar', section: 'culture' }),
        ]
        const created = await createStoriesIn(
          unit,
          given.map((input) => ({ input, options: {} })),
        )
        const drafts = created.flatMap((each) => (each.ok ? [each.value] : []))
        return ok({ created, published: await publishManyIn(unit, drafts) })
      }),
    )
    expect(answers.created.map((each) => each.ok)).toEqual([false, false, true, true])
    expect(answers.published.map((each) => (each.ok ? 'live' : each.problem.detail))).toEqual([
      'live',
      'Its section has no name in the edition "ar".',
    ])
    const pubs = await core.database.kysely.selectFrom('stories').select('pub').orderBy('id').execute()
    expect(pubs).toEqual([{ pub: 'live' }, { pub: 'draft' }])
  })
})

function plain(value: unknown, names: readonly (readonly string[])[]): string {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'id' && /^[a-z0-9]{10}$/.test(String(part)) ? '-' : part,
  )
  return names.reduce((all, [id, name]) => all.replaceAll(id ?? '', name ?? ''), text)
}
