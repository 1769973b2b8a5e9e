// Users in the database.
import type { Kysely, Selectable } from 'kysely'
import type { Grant } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { newId } from '../ids.ts'
import type { User } from './user.ts'

type Db = Kysely<Tables>

export async function findUser(db: Db, id: string): Promise<User | undefined> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asUser(row)
}

/** Locks the person's row until the transaction ends. */
export async function findUserLocked(tx: Db, id: string): Promise<User | undefined> {
  const row = await tx.selectFrom('users').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asUser(row)
}

export async function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && asUser(row)
}

/** Everybody, by name; a newsroom has hundreds, not thousands. */
export async function listUsers(db: Db): Promise<readonly User[]> {
  const rows = await db.selectFrom('users').selectAll().orderBy('name').orderBy('id').limit(5_000).execute()
  return rows.map(asUser)
}

export async function insertUser(
  tx: Db,
  user: { email: string; name: string; grants: readonly Grant[]; demo?: boolean },
  now: Date,
): Promise<string> {
  const id = newId<string>()
  const { email, name, demo = false } = user
  const grants = JSON.stringify(user.grants)
  await tx.insertInto('users').values({ id, email, name, grants, demo, created_at: now }).execute()
  return id
}

/** When each was last here. */
export async function lastSeen(db: Db): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom('sessions')
    .select(({ fn }) => ['user', fn.max('seen_at').as('at')])
    .groupBy('user')
    .execute()
  return new Map(rows.map(({ user, at }) => [user, at]))
}

function asUser(row: Selectable<Tables['users']>): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    grants: row.grants as unknown as readonly Grant[],
    language: row.language,
    demo: row.demo,
    createdAt: row.created_at,
    joinedAt: row.joined_at,
    disabledAt: row.disabled_at,
  }
}
