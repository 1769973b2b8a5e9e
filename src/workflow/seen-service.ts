// A story as somebody may see it: the first line of every question about one.
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { findRevision, findStory, type Revision, requireAccess, type Story } from '../stories/stories.ts'

export type SeenStory = { readonly story: Story; readonly newest: Revision }

export async function findSeen(db: Kysely<Tables>, actor: Actor, id: string): Promise<Result<SeenStory>> {
  const story = await findStory(db, id as StoryId)
  const newest = story && (await findRevision(db, story.id, story.rev))
  const seen = requireAccess(actor, 'story.see', story, newest?.fields)
  if (!seen.ok) return seen
  if (!newest) throw new Error(`story ${id} has no revision ${seen.value.rev}`)
  return ok({ story: seen.value, newest })
}
