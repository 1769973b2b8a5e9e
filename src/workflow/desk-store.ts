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

/** Names by the keys under which acts are kept (`user:ID`, `token:ID`); `cli` and `system` are their own names. */
export async function findActorNames(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))),
  ]
  const names = new Map<string, string>()
  for (const [kind, table] of [
    ['user', 'users'],
    ['token', 'tokens'],
  ] as const) {
    const ids = idsOf(kind)
    if (ids.length === 0) continue
    const rows = await db
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', 'in', ids as never)
      .execute()
    for (const { id, name } of rows) names.set(`${kind}:${id}`, name)
  }
  return names
}
