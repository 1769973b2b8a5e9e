// Use-cases on fronts: take one over, lay operations on its draft, launch or discard the draft. Readers see a launch alone;
// every act is in the front's history and an event for the other editors.
import { type Actor, actorKey } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { newId } from '../ids.ts'
import { type Action, may } from '../people/people.ts'
import { findEdition, findTermIds } from '../publication/publication.ts'
import { type FieldError, fail, ok, type Result } from '../result.ts'
import { automaticTermFront, type Front, frontKey, launched, withDraft, workingState } from './front.ts'
import type { FrontInput, FrontOperation, OperationsInput } from './front-input.ts'
import { applyOperations } from './front-operation.ts'
import {
  type FrontAct,
  findFront,
  findFrontOf,
  findStateAt,
  homeEdition,
  insertFront,
  insertHistory,
  lockFront,
  readAutomaticHome,
  storiesOfEdition,
  updateFront,
} from './front-store.ts'

const notFound = fail('not-found', 'There is no such front.')

/** Makes a front a curated one; it begins as the automatic one was, so that readers see no difference. */
export function createFront(core: Core, actor: Actor, input: FrontInput): Promise<Result<Front>> {
  return write(core, actor, async (unit) => {
    const { edition, type } = input
    const known = await findEdition(unit.tx, edition)
    if (!known) return invalid('/edition', 'unknown edition')
    const access = requireAccess(unit, 'front.edit', edition)
    if (!access.ok) return access
    const subject = await readSubject(unit, input)
    if (!subject.ok) return subject
    await lockFront(unit.tx, { edition, type, subject: subject.value })
    const there = await findFrontOf(unit.tx, edition, type, subject.value)
    if (there) {
      return fail('conflict', 'This front is curated already.', {
        unblock: 'Change that one.',
        extra: { front: there.id },
      })
    }
    if (type === 'home' || subject.value === null) {
      return ok(await takeOver(unit, await readAutomaticHome(unit.tx, edition, known.language)))
    }
    const live = automaticTermFront(type, subject.value)
    const blank = { id: '', edition, type, subject: subject.value, rev: 0, draft: null, previously: [] }
    return ok(await takeOver(unit, { ...blank, live }))
  })
}

/**
 * Lays operations on the draft. `base` is the revision they were made on: on a newer one, those that still make sense are
 * applied; when one does not, none is (`conflict`, with the operation, the reason and the newest state).
 */
export function editFront(
  core: Core,
  actor: Actor,
  ref: string,
  { base, ops }: OperationsInput,
): Promise<Result<Front>> {
  return write(core, actor, async (unit) => {
    const found = await requireFront(unit, ref, 'front.edit')
    if (!found.ok) return found
    const faults = await missingStories(unit, found.value.edition, ops)
    if (faults.length > 0) {
      return fail('invalid', 'A card shows a story of its edition.', { errors: faults })
    }
    const front = found.value.rev === 0 ? await takeOver(unit, found.value) : found.value
    const now = workingState(front)
    // Revision 0 is the automatic front that revision 1 took over.
    const seen = await findStateAt(unit.tx, front.id, Math.max(1, base))
    if (!seen) {
      return fail('conflict', `The front has no revision ${base}; it is at revision ${front.rev}.`, {
        unblock: 'Look at it again.',
        extra: { rev: front.rev },
      })
    }
    const applied = applyOperations(seen, now, ops, newId)
    if ('refused' in applied) {
      const { index, reason } = applied.refused
      return fail('conflict', `Operation ${index + 1} is not possible (any more): ${reason}`, {
        unblock: 'Look at the front as it is now and do it again.',
        extra: { op: index, reason, rev: front.rev, draft: now },
      })
    }
    const next = withDraft(front, applied.state)
    if (JSON.stringify(workingState(next)) === JSON.stringify(now)) return ok(front)
    await keep(unit, next, 'edited', [])
    return ok(next)
  })
}

/** The draft goes live, as it is, for every reader. */
export function launchFront(
  core: Core,
  actor: Actor,
  ref: string,
  expectedRev?: number,
): Promise<Result<Front>> {
  return settle(core, actor, ref, expectedRev, async (unit, front, draft) => {
    const next = launched(front, draft, unit.now)
    await keep(unit, next, 'launched', [frontKey(next)])
    return next
  })
}

