// What an edition calls a kind of story has a revision like everything else two editors may change at once.
import { type Kysely, sql } from 'kysely'

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table kind_texts add column rev integer not null default 1').execute(db)
}
