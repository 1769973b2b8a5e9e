// SQL of reading the audit log: newest first, filtered by what the caller allow-listed.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'

export type AuditFilter = {
  /** As the log writes an actor: `user:0192…`, `cli`. */
  readonly who?: string | undefined
  /** `story`, or one action: `story.published`. */
  readonly what?: string | undefined
  /** `story:0192…` exactly, or a part of a subject. */
  readonly thing?: string | undefined
  readonly outcome?: 'done' | 'refused' | undefined
  readonly from?: Date | undefined
  /** Not included. */
  readonly to?: Date | undefined
}

export type AuditRow = {
  readonly n: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly outcome: string
  readonly address: string | null
  /** Its link in the chain. */
  readonly hash: string
  readonly detail: unknown
}

/** At most `limit` rows before the number `before`. */
export async function listAudit(
  db: Kysely<Tables>,
  { who, what, thing, outcome, from, to }: AuditFilter,
  page: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly AuditRow[]> {
  let select = db.selectFrom('audit').selectAll().orderBy('n', 'desc').limit(page.limit)
  if (page.before !== undefined) select = select.where('n', '<', page.before)
  if (who !== undefined) select = select.where('actor', '=', who)
  if (what?.includes('.')) select = select.where('action', '=', what)
  else if (what !== undefined) select = select.where(sql<boolean>`starts_with(action, ${`${what}.`})`)
  if (thing?.includes(':')) select = select.where('subject', '=', thing)
  else if (thing !== undefined) select = select.where(sql<boolean>`strpos(subject, ${thing}) > 0`)
  if (outcome !== undefined) select = select.where('outcome', '=', outcome)
  if (from !== undefined) select = select.where('at', '>=', from)
  if (to !== undefined) select = select.where('at', '<', to)
  const rows = await select.execute()
  return rows.map(({ n, at, detail, ...row }) => ({
    ...row,
    n: Number(n),
    at: at.toISOString(),
    detail: JSON.parse(detail),
  }))
}
