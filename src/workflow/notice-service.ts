// Tells staff what happened, in the transaction in which it happened. Driven by `write` for every event, and by
// comments that name somebody.
import { type Actor, actorKey } from '../actor.ts'
import type { Core, NewEvent, Unit } from '../events/events.ts'
import { may } from '../people/people.ts'
import { listStages } from '../stories/stories.ts'
import { findPeople } from './desk-store.ts'
import { type Cause, causeOf } from './notice.ts'
import { deleteNotices, insertNotices } from './notice-store.ts'

/** A reaction of the house (`Core.reactions`): writes the notices that what happened calls for. */
export async function tellStaff(unit: Unit, happened: readonly NewEvent[]): Promise<void> {
  const submitted = happened.some(({ type }) => type === 'story.submitted')
  const ready = submitted ? (await listStages(unit.tx)).find((stage) => stage.ready)?.key : undefined
  const causes = happened.flatMap((event) => causeOf(event, ready) ?? [])
  await tell(unit, causes)
}

/** Nobody is told what they did themselves, nor of a story they may not see. */
export async function tell(unit: Unit, causes: readonly Cause[]): Promise<void> {
  if (causes.length === 0) return
  const { tx, actor, now } = unit
  const rows = await tx
    .selectFrom('stories')
    .select(['id', 'edition', 'section', 'pub', 'assignee', 'created_by'])
    .where('id', 'in', [...new Set(causes.map(({ story }) => story))])
    .execute()
  const stories = new Map(rows.map((row) => [row.id, row]))
  const wanted = causes.flatMap((cause) => {
    const story = stories.get(cause.story)
    if (!story) return []
    const concerned = [story.assignee, userOf(story.created_by)].filter((id) => id !== null)
    const users = cause.to === 'those-concerned' ? [...new Set(concerned)] : [cause.to]
    return users.filter((user) => !isSelf(actor, user)).map((user) => ({ user, cause, story }))
  })
  const people = new Map(
    (await findPeople(tx, [...new Set(wanted.map(({ user }) => user))])).map((person) => [person.id, person]),
  )
  const notices = wanted.flatMap(({ user, cause, story }) => {
    const person = people.get(user)
    if (!person) return []
    const { edition, section, pub: state } = story
    const thing = { edition, state, ...(section === null ? {} : { section }) }
    const reader: Actor = { kind: 'user', id: user, name: person.name, grants: person.grants }
    return may(reader, 'story.see', thing) === 'yes'
      ? [{ user, kind: cause.kind, story: cause.story, note: cause.note }]
      : []
  })
  if (notices.length > 0)
    await insertNotices(tx, notices, { by: actorKey(actor), at: now, seq: await unit.seq() })
}

function userOf(key: string): string | null {
  return key.startsWith('user:') ? key.slice('user:'.length) : null
}

function isSelf(actor: Actor, user: string): boolean {
  return actor.kind === 'user' && actor.id === user
}

const keptMs = 90 * 24 * 3_600_000

/** Part of the housekeeping: what is older than 90 days goes, seen or not. */
export async function forgetOldNotices({ database, clock }: Core): Promise<void> {
  const before = new Date(clock.now().getTime() - keptMs)
  await database.transact((tx) => deleteNotices(tx, before))
}
