// Tests against both engines: each suite runs on a copy of a prepared embedded folder and on a PostgreSQL database of its own.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { afterAll, describe } from 'vitest'
import type { Database, OpenOptions } from './connect.ts'
import { migrations as ownMigrations, seedRows } from './migrations/migrations.ts'
import { copyPreparedFolder, openEmbeddedCopy } from './testing-embedded.ts'
import { openServerCopy, secondHandle, serverAnswers } from './testing-server.ts'

export { serverAnswers }

export type TestMigrations = Readonly<Record<string, Migration>>

export type OpenTestDatabase = {
  readonly kind: Database['kind']
  /** A migrated database of its own, closed and removed after the suite. */
  (options?: OpenOptions): Promise<Database>
  /** Another handle on the same database, as a second node has it; on `server` only. */
  second(db: Database, options?: OpenOptions): Promise<Database>
}

/** Runs the suite once for each engine; STANDFIRST_TEST_DB=embedded|postgres limits it to one. */
export function describeEachDatabase(
  name: string,
  body: (open: OpenTestDatabase) => void,
  { migrations = ownMigrations }: { migrations?: TestMigrations } = {},
): void {
  const only = process.env['STANDFIRST_TEST_DB']
  describe.skipIf(only === 'postgres')(`${name} (embedded)`, () => {
    body(opener('embedded', (options) => openEmbeddedCopy(migrations, options)))
  })
  describe.skipIf(only === 'embedded' || !serverAnswers)(`${name} (PostgreSQL)`, () => {
    body(opener('server', (options) => openServerCopy(migrations, options)))
  })
}

/** A data folder with this release's empty tables, for tests that open it themselves; the caller removes it. */
export function preparedFolder(): Promise<string> {
  return copyPreparedFolder(ownMigrations)
}

type Copy = { readonly db: Database; readonly remove: () => Promise<void> }

function opener(kind: Database['kind'], copy: (options: OpenOptions) => Promise<Copy>): OpenTestDatabase {
  const undo: (() => Promise<void>)[] = []
  const open = async (options: OpenOptions = {}) => {
    const { db, remove } = await copy(options)
    undo.push(remove)
    return db
  }
  const second = async (db: Database, options: OpenOptions = {}) => {
    const handle = await secondHandle(db, options)
    undo.push(() => handle.close())
    return handle
  }
  afterAll(async () => {
    for (const step of undo.toReversed()) await step()
  })
  return Object.assign(open, { kind, second })
}

/**
 * Empties every table and puts back the rows that a new database has; sequences begin anew. Only tables with rows are
 * touched, by DELETE, because TRUNCATE makes new files for each table (measured: several times slower).
 */
export async function emptyTables(db: Database, seed: typeof seedRows = seedRows): Promise<void> {
  await db.transact(async (tx) => {
    // Foreign keys and triggers that keep a table append-only stand aside, in this transaction only.
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql.raw(emptyEveryTable).execute(tx)
    await sql`set local session_replication_role = origin`.execute(tx)
    await seed(tx as unknown as Kysely<never>)
  })
}

const emptyEveryTable = `
  do $$
  declare t record; filled boolean;
  begin
    for t in select tablename from pg_tables
      where schemaname = 'public' and tablename not in ('kysely_migration', 'kysely_migration_lock')
    loop
      execute format('select exists (select 1 from public.%I)', t.tablename) into filled;
      if filled then execute format('delete from public.%I', t.tablename); end if;
    end loop;
    for t in select sequencename, start_value from pg_sequences where schemaname = 'public' and last_value is not null
    loop
      perform setval(format('public.%I', t.sequencename)::regclass, t.start_value, false);
    end loop;
  end $$`

/** A data folder with a migrated database, for tests that open a whole newsroom on it; the caller removes it. */
export function preparedDataDir(): Promise<string> {
  return copyPreparedFolder(ownMigrations)
}
