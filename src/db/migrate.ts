// Brings the database to this release's tables, forward only; several nodes may start at once. Driven by `server/` and `cli/`.
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './connect.ts'
import { OpenError } from './errors.ts'
import { migrations as ownMigrations } from './migrations/migrations.ts'
import type { Tables } from './tables.ts'

export type Migrated = {
  /** Names of what was applied now, in order. */
  readonly applied: readonly string[]
  /** The schema version from now on: the name of the last migration. */
  readonly version: string
}

type Options = {
  readonly migrations?: Readonly<Record<string, Migration>>
  /** The last one to apply; all when absent. A backup of an earlier release is loaded into its own tables first. */
  readonly upTo?: string
}

/** The names of this release's migrations, in order. */
export const migrationNames: readonly string[] = Object.keys(ownMigrations).toSorted()

/**
 * Applies what is missing, in one transaction, while other nodes wait (Kysely takes an advisory lock).
 * Throws OpenError ('newer') when the database holds migrations that this release does not know.
 */
export async function migrate(
  db: Database,
  { migrations = ownMigrations, upTo }: Options = {},
): Promise<Migrated> {
  await refuseNewer(db.kysely, migrations)
  const { error, results } = await db.kysely.connection().execute(async (connection) => {
    // Waiting for another node's migration, and a migration of a large table, take as long as they take.
    const before = await statementTimeout(connection, '0')
    const migrator = new Migrator({
      db: connection,
      provider: { getMigrations: async () => ({ ...migrations }) },
    })
    const done = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
    await statementTimeout(connection, before)
    return done
  })
  // Another node may have been quicker, and newer.
  await refuseNewer(db.kysely, migrations)
  if (error !== undefined) throw error
  return {
    applied: (results ?? []).map((result) => result.migrationName),
    version: upTo ?? latestOf(Object.keys(migrations)),
  }
}

/** The name of the last migration that was applied, or undefined for an empty database. */
export async function schemaVersion(db: Database): Promise<string | undefined> {
  const applied = await appliedMigrations(db.kysely)
  return applied.length === 0 ? undefined : latestOf(applied)
}

/** Sets the session's limit and answers what it was. */
async function statementTimeout(connection: Kysely<Tables>, limit: string): Promise<string> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('statement_timeout') as before, set_config('statement_timeout', ${limit}, false)
  `.execute(connection)
  return rows[0]?.before ?? '0'
}

async function refuseNewer(
  kysely: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const unknown = (await appliedMigrations(kysely)).filter((name) => migrations[name] === undefined)
  if (unknown.length === 0) return
  throw new OpenError(
    'newer',
    `This database was changed by a newer release (${latestOf(unknown)}): install that release, or restore a backup made before it.`,
  )
}

async function appliedMigrations(kysely: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: tables } = await sql`
    select 1 from pg_tables where tablename = 'kysely_migration' and schemaname = current_schema()
  `.execute(kysely)
  if (tables.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely)
  return rows.map((row) => row.name)
}

function latestOf(names: readonly string[]): string {
  return names.toSorted().at(-1) ?? ''
}
