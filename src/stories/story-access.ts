// Asks the permission table about a story and turns its "no" into the right answer.
import type { Actor } from '../actor.ts'
import type { SectionId } from '../ids.ts'
import { type Action, may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Fields, Story } from './story.ts'

const notFound = fail('not-found', 'There is no such story.')

/** First line of every use-case on a story: 404 to those who may not know of it, 403 to those who may not do this. */
export function requireAccess(
  actor: Actor,
  action: Action,
  story: Story | undefined,
  fields: Fields | undefined,
): Result<Story> {
  if (!story) return notFound
  const permission = may(actor, action, {
    edition: story.edition,
    state: story.pub,
    ...(fields ? { section: fields.section } : {}),
  })
  if (permission === 'yes') return ok(story)
  if (permission === 'hidden') return notFound
  return fail('forbidden', 'You may not do this with this story.')
}

/** A story stands in a section by the right to edit it there: without it nobody moves one into it. */
export function mayMoveTo(
  actor: Actor,
  { edition, pub }: Pick<Story, 'edition' | 'pub'>,
  section: SectionId,
): boolean {
  return may(actor, 'story.edit', { edition, state: pub, section }) === 'yes'
}
