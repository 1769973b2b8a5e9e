// Passwords kept: argon2id, 19 MiB, two passes. Comparing costs the same whether there is somebody to compare with or not.
import { hash, verify } from '@node-rs/argon2'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { Result } from '../result.ts'
import { checkPassword } from './password.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** What is compared with when there is no such person: a hash that nothing fits. */
let nobody: Promise<string> | undefined

/** Always one comparison, so that an unknown person takes as long as a known one. */
export async function verifyPassword(kept: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(`${Math.random()} nobody`)
  const fits = await verify(kept ?? (await nobody), password)
  return kept !== undefined && fits
}

export async function findPasswordHash(db: Kysely<Tables>, user: string): Promise<string | undefined> {
  const row = await db.selectFrom('passwords').select('hash').where('user', '=', user).executeTakeFirst()
  return row?.hash
}

export async function keepPassword(tx: Kysely<Tables>, user: string, kept: string, now: Date): Promise<void> {
  const row = { hash: kept, changed_at: now }
  await tx
    .insertInto('passwords')
    .values({ user, ...row })
    .onConflict((conflict) => conflict.column('user').doUpdateSet(row))
    .execute()
}

/** Whether this person may take this password here: the newsroom's names and their own are no secrets. */
export async function mayTakePassword(
  db: Kysely<Tables>,
  person: { readonly email: string; readonly name: string },
  password: string,
): Promise<Result<null>> {
  const editions = await db.selectFrom('editions').select('name').execute()
  const publication = await db.selectFrom('publication').select('settings').executeTakeFirst()
  const name = publication && 'name' in publication.settings ? String(publication.settings.name) : ''
  const [local = '', domain = ''] = person.email.split('@')
  return checkPassword(password, [name, ...editions.map((row) => row.name), person.name, local, domain])
}
