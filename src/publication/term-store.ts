// SQL of terms and the names of kinds.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { isId, type SectionId } from '../ids.ts'
import type { Term, TermRef, TermText, TermType } from './term.ts'

/** The ids behind references (id or key), in the order asked; undefined where there is none. Merged terms lead to what they became. */
export async function findTermIds(
  db: Kysely<Tables>,
  refs: readonly TermRef[],
): Promise<(string | undefined)[]> {
  const distinct = [...new Set(refs.map(({ ref }) => ref))]
  const keys = distinct.filter((ref) => !isId(ref))
  const ids = distinct.filter(isId)
  const rows = await db
    .selectFrom('terms')
    .select(['id', 'type', 'key', 'merged_into'])
    .where((where) =>
      where.or([
        ...(keys.length > 0 ? [where('key', 'in', keys)] : []),
        ...(ids.length > 0 ? [where('id', 'in', ids)] : []),
      ]),
    )
    .execute()
  const found = new Map<string, string>()
  for (const { id, type, key, merged_into } of rows) {
    for (const name of [key, id]) found.set(`${type} ${name}`, merged_into ?? id)
  }
  return refs.map(({ type, ref }) => found.get(`${type} ${ref}`))
}

export async function findTerm(db: Kysely<Tables>, type: TermType, ref: string): Promise<Term | undefined> {
  const row = await db
    .selectFrom('terms')
    .selectAll()
    .where('type', '=', type)
    .where(isId(ref) ? 'id' : 'key', '=', ref)
    .executeTakeFirst()
  return row && (await withTexts(db, [row]))[0]
}

/** The term with its row locked until the transaction ends: of two changes to the same revision one is stale. */
export async function lockTerm(
  tx: Transaction<Tables>,
  type: TermType,
  ref: string,
): Promise<Term | undefined> {
  await tx
    .selectFrom('terms')
    .select('id')
    .where('type', '=', type)
    .where(isId(ref) ? 'id' : 'key', '=', ref)
    .forUpdate()
    .execute()
  return findTerm(tx, type, ref)
}

/** The type of the term with this id or key where it is not of the type asked for. */
export async function findOtherType(db: Kysely<Tables>, ref: string): Promise<TermType | undefined> {
  const row = await db
    .selectFrom('terms')
    .select('type')
    .where(isId(ref) ? 'id' : 'key', '=', ref)
    .executeTakeFirst()
  return row?.type as TermType | undefined
}

export async function listTerms(db: Kysely<Tables>, type: TermType): Promise<Term[]> {
  const rows = await db.selectFrom('terms').selectAll().where('type', '=', type).orderBy('key').execute()
  return withTexts(db, rows)
}

async function withTexts(db: Kysely<Tables>, rows: readonly Selectable<Tables['terms']>[]): Promise<Term[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const texts = await db.selectFrom('term_texts').selectAll().where('term', 'in', ids).execute()
  const byTerm = Map.groupBy(texts, ({ term }) => term)
  return rows.map((row) => ({
    id: row.id,
    type: row.type as TermType,
    key: row.key,
    parent: row.parent,
    picture: row.picture,
    facts: row.facts as Record<string, unknown>,
    mergedInto: row.merged_into,
    rev: row.rev,
    texts: Object.fromEntries((byTerm.get(row.id) ?? []).map((text) => [text.edition, asText(text)])),
  }))
}

function asText(row: Selectable<Tables['term_texts']>): TermText {
  return { name: row.name, slug: row.slug, description: row.description, shown: row.shown, order: row.ord }
}

/** The sections an edition has, in its order. */
export async function listSections(db: Kysely<Tables>, edition: string): Promise<readonly SectionId[]> {
  const rows = await db
    .selectFrom('terms')
    .innerJoin('term_texts', 'term_texts.term', 'terms.id')
    .select('terms.id')
    .where('terms.type', '=', 'section')
    .where('terms.merged_into', 'is', null)
    .where('term_texts.edition', '=', edition)
    .orderBy('term_texts.ord')
    .orderBy('terms.key')
    .execute()
  return rows.map(({ id }) => id as SectionId)
}

