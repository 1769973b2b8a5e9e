// A part of a transaction that may fail without the rest: a savepoint, and events that count only when it held.
// Driven by the import's services.
import { sql } from 'kysely'
import { sqlState } from '../db/db.ts'
import type { NewEvent, Unit } from '../events/events.ts'
import { fail, ProblemError, type Result } from '../result.ts'

/** The database's own reasons to do the whole transaction again; they are not this part's fault. */
const ofTheWhole = new Set(['40001', '40P01', '57014', '57P01'])

/** Rolls back this part alone when it answers with a problem or the database refuses it; a bug still throws. */
export async function attempt<T>(unit: Unit, work: (part: Unit) => Promise<Result<T>>): Promise<Result<T>> {
  const events: NewEvent[] = []
  await sql`savepoint part`.execute(unit.tx)
  const done = await work({ ...unit, record: (event) => void events.push(event) }).catch((error: unknown) => {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem } as const
    const state = sqlState(error)
    if (state === undefined || ofTheWhole.has(state)) throw error
    return fail('invalid', `The database refused it (${state}).`)
  })
  if (!done.ok) {
    await sql`rollback to savepoint part`.execute(unit.tx)
    return done
  }
  await sql`release savepoint part`.execute(unit.tx)
  for (const event of events) unit.record(event)
  return done
}
