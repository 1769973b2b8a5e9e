// Housekeeping: sessions whose time is over, used tickets, forgotten failures. Driven by the newsroom, every minute.
import type { Core } from '../events/events.ts'
import { sweepAttempts } from './attempt-store.ts'
import type { Identity } from './session.ts'
import { sweepSessions } from './session-store.ts'
import { sweepTickets } from './ticket-store.ts'

export async function sweepPeople({ database, clock }: Core, identity: Identity): Promise<void> {
  const now = clock.now()
  await sweepSessions(database.kysely, identity, now)
  await sweepTickets(database.kysely, now)
  await sweepAttempts(database.kysely, now)
}
