// Signing in: password, then the second factor where the person has one. Known and unknown people get the same answer after
// the same work; every attempt is counted before it is judged, and every outcome is in the audit log.
import { type Actor, stranger } from '../actor.ts'
import { appendAudit, type Core } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import { accountWait, attemptKey, codeWait, networkWait, pairWait } from './attempt.ts'
import { countAttempt, forgetAttempts, isHome, noteHome, uncountAttempt } from './attempt-store.ts'
import { type Client, networkOf } from './client.ts'
import { findPasswordHash, verifyPassword } from './password-service.ts'
import { hashRecoveryCode, totpStep } from './second-factor.ts'
import { findSecondFactor, findTotp, spendRecoveryCode, spendTotpStep } from './second-factor-store.ts'
import type { Factor, Identity, Session } from './session.ts'
import { actorOf, mayUseDemo, openSession } from './session-service.ts'
import type { NewSession } from './session-store.ts'
import { findTicket, issueTicket, noteTry, redeemTicket } from './ticket-store.ts'
import type { User } from './user.ts'
import { findUser, findUserByEmail, findUserLocked } from './user-store.ts'

export type Method = 'totp' | 'passkey' | 'recovery'
export type SignedIn =
  | { readonly kind: 'in'; readonly user: User; readonly session: NewSession }
  | { readonly kind: 'needs'; readonly methods: readonly Method[]; readonly challenge: string }

export type Coming = {
  readonly identity: Identity
  readonly client: Client
  /** The session the browser had until now; it ends. */
  readonly instead: Session | undefined
}

const wrong = fail('unauthenticated', 'The e-mail address or the password is not right.')

export async function signIn(
  core: Core,
  given: { readonly email: string; readonly password: string },
  coming: Coming,
): Promise<Result<SignedIn>> {
  const keys = keysOf(given.email, coming.client)
  const counted = await countSignIn(core, keys)
  if (!counted.ok) return counted
  const db = core.database.kysely
  const user = await findUserByEmail(db, given.email)
  const kept = await findPasswordHash(db, user?.id ?? nobodyId)
  const fits = await verifyPassword(kept, given.password)
  const refusal = whyNot(user, fits, coming)
  if (!user || refusal !== undefined) {
    await noteRefused(core, user, coming.client, refusal ?? 'unknown')
    return wrong
  }
  await forgiveSignIn(core, keys, counted.value)
  const signed = await core.database.transact((tx) =>
    enter(tx, { id: user.id, kept }, coming, core.clock.now()),
  )
  if (signed) return ok(signed)
  await noteRefused(core, user, coming.client, 'password')
  return wrong
}

const nobodyId = '00000000-0000-0000-0000-000000000000'

function whyNot(user: User | undefined, fits: boolean, { identity, client }: Coming): string | undefined {
  if (!user) return 'unknown'
  if (user.disabledAt !== null) return 'disabled'
  if (!fits) return 'password'
  return user.demo && !mayUseDemo(identity, client) ? 'demo-elsewhere' : undefined
}

type Keys = {
  readonly pair: string
  readonly account: string
  readonly network: string
  readonly home: string
}

function keysOf(email: string, client: Client): Keys {
  const network = networkOf(client.address)
  const account = email.toLowerCase()
  return {
    pair: attemptKey('pair', account, network),
    account: attemptKey('account', account),
    network: attemptKey('network', network),
    home: attemptKey('home', account, network),
  }
}

/**
 * The waits of strangers' failures are not asked where this account was entered from before: no lock that others can cause.
 * The value is what was counted, to be taken back when the attempt was right.
 */
async function countSignIn({ database, clock }: Core, keys: Keys): Promise<Result<readonly string[]>> {
  const now = clock.now()
  const db = database.kysely
  const pair = await countAttempt(db, keys.pair, pairWait, now)
  if (!pair.ok) return pair
  if (await isHome(db, keys.home, now)) return ok([])
  const network = await countAttempt(db, keys.network, networkWait, now)
  if (!network.ok) return network
  const account = await countAttempt(db, keys.account, accountWait, now)
  return account.ok ? ok([keys.network, keys.account]) : account
}

