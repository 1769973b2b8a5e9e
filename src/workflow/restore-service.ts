// Use-case: an old revision becomes the newest again, as a revision of its own; nothing is lost between them.
import type { Actor } from '../actor.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { fail, type Result } from '../result.ts'
import { editStory, findRevision, type Revision, type Written } from '../stories/stories.ts'
import { findSeen } from './seen-service.ts'

/** `expectedRev`: the newest revision as the caller saw it. The open draft is cut first and takes the restored text in. */
export async function restoreRevision(
  core: Core,
  actor: Actor,
  id: StoryId,
  rev: number,
  expectedRev: number,
): Promise<Result<Written>> {
  const seen = await findSeen(core.database.kysely, actor, id)
  if (!seen.ok) return seen
  const old = await findRevision(core.database.kysely, id, rev)
  if (!old) return fail('not-found', `The story has no revision ${rev}.`)
  return editStory(core, actor, id, wholePatch(old), expectedRev)
}

/** A patch that leaves nothing of what it is laid over. */
function wholePatch({ fields, body }: Revision) {
  const { bylines, region, programme, lead, slug, ...plain } = fields
  return {
    ...plain,
    topics: [...plain.topics],
    dossiers: [...plain.dossiers],
    region: region ?? null,
    programme: programme ?? null,
    lead: (lead ?? null) as never,
    authors: bylines.map(({ author, role }) => (role === undefined ? { author } : { author, role })),
    ...(slug === undefined ? {} : { slug }),
    body,
  }
}
