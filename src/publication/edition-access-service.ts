// Which editions exist for whom.
import type { Actor } from '../actor.ts'
import { worksIn } from '../people/people.ts'
import type { Edition } from './edition.ts'

/** An edition that readers are not shown (yet) is there for those who work in it. */
export function isThereFor(actor: Actor, { code, shown }: Edition): boolean {
  return shown || worksIn(actor, code)
}
