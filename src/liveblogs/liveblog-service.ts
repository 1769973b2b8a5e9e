// Use-cases on a live blog as a whole: open, close, order. And the question every act on it begins with.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import { findRevision, findStory, requireAccess, type Story } from '../stories/stories.ts'
import type { Liveblog } from './liveblog.ts'
import type { LiveblogInput } from './liveblog-input.ts'
import { lockLiveblog, saveLiveblog } from './liveblog-store.ts'

/** The story of kind `live` that this actor may post to: 404, 403 or 409 otherwise. */
export async function requireLiveStory(unit: Unit, id: StoryId): Promise<Result<Story>> {
  const story = await findStory(unit.tx, id)
  const newest = story && (await findRevision(unit.tx, id, story.rev))
  const access = requireAccess(unit.actor, 'entry.post', story, newest?.fields)
  if (!access.ok) return access
  const { liveRev, rev } = access.value
  const shown = liveRev === null || liveRev === rev ? newest : await findRevision(unit.tx, id, liveRev)
  // Entries are read where the story is live, not where its newest draft stands.
  const there = requireAccess(unit.actor, 'entry.post', access.value, shown?.fields)
  if (!there.ok) return there
  if (newest?.fields.kind === 'live' || shown?.fields.kind === 'live') return access
  return fail('conflict', 'The story is not a live blog.', { unblock: 'Give it the kind "live".' })
}

/** Opens or ends a live blog, or turns its order round. What is not named stays; no difference is no event. */
export function setLiveblog(
  core: Core,
  actor: Actor,
  id: StoryId,
  input: LiveblogInput,
): Promise<Result<Liveblog>> {
  return write(core, actor, async (unit) => {
    const story = await requireLiveStory(unit, id)
    if (!story.ok) return story
    const before = await lockLiveblog(unit.tx, id, 'exclusive')
    const open = input.open ?? before.open
    const after: Liveblog = {
      ...before,
      open,
      ordering: input.ordering ?? before.ordering,
      closedAt: open ? null : (before.closedAt ?? unit.now),
    }
    if (after.open === before.open && after.ordering === before.ordering) return ok(before)
    await saveLiveblog(unit.tx, after)
    const turned = after.open !== before.open
    const { edition } = story.value
    unit.record({
      type: turned ? (open ? 'liveblog.opened' : 'liveblog.closed') : 'liveblog.changed',
      subject: `story:${id}`,
      edition,
      data: { open, ordering: after.ordering, live: story.value.pub === 'live' },
      stale: [`entries:${id}`, ...(turned ? [`live:${edition}`] : [])],
    })
    return ok(after)
  })
}