/** The draft is dropped: editors see what readers see. */
export function discardFront(
  core: Core,
  actor: Actor,
  ref: string,
  expectedRev?: number,
): Promise<Result<Front>> {
  return settle(core, actor, ref, expectedRev, async (unit, front) => {
    const next = { ...front, rev: front.rev + 1, draft: null }
    await keep(unit, next, 'discarded', [])
    return next
  })
}

function settle(
  core: Core,
  actor: Actor,
  ref: string,
  expectedRev: number | undefined,
  act: (unit: Unit, front: Front, draft: Front['live']) => Promise<Front>,
): Promise<Result<Front>> {
  return write(core, actor, async (unit) => {
    const found = await requireFront(unit, ref, 'front.launch')
    if (!found.ok) return found
    const front = found.value
    if (expectedRev !== undefined && expectedRev !== front.rev) {
      return fail('stale', `The front is at revision ${front.rev}.`, { extra: { rev: front.rev } })
    }
    if (front.draft === null) {
      return fail('conflict', 'There is no draft: the front is live as it is.', {
        unblock: 'Change something first.',
      })
    }
    return ok(await act(unit, front, front.draft))
  })
}

function requireAccess(unit: Unit, action: Action, edition: string): Result<null> {
  if (may(unit.actor, action, { edition }) === 'yes') return ok(null)
  return fail('forbidden', `You may not do this with fronts of the edition "${edition}".`)
}

/** The front with its lock taken; an automatic home has revision 0. */
async function requireFront(unit: Unit, ref: string, action: Action): Promise<Result<Front>> {
  const home = homeEdition(ref)
  const edition = home === undefined ? undefined : await findEdition(unit.tx, home)
  const seen = edition
    ? { edition: edition.code, type: 'home' as const, subject: null }
    : await findFront(unit.tx, ref)
  if (!seen) return notFound
  const access = requireAccess(unit, action, seen.edition)
  if (!access.ok) return access
  await lockFront(unit.tx, seen)
  const front = await findFront(unit.tx, ref)
  if (front) return ok(front)
  return edition ? ok(await readAutomaticHome(unit.tx, edition.code, edition.language)) : notFound
}

/** The automatic front becomes a record with a history of its own. */
async function takeOver(unit: Unit, automatic: Front): Promise<Front> {
  const front: Front = { ...automatic, id: newId(), rev: 1 }
  await insertFront(unit.tx, front)
  await note(unit, front, 'created', [])
  return front
}

async function keep(unit: Unit, front: Front, act: FrontAct, stale: readonly string[]): Promise<void> {
  await updateFront(unit.tx, front)
  await note(unit, front, act, stale)
}

async function note(unit: Unit, front: Front, act: FrontAct, stale: readonly string[]): Promise<void> {
  const entry = { act, state: workingState(front), by: actorKey(unit.actor), at: unit.now }
  await insertHistory(unit.tx, front, entry)
  const { id, edition, type, subject, rev } = front
  unit.record({ type: `front.${act}`, subject: `front:${id}`, edition, data: { type, subject, rev }, stale })
}

async function readSubject(unit: Unit, { type, subject }: FrontInput): Promise<Result<string | null>> {
  if (type === 'home' || subject === undefined) return ok(null)
  const [id] = await findTermIds(unit.tx, [{ type, ref: subject }])
  return id === undefined ? invalid('/subject', `There is no ${type} "${subject}".`) : ok(id)
}

/** Stories that cards would show but that are not of this edition. */
async function missingStories(
  unit: Unit,
  edition: string,
  ops: readonly FrontOperation[],
): Promise<FieldError[]> {
  const named = ops.flatMap((op, index) => storiesNamed(op).map((story) => ({ story, index })))
  const known = await storiesOfEdition(
    unit.tx,
    edition,
    named.map(({ story }) => story),
  )
  return named
    .filter(({ story }) => !known.has(story))
    .map(({ story, index }) => ({
      pointer: `/ops/${index}`,
      detail: `There is no story ${story} in this edition.`,
    }))
}

function storiesNamed(op: FrontOperation): readonly string[] {
  if (op.op === 'add') return [op.card.story, ...(op.card.sublinks ?? [])]
  if (op.op === 'patch') return op.card.sublinks ?? []
  if (op.op !== 'addCollection' || !('cards' in op.collection)) return []
  return op.collection.cards.flatMap(({ story, sublinks = [] }) => [story, ...sublinks])
}

function invalid(pointer: string, detail: string) {
  return fail('invalid', 'There cannot be such a front.', { errors: [{ pointer, detail }] })
}
