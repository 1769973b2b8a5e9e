// What was merged into a term is asked for with every list of that term: found without walking all terms.
import { type Kysely, sql } from 'kysely'

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index terms_merged on terms (merged_into) where merged_into is not null').execute(db)
}
