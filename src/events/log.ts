// The event log: appended to as the last act of a writing transaction, read from a seq onwards, verified as a chain.
// The lock on log_head's row makes order of seq = order of commit, without gaps.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { canonical, hash, link } from './chain.ts'
import type { LoggedEvent, NewEvent } from './event.ts'

/** The channel on which other nodes hear that the log has grown; it carries only the seq. */
export const eventsChannel = 'standfirst_events'

type Payload = Pick<LoggedEvent, 'data' | 'stale' | 'facts'>

/** Appends; nothing may be written in this transaction afterwards. Returns the event's seq. */
export async function appendEvent(
  tx: Transaction<Tables>,
  event: NewEvent,
  by: { readonly at: Date; readonly actor: string },
): Promise<number> {
  const payload = canonical({ data: event.data ?? {}, stale: event.stale ?? [], facts: event.facts ?? [] })
  const payloadHash = hash(payload)
  const head = await tx
    .updateTable('log_head')
    .set({ seq: sql`seq + 1` })
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
  const chained = link(head.hash, payloadHash)
  await sql`with head as (update log_head set hash = ${chained}),
    event as (insert into events (seq, at, type, subject, edition, actor, payload, payload_hash, hash)
      values (${head.seq}, ${by.at}, ${event.type}, ${event.subject}, ${event.edition ?? null}, ${by.actor},
        ${payload}, ${payloadHash}, ${chained}))
    select pg_notify(${eventsChannel}, ${String(head.seq)})`.execute(tx)
  return Number(head.seq)
}

/** The seq of the last committed event (0 in a new database). */
export async function logHead(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('log_head').select('seq').executeTakeFirstOrThrow()
  return Number(row.seq)
}

/** Whether an event of this type was ever recorded. Reads the log: for starts and commands, not for requests. */
export async function hasHappened(db: Kysely<Tables>, type: string): Promise<boolean> {
  const row = await db.selectFrom('events').select('seq').where('type', '=', type).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Events after `seq`, oldest first, at most `limit`. */
export async function readSince(db: Kysely<Tables>, seq: number, limit = 500): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((row) => {
    const payload: Payload =
      row.payload === null ? { data: {}, stale: [], facts: [] } : JSON.parse(row.payload)
    return {
      seq: Number(row.seq),
      at: row.at,
      actor: row.actor,
      type: row.type,
      subject: row.subject,
      edition: row.edition,
      ...payload,
    }
  })
}

/** Walks the whole chain; the seq of the first event that does not fit, or null. Erased payloads leave their hash. */
export async function firstBrokenEvent(db: Kysely<Tables>): Promise<number | null> {
  let previous = ''
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'payload', 'payload_hash', 'hash'])
      .where('seq', '>', from)
      .orderBy('seq')
      .limit(1000)
      .execute()
    for (const row of rows) {
      const intact = row.payload === null || hash(row.payload) === row.payload_hash
      if (!intact || link(previous, row.payload_hash) !== row.hash) return Number(row.seq)
      previous = row.hash
      from = Number(row.seq)
    }
    if (rows.length < 1000) return null
  }
}
