// The tables as the database itself describes them, so that a table added by a migration is backed up without a word here.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'

export type TableShape = {
  readonly name: string
  /** Those that can be written. */
  readonly columns: readonly string[]
  readonly key: readonly { readonly name: string; readonly type: string }[]
}

/** Every table of the newsroom, by name; the migrations' own are left out. Throws when one has no primary key. */
export async function listTables(db: Kysely<Tables>): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ name: string; columns: string[]; key: TableShape['key'] | null }>`
    select c.relname::text as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by k.place)
        from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%'
    order by c.relname`.execute(db)
  return rows.map(({ name, columns, key }) => {
    if (key === null) throw new Error(`The table ${name} has no primary key.`)
    return { name, columns, key }
  })
}

/** Statements that take the foreign keys and secondary indexes away, and those that put them back and check them. */
export async function listHindrances(
  db: Kysely<Tables>,
): Promise<{ readonly drop: readonly string[]; readonly make: readonly string[] }> {
  const { rows } = await sql<{ drop: string; make: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make, 2 as turn
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 1
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = current_schema()::regnamespace
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
    order by turn, drop`.execute(db)
  return { drop: rows.toReversed().map((row) => row.drop), make: rows.map((row) => row.make) }
}
