// HTTP of tokens and the audit log.
import { type Endpoint, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { TokenId } from '../ids.ts'
import { ok } from '../result.ts'
import { auditEndpoints } from './audit-routes.ts'
import { createToken, listTokens, revokeToken, tokenInput } from './token-service.ts'

export function peopleEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/tokens',
      access: 'token.manage',
      tag: 'people',
      summary: 'Tokens, without their secrets',
      handle: async () => ok({ body: { items: await listTokens(db) } }),
    }),
    endpoint({
      method: 'post',
      path: '/tokens',
      access: 'token.manage',
      tag: 'people',
      summary: 'Make a token; the answer is the only place it is ever shown',
      body: tokenInput,
      secret: true,
      handle: async ({ actor, body }) => {
        const made = await createToken(core, actor, body)
        return made.ok ? ok({ status: 201, body: made.value }) : made
      },
    }),
    endpoint({
      method: 'delete',
      path: '/tokens/{id}',
      access: 'token.manage',
      tag: 'people',
      summary: 'End a token at once',
      params: idParam,
      handle: async ({ actor, params }) => {
        const revoked = await revokeToken(core, actor, params.id as TokenId)
        return revoked.ok ? ok({ status: 204 }) : revoked
      },
    }),
    ...auditEndpoints(core),
  ]
}
