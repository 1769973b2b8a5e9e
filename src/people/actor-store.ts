// SQL: from the key under which an act is kept (`user:ID`, `token:ID`) to what its actor may do now.
import type { Kysely } from 'kysely'
import { type Actor, cli, type Grant } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { isId, type TokenId } from '../ids.ts'

/** Undefined for those who may do nothing any more, and for the house, which does nothing by itself. */
export async function findActor(db: Kysely<Tables>, key: string): Promise<Actor | undefined> {
  if (key === 'cli') return cli
  const [kind, id = ''] = key.split(':')
  if (!isId(id)) return undefined
  if (kind === 'user') {
    const rows = db.selectFrom('users').select(['name', 'grants']).where('id', '=', id)
    const row = await rows.where('disabled_at', 'is', null).executeTakeFirst()
    return row && { kind, id, name: row.name, grants: row.grants as readonly Grant[] }
  }
  if (kind === 'token') {
    const rows = db
      .selectFrom('tokens')
      .select(['name', 'grants'])
      .where('id', '=', id as TokenId)
    const row = await rows.where('revoked_at', 'is', null).executeTakeFirst()
    return row && { kind, id, name: row.name, grants: row.grants as readonly Grant[] }
  }
  return undefined
}
