// Second factors in the database: the shared secret of an authenticator, the last step used, hashes of recovery codes.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import { type SecondFactor, secondFactorOf } from './user.ts'

type Db = Kysely<Tables>

export async function findSecondFactor(db: Db, user: string): Promise<SecondFactor> {
  return (await findSecondFactors(db, [user])).get(user) ?? 'none'
}

export async function findSecondFactors(
  db: Db,
  users: readonly string[],
): Promise<ReadonlyMap<string, SecondFactor>> {
  if (users.length === 0) return new Map()
  const totp = await db
    .selectFrom('totp')
    .select('user')
    .where('user', 'in', users)
    .where('secret', 'is not', null)
    .execute()
  const passkeys = await db
    .selectFrom('passkeys')
    .select('user')
    .distinct()
    .where('user', 'in', users)
    .execute()
  const withTotp = new Set(totp.map(({ user }) => user))
  const withPasskey = new Set(passkeys.map(({ user }) => user))
  return new Map(users.map((user) => [user, secondFactorOf(withTotp.has(user), withPasskey.has(user))]))
}

/** The new secret waits until a code made with it was shown; the one in use goes on working until then. */
export async function keepPendingTotp(tx: Db, user: string, pending: string): Promise<void> {
  await tx
    .insertInto('totp')
    .values({ user, pending })
    .onConflict((conflict) => conflict.column('user').doUpdateSet({ pending }))
    .execute()
}

export async function findTotp(db: Db, user: string) {
  return db.selectFrom('totp').selectAll().where('user', '=', user).executeTakeFirst()
}

export async function confirmTotp(tx: Db, user: string, secret: string, step: number): Promise<void> {
  await tx
    .updateTable('totp')
    .set({ secret, pending: null, last_step: step })
    .where('user', '=', user)
    .execute()
}

/** Uses up the code of a step: false when it, or a later one, was used before. */
export async function spendTotpStep(tx: Db, user: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('totp')
    .set({ last_step: step })
    .where('user', '=', user)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .returning('user')
    .executeTakeFirst()
  return used !== undefined
}

export async function removeTotp(tx: Db, user: string): Promise<void> {
  await tx.deleteFrom('totp').where('user', '=', user).execute()
}

export async function replaceRecoveryCodes(tx: Db, user: string, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user', '=', user).execute()
  if (hashes.length === 0) return
  await tx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ user, hash })))
    .execute()
}

export async function spendRecoveryCode(tx: Db, user: string, hash: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('user', '=', user)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

export async function countRecoveryCodes(db: Db, user: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('user', '=', user)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
