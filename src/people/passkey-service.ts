// Passkeys (WebAuthn): enrolling one, and signing in with one, alone or as the second factor. The challenge is a one-time ticket.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Core } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import { attemptKey, networkWait } from './attempt.ts'
import { countAttempt, uncountAttempt } from './attempt-store.ts'
import { networkOf } from './client.ts'
import type { Place } from './passkey-input.ts'
import { findPasskey, insertPasskey, listPasskeys, notePasskeyUse, type Passkey } from './passkey-store.ts'
import { changeOwn, type Enrolled, enrolled, gone, type Own, proveAgain } from './second-factor-service.ts'
import { isFresh } from './session.ts'
import { mayUseDemo, openSession } from './session-service.ts'
import { type Coming, noteRefused, type SignedIn } from './sign-in-service.ts'
import { findTicket, issueTicket, redeemTicket } from './ticket-store.ts'
import { findUser } from './user-store.ts'

/** EdDSA, ES256, RS256: what authenticators have today. */
const algorithms = [-8, -7, -257]

/** Loaded with the first passkey: no start waits for its certificates and encodings. */
const webAuthn = () => import('@simplewebauthn/server')

const refused = fail('unauthenticated', 'This passkey was not accepted.')

export async function passkeyOptions(
  core: Core,
  { publicUrl }: Place,
  { session }: Own,
): Promise<Result<object>> {
  const now = core.clock.now()
  if (!isFresh(session, now)) return proveAgain
  const db = core.database.kysely
  const user = await findUser(db, session.userId)
  if (!user) return gone
  const known = await listPasskeys(db, user.id)
  const options = await (await webAuthn()).generateRegistrationOptions({
    rpName: 'Standfirst',
    rpID: new URL(publicUrl).hostname,
    userName: user.email,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.id),
    excludeCredentials: known.map(credentialOf),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await core.database.transact((tx) => issueTicket(tx, 'passkey-new', user.id, now, options.challenge))
  return ok(options)
}

export async function addPasskey(
  core: Core,
  place: Place,
  own: Own,
  given: { readonly name: string; readonly response: RegistrationResponseJSON },
): Promise<Result<Enrolled>> {
  if (!isFresh(own.session, core.clock.now())) return proveAgain
  const challenge = challengeOf(given.response.response.clientDataJSON)
  const checked = await (await webAuthn())
    .verifyRegistrationResponse({
      response: given.response,
      expectedChallenge: challenge,
      supportedAlgorithmIDs: algorithms,
      ...expected(place),
      requireUserVerification: true,
    })
    .catch(() => undefined)
  if (!checked?.verified) return fail('invalid', 'The answer of the passkey does not fit.')
  const { credential } = checked.registrationInfo
  return changeOwn(core, own, async (unit, user) => {
    const ticket = await redeemTicket(unit.tx, 'passkey-new', challenge, unit.now)
    if (ticket?.user !== user.id) return fail('invalid', 'This took too long: begin again.')
    await insertPasskey(unit.tx, {
      id: credential.id,
      user: user.id,
      name: given.name,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
      createdAt: unit.now,
    })
    return enrolled(unit, user, own, 'passkey')
  })
}

/** With a sign-in's challenge: the passkeys of that person. Without: whichever the authenticator holds for this site. */
export async function passkeyChallenge(
  core: Core,
  { publicUrl }: Place,
  signInChallenge: string | undefined,
): Promise<object> {
  const now = core.clock.now()
  const db = core.database.kysely
  const ticket =
    signInChallenge === undefined ? undefined : await findTicket(db, 'second-factor', signInChallenge, now)
  const known = ticket?.user ? await listPasskeys(db, ticket.user) : []
  const options = await (await webAuthn()).generateAuthenticationOptions({
    rpID: new URL(publicUrl).hostname,
    allowCredentials: known.map(credentialOf),
    userVerification: 'required',
  })
  await core.database.transact((tx) =>
    issueTicket(tx, 'passkey-use', ticket?.user ?? null, now, options.challenge),
  )
  return options
}

export async function signInWithPasskey(
  core: Core,
  place: Place,
  given: { readonly response: AuthenticationResponseJSON; readonly challenge?: string | undefined },
  coming: Coming,
): Promise<Result<SignedIn>> {
  const now = core.clock.now()
  const db = core.database.kysely
  const key = attemptKey('passkey', networkOf(coming.client.address))
  const counted = await countAttempt(db, key, networkWait, now)
  if (!counted.ok) return counted
  const passkey = await findPasskey(db, given.response.id)
  const user = passkey && (await findUser(db, passkey.user))
  const counter = passkey && (await newCounter(place, passkey, given.response))
  const mayEnter = user?.disabledAt === null && (!user.demo || mayUseDemo(coming.identity, coming.client))
  const entered =
    passkey === undefined || counter === undefined || !user || !mayEnter
      ? undefined
      : await core.database.transact(async (tx) => {
          const challenge = challengeOf(given.response.response.clientDataJSON)
          const ticket = await redeemTicket(tx, 'passkey-use', challenge, now)
          if (!ticket || (ticket.user !== null && ticket.user !== user.id)) return undefined
          if (!(await notePasskeyUse(tx, passkey.id, counter, now))) return undefined
          if (given.challenge !== undefined) {
            const first = await redeemTicket(tx, 'second-factor', given.challenge, now)
            if (first?.user !== user.id) return undefined
          }
          const { client, instead } = coming
          const opening = { user, factor: 'passkey', client, instead, why: 'session.opened' } as const
          return { kind: 'in', user, session: await openSession(tx, opening, now) } as const
        })
  if (entered) {
    await uncountAttempt(db, key)
    return ok(entered)
  }
  await noteRefused(core, user, coming.client, 'passkey')
  return refused
}

async function newCounter(
  place: Place,
  passkey: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number | undefined> {
  const checked = await (await webAuthn())
    .verifyAuthenticationResponse({
      response,
      expectedChallenge: challengeOf(response.response.clientDataJSON),
      ...expected(place),
      credential: {
        ...credentialOf(passkey),
        publicKey: bytesOf(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    })
    .catch(() => undefined)
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined
}

function expected({ publicUrl, origin }: Place) {
  return { expectedOrigin: origin, expectedRPID: new URL(publicUrl).hostname }
}

function credentialOf({ id, transports }: Passkey) {
  return { id, transports: [...transports] }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'base64url'))
}

/** The challenge the authenticator says it signed; whether we asked it is decided by the ticket of that name. */
function challengeOf(clientData: string): string {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString())
    const challenge =
      typeof parsed === 'object' && parsed !== null && 'challenge' in parsed ? parsed.challenge : ''
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}
