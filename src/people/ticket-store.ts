// One-time tickets: a secret of 256 bits handed out once, its hash kept, for one purpose, until it is used or its time is over.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import { hashSecret, newSecret } from './secret.ts'

export type TicketKind = 'invitation' | 'reset' | 'second-factor' | 'passkey-new' | 'passkey-use'

const minuteMs = 60_000
const livesMs: Record<TicketKind, number> = {
  invitation: 7 * 24 * 60 * minuteMs,
  reset: 60 * minuteMs,
  'second-factor': 10 * minuteMs,
  'passkey-new': 5 * minuteMs,
  'passkey-use': 5 * minuteMs,
}

/** Wrong codes a second-factor ticket bears. */
const mostTries = 5

/** A new ticket; `secret` when it is one that somebody else drew (a passkey's challenge). */
export async function issueTicket(
  tx: Kysely<Tables>,
  kind: TicketKind,
  user: string | null,
  now: Date,
  secret: string = newSecret(),
): Promise<string> {
  await tx
    .insertInto('tickets')
    .values({ hash: hashSecret(secret), kind, user, expires_at: new Date(now.getTime() + livesMs[kind]) })
    .execute()
  return secret
}

/** Whose ticket this is, while it is good. */
export async function findTicket(
  db: Kysely<Tables>,
  kind: TicketKind,
  secret: string,
  now: Date,
): Promise<{ readonly user: string | null } | undefined> {
  return db
    .selectFrom('tickets')
    .select('user')
    .where('hash', '=', hashSecret(secret))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .executeTakeFirst()
}

/** Uses it up: of two who come with the same ticket one gets it. */
export async function redeemTicket(
  tx: Kysely<Tables>,
  kind: TicketKind,
  secret: string,
  now: Date,
): Promise<{ readonly user: string | null } | undefined> {
  return tx
    .updateTable('tickets')
    .set({ used_at: now })
    .where('hash', '=', hashSecret(secret))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .returning('user')
    .executeTakeFirst()
}

/** Counts a wrong code; after five the ticket is dead. */
export async function noteTry(db: Kysely<Tables>, secret: string): Promise<void> {
  await db
    .updateTable('tickets')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('hash', '=', hashSecret(secret))
    .execute()
}

/** Earlier tickets of that kind are void: only the newest link works. */
export async function voidTickets(
  tx: Kysely<Tables>,
  kinds: readonly TicketKind[],
  user: string,
): Promise<void> {
  await tx.deleteFrom('tickets').where('user', '=', user).where('kind', 'in', kinds).execute()
}

/** Housekeeping: what is used or over. */
export async function sweepTickets(db: Kysely<Tables>, now: Date): Promise<void> {
  await db
    .deleteFrom('tickets')
    .where((where) => where.or([where('expires_at', '<', now), where('used_at', 'is not', null)]))
    .execute()
}
