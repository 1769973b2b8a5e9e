// A tiny schema of this room's own tests, so that they do not change with the product's tables.
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'
import type { TestMigrations } from './testing.ts'

export const noteMigrations: TestMigrations = {
  '001-note': {
    up: async (db: Kysely<unknown>) => {
      await sql`create extension if not exists unaccent`.execute(db)
      await sql`create extension if not exists pg_trgm`.execute(db)
      await sql`create table note (id bigint constraint note_key primary key, text text not null default '')`.execute(
        db,
      )
    },
  },
}

/** Adds a note; the handle is the root's or a transaction's. */
export async function addNote(handle: Kysely<Tables>, id: number, text = ''): Promise<void> {
  await sql`insert into note (id, text) values (${id}, ${text})`.execute(handle)
}

/** The ids of all notes, in order. */
export async function listNotes(handle: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from note order by id`.execute(handle)
  return rows.map((row) => row.id)
}
