// Use-case: a suggestion is accepted. The text of the open draft and the state of the thread change in one transaction, so that
// two who accept at once, or a process that ends in between, change it once.
import { type Actor, actorKey } from '../actor.ts'
import { changeDraftIn } from '../drafts/drafts.ts'
import { type Core, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import { lockStory, openDraft } from '../stories/stories.ts'
import { placeFinder, quoteOf, replaceText } from './anchor.ts'
import { moveThread, noThread, storyFor } from './comment-service.ts'
import { lockThread } from './comment-store.ts'

/** For those who may edit the draft; only where the text is still what the suggestion was made for. */
export async function acceptSuggestion(
  core: Core,
  actor: Actor,
  id: StoryId,
  threadId: string,
): Promise<Result<string>> {
  const asked = await storyFor(core.database.kysely, actor, 'story.edit', id)
  if (!asked.ok) return asked
  const opened = await openDraft(core, actor, id)
  if (!opened.ok) return opened
  return write(core, actor, async (unit) => {
    const { tx, now, record } = unit
    // In the order of a cut: story, draft, then the rest.
    await lockStory(tx, id)
    const on = await storyFor(tx, actor, 'story.edit', id)
    if (!on.ok) return on
    const thread = await lockThread(tx, id, threadId)
    if (!thread) return noThread
    const moved = await moveThread(unit, thread, 'accept')
    if (!moved.ok) return moved
    const changed = await changeDraftIn({ tx, now }, { story: id, by: actorKey(actor) }, (doc, docId) => {
      const place = placeFinder(doc, docId)(thread.id, thread.anchor)
      const current = place ? quoteOf(doc, place) : null
      const { quote } = thread.anchor
      if (!place || place.start.text !== place.end.text || current !== quote) {
        return fail('conflict', 'The text there is not the one this suggestion was made for.', {
          unblock: 'Change the text by hand, or decline the suggestion.',
          extra: { quote, current, replacement: thread.replacement },
        })
      }
      replaceText(doc, place, thread.replacement ?? '')
      return ok(null)
    })
    if (!changed.ok) return changed
    const { edition } = on.value.story
    record({ type: 'story.suggestion-accepted', subject: `story:${id}`, edition, data: { thread: threadId } })
    return ok(threadId)
  })
}