async function forgiveSignIn(
  { database, clock }: Core,
  keys: Keys,
  counted: readonly string[],
): Promise<void> {
  const db = database.kysely
  await forgetAttempts(db, keys.pair)
  for (const key of counted) await uncountAttempt(db, key)
  await noteHome(db, keys.home, clock.now())
}

const wrongCode = fail('unauthenticated', 'The code is not right, or it was used already.')
const overChallenge = fail('unauthenticated', 'This sign-in took too long: begin again.')

/** A code of the authenticator, or a recovery code; each works once. */
export async function giveCode(
  core: Core,
  given: { readonly challenge: string; readonly code: string },
  coming: Coming,
): Promise<Result<SignedIn>> {
  const now = core.clock.now()
  const db = core.database.kysely
  const ticket = await findTicket(db, 'second-factor', given.challenge, now)
  const user = ticket?.user ? await findUser(db, ticket.user) : undefined
  if (!user || user.disabledAt !== null) return overChallenge
  const key = attemptKey('code', user.id)
  const counted = await countAttempt(db, key, codeWait, now)
  if (!counted.ok) return counted
  const entered = await core.database.transact(async (tx) => {
    const factor = await spendCode(tx, user.id, given.code, now)
    if (!factor || !(await redeemTicket(tx, 'second-factor', given.challenge, now))) return undefined
    const session = await openSession(tx, { user, factor, ...comingOf(coming), why: 'session.opened' }, now)
    return { kind: 'in', user, session } as const
  })
  if (!entered) {
    await noteTry(db, given.challenge)
    await noteRefused(core, user, coming.client, 'code')
    return wrongCode
  }
  await forgetAttempts(db, key)
  return ok(entered)
}

type Tx = Parameters<Parameters<Core['database']['transact']>[0]>[0]

async function spendCode(tx: Tx, user: string, code: string, now: Date): Promise<Factor | undefined> {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits))
    return (await spendRecoveryCode(tx, user, hashRecoveryCode(user, code), now)) ? 'recovery' : undefined
  const secret = (await findTotp(tx, user))?.secret
  const step = secret ? totpStep(secret, digits, now) : undefined
  return step !== undefined && (await spendTotpStep(tx, user, step)) ? 'totp' : undefined
}

/** Lets in who gave the password `kept`, or asks for more; undefined when it was changed, or they disabled, meanwhile. */
async function enter(
  tx: Tx,
  { id, kept }: { readonly id: string; readonly kept: string | undefined },
  coming: Coming,
  now: Date,
): Promise<SignedIn | undefined> {
  const user = await findUserLocked(tx, id)
  if (!user || user.disabledAt !== null || (await findPasswordHash(tx, id)) !== kept) return undefined
  const factor = await findSecondFactor(tx, id)
  if (factor === 'none') {
    const opening = { user, factor: 'password', ...comingOf(coming), why: 'session.opened' } as const
    return { kind: 'in', user, session: await openSession(tx, opening, now) }
  }
  const methods: Method[] = [
    ...(factor === 'passkey' ? [] : (['totp'] as const)),
    ...(factor === 'totp' ? [] : (['passkey'] as const)),
    'recovery',
  ]
  return { kind: 'needs', methods, challenge: await issueTicket(tx, 'second-factor', id, now) }
}

function comingOf({ client, instead }: Coming): Pick<Coming, 'client' | 'instead'> {
  return { client, instead }
}

/** Who was refused, where known, and why; never what they typed. */
export async function noteRefused(
  core: Core,
  user: User | undefined,
  client: Client,
  reason: string,
): Promise<void> {
  const actor: Actor = user
    ? { ...actorOf(user, client), kind: 'stranger' }
    : { ...stranger, address: client.address }
  const entry = {
    action: 'session.refused',
    subject: user ? `user:${user.id}` : 'user:unknown',
    outcome: 'refused',
    detail: { reason },
  } as const
  await core.database.transact((tx) => appendAudit(tx, [entry], { at: core.clock.now(), actor }))
}
