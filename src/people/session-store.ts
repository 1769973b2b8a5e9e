// Sessions in the database: a row while the session lives, none when it is over. Of its secret only the hash is there.
import { type Kysely, sql } from 'kysely'
import type { Grant } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { newId } from '../ids.ts'
import { type Client, roughly } from './client.ts'
import { hashSecret, newSecret } from './secret.ts'
import { type Factor, type Identity, mustEnrol, type Session } from './session.ts'

type Db = Kysely<Tables>

/** Every node hears here which session ended, after the commit that ended it. */
export const sessionsChannel = 'standfirst_sessions'

export type NewSession = { readonly id: string; readonly secret: string }

export async function insertSession(
  tx: Db,
  session: {
    readonly user: string
    readonly factor: Factor
    readonly client: Client
    readonly provedAt?: Date
  },
  now: Date,
): Promise<NewSession> {
  const id = newId<string>()
  const secret = newSecret()
  const { user, factor, client, provedAt = now } = session
  await tx
    .insertInto('sessions')
    .values({
      id,
      hash: hashSecret(secret),
      user,
      factor,
      address: client.address,
      agent: roughly(client.agent),
      created_at: now,
      proved_at: provedAt,
      seen_at: now,
    })
    .execute()
  return { id, secret }
}

export type FoundSession = Session & { readonly demo: boolean; readonly seenAt: Date }

/** The living session of a secret; none when it is over or its person was disabled. */
export async function findSession(
  db: Db,
  secret: string,
  identity: Identity,
  now: Date,
): Promise<FoundSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user')
    .select(['sessions.id', 'sessions.user', 'sessions.factor', 'sessions.proved_at', 'sessions.seen_at'])
    .select(['users.name', 'users.grants', 'users.demo'])
    .where('sessions.hash', '=', hashSecret(secret))
    .where('users.disabled_at', 'is', null)
    .where('sessions.seen_at', '>', new Date(now.getTime() - identity.idleMs))
    .where('sessions.created_at', '>', new Date(now.getTime() - identity.absoluteMs))
    .executeTakeFirst()
  if (!row) return undefined
  const grants = row.grants as unknown as readonly Grant[]
  const enrol = mustEnrol({ grants, demo: row.demo, factor: row.factor })
  return {
    id: row.id,
    userId: row.user,
    name: row.name,
    grants: enrol ? [] : grants,
    mustEnrol: enrol,
    factor: row.factor,
    provedAt: row.proved_at,
    demo: row.demo,
    seenAt: row.seen_at,
  }
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now }).where('id', '=', id).execute()
}

/** Which of these still live. */
export async function livingSessions(
  db: Db,
  ids: readonly string[],
  identity: Identity,
  now: Date,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user')
    .select('sessions.id')
    .where('sessions.id', 'in', ids)
    .where('users.disabled_at', 'is', null)
    .where('sessions.seen_at', '>', new Date(now.getTime() - identity.idleMs))
    .where('sessions.created_at', '>', new Date(now.getTime() - identity.absoluteMs))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Ends sessions and tells every node when it is committed. Answers their ids. */
export async function endSessions(
  tx: Db,
  which: { readonly user: string; readonly but?: string | undefined } | { readonly id: string },
): Promise<readonly string[]> {
  let doomed = tx.deleteFrom('sessions')
  if ('id' in which) doomed = doomed.where('id', '=', which.id)
  else {
    doomed = doomed.where('user', '=', which.user)
    if (which.but !== undefined) doomed = doomed.where('id', '!=', which.but)
  }
  const ids = (await doomed.returning('id').execute()).map(({ id }) => id)
  for (const id of ids) await sql`select pg_notify(${sessionsChannel}, ${id})`.execute(tx)
  return ids
}

export type ListedSession = {
  readonly id: string
  readonly user: string
  readonly agent: string
  readonly address: string
  readonly createdAt: Date
  readonly seenAt: Date
}

/** A person's living sessions, the one last used first. */
export async function listSessions(
  db: Db,
  user: string,
  identity: Identity,
  now: Date,
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('user', '=', user)
    .where('seen_at', '>', new Date(now.getTime() - identity.idleMs))
    .where('created_at', '>', new Date(now.getTime() - identity.absoluteMs))
    .orderBy('seen_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ id, agent, address, created_at, seen_at }) => ({
    id,
    user,
    agent,
    address,
    createdAt: created_at,
    seenAt: seen_at,
  }))
}

/** Housekeeping: rows of sessions that are over by their age. */
export async function sweepSessions(db: Db, identity: Identity, now: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([
        where('seen_at', '<', new Date(now.getTime() - identity.idleMs)),
        where('created_at', '<', new Date(now.getTime() - identity.absoluteMs)),
      ]),
    )
    .execute()
}
