// Enrolling and removing second factors. Each change is a new proof of who one is: a new session id, and all others end.
import type { Grant } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Client } from './client.ts'
import { removePasskey, removePasskeys } from './passkey-store.ts'
import { needsSecondFactor } from './permission.ts'
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpStep, totpUri } from './second-factor.ts'
import {
  confirmTotp,
  countRecoveryCodes,
  findSecondFactor,
  findTotp,
  keepPendingTotp,
  removeTotp,
  replaceRecoveryCodes,
} from './second-factor-store.ts'
import { type Factor, isFresh, type Session, sessionActor } from './session.ts'
import { openSession } from './session-service.ts'
import { endSessions, type NewSession } from './session-store.ts'
import type { User } from './user.ts'
import { findUserLocked } from './user-store.ts'

export type Own = { readonly session: Session; readonly client: Client }
export type Enrolled = { readonly session: NewSession; readonly recoveryCodes: readonly string[] }

export const gone = fail('unauthenticated', 'The session is over: sign in again.')
export const proveAgain = fail('forbidden', 'Sign in again before you change how you sign in.', {
  extra: { reauthenticate: true },
})

/** A secret for the authenticator app. It counts for nothing until a code made with it was given. */
export async function beginTotp(
  core: Core,
  { session }: Own,
): Promise<Result<{ uri: string; secret: string }>> {
  if (!isFresh(session, core.clock.now())) return proveAgain
  const secret = newTotpSecret()
  const publication = await core.database.kysely
    .selectFrom('publication')
    .select('settings')
    .executeTakeFirst()
  const issuer = publication && 'name' in publication.settings ? String(publication.settings.name) : ''
  return core.database.transact(async (tx) => {
    const user = await findUserLocked(tx, session.userId)
    if (!user) return gone
    await keepPendingTotp(tx, user.id, secret)
    return ok({ uri: totpUri(secret, user.email, issuer), secret })
  })
}

export function finishTotp(core: Core, own: Own, code: string): Promise<Result<Enrolled>> {
  if (!isFresh(own.session, core.clock.now())) return Promise.resolve(proveAgain)
  return changeOwn(core, own, async (unit, user) => {
    const pending = (await findTotp(unit.tx, user.id))?.pending
    if (!pending) return fail('conflict', 'There is no new secret to confirm.', { unblock: 'Begin again.' })
    const step = totpStep(pending, code.replaceAll(/\s/g, ''), unit.now)
    if (step === undefined) {
      const detail = 'The code does not fit. Is the clock of the phone right?'
      return fail('invalid', detail, { errors: [{ pointer: '/code', detail }] })
    }
    await confirmTotp(unit.tx, user.id, pending, step)
    return enrolled(unit, user, own, 'totp')
  })
}

/** After a factor was kept: recovery codes where there are none, every other session over, this one renewed. */
export async function enrolled(unit: Unit, user: User, own: Own, factor: Factor): Promise<Result<Enrolled>> {
  const has = await countRecoveryCodes(unit.tx, user.id)
  const recoveryCodes = has > 0 ? [] : await freshCodes(unit, user.id)
  unit.record({ type: 'user.factor-added', subject: `user:${user.id}`, data: { factor } })
  return ok({ session: await renew(unit, user, own, factor), recoveryCodes })
}

async function freshCodes(unit: Unit, user: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    unit.tx,
    user,
    codes.map((code) => hashRecoveryCode(user, code)),
  )
  return codes
}

/** A new id for this session; the person's others are over. */
export async function renew(
  unit: Unit,
  user: User,
  { session, client }: Own,
  factor: Factor,
): Promise<NewSession> {
  await endSessions(unit.tx, { user: user.id })
  return openSession(unit.tx, { user, factor, client, instead: session, why: 'session.renewed' }, unit.now)
}

/** New recovery codes; the old ones are void. */
export function newCodes(core: Core, own: Own): Promise<Result<readonly string[]>> {
  if (!isFresh(own.session, core.clock.now())) return Promise.resolve(proveAgain)
  return changeOwn(core, own, async (unit, user) => {
    if ((await findSecondFactor(unit.tx, user.id)) === 'none')
      return fail('conflict', 'Recovery codes stand in for a second factor.', {
        unblock: 'Set one up first.',
      })
    unit.record({ type: 'user.recovery-codes-made', subject: `user:${user.id}` })
    return ok(await freshCodes(unit, user.id))
  })
}

/** Takes the authenticator or one passkey away; the last one only from those who need none. */
export function removeFactor(
  core: Core,
  own: Own,
  which: { readonly kind: 'totp' } | { readonly kind: 'passkey'; readonly id: string },
): Promise<Result<NewSession>> {
  if (!isFresh(own.session, core.clock.now())) return Promise.resolve(proveAgain)
  return changeOwn(core, own, async (unit, user) => {
    if (which.kind === 'totp') {
      if (!(await findTotp(unit.tx, user.id))?.secret) return fail('not-found', 'There is no authenticator.')
      await removeTotp(unit.tx, user.id)
    } else if (!(await removePasskey(unit.tx, user.id, which.id)))
      return fail('not-found', 'There is no such passkey.')
    const left = await findSecondFactor(unit.tx, user.id)
    if (left === 'none' && mustKeepOne(user.grants, user.demo))
      return fail('conflict', 'Your role needs a second factor.', { unblock: 'Set up another one first.' })
    if (left === 'none') await replaceRecoveryCodes(unit.tx, user.id, [])
    unit.record({ type: 'user.factor-removed', subject: `user:${user.id}`, data: { factor: which.kind } })
    return ok(await renew(unit, user, own, left === 'none' ? 'password' : own.session.factor))
  })
}

function mustKeepOne(grants: readonly Grant[], demo: boolean): boolean {
  return needsSecondFactor(grants) && !demo
}

/** Takes away whatever stands beside the password: by an administrator, for somebody who lost it all. */
export async function removeAllFactors(unit: Unit, user: string): Promise<void> {
  await removeTotp(unit.tx, user)
  await removePasskeys(unit.tx, user)
  await replaceRecoveryCodes(unit.tx, user, [])
}

/** A change to one's own account, with its event, while the person's row is held. */
export function changeOwn<T>(
  core: Core,
  { session, client }: Own,
  work: (unit: Unit, user: User) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(core, sessionActor(session, client.address), async (unit) => {
    const user = await findUserLocked(unit.tx, session.userId)
    return user && user.disabledAt === null ? work(unit, user) : gone
  })
}
