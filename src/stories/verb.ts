// The one guard table: verb × pub -> what it becomes, or why not and what would unblock it. API, buttons and tests read it.
import { goesOutAt, type Pub, type Story } from './story.ts'

export const publicVerbs = ['publish', 'update', 'correct', 'unpublish', 'retract'] as const
export type PublicVerb = (typeof publicVerbs)[number]
export const verbs = [...publicVerbs, 'schedule', 'unschedule', 'embargo'] as const
export type Verb = (typeof verbs)[number]

export type Refusal = { readonly reason: string; readonly unblock: string }
export type Decision = { readonly pub: Pub } | { readonly refused: Refusal }

type State = Pick<Story, 'pub' | 'withdrawnBy' | 'publishAt' | 'embargoUntil' | 'firstPublishedAt'>
type Cell = Decision | 'out' // `out`: goes live, or waits for its instant as scheduled

const refuse = (reason: string, unblock: string): Decision => ({ refused: { reason, unblock } })
const to = (pub: Pub): Decision => ({ pub })

const notLive = refuse('The story is not live.', 'Publish it first.')
const alreadyLive = refuse('The story is live already.', 'Use update or correct; or unpublish it first.')
const armed = refuse('The story is scheduled.', 'Unschedule it first.')
const withdrawn = refuse('The story was withdrawn.', 'Publish it again first.')

const table: Record<Verb, Record<Pub, Cell>> = {
  publish: { draft: 'out', scheduled: 'out', live: alreadyLive, withdrawn: 'out' },
  update: { draft: notLive, scheduled: notLive, live: to('live'), withdrawn },
  correct: { draft: notLive, scheduled: notLive, live: to('live'), withdrawn },
  unpublish: {
    draft: notLive,
    scheduled: armed,
    live: to('withdrawn'),
    withdrawn: refuse('The story is withdrawn already.', 'Nothing needs to be done.'),
  },
  retract: { draft: notLive, scheduled: armed, live: to('withdrawn'), withdrawn: to('withdrawn') },
  schedule: { draft: 'out', scheduled: 'out', live: alreadyLive, withdrawn: 'out' },
  unschedule: {
    draft: refuse('The story is not scheduled.', 'Schedule it first.'),
    scheduled: to('draft'),
    live: alreadyLive,
    withdrawn: refuse('The story is not scheduled.', 'Schedule it first.'),
  },
  embargo: {
    draft: to('draft'),
    scheduled: 'out',
    live: refuse('A live story cannot be embargoed: readers have it.', 'Unpublish it first.'),
    withdrawn: to('withdrawn'),
  },
}

/** What the verb makes of the story at `now`. A story with its instant still to come becomes `scheduled`; that is no refusal. */
export function decide(verb: Verb, story: State, now: Date): Decision {
  if (story.withdrawnBy === 'retract' && story.pub === 'withdrawn') {
    return refuse('The story was retracted; a retraction stands.', 'Write a new story.')
  }
  const cell = table[verb][story.pub]
  if (cell !== 'out') return verb === 'unschedule' && 'pub' in cell ? to(restingPub(story)) : cell
  const at = goesOutAt(story)
  if (verb === 'schedule' && story.publishAt === null) {
    return refuse('No instant to schedule it for.', 'Name publishAt.')
  }
  return to(at !== null && at > now ? 'scheduled' : 'live')
}

/** Where an unscheduled story rests: one that was public before is withdrawn, not a draft. */
function restingPub(story: State): Pub {
  return story.withdrawnBy === null ? 'draft' : 'withdrawn'
}

/** Every verb with its decision: what the desk's buttons and the API's `verbs` member show. */
export function decisions(story: State, now: Date): Record<Verb, Decision> {
  return Object.fromEntries(verbs.map((verb) => [verb, decide(verb, story, now)])) as Record<Verb, Decision>
}
