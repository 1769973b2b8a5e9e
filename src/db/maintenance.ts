// Keeps the embedded database's statistics and dead rows in order, in quiet minutes; a server has autovacuum for that.
import { sql } from 'kysely'
import type { Database } from './connect.ts'

export type Maintained = { readonly table: string; readonly did: 'vacuum' | 'analyze'; readonly ms: number }

/** As autovacuum decides: this many rows, plus this share of the table. */
const fewRows = 200
const deadShare = 0.2
const changedShare = 0.1

type Counts = { name: string; live: number; dead: number; changed: number }

/**
 * Vacuums or analyses the tables that changed enough, the worst first, one at a time; each blocks every statement
 * meanwhile, so `isQuiet` is asked before each. Does nothing on a server. Call it every minute or so.
 */
export async function runMaintenance(db: Database, isQuiet: () => boolean): Promise<readonly Maintained[]> {
  if (db.kind === 'server') return []
  const done: Maintained[] = []
  for (const { name, did } of await listDue(db)) {
    if (!isQuiet()) break
    const started = performance.now()
    const table = sql.table(name)
    await (did === 'vacuum' ? sql`vacuum (analyze) ${table}` : sql`analyze ${table}`).execute(db.kysely)
    done.push({ table: name, did, ms: Math.round(performance.now() - started) })
  }
  return done
}

async function listDue(db: Database): Promise<readonly { name: string; did: Maintained['did'] }[]> {
  // The session reports its counts once a second at most: now, please.
  await sql`select pg_stat_force_next_flush()`.execute(db.kysely)
  const { rows } = await sql<Counts>`
    select relname as name, n_live_tup as live, n_dead_tup as dead, n_mod_since_analyze as changed
    from pg_stat_user_tables order by n_dead_tup + n_mod_since_analyze desc
  `.execute(db.kysely)
  return rows.flatMap(({ name, live, dead, changed }): { name: string; did: Maintained['did'] }[] => {
    if (dead > fewRows + deadShare * live) return [{ name, did: 'vacuum' }]
    if (changed > fewRows + changedShare * live) return [{ name, did: 'analyze' }]
    return []
  })
}
