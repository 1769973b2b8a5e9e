// Time is an event: rows in `due`, claimed by any node and committed as ordinary events at their instant. Never early,
// at most two seconds late, caught up at start.
import { system } from '../actor.ts'
import { ok } from '../result.ts'
import { type Core, type Unit, write } from './unit.ts'

export type DueRow = {
  readonly kind: string
  readonly subject: string
  readonly at: Date
  readonly payload: object
}
export type DueHandler = (unit: Unit, row: DueRow) => Promise<void>

/** Sets the instant for each (kind, subject), replacing an earlier one. */
export async function setDue(
  unit: Unit,
  ...rows: readonly (Omit<DueRow, 'payload'> & { payload?: object })[]
): Promise<void> {
  if (rows.length === 0) return
  await unit.tx
    .insertInto('due')
    .values(rows.map(({ payload = {}, ...row }) => ({ ...row, payload: JSON.stringify(payload) })))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject']).doUpdateSet((row) => ({
        at: row.ref('excluded.at'),
        payload: row.ref('excluded.payload'),
      })),
    )
    .execute()
}

export async function clearDue(unit: Unit, kind: string, ...subjects: readonly string[]): Promise<void> {
  await unit.tx
    .deleteFrom('due')
    .where('kind', '=', kind)
    .where('subject', 'in', [...subjects])
    .execute()
}

/** Looks again at least this often, for rows that another node wrote. */
const longestSleepMs = 1_000
const retryMs = 5_000
const batchSize = 200

/** Watches `due` on this node until it is stopped. A handler that fails is tried again; the others go on. */
export class DueWatch {
  readonly #core: Core
  readonly #handlers: ReadonlyMap<string, DueHandler>
  readonly #onError: (error: unknown, row: DueRow) => void
  readonly #notBefore = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> | undefined
  #stopped = false

  constructor(
    core: Core,
    handlers: ReadonlyMap<string, DueHandler>,
    onError: (error: unknown, row: DueRow) => void,
  ) {
    this.#core = core
    this.#handlers = handlers
    this.#onError = onError
  }

  /** Catches up with what fell due while nobody watched, then keeps watching. */
  async start(): Promise<void> {
    await this.runDue()
    this.#sleep()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#round
  }

  /** Does everything that is due now; returns how many rows were done. */
  async runDue(): Promise<number> {
    let done = 0
    for (;;) {
      const round = await this.#runSome()
      done += round
      if (round < batchSize) return done
    }
  }

  async #runSome(): Promise<number> {
    const now = this.#core.clock.now()
    const rows = await this.#core.database.kysely
      .selectFrom('due')
      .selectAll()
      .where('at', '<=', now)
      .orderBy('at')
      .orderBy('subject')
      .limit(batchSize + this.#notBefore.size)
      .execute()
    let done = 0
    for (const row of rows) {
      const key = `${row.kind} ${row.subject}`
      if ((this.#notBefore.get(key) ?? 0) > now.getTime()) continue
      try {
        if (await this.#claim(row)) done += 1
        this.#notBefore.delete(key)
      } catch (error) {
        this.#notBefore.set(key, now.getTime() + retryMs)
        this.#onError(error, row)
      }
    }
    return done
  }

  /** The delete is the claim: a second node finds the row gone, because this transaction committed or is waited for. */
  async #claim(row: DueRow): Promise<boolean> {
    const result = await write(this.#core, system, async (unit) => {
      const claimed = await unit.tx
        .deleteFrom('due')
        .where('kind', '=', row.kind)
        .where('subject', '=', row.subject)
        .where('at', '=', row.at)
        .returning('kind')
        .executeTakeFirst()
      if (!claimed) return ok(false)
      const handler = this.#handlers.get(row.kind)
      if (!handler) throw new Error(`nobody handles due rows of kind ${row.kind}`)
      await handler(unit, row)
      return ok(true)
    })
    if (!result.ok) throw new Error(result.problem.detail)
    return result.value
  }

  #sleep(): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#round = this.runDue()
        .then(() => undefined)
        .catch(() => undefined)
        .finally(() => this.#sleep())
    }, this.#nextLook())
    this.#timer.unref()
  }

  #nextLook(): number {
    return longestSleepMs - (this.#core.clock.now().getTime() % longestSleepMs)
  }
}
