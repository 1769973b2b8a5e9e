// The one way to write what others are shown: a transaction that ends with its audit rows and its event.
import type { Transaction } from 'kysely'
import { type Actor, actorKey } from '../actor.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tables } from '../db/db.ts'
import { type Problem, ProblemError, type Result } from '../result.ts'
import { appendAudit } from './audit.ts'
import { merged, type NewEvent } from './event.ts'
import type { EventFeed } from './feed.ts'
import { appendEvent } from './log.ts'
import { markReceipt } from './receipt.ts'

/**
 * What another room writes in the same transaction because something happened (a notice to staff). It may record what it did
 * to other things, which calls no reaction again; a fault of its own undoes the whole.
 */
export type Reaction = (unit: Unit, happened: readonly NewEvent[]) => Promise<void>

/** What every service needs of the house. */
export type Core = {
  readonly database: Database
  readonly clock: Clock
  readonly feed: EventFeed
  readonly reactions?: readonly Reaction[]
}

/** A writing transaction under way. */
export type Unit = {
  readonly tx: Transaction<Tables>
  readonly actor: Actor
  /** The one instant of this transaction. */
  readonly now: Date
  /** Says what happened; written last, when the work is done. */
  readonly record: (event: NewEvent) => void
  /** The seq this transaction's event will get (takes the log's lock now: call it late). */
  readonly seq: () => Promise<number>
}

/**
 * Runs `work` in one transaction with its event. A failed result rolls everything back and is the answer.
 * When it returns, this node's page store and other in-memory listeners have heard the event.
 */
export async function write<T>(
  core: Core,
  actor: Actor,
  work: (unit: Unit) => Promise<Result<T>>,
): Promise<Result<T>> {
  let recorded = false
  const attempt = core.database.transact(async (tx) => {
    const now = core.clock.now()
    const events: NewEvent[] = []
    const unit: Unit = {
      tx,
      actor,
      now,
      record: (event) => void events.push(event),
      seq: () => nextSeq(tx),
    }
    const result = await work(unit)
    if (!result.ok) throw new ProblemError(result.problem)
    const happened = [...events]
    if (happened.length > 0) for (const react of core.reactions ?? []) await react(unit, happened)
    const event = merged(events)
    recorded = event !== undefined
    if (event) {
      const entries = events.map(({ type, subject, edition, data }) => ({
        action: type,
        subject,
        outcome: 'done' as const,
        detail: { ...data, ...(edition === undefined ? {} : { edition }) },
      }))
      await markReceipt(tx)
      await appendAudit(tx, entries, { at: now, actor })
      await appendEvent(tx, event, { at: now, actor: actorKey(actor) })
    }
    return result
  })
  const outcome = await attempt.catch(asRefusal)
  if (outcome.ok && recorded) await core.feed.pull()
  return outcome
}

function asRefusal(error: unknown): { ok: false; problem: Problem } {
  if (error instanceof ProblemError) return { ok: false, problem: error.problem }
  throw error
}

/** Locks both heads, in the order everyone takes them: the event appended at the end gets exactly this number. */
async function nextSeq(tx: Transaction<Tables>): Promise<number> {
  await tx.selectFrom('audit_head').select('n').forUpdate().execute()
  const head = await tx.selectFrom('log_head').select('seq').forUpdate().executeTakeFirstOrThrow()
  return Number(head.seq) + 1
}
