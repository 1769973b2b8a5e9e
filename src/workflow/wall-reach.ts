// Where somebody may look, as the wall's queries take it: one row an edition, with its sections. Pure.
import type { Actor } from '../actor.ts'
import { reach, type ThingState } from '../people/people.ts'

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
