// Passkeys in the database: public keys only; what is secret never leaves the authenticator.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'

type Db = Kysely<Tables>

export type Passkey = {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly createdAt: Date
  readonly usedAt: Date | null
}

export async function listPasskeys(db: Db, user: string): Promise<readonly Passkey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('user', '=', user)
    .orderBy('created_at')
    .execute()
  return rows.map(asPasskey)
}

export async function findPasskey(db: Db, id: string): Promise<Passkey | undefined> {
  const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asPasskey(row)
}

export async function insertPasskey(
  tx: Db,
  { id, user, name, publicKey, counter, transports, createdAt }: Omit<Passkey, 'usedAt'>,
): Promise<void> {
  await tx
    .insertInto('passkeys')
    .values({
      id,
      user,
      name,
      public_key: publicKey,
      counter,
      transports: JSON.stringify(transports),
      created_at: createdAt,
    })
    .execute()
}

/** Notes a use: false when the counter went back, as that of a copied key does. */
export async function notePasskeyUse(tx: Db, id: string, counter: number, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('passkeys')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    .where((where) => where.or([where('counter', '<', counter), where('counter', '=', 0)]))
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function removePasskey(tx: Db, user: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('passkeys')
    .where('user', '=', user)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function removePasskeys(tx: Db, user: string): Promise<void> {
  await tx.deleteFrom('passkeys').where('user', '=', user).execute()
}

function asPasskey(row: {
  id: string
  user: string
  name: string
  public_key: string
  counter: number
  transports: object
  created_at: Date
  used_at: Date | null
}): Passkey {
  return {
    id: row.id,
    user: row.user,
    name: row.name,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports as readonly string[],
    createdAt: row.created_at,
    usedAt: row.used_at,
  }
}
