// Use-cases on streams: create, change (on air or off), set the schedule, delete.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { newId, type ProgrammeId } from '../ids.ts'
import { may } from '../people/people.ts'
import { findTermIds, listEditions } from '../publication/publication.ts'
import { type FieldError, fail, ok, type Result } from '../result.ts'
import { type Slot, type Stream, type StreamText, slotFaults, staleStreamKeys } from './stream.ts'
import type { ScheduleInput, StreamInput, StreamPatch } from './stream-input.ts'
import {
  deleteStream as deleteRow,
  insertStream,
  isUsablePicture,
  lockStream,
  replaceSlots,
  updateStream,
} from './stream-store.ts'

const forbidden = fail('forbidden', 'You may not change streams.')

export function createStream(core: Core, actor: Actor, input: StreamInput): Promise<Result<Stream>> {
  return write<Stream>(core, actor, async (unit) => {
    if (may(actor, 'programme.edit') !== 'yes') return forbidden
    const blank = { id: newId(), key: input.key, source: null, onAir: false, poster: null, rev: 0, texts: {} }
    const stream = await changed(unit, blank as Stream, input)
    if (!stream.ok) return stream
    if (!(await insertStream(unit.tx, stream.value))) {
      return fail('conflict', `There is a stream "${input.key}" already.`, {
        unblock: 'Change that one, or choose another key.',
      })
    }
    record(unit, 'stream.created', undefined, stream.value)
    return stream
  })
}

/** Lays a patch over the stream; `expectedRev` is the revision the writer saw. No difference is no event. */
export function editStream(
  core: Core,
  actor: Actor,
  ref: string,
  patch: StreamPatch,
  expectedRev: number,
): Promise<Result<Stream>> {
  return write(core, actor, async (unit) => {
    const found = await requireStream(unit, ref, expectedRev, patch)
    if (!found.ok) return found
    const before = found.value
    const after = await changed(unit, before, patch)
    if (!after.ok) return after
    if (JSON.stringify({ ...after.value, rev: 0 }) === JSON.stringify({ ...before, rev: 0 })) return found
    await updateStream(unit.tx, after.value)
    record(unit, 'stream.changed', before, after.value)
    return after
  })
}

/** Replaces the whole schedule. */
export function setSchedule(
  core: Core,
  actor: Actor,
  ref: string,
  input: ScheduleInput,
  expectedRev: number,
): Promise<Result<{ readonly stream: Stream; readonly slots: readonly Slot[] }>> {
  return write(core, actor, async (unit) => {
    const found = await requireStream(unit, ref, expectedRev, input)
    if (!found.ok) return found
    const slots = await readSlots(unit, input)
    if (!slots.ok) return slots
    const stream = { ...found.value, rev: found.value.rev + 1 }
    await replaceSlots(unit.tx, stream.id, slots.value)
    await updateStream(unit.tx, stream)
    record(unit, 'stream.scheduled', found.value, stream, slots.value.length)
    return ok({ stream, slots: slots.value })
  })
}

export function deleteStream(
  core: Core,
  actor: Actor,
  ref: string,
  expectedRev?: number,
): Promise<Result<Stream>> {
  return write(core, actor, async (unit) => {
    const found = await requireStream(unit, ref, expectedRev, {})
    if (!found.ok) return found
    await deleteRow(unit.tx, found.value.id)
    record(unit, 'stream.deleted', found.value, undefined)
    return found
  })
}

async function requireStream(
  unit: Unit,
  ref: string,
  expectedRev: number | undefined,
  yours: object,
): Promise<Result<Stream>> {
  const stream = await lockStream(unit.tx, ref)
  if (!stream) return fail('not-found', 'There is no such stream.')
  if (may(unit.actor, 'programme.edit') !== 'yes') return forbidden
  if (expectedRev === undefined || expectedRev === stream.rev) return ok(stream)
  return fail('stale', `The stream is at revision ${stream.rev}.`, {
    extra: { rev: stream.rev, current: stream, yours },
  })
}

/** The stream after the patch, one revision on. */
async function changed(unit: Unit, before: Stream, patch: StreamPatch): Promise<Result<Stream>> {
  const after: Stream = {
    ...before,
    rev: before.rev + 1,
    source: patch.source === undefined ? before.source : patch.source,
    onAir: patch.onAir ?? before.onAir,
    poster: patch.poster === undefined ? before.poster : (patch.poster as Stream['poster']),
    texts: { ...before.texts, ...patchedTexts(before, patch) },
  }
  const errors = await unknownEditions(unit, Object.keys(patch.texts ?? {}), '/texts')
  if (after.onAir && after.source === null) {
    errors.push({ pointer: '/onAir', detail: 'a stream without a source cannot be on air' })
  }
  if (patch.poster && !(await isUsablePicture(unit.tx, patch.poster))) {
    errors.push({ pointer: '/poster', detail: 'There is no such picture.' })
  }
  return errors.length > 0 ? fail('invalid', 'The stream cannot be like this.', { errors }) : ok(after)
}

function patchedTexts(before: Stream, { texts = {} }: StreamPatch): Record<string, StreamText> {
  return Object.fromEntries(
    Object.entries(texts).map(([edition, given]) => {
      const old = before.texts[edition]
      const text: StreamText = {
        name: given.name ?? old?.name ?? before.key,
        description: given.description ?? old?.description ?? '',
        shown: given.shown ?? old?.shown ?? true,
        order: given.order ?? old?.order ?? 0,
      }
      return [edition, text]
    }),
  )
}

async function unknownEditions(unit: Unit, codes: readonly string[], at: string): Promise<FieldError[]> {
  if (codes.length === 0) return []
  const known = (await listEditions(unit.tx)).map(({ code }) => code)
  return codes
    .filter((code) => !known.includes(code))
    .map((code) => ({ pointer: `${at}/${code}`, detail: 'unknown edition' }))
}

async function readSlots(unit: Unit, input: ScheduleInput): Promise<Result<readonly Slot[]>> {
  const named = input.slots.flatMap(({ programme }) => (programme ? [programme] : []))
  const refs = [...new Set(named)].map((ref) => ({ type: 'programme' as const, ref }))
  const ids = refs.length === 0 ? [] : await findTermIds(unit.tx, refs)
  const errors: FieldError[] = []
  const slots: Slot[] = []
  for (const [index, { startsAt, endsAt, programme, titles = {} }] of input.slots.entries()) {
    const id = ids[refs.findIndex(({ ref }) => ref === programme)]
    if (programme && id === undefined) {
      errors.push({ pointer: `/slots/${index}/programme`, detail: `There is no programme "${programme}".` })
    }
    slots.push({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      programme: (id as ProgrammeId | undefined) ?? null,
      titles,
    })
  }
  const editions = new Set(slots.flatMap(({ titles }) => Object.keys(titles)))
  errors.push(...(await unknownEditions(unit, [...editions], '/slots/titles')), ...slotFaults(slots))
  if (errors.length > 0) return fail('invalid', 'The schedule cannot be like this.', { errors })
  return ok(slots.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()))
}

function record(
  unit: Unit,
  type: string,
  before: Stream | undefined,
  after: Stream | undefined,
  slots?: number,
): void {
  const stream = after ?? before
  if (!stream) return
  unit.record({
    type,
    subject: `stream:${stream.id}`,
    data: {
      key: stream.key,
      rev: stream.rev,
      onAir: after?.onAir ?? false,
      ...(slots === undefined ? {} : { slots }),
    },
    stale: staleStreamKeys(before, after),
  })
}
