import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Answer } from '../api/api.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import type { SectionId } from '../ids.ts'
import { scopesOf } from '../people/people.ts'
import { findTermIds } from '../publication/publication.ts'
import type { Result } from '../result.ts'
import { applyVerb, createStory, editStory, moveStage } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { tellStaff } from './notice-service.ts'
import { aPerson, asking } from './testing.ts'
import { type ColumnKind, pubOfColumn } from './wall.ts'
import type { Wall } from './wall-list.ts'
import { wallEndpoints } from './wall-routes.ts'
import { columnSelect } from './wall-store.ts'

const indexOf: Readonly<Record<ColumnKind, string>> = {
  incoming: 'stories_wall_incoming',
  waiting: 'stories_waiting',
  stage: 'stories_wall_stage',
  scheduled: 'stories_wall_scheduled',
  live: 'stories_wall_live',
  edited: 'stories_wall_edited',
  withdrawn: 'stories_wall_withdrawn',
}

describeEachDatabase('the wall', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let ask: ReturnType<typeof asking>

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = { ...(await testCore(opened)), reactions: [tellStaff] }
    await furnish(core)
    ask = asking(wallEndpoints(core))
  })

  const body = (result: Result<Answer>) => value(result).body as never
  const wallOf = async (actor: Actor, query: object = {}): Promise<Wall> =>
    body(await ask(actor, 'GET /wall', { query }))
  async function keysOf(actor: Actor, query: object = {}) {
    const { columns } = await wallOf(actor, query)
    return Object.fromEntries(columns.map(({ key, items }) => [key, items.map(({ headline }) => headline)]))
  }
  const write = async (over: Parameters<typeof aStory>[0], options = {}) => {
    core.clock.advance(1000)
    return value(await createStory(core, cli, aStory(over), options)).story
  }

  test('each story stands in one column; what was brought in leaves its column when somebody touches it', async () => {
    const editor = await aPerson(core, 'editor')
    const wire = await write({ headline: 'From the wire' }, { origin: 'wire' })
    const written = await write({ headline: 'Being written' })
    const live = await write({ headline: 'Just live' })
    value(await applyVerb(core, cli, live.id, 'publish', {}))
    const later = await write({ headline: 'Tomorrow' })
    value(await applyVerb(core, cli, later.id, 'schedule', { publishAt: '2026-11-24T06:00:00Z' }))
    value(await moveStage(core, editor, written.id, 'submit', {}))
    expect(await keysOf(editor)).toMatchObject({
      incoming: ['From the wire'],
      writing: [],
      editing: ['Being written'],
      scheduled: ['Tomorrow'],
      live: ['Just live'],
    })
    value(await ask(editor, `PATCH /stories/${wire.id}/desk`, { body: { marks: ['needs-legal'] } }))
    core.clock.advance(25 * 3_600_000)
    expect(await keysOf(editor)).toMatchObject({ incoming: [], writing: ['From the wire'], live: [] })
  })

  test('what is edited and not out again, and what was taken down, is on the wall however old it is', async () => {
    const editor = await aPerson(core, 'editor')
    const live = await write({ headline: 'Live for weeks' })
    const quiet = await write({ headline: 'Quietly gone' })
    const wrong = await write({ headline: 'All wrong' })
    for (const { id } of [live, quiet, wrong]) value(await applyVerb(core, cli, id, 'publish', {}))
    core.clock.advance(30 * 24 * 3_600_000)
    expect(await keysOf(editor)).toMatchObject({ live: [], 'live-edited': [], 'taken-down': [] })
    value(await editStory(core, editor, live.id, { standfirst: 'Now with the figures.' }, 1))
    value(await applyVerb(core, editor, quiet.id, 'unpublish', {}))
    core.clock.advance(1000)
    value(await applyVerb(core, editor, wrong.id, 'retract', { note: 'Wrong from the start.' }))
    const columns = { 'live-edited': ['Live for weeks'], 'taken-down': ['All wrong', 'Quietly gone'] }
    expect(await keysOf(editor)).toMatchObject({ live: [], ...columns })
    const ids = [live.id, wrong.id].join(',')
    const at = core.clock.now().toISOString()
    expect(body(await ask(editor, 'GET /wall/items', { query: { ids } }))).toMatchObject({
      items: [
        { column: 'live-edited', withdrawn: null, updatedAt: new Date(Date.parse(at) - 1000).toISOString() },
        { column: 'taken-down', withdrawn: { by: 'retract', at }, updatedAt: at },
      ],
    })
    // Out again, edited while it is just live, out again: it goes to and fro.
    value(await applyVerb(core, editor, live.id, 'update', {}))
    expect(await keysOf(editor)).toMatchObject({ live: ['Live for weeks'], 'live-edited': [] })
    core.clock.advance(1000)
    value(await editStory(core, editor, live.id, { standfirst: 'And a picture.' }, 2))
    expect(await keysOf(editor)).toMatchObject({ live: [], 'live-edited': ['Live for weeks'] })
    // Worked on after it was taken down it stands first, and published again it is gone from there.
    value(await editStory(core, editor, quiet.id, { headline: 'Mended' }, 1))
    expect((await keysOf(editor))['taken-down']).toEqual(['Mended', 'All wrong'])
    value(await applyVerb(core, editor, quiet.id, 'publish', {}))
    expect(await keysOf(editor)).toMatchObject({ 'taken-down': ['All wrong'] })
  })

  test('one sees only stories of one’s editions and sections, in columns and by id', async () => {
    const [culture] = await findTermIds(core.database.kysely, [{ type: 'section', ref: 'culture' }])
    const critic = await aPerson(core, 'reporter', { editions: ['en'], sections: [culture as SectionId] })
    const own = await write({ headline: 'A play', section: 'culture' })
    const other = await write({ headline: 'A vote' })
    const arabic = await write({ headline: 'مسرح', edition: 'ar' })
    expect(await keysOf(critic)).toMatchObject({ writing: ['A play'] })
    const ids = [arabic.id, other.id, own.id].join(',')
    expect(body(await ask(critic, 'GET /wall/items', { query: { ids } }))).toMatchObject({
      items: [{ id: own.id }],
    })
  })

  test('filters by edition, section, author, assignee and mine', async () => {
    const editor = await aPerson(core, 'editor')
    const first = await write({ headline: 'First', authors: [] })
    await write({ headline: 'Second', section: 'culture' })
    await write({ headline: 'ثالث', edition: 'ar', authors: [] })
    value(await ask(editor, `PATCH /stories/${first.id}/desk`, { body: { assignee: editor.id } }))
    const writing = async (query: object) => (await keysOf(editor, query))['writing']
    expect(await writing({ edition: 'ar' })).toEqual(['ثالث'])
    expect(await writing({ section: 'culture' })).toEqual(['Second'])
    expect(await writing({ section: 'no-such' })).toEqual([])
    expect(await writing({ author: 'ines-duarte' })).toEqual(['Second'])
    expect(await writing({ assignee: editor.id })).toEqual(['First'])
    expect(await writing({ mine: '1' })).toEqual(['First'])
    expect((await keysOf(editor))['waiting']).toEqual(['First'])
  })

  test('a column is paged by its key to the end, without doubles', async () => {
    const editor = await aPerson(core, 'editor')
    for (let n = 0; n < 5; n += 1) await write({ headline: `Story ${n}` })
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const query = { column: 'writing', limit: '2', ...(after === undefined ? {} : { after }) }
      const [column] = (await wallOf(editor, query)).columns
      seen.push(...(column?.items.map(({ headline }) => headline) ?? []))
      after = column?.next
      more = column?.more === true
    }
    expect(seen).toEqual(['Story 4', 'Story 3', 'Story 2', 'Story 1', 'Story 0'])
    expect(
      (await wallOf(editor, { column: 'writing', after: "'; drop table" })).columns[0]?.items,
    ).toHaveLength(5)
  })

  test('a reporter takes what is free and gives it back, but assigns nobody else and sets no deadline', async () => {
    const reporter = await aPerson(core, 'reporter')
    const colleague = await aPerson(core, 'reporter')
    const story = await write({})
    const patch = (actor: Actor, change: object) =>
      ask(actor, `PATCH /stories/${story.id}/desk`, { body: change })
    expect(body(await patch(reporter, { assignee: reporter.id }))).toMatchObject({
      assignee: { id: reporter.id },
    })
    expect(await patch(colleague, { assignee: colleague.id })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await patch(reporter, { assignee: colleague.id })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await patch(reporter, { deadline: '2026-11-24T06:00:00Z' })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(body(await patch(reporter, { assignee: null, note: 'call the port' }))).toMatchObject({
      assignee: null,
      note: 'call the port',
    })
  })

  test('nobody is assigned who may not see the story; unknown marks and stages are refused', async () => {
    const editor = await aPerson(core, 'editor')
    const arab = await aPerson(core, 'reporter', { editions: ['ar'] })
    const story = await write({})
    const patch = (change: object) => ask(editor, `PATCH /stories/${story.id}/desk`, { body: change })
    for (const change of [
      { assignee: arab.id },
      { marks: ['loud'] },
      { stage: 'nowhere' },
      { color: 'red' },
    ]) {
      expect(await patch(change)).toMatchObject({ problem: { code: 'invalid' } })
    }
    const hidden = await ask(arab, `PATCH /stories/${story.id}/desk`, { body: { note: 'x' } })
    expect(hidden).toMatchObject({ problem: { code: 'not-found' } })
  })

  test('a stage by PATCH asks the permission of the way it goes', async () => {
    const reporter = await aPerson(core, 'reporter')
    const story = await write({})
    const patch = (stage: string) => ask(reporter, `PATCH /stories/${story.id}/desk`, { body: { stage } })
    expect(body(await patch('editing'))).toMatchObject({ stage: 'editing', column: 'editing' })
    expect(await patch('writing')).toMatchObject({ problem: { code: 'forbidden' } })
  })

  test('what nothing changes writes no event; what changes is in the audit log', async () => {
    const editor = await aPerson(core, 'editor')
    const story = await write({})
    const before = core.feed.heard
    const patch = () => ask(editor, `PATCH /stories/${story.id}/desk`, { body: { note: 'soon', marks: [] } })
    value(await patch())
    value(await patch())
    expect(core.feed.heard).toBe(before + 1)
    const audit = await core.database.kysely
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'story.noted')
      .execute()
    expect(audit.map(({ detail }) => JSON.parse(detail))).toEqual([{ edition: 'en', note: 'soon' }])
  })

  test('views are saved for oneself alone', async () => {
    const [one, two] = [await aPerson(core, 'editor'), await aPerson(core, 'editor')]
    const view = {
      name: 'Culture tonight',
      filter: { edition: 'en', section: 'culture', columns: ['writing'] },
    }
    const saved = body(await ask(one, 'POST /wall/views', { body: view })) as { id: string }
    expect(body(await ask(one, 'GET /wall/views'))).toEqual({ items: [{ ...view, id: saved.id }] })
    expect(body(await ask(two, 'GET /wall/views'))).toEqual({ items: [] })
    expect(await ask(two, `DELETE /wall/views/${saved.id}`)).toMatchObject({ problem: { code: 'not-found' } })
    value(await ask(one, `DELETE /wall/views/${saved.id}`))
    expect(body(await ask(one, 'GET /wall/views'))).toEqual({ items: [] })
    const bad = await ask(one, 'POST /wall/views', { body: { name: 'x', filter: { sql: '1' } } })
    expect(bad).toMatchObject({ problem: { code: 'invalid' } })
  })

  test('with 50,000 stories every column comes by its index, all in 500 ms', async () => {
    const editor = await aPerson(core, 'editor')
    await write({})
    await sql`insert into stories (id, edition, set_id, origin, stage, pub, rev, live_rev, created_by, created_at, edited_at, updated_at,
        withdrawn_at, section, headline, incoming)
      select gen_random_uuid(), (array['en', 'ar'])[1 + n % 2], gen_random_uuid(), 'desk',
        (array['writing', 'editing', 'final', 'hold'])[1 + n % 4], (array['draft', 'draft', 'draft', 'live', 'withdrawn'])[1 + n % 5],
        2, case when n % 5 = 3 then 1 + (n % 10) / 8 end, 'cli', now(), date_trunc('milliseconds', now()) - n * interval '1 minute',
        timestamptz '2026-11-23T11:59:00Z' - n * interval '1 minute',
        case when n % 5 = 4 then timestamptz '2026-11-23T11:59:00Z' - n * interval '1 minute' end, (select section from stories limit 1), 'Story ' || n, n % 10 = 0
      from generate_series(1, 50000) as n`.execute(core.database.kysely)
    await sql`analyze stories`.execute(core.database.kysely)
    await wallOf(editor)
    const from = performance.now()
    const { columns } = await wallOf(editor)
    const ms = performance.now() - from
    console.log(`wall: ${core.database.kind}, 50,000 stories, ${Math.round(ms)} ms`)
    for (const column of ['writing', 'live-edited', 'taken-down'])
      expect(columns.find(({ key }) => key === column)).toMatchObject({ more: true })
    const scopes = scopesOf(editor, ['en', 'ar'], ['draft', 'scheduled', 'live', 'withdrawn'])
    for (const { key, kind } of columns) {
      const asked = {
        ...{ column: { key, kind }, filter: {}, user: editor.id, now: core.clock.now(), limit: 31 },
        scopes: scopes.filter(({ pub }) => pub === pubOfColumn[kind]),
      }
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${columnSelect(asked)}`.execute(
        core.database.kysely,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan, key).toContain(indexOf[kind])
      expect(plan, key).not.toContain('Seq Scan')
    }
    expect(ms).toBeLessThan(500)
  })
})
