// Use-cases on letters: take one in, give it to somebody, bin it, make a story of it, forget the old ones.
// Events carry the id and nothing of what was written: the log is for good, a letter is not.
import { type Actor, stranger } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { type LetterId, newId, type StoryId } from '../ids.ts'
import { findActor, may } from '../people/people.ts'
import { decodePath, findAddress, findEdition, listSections } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { createStoriesIn, storyInput } from '../stories/stories.ts'
import {
  draftHtml,
  honeypot,
  type Letter,
  type LetterForm,
  type LetterPatch,
  mostLetters,
  pathOfLink,
} from './letter.ts'
import {
  changeLetter,
  countLetters,
  deleteOldLetters,
  findLetter,
  insertLetter,
  lockLetter,
} from './letter-store.ts'

type Place = { readonly edition: string; readonly publicUrl: string }

/** A reader's letter to this edition. */
export function receiveLetter(
  core: Core,
  { edition, publicUrl }: Place,
  { [honeypot]: _trap, took: _took, ...form }: LetterForm,
): Promise<Result<null>> {
  return write(core, stranger, async (unit) => {
    const { tx, now } = unit
    const open = (await findEdition(tx, edition))?.settings.letters
    if (!open) return fail('not-found', 'This edition takes no letters here.')
    if ((await countLetters(tx)) >= mostLetters)
      return fail('unavailable', 'The newsroom can take no more letters now.')
    const id = newId<LetterId>()
    const story = await storyOf(unit, form.link, publicUrl)
    await insertLetter(tx, { id, edition, at: now, story, ...form })
    unit.record({ type: 'letter.received', subject: `letter:${id}`, edition })
    return ok(null)
  })
}

async function storyOf({ tx }: Unit, link: string, publicUrl: string): Promise<StoryId | null> {
  const raw = link === '' ? undefined : pathOfLink(link, publicUrl)
  const path = raw === undefined ? null : decodePath(raw)
  const address = path === null ? undefined : await findAddress(tx, path)
  return address?.type === 'story' ? (address.thing as StoryId) : null
}

export function editLetter(
  core: Core,
  actor: Actor,
  id: string,
  { assignee, binned }: LetterPatch,
): Promise<Result<Letter>> {
  return write(core, actor, async (unit) => {
    const { tx, now } = unit
    const letter = await lockLetter(tx, id)
    if (!letter || !maySee(actor, letter.edition)) return notFound
    if (assignee) {
      const colleague = await findActor(tx, `user:${assignee}`)
      if (!colleague || !maySee(colleague, letter.edition)) {
        const errors = [{ pointer: '/assignee', detail: 'nobody of that id may see this letter' }]
        return fail('invalid', 'The letter cannot be given to them.', { errors })
      }
    }
    const isMoved = binned !== undefined && binned !== (letter.state === 'binned')
    const isGiven = assignee !== undefined && assignee !== (letter.assignee?.id ?? null)
    if (isGiven || isMoved)
      await changeLetter(tx, id, {
        ...(isGiven ? { assignee } : {}),
        ...(isMoved ? { binnedAt: binned ? now : null } : {}),
      })
    const { edition } = letter
    if (isGiven)
      unit.record({ type: 'letter.assigned', subject: `letter:${id}`, edition, data: { assignee } })
    if (isMoved)
      unit.record({ type: binned ? 'letter.binned' : 'letter.restored', subject: `letter:${id}`, edition })
    const changed = await findLetter(tx, id)
    return changed ? ok(changed) : notFound
  })
}

/** A draft of the letter's words in the first section its opener may write in; who wrote it stays with the letter. */
export function openLetter(
  core: Core,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly story: StoryId }>> {
  return write(core, actor, async (unit) => {
    const { tx } = unit
    const letter = await lockLetter(tx, id)
    if (!letter || !maySee(actor, letter.edition)) return notFound
    if (letter.openedAs !== null) return ok({ story: letter.openedAs })
    const { edition } = letter
    const section = (await listSections(tx, edition)).find(
      (each) => may(actor, 'story.create', { edition, section: each }) === 'yes',
    )
    if (section === undefined) return fail('forbidden', 'You may not write in any section of this edition.')
    const input = storyInput.parse({
      edition,
      kind: 'article',
      section,
      slugline: letter.subject,
      headline: letter.subject,
      bodyHtml: draftHtml(letter.message),
    })
    const [written] = await createStoriesIn(unit, [{ input, options: { origin: 'reader', why: 'letter' } }])
    if (!written) throw new Error('a story without an answer')
    if (!written.ok) return written
    const story = written.value.story.id
    await changeLetter(tx, id, { openedAs: story, binnedAt: null })
    unit.record({ type: 'letter.opened', subject: `letter:${id}`, edition, data: { story } })
    return ok({ story })
  })
}

export async function forgetOldLetters({ database, clock }: Core): Promise<void> {
  await deleteOldLetters(database.kysely, clock.now())
}

const notFound = fail('not-found', 'There is no such letter.')

export const maySee = (actor: Actor, edition: string): boolean =>
  may(actor, 'letter.see', { edition }) === 'yes'
