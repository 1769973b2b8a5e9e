// SQL of the desk's facts of a story, and of the people they name.
import type { Kysely } from 'kysely'
import type { Grant } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { type DeskFacts, orderedMarks } from './desk-facts.ts'

export async function getDeskFacts(db: Kysely<Tables>, id: StoryId): Promise<DeskFacts> {
  const row = await db
    .selectFrom('stories')
    .select(['assignee', 'deadline', 'desk_note', 'marks'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { assignee, deadline, desk_note: note } = row
  return { assignee, deadline, note, marks: orderedMarks(row.marks) }
}

export type Person = { readonly id: string; readonly name: string; readonly grants: readonly Grant[] }

/** Those of these users who may still sign in. */
export async function findPeople(db: Kysely<Tables>, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('users')
    .select(['id', 'name', 'grants'])
    .where('id', 'in', [...ids])
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map(({ id, name, grants }) => ({ id, name, grants: grants as readonly Grant[] }))
}
