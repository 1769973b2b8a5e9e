// HTTP of one's own second factors. `enrolling` marks what somebody may do who must still set one up.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { ok } from '../result.ts'
import { ownOf, renewed } from './own-routes.ts'
import { attestation, placeOf } from './passkey-input.ts'
import { addPasskey, passkeyOptions } from './passkey-service.ts'
import { listPasskeys } from './passkey-store.ts'
import { beginTotp, finishTotp, newCodes, removeFactor } from './second-factor-service.ts'
import type { Identity } from './session.ts'

const tag = 'my account'
const sent = { maxBytes: 20_000, tag, secret: true } as const

export function secondFactorEndpoints(core: Core, identity: Identity): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'post',
      path: '/me/totp',
      access: 'enrolling',
      ...sent,
      summary: 'A secret for an authenticator app; it counts when a code of it was confirmed',
      body: z.strictObject({}),
      handle: async (request) => {
        const begun = await beginTotp(core, ownOf(request))
        return begun.ok ? ok({ body: begun.value }) : begun
      },
    }),
    endpoint({
      method: 'post',
      path: '/me/totp/confirm',
      access: 'enrolling',
      ...sent,
      summary:
        'Confirm the authenticator by a code; recovery codes are shown here once, when there were none',
      body: z.strictObject({ code: z.string().min(1).max(20) }),
      handle: async (request) => {
        const done = await finishTotp(core, ownOf(request), request.body.code)
        if (!done.ok) return done
        return renewed(identity, done.value.session, { recoveryCodes: done.value.recoveryCodes })
      },
    }),
    endpoint({
      method: 'delete',
      path: '/me/totp',
      access: 'user',
      ...sent,
      summary: 'Remove the authenticator',
      handle: async (request) => {
        const done = await removeFactor(core, ownOf(request), { kind: 'totp' })
        return done.ok ? renewed(identity, done.value) : done
      },
    }),
    endpoint({
      method: 'post',
      path: '/me/recovery-codes',
      access: 'user',
      ...sent,
      summary: 'New recovery codes, shown here once; the old ones are void',
      body: z.strictObject({}),
      handle: async (request) => {
        const made = await newCodes(core, ownOf(request))
        return made.ok ? ok({ body: { recoveryCodes: made.value } }) : made
      },
    }),
    endpoint({
      method: 'post',
      path: '/me/passkeys/options',
      access: 'enrolling',
      ...sent,
      summary: 'What the browser asks for a new passkey',
      body: z.strictObject({}),
      handle: async (request) => {
        const options = await passkeyOptions(core, placeOf(identity, request), ownOf(request))
        return options.ok ? ok({ body: options.value }) : options
      },
    }),
    endpoint({
      method: 'post',
      path: '/me/passkeys',
      access: 'enrolling',
      ...sent,
      summary: 'Keep a new passkey; recovery codes are shown here once, when there were none',
      body: z.strictObject({ name: z.string().trim().min(1).max(100), response: attestation }),
      handle: async (request) => {
        const done = await addPasskey(core, placeOf(identity, request), ownOf(request), request.body)
        if (!done.ok) return done
        return renewed(identity, done.value.session, { recoveryCodes: done.value.recoveryCodes })
      },
    }),
    endpoint({
      method: 'get',
      path: '/me/passkeys',
      access: 'user',
      tag,
      summary: "One's own passkeys",
      handle: async (request) => {
        const passkeys = await listPasskeys(db, ownOf(request).session.userId)
        const items = passkeys.map(({ id, name, createdAt, usedAt }) => ({
          id,
          name,
          createdAt: createdAt.toISOString(),
          usedAt: usedAt?.toISOString() ?? null,
        }))
        return ok({ body: { items } })
      },
    }),
    endpoint({
      method: 'delete',
      path: '/me/passkeys/{id}',
      access: 'user',
      ...sent,
      summary: 'Remove a passkey',
      params: z.object({ id: z.string().min(1).max(2_000) }),
      handle: async (request) => {
        const done = await removeFactor(core, ownOf(request), { kind: 'passkey', id: request.params.id })
        return done.ok ? renewed(identity, done.value) : done
      },
    }),
  ]
}
