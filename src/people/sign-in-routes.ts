// HTTP of signing in and out: sessions, the second step, passkeys, and the links people get.
import { z } from '@hono/zod-openapi'
import { type Answer, type ApiRequest, type Endpoint, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { Mailer } from '../net/net.ts'
import { fail, ok, type Result } from '../result.ts'
import { join, lookAtInvitation } from './invitation-service.ts'
import { mePresenter } from './me-view.ts'
import { assertion, placeOf } from './passkey-input.ts'
import { passkeyChallenge, signInWithPasskey } from './passkey-service.ts'
import { askReset, resetPassword } from './reset-service.ts'
import { canCarrySession, endedCookie, type Identity, sessionCookie } from './session.ts'
import { endSession } from './session-service.ts'
import { type Coming, giveCode, type SignedIn, signIn } from './sign-in-service.ts'
import { email, personName } from './user.ts'

const tag = 'signing in'
const secretText = z.string().min(1).max(200)
/** Longer than any password may be, so that a long one is refused in words rather than by the schema. */
const passwordText = z.string().min(1).max(1_000)
const small = { maxBytes: 20_000, secret: true, access: 'public', method: 'post', tag } as const

const needsTls = fail('conflict', 'Browsers keep no session for this address, because it is not https.', {
  unblock: 'Put TLS in front of the newsroom, and set PUBLIC_URL to its https address.',
})

export type Door = {
  readonly identity: Identity
  readonly mail: Mailer | undefined
  /** Takes over work that goes on after the answer. */
  readonly later: (work: Promise<void>) => void
}

export function signInEndpoints(core: Core, { identity, mail, later }: Door): Endpoint[] {
  const post = { publicUrl: identity.publicUrl, mail }
  const comingOf = ({ client, session }: ApiRequest<unknown, unknown, unknown>): Coming => ({
    identity,
    client,
    instead: session,
  })
  const present = mePresenter(core)

  async function enter(way: () => Promise<Result<SignedIn>>): Promise<Result<Answer>> {
    if (!canCarrySession(identity.publicUrl)) return needsTls
    const result = await way()
    if (!result.ok) return result
    const signed = result.value
    if (signed.kind === 'needs')
      return ok({ body: { needs: 'second-factor', methods: signed.methods, challenge: signed.challenge } })
    const { user, session } = signed
    return ok({
      body: { me: await present(user.id, session.id) },
      headers: { 'set-cookie': sessionCookie(identity, session.secret) },
    })
  }

  return [
    endpoint({
      ...small,
      path: '/session',
      summary: 'Sign in with a password; the answer is the person, or what else is needed',
      body: z.strictObject({ email, password: passwordText }),
      handle: (request) => enter(() => signIn(core, request.body, comingOf(request))),
    }),
    endpoint({
      ...small,
      path: '/session/second-factor',
      summary: 'The second step: a code of the authenticator, or a recovery code',
      body: z.strictObject({ challenge: secretText, code: z.string().min(1).max(60) }),
      handle: (request) => enter(() => giveCode(core, request.body, comingOf(request))),
    }),
    endpoint({
      ...small,
      path: '/session/passkey/options',
      summary: 'What the browser asks a passkey; with the challenge of a second step, for that person',
      body: z.strictObject({ challenge: secretText.optional() }),
      handle: async (request) =>
        ok({ body: await passkeyChallenge(core, placeOf(identity, request), request.body.challenge) }),
    }),
    endpoint({
      ...small,
      path: '/session/passkey',
      summary: 'Sign in with a passkey, alone or as the second step',
      body: z.strictObject({ response: assertion, challenge: secretText.optional() }),
      handle: (request) =>
        enter(() => signInWithPasskey(core, placeOf(identity, request), request.body, comingOf(request))),
    }),
    endpoint({
      method: 'delete',
      path: '/session',
      access: 'public',
      tag,
      summary: 'Sign out; the session is over on the server too',
      secret: true,
      handle: async ({ session, client }) => {
        if (session) await endSession(core, session, client)
        return ok({ status: 204, headers: { 'set-cookie': endedCookie(identity) } })
      },
    }),
    endpoint({
      ...small,
      path: '/join/look',
      summary: 'Whom an invitation is for',
      body: z.strictObject({ token: secretText }),
      handle: async ({ body }) => {
        const found = await lookAtInvitation(core, body.token)
        return found.ok ? ok({ body: found.value }) : found
      },
    }),
    endpoint({
      ...small,
      path: '/join',
      summary: 'Use an invitation: choose a password, and be signed in',
      body: z.strictObject({ token: secretText, password: passwordText, name: personName.optional() }),
      handle: (request) => enter(() => join(core, request.body, comingOf(request))),
    }),
    endpoint({
      ...small,
      path: '/password-reset',
      summary:
        'Ask for a link by mail; the answer is the same whoever asks. `mail` false: this newsroom sends none',
      body: z.strictObject({ email }),
      handle: async ({ body, client }) => {
        later(askReset(core, post, body.email, client))
        return ok({ status: 202, body: { mail: mail !== undefined } })
      },
    }),
    endpoint({
      ...small,
      path: '/password-reset/confirm',
      summary: 'Use a reset link: choose a new password; then sign in with it',
      body: z.strictObject({ token: secretText, password: passwordText }),
      handle: async ({ body, client }) => {
        const done = await resetPassword(core, body, client)
        return done.ok ? ok({ status: 204, headers: { 'set-cookie': endedCookie(identity) } }) : done
      },
    }),
  ]
}
