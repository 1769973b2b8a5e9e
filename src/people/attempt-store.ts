// Attempts in the database, so that they count on every node and over a restart. An attempt is counted before it is judged:
// many at once are many.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import { fail, ok, type Result } from '../result.ts'
import { forgottenMs, homeMs, type Wait, waitMs } from './attempt.ts'

/** Counts an attempt; `too-many` with the seconds to wait when it comes too early, which counts for nothing. */
export async function countAttempt(
  db: Kysely<Tables>,
  key: string,
  wait: Wait,
  now: Date,
): Promise<Result<null>> {
  const { free, longestMs } = wait
  const forgotten = new Date(now.getTime() - forgottenMs)
  const { rows } = await sql`
    insert into attempts (key, n, at) values (${key}, 1, ${now})
    on conflict (key) do update set at = excluded.at, n = case when attempts.at < ${forgotten} then 1 else attempts.n + 1 end
    where attempts.n < ${free}
      or attempts.at + least(${longestMs}::float8, 1000 * power(2, least(attempts.n - ${free}, 20))) * interval '1 millisecond' <= ${now}
    returning n`.execute(db)
  if (rows.length > 0) return ok(null)
  const row = await db.selectFrom('attempts').selectAll().where('key', '=', key).executeTakeFirst()
  const leftMs = row ? row.at.getTime() + waitMs(row.n, wait) - now.getTime() : 0
  const retryAfter = Math.max(1, Math.ceil(leftMs / 1000))
  return fail('too-many', `Too many attempts: try again in ${retryAfter} s.`, { extra: { retryAfter } })
}

/** The attempt was right after all: it is no failure. */
export async function uncountAttempt(db: Kysely<Tables>, key: string): Promise<void> {
  await sql`update attempts set n = greatest(n - 1, 0) where key = ${key}`.execute(db)
}

export async function forgetAttempts(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', key).execute()
}

/** Whether this account was entered from this network lately: a row without failures says so. */
export async function isHome(db: Kysely<Tables>, key: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('attempts')
    .select('key')
    .where('key', '=', key)
    .where('at', '>', new Date(now.getTime() - homeMs))
    .executeTakeFirst()
  return row !== undefined
}

export async function noteHome(db: Kysely<Tables>, key: string, now: Date): Promise<void> {
  const row = { n: 0, at: now }
  await db
    .insertInto('attempts')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

/** Housekeeping: what no longer makes anybody wait. */
export async function sweepAttempts(db: Kysely<Tables>, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await db
    .deleteFrom('attempts')
    .where((where) =>
      where.or([
        where.and([where('n', '>', 0), where('at', '<', before(forgottenMs))]),
        where('at', '<', before(homeMs)),
      ]),
    )
    .execute()
}
