// Comments on a story's text: threads, what they say, and what may become of them. Types and pure rules.
import type { StoryId } from '../ids.ts'
import type { Anchor } from './anchor.ts'

/** A suggestion is a comment that carries another wording for its range. */
export const threadKinds = ['comment', 'suggestion'] as const
export type ThreadKind = (typeof threadKinds)[number]
export const threadStates = ['open', 'resolved', 'accepted', 'declined'] as const
export type ThreadState = (typeof threadStates)[number]
export const threadActs = ['resolve', 'accept', 'decline', 'reopen'] as const
export type ThreadAct = (typeof threadActs)[number]

export type Comment = {
  readonly id: string
  readonly thread: string
  /** Key of the actor. */
  readonly by: string
  readonly at: Date
  readonly editedAt: Date | null
  /** Taken back by its author: its place in the thread stays, its text is gone. */
  readonly isDeleted: boolean
  readonly text: string
  /** Users named in it, all of whom could see the story. */
  readonly mentions: readonly string[]
}

export type Thread = {
  readonly id: string
  readonly story: StoryId
  readonly kind: ThreadKind
  readonly state: ThreadState
  readonly anchor: Anchor
  /** The other wording of a suggestion; '' takes the text away. */
  readonly replacement: string | null
  readonly by: string
  readonly at: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
}

const ways: Readonly<
  Record<ThreadKind, Readonly<Record<ThreadState, Partial<Record<ThreadAct, ThreadState>>>>>
> = {
  comment: {
    open: { resolve: 'resolved' },
    resolved: { reopen: 'open' },
    accepted: {},
    declined: {},
  },
  suggestion: {
    open: { accept: 'accepted', decline: 'declined' },
    resolved: {},
    // The text is what it says: there is nothing to suggest any more.
    accepted: {},
    declined: { reopen: 'open' },
  },
}

/** What an act makes of a thread; undefined when it is not possible now. */
export function nextState(
  { kind, state }: Pick<Thread, 'kind' | 'state'>,
  act: ThreadAct,
): ThreadState | undefined {
  return ways[kind][state][act]
}

export const limits = {
  text: 4_000,
  replacement: 2_000,
  mentions: 20,
  /** Threads of a story that are open at once. */
  openThreads: 300,
  /** All there ever were. */
  threads: 5_000,
  comments: 200,
} as const
