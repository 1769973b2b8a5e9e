// Durable listeners: once per installation, with a cursor row; at least once, so handlers must be idempotent.
import type { Transaction } from 'kysely'
import type { Database, Tables } from '../db/db.ts'
import type { LoggedEvent } from './event.ts'
import { logHead, readSince } from './log.ts'

export type DurableListener = {
  /** The name of its cursor row. */
  readonly name: string
  /** Writes through `tx` only (a job, a row): slow or outside work belongs into a job. */
  readonly hear: (event: LoggedEvent, tx: Transaction<Tables>) => Promise<void>
}

const batchSize = 100

/**
 * Reads on from the cursor and moves it after each event that was handled. Several nodes may call it at once:
 * the cursor row's lock lets one work, the others return at once. Returns how many events were handled.
 * A handler's error leaves the cursor before that event and is thrown.
 */
export async function runDurable(database: Database, listener: DurableListener): Promise<number> {
  await database.kysely
    .insertInto('cursors')
    .values({ listener: listener.name, seq: await logHead(database.kysely) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  let handled = 0
  for (;;) {
    const moved = await database.transact(async (tx) => {
      const cursor = await tx
        .selectFrom('cursors')
        .select('seq')
        .where('listener', '=', listener.name)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!cursor) return 0
      const [event] = await readSince(tx, Number(cursor.seq), 1)
      if (!event) return 0
      await listener.hear(event, tx)
      await tx.updateTable('cursors').set({ seq: event.seq }).where('listener', '=', listener.name).execute()
      return 1
    })
    handled += moved
    if (moved === 0 || handled >= batchSize * 100) return handled
  }
}
