// What readers find of a story is copied from what the desk finds of the same revision: making a vector of its words costs
// more than all else of a publication's statements. So the desk's slugline stands apart, and a row says which revision it is of.
import { type Kysely, sql } from 'kysely'

/** Rows written before have their slugline among the words and no revision: they are never copied. */
const statements = [
  `alter table search_desk add column rev integer`,
  `alter table search_desk add column slugline tsvector not null default ''`,
  `create index search_desk_words on search_desk using gin ((document || slugline))`,
  `drop index search_desk_document`,
]

/** @public Kysely's migrator calls it by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
