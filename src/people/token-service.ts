// API tokens: made once, shown once, kept as a hash. A token has one role per edition and section, or for all.
import { createHash, randomBytes } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import { type Actor, type Grant, roles } from '../actor.ts'
import { editionCode } from '../api/api.ts'
import type { Tables } from '../db/db.ts'
import { type Core, write } from '../events/events.ts'
import { newId, type TokenId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import { may } from './permission.ts'

export const tokenInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
  editions: z.array(editionCode).min(1).optional().meta({ description: 'All when absent' }),
  sections: z.array(z.uuid()).min(1).optional().meta({ description: 'Section ids; all when absent' }),
})
export type TokenInput = z.infer<typeof tokenInput>

const prefix = 'sf_'

export type NewToken = { readonly id: TokenId; readonly name: string; readonly token: string }

/** The only moment the token itself is seen: 256 random bits, of which we keep a hash. */
export function createToken(core: Core, actor: Actor, input: TokenInput): Promise<Result<NewToken>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'token.manage') !== 'yes')
      return fail('forbidden', 'Only an administrator may make tokens.')
    const known = await unit.tx.selectFrom('editions').select('code').execute()
    const strange = (input.editions ?? []).filter((code) => !known.some((row) => row.code === code))
    if (strange.length > 0) {
      const errors = strange.map((code) => ({
        pointer: '/editions',
        detail: `There is no edition "${code}".`,
      }))
      return fail('invalid', 'The token names editions that do not exist.', { errors })
    }
    const token = prefix + randomBytes(32).toString('base64url')
    const id = newId<TokenId>()
    const grant = { role: input.role, editions: input.editions ?? 'all', sections: input.sections ?? 'all' }
    await unit.tx
      .insertInto('tokens')
      .values({
        id,
        name: input.name,
        hash: hashToken(token),
        grants: JSON.stringify([grant]),
        created_at: unit.now,
      })
      .execute()
    unit.record({
      type: 'token.created',
      subject: `token:${id}`,
      data: { name: input.name, role: input.role },
    })
    return ok({ id, name: input.name, token })
  })
}

export function revokeToken(core: Core, actor: Actor, id: TokenId): Promise<Result<null>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'token.manage') !== 'yes')
      return fail('forbidden', 'Only an administrator may revoke tokens.')
    const revoked = await unit.tx
      .updateTable('tokens')
      .set({ revoked_at: unit.now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) return fail('not-found', 'There is no such token.')
    unit.record({ type: 'token.revoked', subject: `token:${id}` })
    return ok(null)
  })
}

/** Who a bearer token speaks for; undefined when it is unknown or dead. */
export async function findTokenActor(
  db: Kysely<Tables>,
  token: string,
  address?: string,
): Promise<Actor | undefined> {
  if (!token.startsWith(prefix) || token.length > 100) return undefined
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const actor: Actor = { kind: 'token', id: row.id, name: row.name, grants: row.grants as readonly Grant[] }
  return address === undefined ? actor : { ...actor, address }
}

export async function listTokens(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom('tokens')
    .select(['id', 'name', 'grants', 'created_at', 'revoked_at'])
    .orderBy('id')
    .execute()
  return rows.map(({ created_at, revoked_at, ...rest }) => ({
    ...rest,
    createdAt: created_at.toISOString(),
    revokedAt: revoked_at?.toISOString() ?? null,
  }))
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
