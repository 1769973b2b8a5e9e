// What may become of a thread.
import { expect, test } from 'vitest'
import { nextState, type ThreadAct, type ThreadKind, type ThreadState } from './comment.ts'

test.each<[ThreadKind, ThreadState, Partial<Record<ThreadAct, ThreadState>>]>([
  ['comment', 'open', { resolve: 'resolved' }],
  ['comment', 'resolved', { reopen: 'open' }],
  ['suggestion', 'open', { accept: 'accepted', decline: 'declined' }],
  ['suggestion', 'accepted', {}],
  ['suggestion', 'declined', { reopen: 'open' }],
])('a %s that is %s', (kind, state, ways) => {
  for (const act of ['resolve', 'accept', 'decline', 'reopen'] as const)
    expect([act, nextState({ kind, state }, act)]).toEqual([act, ways[act]])
})
