// SQL of what those are called who did something, by the keys under which acts are kept.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'

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

/** What was done, each by the name of who did it instead of their key. */
export async function byName<T extends { readonly by: string }>(
  db: Kysely<Tables>,
  done: readonly T[],
): Promise<readonly T[]> {
  const names = await findActorNames(
    db,
    done.map(({ by }) => by),
  )
  return done.map((each) => ({ ...each, by: names.get(each.by) ?? each.by }))
}
