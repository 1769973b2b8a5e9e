// The acts on a story as buttons: which there are now, by the verb table the server sent along and by what one may do. Pure.
import type { Action } from '../../people/permission.ts'
import type { DeskStory, Verb } from './story-query.ts'

export type ActName = 'submit' | 'return' | Verb

export type Act = {
  readonly name: ActName
  /** `grave`: takes something away from readers. */
  readonly kind: 'plain' | 'grave'
  /** Goes out to readers: cut first, and exactly that revision is named. */
  readonly sendsRevision: boolean
  readonly note: 'none' | 'may' | 'must'
  readonly asks?: 'time' | 'minor'
}

const acts: readonly (Act & { readonly action: Action })[] = [
  { name: 'submit', action: 'story.submit', kind: 'plain', sendsRevision: false, note: 'may' },
  { name: 'return', action: 'story.return', kind: 'plain', sendsRevision: false, note: 'must' },
  { name: 'publish', action: 'story.publish', kind: 'plain', sendsRevision: true, note: 'none' },
  {
    name: 'update',
    action: 'story.publish',
    kind: 'plain',
    sendsRevision: true,
    note: 'none',
    asks: 'minor',
  },
  { name: 'correct', action: 'story.publish', kind: 'plain', sendsRevision: true, note: 'must' },
  {
    name: 'schedule',
    action: 'story.publish',
    kind: 'plain',
    sendsRevision: true,
    note: 'none',
    asks: 'time',
  },
  { name: 'unschedule', action: 'story.publish', kind: 'plain', sendsRevision: false, note: 'none' },
  { name: 'unpublish', action: 'story.withdraw', kind: 'grave', sendsRevision: false, note: 'may' },
  { name: 'retract', action: 'story.withdraw', kind: 'grave', sendsRevision: false, note: 'must' },
]

/** Which of the newsroom's two times to undo holds for an act; none for what only the desk sees. */
export function undoOf({ name }: Pick<Act, 'name'>): 'undoWithdraw' | 'undoPublish' | undefined {
  if (name === 'unpublish' || name === 'retract') return 'undoWithdraw'
  return name === 'publish' || name === 'update' || name === 'correct' ? 'undoPublish' : undefined
}

type State = Pick<DeskStory, 'pub' | 'verbs' | 'publishAt'>

/** What can be done now. A refused verb has no button: the state of the story says why. */
export function actsOf(story: State, may: (action: Action) => boolean): readonly Act[] {
  return acts
    .filter(({ name, action }) => isPossible(story, name) && may(action))
    .map(({ action: _, ...act }) => act)
}

function isPossible(story: State, name: ActName): boolean {
  if (name === 'submit' || name === 'return') return story.pub === 'draft'
  const { possible, ...verb } = story.verbs[name]
  // Only the instant is missing, and the button asks for it.
  if (name === 'schedule')
    return (
      possible ||
      ('reason' in verb && story.pub !== 'live' && story.publishAt === null && story.verbs.publish.possible)
    )
  return possible
}
