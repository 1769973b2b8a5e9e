// SQL of house styles and the glossary of names.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/db.ts'
import type { NameId } from '../ids.ts'
import {
  avoidedTerm,
  type GlossaryName,
  type HouseStyle,
  type HouseStyleInput,
  nameForm,
  unwrittenStyle,
} from './house-style.ts'

const avoidedTerms = z.array(avoidedTerm)
const forms = z.record(z.string(), nameForm)

export type StyleRow = HouseStyleInput & { readonly rev: number }

export async function findStyleRow(db: Kysely<Tables>, edition: string): Promise<StyleRow> {
  const row = await db
    .selectFrom('house_styles')
    .selectAll()
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (!row) return unwrittenStyle
  return {
    longestHeadline: row.longest_headline,
    longestStandfirst: row.longest_standfirst,
    avoid: avoidedTerms.parse(row.avoid),
    rev: row.rev,
  }
}

/** With the names this edition has a spelling for. */
export async function getHouseStyle(db: Kysely<Tables>, edition: string): Promise<HouseStyle> {
  const rows = await db
    .selectFrom('glossary_names')
    .select(['note', sql<unknown>`forms -> ${edition}`.as('form')])
    .where(sql<boolean>`forms -> ${edition} is not null`)
    .orderBy('id')
    .execute()
  const glossary = rows.map(({ note, form }) => ({ ...nameForm.parse(form), note }))
  return { edition, ...(await findStyleRow(db, edition)), glossary }
}

export async function saveHouseStyle(
  tx: Transaction<Tables>,
  edition: string,
  style: StyleRow,
): Promise<void> {
  const row = {
    longest_headline: style.longestHeadline,
    longest_standfirst: style.longestStandfirst,
    avoid: JSON.stringify(style.avoid),
    rev: style.rev,
  }
  await tx
    .insertInto('house_styles')
    .values({ edition, ...row })
    .onConflict((conflict) => conflict.column('edition').doUpdateSet(row))
    .execute()
}

/** In the order they were made. A topic that was merged is the one it became. */
export async function listNames(db: Kysely<Tables>): Promise<GlossaryName[]> {
  const rows = await selectNames(db).orderBy('glossary_names.id').execute()
  return rows.map(asName)
}

export async function findName(db: Kysely<Tables>, id: string): Promise<GlossaryName | undefined> {
  const row = await selectNames(db)
    .where('glossary_names.id', '=', id as NameId)
    .executeTakeFirst()
  return row && asName(row)
}

/** The same with its row locked until the transaction ends: of two changes to the same revision one is stale. */
export async function lockName(tx: Transaction<Tables>, id: string): Promise<GlossaryName | undefined> {
  await tx
    .selectFrom('glossary_names')
    .select('id')
    .where('id', '=', id as NameId)
    .forUpdate()
    .execute()
  return findName(tx, id)
}

export async function countNames(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('glossary_names')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function saveName(tx: Transaction<Tables>, { id, ...name }: GlossaryName): Promise<void> {
  const row = { ...name, forms: JSON.stringify(name.forms) }
  await tx
    .insertInto('glossary_names')
    .values({ id: id as NameId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function deleteName(tx: Transaction<Tables>, id: string): Promise<void> {
  await tx
    .deleteFrom('glossary_names')
    .where('id', '=', id as NameId)
    .execute()
}

function selectNames(db: Kysely<Tables>) {
  return db
    .selectFrom('glossary_names')
    .leftJoin('terms', 'terms.id', 'glossary_names.topic')
    .select([
      'glossary_names.id',
      'glossary_names.note',
      'glossary_names.forms',
      'glossary_names.rev',
      sql<string | null>`coalesce(terms.merged_into, terms.id)`.as('topic'),
    ])
}

type NameRow = Pick<Selectable<Tables['glossary_names']>, 'id' | 'topic' | 'note' | 'forms' | 'rev'>

function asName(row: NameRow): GlossaryName {
  return { ...row, forms: forms.parse(row.forms) }
}
