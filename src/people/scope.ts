// Where somebody may look, as the conditions of a query: one row a state and edition, with its sections. What one may not see
// is then neither counted nor missing from a page. Pure; its SQL is in `scope-store.ts`.
import type { Actor } from '../actor.ts'
import { type Action, reach, type ThingState } from './permission.ts'

/** `sections` null: all of the edition. */
export type Scope = {
  readonly pub: ThingState
  readonly edition: string
  readonly sections: readonly string[] | null
}

/** Of these editions, those in which the actor may see stories in these states. */
export function scopesOf(
  actor: Actor,
  editions: readonly string[],
  states: readonly ThingState[],
): readonly Scope[] {
  return states.flatMap((pub) => {
    const reached = reach(actor, 'story.see', pub)
    return editions.flatMap((edition): Scope[] => {
      const here = reached.filter((grant) => grant.editions === 'all' || grant.editions.includes(edition))
      if (here.length === 0) return []
      const lists = here.map(({ sections }) => sections).filter((sections) => sections !== 'all')
      const sections = lists.length < here.length ? null : [...new Set(lists.flat())]
      return [{ pub, edition, sections }]
    })
  })
}

/** The editions that are theirs as a whole for this action, or all of them. A grant for some sections holds none. */
export function wholeEditions(actor: Actor, action: Action): 'all' | readonly string[] {
  const whole = reach(actor, action, 'none').filter(({ sections }) => sections === 'all')
  if (whole.some(({ editions }) => editions === 'all')) return 'all'
  return [...new Set(whole.flatMap(({ editions }) => (editions === 'all' ? [] : editions)))]
}

/** Whether they work in this edition at all: then they may know of it before readers do. */
export function worksIn({ grants }: Actor, edition: string): boolean {
  return grants.some(({ editions }) => editions === 'all' || editions.includes(edition))
}
