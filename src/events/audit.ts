// The audit log: who did what to which thing, from where, when; append-only and hash-chained like the events.
// Rows for acts come with their transaction; refusals and log-ins are written by themselves.
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Actor, actorKey } from '../actor.ts'
import { insertRows, type Tables } from '../db/db.ts'
import { canonical, hash, link } from './chain.ts'

export type AuditEntry = {
  readonly action: string
  readonly subject: string
  readonly outcome: 'done' | 'refused'
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Appends rows to the chain; inside a writing transaction it runs right before the event (lock order: audit, then log). */
export async function appendAudit(
  tx: Transaction<Tables>,
  entries: readonly AuditEntry[],
  by: { readonly at: Date; readonly actor: Actor },
): Promise<void> {
  if (entries.length === 0) return
  const head = await tx
    .updateTable('audit_head')
    .set({ n: sql`n + ${entries.length}` })
    .returning(['n', 'hash'])
    .executeTakeFirstOrThrow()
  let previous = head.hash
  const first = Number(head.n) - entries.length + 1
  const rows = entries.map((entry, index) => {
    const row = {
      n: first + index,
      at: by.at.toISOString(),
      actor: actorKey(by.actor),
      action: entry.action,
      subject: entry.subject,
      outcome: entry.outcome,
      address: by.actor.address ?? null,
      detail: canonical(entry.detail ?? {}),
    }
    previous = link(previous, hash(canonical(row)))
    return { ...row, hash: previous }
  })
  await insertRows(tx, 'audit', rows).execute()
  await tx.updateTable('audit_head').set({ hash: previous }).execute()
}

/** The number of the first audit row that does not fit the chain, or null. */
export async function firstBrokenAudit(db: Kysely<Tables>): Promise<number | null> {
  let previous = ''
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('n', '>', from)
      .orderBy('n')
      .limit(1000)
      .execute()
    for (const { hash: chained, n, at, ...rest } of rows) {
      previous = link(previous, hash(canonical({ ...rest, n: Number(n), at: at.toISOString() })))
      if (previous !== chained) return Number(n)
      from = Number(n)
    }
    if (rows.length < 1000) return null
  }
}
