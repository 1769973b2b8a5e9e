// The one permission table: action × role × state of the thing. Routes, services, the CLI and the tests ask it through `may`.
import type { Actor, Grant, Role } from '../actor.ts'

/** What a permission is asked about. */
export type ThingState = 'draft' | 'scheduled' | 'live' | 'withdrawn' | 'none'
export type Thing = {
  readonly edition?: string
  readonly section?: string
  readonly state?: ThingState
}

type Rule = { readonly states?: readonly ThingState[] }
const always: Rule = {}
const unpublished: Rule = { states: ['draft', 'none'] }

/**
 * action -> role -> in which states. An absent role may not; `admin` may always. Moving a story to another section takes
 * `story.edit` in both: nobody writes into a section they do not have, and to hand a story over one asks somebody who has
 * both. A public verb asks about every section concerned: a live story's own, and that of what is to go out.
 */
const table = {
  'story.see': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'story.create': { reporter: always, editor: always, 'breaking-editor': always, translator: always },
  'story.edit': { reporter: unpublished, editor: always, 'breaking-editor': always, translator: unpublished },
  'story.submit': { reporter: always, editor: always, 'breaking-editor': always, translator: always },
  'story.return': { editor: always },
  'story.assign': { editor: always, 'breaking-editor': always },
  'story.take': { reporter: always, editor: always, 'breaking-editor': always, translator: always },
  'story.mark': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'story.comment': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'story.publish': { editor: always, 'breaking-editor': always },
  'story.withdraw': { editor: always },
  'story.backdate': { editor: always },
  'entry.post': { reporter: always, editor: always, 'breaking-editor': always, translator: always },
  'flash.send': { editor: always, 'breaking-editor': always },
  'front.see': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'front.edit': { editor: always, 'front-editor': always },
  'front.launch': { editor: always, 'front-editor': always },
  'asset.see': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'asset.upload': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'asset.edit': { editor: always, 'front-editor': always },
  'term.edit': { editor: always },
  'page.edit': { editor: always },
  'style.edit': { editor: always },
  'letter.see': { editor: always },
  'programme.edit': { editor: always },
  'publication.edit': {},
  'token.manage': {},
  'user.see': {
    reporter: always,
    editor: always,
    'front-editor': always,
    'breaking-editor': always,
    translator: always,
  },
  'user.manage': {},
  'audit.see': {},
  'job.see': {},
  'wire.import': {},
} as const satisfies Record<string, Partial<Record<Role, Rule>>>

export type Action = keyof typeof table
export const actions = Object.keys(table) as readonly Action[]

/** What concerns the whole publication: where no edition is named, a grant for some editions or sections is not enough. */
const whole: ReadonlySet<Action> = new Set([
  'term.edit',
  'page.edit',
  'style.edit',
  'letter.see',
  'programme.edit',
  'publication.edit',
  'token.manage',
  'user.manage',
  'audit.see',
  'job.see',
])
/** Of these, those that never name an edition. */
const alwaysWhole: ReadonlySet<Action> = new Set(['token.manage', 'user.manage', 'audit.see', 'job.see'])

/** What goes out to readers at once. With the acts of administrators alone, these are what a second factor stands before. */
const toReaders: readonly Action[] = ['story.publish', 'story.withdraw', 'front.launch', 'flash.send']

/** Whether somebody with these grants could publish or administer anything: then a password alone is not enough. */
export function needsSecondFactor(grants: readonly Grant[]): boolean {
  const actsOfAdmins = actions.filter((action) => Object.keys(table[action]).length === 0)
  return [...toReaders, ...actsOfAdmins].some((action) =>
    grants.some(({ role }) => role === 'admin' || role in table[action]),
  )
}

export type Permission = 'yes' | 'no' | 'hidden'

/** May this actor do this to that thing? `hidden`: they may not even know of it, so the answer must look like "not found". */
export function may(actor: Actor, action: Action, thing: Thing = {}): Permission {
  if (actor.grants.some((grant) => covers(grant, action, thing) && allows(grant.role, action, thing)))
    return 'yes'
  const knows =
    thing.state === 'live' || seeing(action).some((see) => see !== action && may(actor, see, thing) === 'yes')
  return knows || thing.state === undefined ? 'no' : 'hidden'
}

/** Editions and sections in which one grant allows something. */
export type Reach = Pick<Grant, 'editions' | 'sections'>

/** Where this actor may do it to a thing in this state: what a query puts into its conditions. Empty: nowhere. */
export function reach(actor: Actor, action: Action, state: ThingState): readonly Reach[] {
  return actor.grants
    .filter(({ role }) => allows(role, action, { state }))
    .map(({ editions, sections }) => ({ editions, sections }))
}

/** Could this actor ever do this to anything? Asked before a request is read further. */
export function mayAtAll(actor: Actor, action: Action): boolean {
  if (alwaysWhole.has(action)) return may(actor, action) === 'yes'
  return actor.grants.some((grant) => grant.role === 'admin' || grant.role in table[action])
}

function covers(grant: Grant, action: Action, thing: Thing): boolean {
  const unnamed = !whole.has(action)
  const edition =
    grant.editions === 'all' ||
    (thing.edition === undefined ? unnamed : grant.editions.includes(thing.edition))
  const section =
    grant.sections === 'all' ||
    (thing.section === undefined ? unnamed : grant.sections.some((s) => s === thing.section))
  return edition && section
}

function allows(role: Role, action: Action, thing: Thing): boolean {
  if (role === 'admin') return true
  const rule: Rule | undefined = (table[action] as Partial<Record<Role, Rule>>)[role]
  if (!rule) return false
  return !rule.states || rule.states.includes(thing.state ?? 'none')
}

/** The action that lets one know of the thing at all. */
function seeing(action: Action): readonly Action[] {
  if (action.startsWith('story.') || action.startsWith('entry.')) return ['story.see']
  if (action.startsWith('front.')) return ['front.see']
  if (action.startsWith('asset.')) return ['asset.see']
  return []
}
