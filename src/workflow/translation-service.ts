// Use-cases of translations: make one, say a block is done, and the tasks that a correction opens in the other editions.
import type { Actor } from '../actor.ts'
import { type BlockId, newBlockId } from '../body/body.ts'
import { type Core, type NewEvent, type Unit, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { listSections } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  createStory,
  cutDraft,
  editStory,
  findRevision,
  type Revision,
  type Story,
  storyInput,
  touchStory,
  type Written,
} from '../stories/stories.ts'
import { type OriginalMark, orderedMarks, originalMarks } from './desk-facts.ts'
import { getDeskFacts } from './desk-store.ts'
import type { Cause } from './notice.ts'
import { tell } from './notice-service.ts'
import { findSeen } from './seen-service.ts'
import { copyForTranslation, pairBlocks, withBlockDone } from './translation.ts'
import { listMarked, listTranslations } from './translation-store.ts'

/** The story in another edition: its text as a start, each block knowing the block it is made of. */
export async function translateStory(
  core: Core,
  actor: Actor,
  id: string,
  edition: string,
): Promise<Result<Written>> {
  const db = core.database.kysely
  const seen = await findSeen(db, actor, id)
  if (!seen.ok) return seen
  const { story, newest } = seen.value
  const shown =
    story.liveRev === null ? newest : ((await findRevision(db, story.id, story.liveRev)) ?? newest)
  const { bylines, slug: _slug, section: original, ...fields } = shown.fields
  const sections = await listSections(db, edition)
  const section = sections.find((each) => each === original) ?? sections[0]
  if (section === undefined) {
    return fail('conflict', `The edition "${edition}" has no section yet.`, {
      unblock: 'Name a section in it.',
    })
  }
  const input = storyInput.safeParse({
    ...fields,
    section,
    edition,
    authors: bylines.map(({ author, role }) => (role === undefined ? { author } : { author, role })),
    translationOf: story.id,
  })
  if (!input.success) {
    // Imports may hold longer lines than anyone may write.
    const errors = input.error.issues.map(({ path, message }) => ({
      pointer: `/${path.join('/')}`,
      detail: message,
    }))
    return fail('invalid', 'The original holds what cannot be written here: shorten it first.', { errors })
  }
  const body = copyForTranslation(shown.body, newBlockId)
  return createStory(core, actor, input.data, { parsed: { body, warnings: [] }, why: 'translation begun' })
}

export type Original = { readonly story: Story; readonly shown: Revision }

/** What a translation is made of, as readers have it (or, not live, as it stands). */
export async function findOriginal(core: Core, actor: Actor, translation: Story): Promise<Result<Original>> {
  const db = core.database.kysely
  if (!translation.translationOf) return fail('not-found', 'This story is no translation.')
  const seen = await findSeen(db, actor, translation.translationOf.story)
  if (!seen.ok) return seen
  const { story, newest } = seen.value
  const live = story.liveRev === null ? undefined : await findRevision(db, story.id, story.liveRev)
  return ok({ story, shown: live ?? newest })
}

export type DoneInput = { readonly block?: BlockId | undefined; readonly into?: BlockId | undefined }

/** One block dealt with, or (without `block`) all: then the translation is one of the original as it is now. */
export async function finishBlock(
  core: Core,
  actor: Actor,
  id: StoryId,
  { block, into }: DoneInput,
): Promise<Result<Written>> {
  const cut = await cutDraft(core, actor, id, 'before a change', 'story.edit')
  if (!cut.ok) return cut
  const { story, revision } = cut.value
  const original = await findOriginal(core, actor, story)
  if (!original.ok) return original
  const { shown } = original.value
  const body =
    block === undefined ? allDone(shown, revision) : withBlockDone(shown.body, revision.body, block, into)
  if (body === null) {
    return fail('conflict', 'Nothing in the translation is made of this block yet.', {
      unblock: 'Translate it, and name the block in `into`.',
    })
  }
  const isDone = pairBlocks(shown.body, body).every(({ state }) => state === 'same') || block === undefined
  const patch = { body, ...(isDone ? { translationDone: true as const } : {}) }
  const written = await editStory(core, actor, id, patch, story.rev)
  if (written.ok && isDone) await clearMark(core, actor, written.value.story)
  return written
}

function allDone(shown: Revision, revision: Revision) {
  return pairBlocks(shown.body, revision.body)
    .filter(({ state }) => state === 'changed' || state === 'gone')
    .reduce((body, { block }) => withBlockDone(shown.body, body, block) ?? body, revision.body)
}

async function clearMark(core: Core, actor: Actor, story: Story): Promise<void> {
  await write(core, actor, async (unit) => {
    const { marks } = await getDeskFacts(unit.tx, story.id)
    await setMarks(unit, { ...story, marks }, without(marks, originalMarks))
    return ok(null)
  })
}

type Marked = { readonly id: StoryId; readonly edition: string; readonly marks: readonly string[] }

function without(marks: readonly string[], gone: readonly string[]): readonly string[] {
  return marks.filter((mark) => !gone.includes(mark))
}

async function setMarks(unit: Unit, { id, edition, marks }: Marked, next: readonly string[]): Promise<void> {
  const after = orderedMarks(next)
  if (after.join() === marks.join()) return
  await touchStory(unit.tx, id, { marks: after })
  unit.record({ type: 'story.noted', subject: `story:${id}`, edition, data: { marks: after } })
}

const markOf: Readonly<Record<string, OriginalMark>> = {
  'story.corrected': 'original-corrected',
  'story.retracted': 'original-retracted',
  'story.unpublished': 'original-unpublished',
}

/**
 * A reaction of the house: an original that was corrected or taken down marks its translations and tells those who have them
 * in hand. One that is up again takes back that it was down.
 */
export async function openTasks(unit: Unit, happened: readonly NewEvent[]): Promise<void> {
  for (const { type, subject, data = {} } of happened) {
    const mark = markOf[type]
    if (mark === undefined) continue
    const causes: Cause[] = []
    for (const translation of await listTranslations(unit.tx, idOf(subject))) {
      await setMarks(unit, translation, [...without(translation.marks, ['original-unpublished']), mark])
      const note = typeof data['note'] === 'string' ? data['note'].slice(0, 300) : ''
      causes.push({ kind: mark, story: translation.id, to: 'those-concerned', note })
    }
    await tell(unit, causes)
  }
  const published = happened.filter(({ type }) => type === 'story.published')
  const originals = published.map(({ subject }) => idOf(subject))
  for (const translation of await listMarked(unit.tx, originals, 'original-unpublished'))
    await setMarks(unit, translation, without(translation.marks, ['original-unpublished']))
}

function idOf(subject: string): StoryId {
  return subject.slice('story:'.length) as StoryId
}
