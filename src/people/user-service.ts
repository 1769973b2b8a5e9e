// People's accounts: roles and disabling by administrators, name, language and password by themselves.
import type { Actor, Grant } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import { attemptKey, codeWait } from './attempt.ts'
import { countAttempt, forgetAttempts } from './attempt-store.ts'
import type { Client } from './client.ts'
import { strangeEdition } from './invitation-service.ts'
import {
  findPasswordHash,
  hashPassword,
  keepPassword,
  mayTakePassword,
  verifyPassword,
} from './password-service.ts'
import { may } from './permission.ts'
import { changeOwn, gone, type Own, renew } from './second-factor-service.ts'
import type { Session } from './session.ts'
import { openSession } from './session-service.ts'
import { endSessions, type NewSession } from './session-store.ts'
import { voidTickets } from './ticket-store.ts'
import type { User } from './user.ts'
import { findUser, findUserLocked } from './user-store.ts'

export type UserChange = {
  readonly grants?: readonly Grant[] | undefined
  readonly disabled?: boolean | undefined
}

export type ChangedUser = { readonly user: User; readonly session?: NewSession }

/** Changed roles and disabling end the person's sessions at once; an administrator's own goes on under a new id. */
export function editUser(
  core: Core,
  {
    actor,
    session,
    client,
  }: { readonly actor: Actor; readonly session?: Session | undefined; readonly client: Client },
  id: string,
  change: UserChange,
): Promise<Result<ChangedUser>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'user.manage') !== 'yes')
      return fail('forbidden', 'Only an administrator may manage people.')
    const admins = await lockAdmins(unit)
    const before = await findUserLocked(unit.tx, id)
    if (!before) return fail('not-found', 'There is no such user.')
    const grants = change.grants ?? before.grants
    const disabledAt = whenDisabled(before, change.disabled, unit.now)
    const strange = change.grants && (await strangeEdition(unit, change.grants))
    if (strange) return strange
    if (admins.has(id) && (disabledAt !== null || !isAdmin(grants)) && admins.size === 1) {
      return fail('conflict', 'This is the last administrator of the newsroom.', {
        unblock: 'Make somebody else an administrator first.',
      })
    }
    const set = { grants: JSON.stringify(grants), disabled_at: disabledAt }
    await unit.tx.updateTable('users').set(set).where('id', '=', id).execute()
    await endSessions(unit.tx, { user: id })
    await voidTickets(
      unit.tx,
      ['second-factor', ...(disabledAt ? (['invitation', 'reset'] as const) : [])],
      id,
    )
    const user = { ...before, grants, disabledAt }
    const roles = grants.map(({ role }) => role)
    unit.record({
      type: 'user.changed',
      subject: `user:${id}`,
      data: { roles, disabled: disabledAt !== null },
    })
    if (session?.userId !== id || disabledAt !== null) return ok({ user })
    const opening = {
      user,
      factor: session.factor,
      client,
      instead: session,
      provedAt: session.provedAt,
      why: 'session.renewed',
    } as const
    return ok({ user, session: await openSession(unit.tx, opening, unit.now) })
  })
}

function whenDisabled(before: User, wanted: boolean | undefined, now: Date): Date | null {
  if (wanted === undefined) return before.disabledAt
  return wanted ? (before.disabledAt ?? now) : null
}

function isAdmin(grants: readonly Grant[]): boolean {
  return may({ kind: 'user', id: '', name: '', grants }, 'user.manage') === 'yes'
}

/** Those who could let others in again. Held until the end, so that two administrators cannot remove each other at once. */
async function lockAdmins(unit: Unit): Promise<ReadonlySet<string>> {
  const rows = await unit.tx
    .selectFrom('users')
    .select(['id', 'grants'])
    .where('disabled_at', 'is', null)
    .where('joined_at', 'is not', null)
    .where('demo', '=', false)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Set(
    rows.filter(({ grants }) => isAdmin(grants as unknown as readonly Grant[])).map(({ id }) => id),
  )
}

/** One's own name and the language of one's desk and mails. */
export function editOwn(
  core: Core,
  own: Own,
  change: { readonly name?: string | undefined; readonly language?: string | undefined },
): Promise<Result<null>> {
  return changeOwn(core, own, async (unit, user) => {
    const { name = user.name, language = user.language } = change
    await unit.tx.updateTable('users').set({ name, language }).where('id', '=', user.id).execute()
    unit.record({ type: 'user.profile-changed', subject: `user:${user.id}` })
    return ok(null)
  })
}

/** One's own password, proved by the old one; every other session ends, this one gets a new id. Wrong ones make it wait. */
export async function changePassword(
  core: Core,
  own: Own,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Result<NewSession>> {
  const db = core.database.kysely
  const found = await findUser(db, own.session.userId)
  if (!found) return gone
  const key = attemptKey('own-password', found.id)
  const counted = await countAttempt(db, key, codeWait, core.clock.now())
  if (!counted.ok) return counted
  const before = await findPasswordHash(db, found.id)
  if (!(await verifyPassword(before, current))) {
    const detail = 'This is not your password now.'
    return fail('invalid', detail, { errors: [{ pointer: '/current', detail }] })
  }
  await forgetAttempts(db, key)
  const taken = await mayTakePassword(db, found, password)
  if (!taken.ok) return taken
  const kept = await hashPassword(password)
  return changeOwn(core, own, async (unit, user) => {
    if ((await findPasswordHash(unit.tx, user.id)) !== before)
      return fail('conflict', 'The password was changed elsewhere.', { unblock: 'Sign in again.' })
    await keepPassword(unit.tx, user.id, kept, unit.now)
    await voidTickets(unit.tx, ['reset', 'second-factor'], user.id)
    unit.record({ type: 'user.password-changed', subject: `user:${user.id}` })
    return ok(await renew(unit, user, own, own.session.factor))
  })
}