/** Which of these keys terms of the type have. */
export async function findKeys(
  db: Kysely<Tables>,
  type: TermType,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('terms')
    .select('key')
    .where('type', '=', type)
    .where('key', 'in', [...keys])
    .execute()
  return new Set(rows.map(({ key }) => key))
}

export async function insertTerms(tx: Transaction<Tables>, terms: readonly Term[]): Promise<void> {
  await tx
    .insertInto('terms')
    .values(terms.map((term) => ({ id: term.id, ...termRow(term) })))
    .execute()
  const texts = terms.flatMap(({ id, texts }) =>
    Object.entries(texts).map(([edition, { order: ord, ...rest }]) => ({ term: id, edition, ord, ...rest })),
  )
  if (texts.length > 0) await tx.insertInto('term_texts').values(texts).execute()
}

function termRow(term: Term) {
  return {
    type: term.type,
    key: term.key,
    parent: term.parent,
    picture: term.picture as Selectable<Tables['terms']>['picture'],
    facts: JSON.stringify(term.facts),
    merged_into: term.mergedInto,
    rev: term.rev,
  }
}

export async function saveTerm(tx: Transaction<Tables>, term: Term): Promise<void> {
  const row = termRow(term)
  await tx
    .insertInto('terms')
    .values({ id: term.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  for (const [edition, text] of Object.entries(term.texts)) {
    const { order: ord, ...rest } = text
    await tx
      .insertInto('term_texts')
      .values({ term: term.id, edition, ord, ...rest })
      .onConflict((conflict) => conflict.columns(['term', 'edition']).doUpdateSet({ ord, ...rest }))
      .execute()
  }
}

/** The sections' one segment each in an edition, in the order asked; undefined where it has no name there. */
export async function findSegments(
  db: Kysely<Tables>,
  asked: readonly { readonly section: string; readonly edition: string }[],
): Promise<(string | undefined)[]> {
  const rows = await db
    .selectFrom('term_texts')
    .select(['term', 'edition', 'slug'])
    .where('term', 'in', [...new Set(asked.map(({ section }) => section))])
    .where('edition', 'in', [...new Set(asked.map(({ edition }) => edition))])
    .execute()
  const slugs = new Map(rows.map(({ term, edition, slug }) => [`${edition} ${term}`, slug]))
  return asked.map(({ section, edition }) => slugs.get(`${edition} ${section}`))
}

/** Whether this is a picture that readers may be shown, now or once it has been worked up. */
export async function hasPicture(db: Kysely<Tables>, id: string): Promise<boolean> {
  const asset = await db
    .selectFrom('assets')
    .select('state')
    .where('id', '=', id as never)
    .executeTakeFirst()
  return asset !== undefined && asset.state !== 'withdrawn'
}

export type KindText = {
  readonly kind: string
  readonly edition: string
  readonly name: string
  readonly label: string
  readonly slug: string
  readonly shown: boolean
  readonly order: number
  readonly rev: number
}

export async function listKindTexts(db: Kysely<Tables>, edition?: string): Promise<KindText[]> {
  const rows = await db
    .selectFrom('kind_texts')
    .selectAll()
    .$if(edition !== undefined, (query) => query.where('edition', '=', edition ?? ''))
    .orderBy('ord')
    .orderBy('kind')
    .execute()
  return rows.map(({ ord, ...rest }) => ({ ...rest, order: ord }))
}

/** As `lockTerm`. */
export async function lockKindText(
  tx: Transaction<Tables>,
  edition: string,
  kind: string,
): Promise<KindText | undefined> {
  await tx
    .selectFrom('kind_texts')
    .select('kind')
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .forUpdate()
    .execute()
  return (await listKindTexts(tx, edition)).find((text) => text.kind === kind)
}

export async function saveKindText(tx: Transaction<Tables>, text: KindText): Promise<void> {
  const { order: ord, kind, edition, ...rest } = text
  await tx
    .insertInto('kind_texts')
    .values({ kind, edition, ord, ...rest })
    .onConflict((conflict) => conflict.columns(['kind', 'edition']).doUpdateSet({ ord, ...rest }))
    .execute()
}
