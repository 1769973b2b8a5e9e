// Opening, renewing, finding and ending sessions. Log-ins are no events: colleagues see nothing of them; the audit log does.
import type { Transaction } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { appendAudit, type Core } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Client, isLoopback, isLoopbackUrl } from './client.ts'
import { may } from './permission.ts'
import { type Factor, type Identity, type Session, sessionActor } from './session.ts'
import {
  endSessions,
  findSession,
  insertSession,
  type ListedSession,
  listSessions,
  type NewSession,
  touchSession,
} from './session-store.ts'
import type { User } from './user.ts'

/** `seen_at` is exact enough when it is written this often. */
const seenEveryMs = 60_000

/** The living session of a cookie's secret, and that it was used. Demo accounts live on this machine only. */
export async function resumeSession(
  core: Core,
  identity: Identity,
  secret: string,
  client: Client,
): Promise<Session | undefined> {
  const now = core.clock.now()
  const db = core.database.kysely
  const found = await findSession(db, secret, identity, now)
  if (!found || (found.demo && !mayUseDemo(identity, client))) return undefined
  if (now.getTime() - found.seenAt.getTime() > seenEveryMs) await touchSession(db, found.id, now)
  const { demo: _, seenAt: __, ...session } = found
  return session
}

/** The demo's accounts, which need no second factor: both the newsroom and whoever asks are on this machine. */
export function mayUseDemo({ publicUrl }: Identity, client: Client): boolean {
  return isLoopbackUrl(publicUrl) && isLoopback(client)
}

export type Opening = {
  readonly user: User
  readonly factor: Factor
  readonly client: Client
  /** The session this one takes the place of: every proof of who one is, and every change of rights, gives a new id. */
  readonly instead: Session | undefined
  /** When its person proved who they are, where that is not now. */
  readonly provedAt?: Date
  /** How it is called in the audit log. */
  readonly why: 'session.opened' | 'session.renewed'
}

/** Inside a transaction: ends the session before, opens the new one, and writes it down. */
export async function openSession(tx: Transaction<Tables>, opening: Opening, now: Date): Promise<NewSession> {
  const { user, factor, client, instead, provedAt, why } = opening
  if (instead) await endSessions(tx, { id: instead.id })
  const made = await insertSession(
    tx,
    { user: user.id, factor, client, ...(provedAt ? { provedAt } : {}) },
    now,
  )
  const entry = { action: why, subject: `user:${user.id}`, outcome: 'done', detail: { factor } } as const
  await appendAudit(tx, [entry], { at: now, actor: actorOf(user, client) })
  return made
}

export function actorOf(user: User, client: Client): Actor {
  return { kind: 'user', id: user.id, name: user.name, grants: user.grants, address: client.address }
}

export async function endSession(core: Core, session: Session, client: Client): Promise<void> {
  await core.database.transact(async (tx) => {
    await endSessions(tx, { id: session.id })
    await appendAudit(tx, [{ action: 'session.ended', subject: `user:${session.userId}`, outcome: 'done' }], {
      at: core.clock.now(),
      actor: sessionActor(session, client.address),
    })
  })
}

/** One's own, or anybody's for those who manage people. */
export async function endSessionById(core: Core, actor: Actor, id: string): Promise<Result<null>> {
  return core.database.transact(async (tx) => {
    const row = await tx.selectFrom('sessions').select('user').where('id', '=', id).executeTakeFirst()
    if (!row || (row.user !== actor.id && may(actor, 'user.manage') !== 'yes'))
      return fail('not-found', 'There is no such session.')
    await endSessions(tx, { id })
    await appendAudit(tx, [{ action: 'session.ended', subject: `user:${row.user}`, outcome: 'done' }], {
      at: core.clock.now(),
      actor,
    })
    return ok(null)
  })
}

export function sessionsOf(core: Core, identity: Identity, user: string): Promise<readonly ListedSession[]> {
  return listSessions(core.database.kysely, user, identity, core.clock.now())
}
