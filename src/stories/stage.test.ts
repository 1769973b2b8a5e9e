import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { newId } from '../ids.ts'
import { nextStage, type Stage, wayBetween } from './stage.ts'
import { moveStage } from './stage-move-service.ts'
import { editStages, stagesInput } from './stage-service.ts'
import { findStageList } from './stage-store.ts'
import { createStory, findStory } from './stories.ts'
import { applyVerb } from './story-verb-service.ts'
import { aStory, furnish, type TestRoom, testCore, value } from './testing.ts'

const stage = (key: string, more: Partial<Stage> = {}): Stage => ({
  key,
  texts: { en: key },
  color: null,
  starts: false,
  ready: false,
  ...more,
})
const usual = [
  stage('writing', { starts: true }),
  stage('editing'),
  stage('final', { ready: true }),
  stage('hold'),
]

describe('the way of stages', () => {
  test.each([
    ['writing', 'submit', 'editing'],
    ['editing', 'submit', 'final'],
    ['final', 'submit', undefined],
    ['hold', 'submit', 'final'],
    ['writing', 'return', undefined],
    ['editing', 'return', 'writing'],
    ['final', 'return', 'editing'],
    ['hold', 'return', 'writing'],
  ] as const)('from %s, %s leads to %s', (from, way, to) => {
    expect(nextStage(usual, from, way)?.key).toBe(to)
  })

  test('a move asks for the permission of its direction', () => {
    expect(wayBetween(usual, 'editing', 'hold')).toBe('submit')
    expect(wayBetween(usual, 'editing', 'writing')).toBe('return')
  })
})

describeEachDatabase('the list of stages', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  const reporter: Actor = {
    kind: 'token',
    id: '01',
    name: 'reporter',
    grants: [{ role: 'reporter', editions: ['en'], sections: 'all' }],
  }

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const edit = (stages: readonly unknown[], rev = 1, moves = {}) =>
    editStages(core, cli, stagesInput.parse({ stages, moves }), rev)

  test('new stories start where the list says; names are in every language', async () => {
    value(
      await edit(
        [stage('idea', { starts: true, texts: { en: 'Idea', ar: 'فكرة' } }), ...usual.slice(1)],
        1,
        {},
      ),
    )
    expect(value(await createStory(core, cli, aStory())).story.stage).toBe('idea')
    expect((await findStageList(core.database.kysely)).stages[0]?.texts).toEqual({ en: 'Idea', ar: 'فكرة' })
  })

  test('a stage that stories stand in goes only when another is named for them', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    value(await moveStage(core, cli, story.id, 'submit', {}))
    const without = usual.filter(({ key }) => key !== 'editing')
    expect(await edit(without)).toMatchObject({
      problem: { code: 'conflict', extra: { stages: ['editing'] } },
    })
    expect(await edit(without, 1, { editing: 'nowhere' })).toMatchObject({ problem: { code: 'conflict' } })
    value(await edit(without, 1, { editing: 'hold' }))
    expect((await findStory(core.database.kysely, story.id))?.stage).toBe('hold')
  })

  test.each([
    ['no start', usual.slice(1)],
    ['two ready', usual.map((each) => ({ ...each, ready: true }))],
    ['one twice', [...usual, usual[0]]],
    ['a column’s name', [...usual, stage('live')]],
    ['ready before start', [stage('a', { ready: true }), stage('b', { starts: true })]],
  ])('%s is refused', async (_, stages) => {
    expect(await edit(stages)).toMatchObject({ problem: { code: 'invalid' } })
  })

  test('hostile stages fit no schema; an older list is stale; only an administrator edits', async () => {
    for (const odd of [
      { ...stage('x'), key: '../x' },
      { ...stage('x'), color: 'red;}' },
      { ...stage('x'), texts: { en: 'x'.repeat(61) } },
      { ...stage('x'), texts: {} },
    ]) {
      expect(stagesInput.safeParse({ stages: [odd] }).success).toBe(false)
    }
    expect(await edit(usual, 9)).toMatchObject({ problem: { code: 'stale', extra: { rev: 1 } } })
    const input = stagesInput.parse({ stages: usual })
    expect(await editStages(core, reporter, input, 1)).toMatchObject({ problem: { code: 'forbidden' } })
  })

  test('what a story replaces or belongs to must be there for who writes; hidden looks like missing', async () => {
    const hidden = value(await createStory(core, cli, aStory({ edition: 'ar' }))).story
    const seen = value(await createStory(core, cli, aStory())).story
    const details = []
    for (const id of [hidden.id, newId<string>()]) {
      for (const field of ['supersedes', 'familyId'] as const) {
        const refused = await createStory(core, reporter, aStory({ [field]: id }))
        expect(refused).toMatchObject({ problem: { code: 'invalid', errors: [{ pointer: `/${field}` }] } })
        if (!refused.ok) details.push(`${field} ${refused.problem.detail}`)
      }
    }
    expect(new Set(details).size).toBe(2)
    value(await createStory(core, reporter, aStory({ supersedes: seen.id, familyId: seen.id })))
  })

  test('a stale verb is answered with what was sent and what is there', async () => {
    const { story } = value(await createStory(core, cli, aStory()))
    const refused = await applyVerb(core, cli, story.id, 'publish', { note: 'Go' }, 7)
    expect(refused).toMatchObject({
      problem: { code: 'stale', extra: { rev: 1, yours: { note: 'Go', rev: 7 } } },
    })
  })
})
