import { describe, expect, it } from 'vitest'
import { decisions, type Verb } from '../../stories/verb.ts'
import { actsOf } from './acts.ts'
import type { Pub, VerbState } from './story-query.ts'

/** The state of a story as the API tells it: the server's own table, presented. */
function stateOf(pub: Pub, more: { withdrawnBy?: 'unpublish' | 'retract'; publishAt?: Date } = {}) {
  const { withdrawnBy = null, publishAt = null } = more
  const table = decisions(
    { pub, withdrawnBy, publishAt, embargoUntil: null, firstPublishedAt: null },
    new Date('2026-11-23T12:00:00Z'),
  )
  const verbs = Object.fromEntries(
    Object.entries(table).map(([verb, decision]) => [
      verb,
      'refused' in decision
        ? { possible: false, ...decision.refused }
        : { possible: true, becomes: decision.pub },
    ]),
  ) as Record<Verb, VerbState>
  return { pub, verbs, publishAt: publishAt?.toISOString() ?? null }
}

const names = (state: ReturnType<typeof stateOf>, may = () => true) =>
  actsOf(state, may).map(({ name }) => name)

describe('the acts on a story', () => {
  it.each([
    ['a draft', stateOf('draft'), ['submit', 'return', 'publish', 'schedule']],
    [
      'a scheduled one',
      stateOf('scheduled', { publishAt: new Date('2026-12-01') }),
      ['publish', 'schedule', 'unschedule'],
    ],
    ['a live one', stateOf('live'), ['update', 'correct', 'unpublish', 'retract']],
    [
      'a withdrawn one',
      stateOf('withdrawn', { withdrawnBy: 'unpublish' }),
      ['publish', 'schedule', 'retract'],
    ],
    ['a retracted one', stateOf('withdrawn', { withdrawnBy: 'retract' }), []],
  ])('of %s are those its state allows', (_what, state, expected) => {
    expect(names(state)).toEqual(expected)
  })

  it('are only those one may do', () => {
    expect(actsOf(stateOf('draft'), (action) => action === 'story.submit').map(({ name }) => name)).toEqual([
      'submit',
    ])
    expect(names(stateOf('live'), () => false)).toEqual([])
  })

  it('keep what takes away from readers apart', () => {
    const grave = actsOf(stateOf('live'), () => true).filter(({ kind }) => kind === 'grave')
    expect(grave.map(({ name }) => name)).toEqual(['unpublish', 'retract'])
  })
})
