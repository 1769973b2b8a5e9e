// SQL of static pages.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { type Body, upgradeBody } from '../body/body.ts'
import type { Tables } from '../db/db.ts'
import { isId, type PageId } from '../ids.ts'
import type { StaticPage } from './static-page.ts'

export async function listStaticPages(db: Kysely<Tables>): Promise<StaticPage[]> {
  const pages = await db.selectFrom('static_pages').selectAll().orderBy('ord').orderBy('key').execute()
  const texts = await db.selectFrom('static_page_texts').selectAll().execute()
  return pages.map((page) =>
    asPage(
      page,
      texts.filter((text) => text.page === page.id),
    ),
  )
}

function asPage(
  { ord, ...page }: Selectable<Tables['static_pages']>,
  texts: readonly Selectable<Tables['static_page_texts']>[],
): StaticPage {
  const byEdition = texts.map(({ edition, title, slug, schema, body, rev, shown }) => [
    edition,
    { title, slug, body: upgradeBody(schema, body), rev, shown },
  ])
  return { ...page, order: ord, texts: Object.fromEntries(byEdition) }
}

export type KeptPage = {
  readonly rev: number
  readonly title: string
  readonly body: Body
  readonly by: string
  readonly at: Date
}

/** Every text the page had in the edition, newest first. */
export async function listPageRevisions(
  db: Kysely<Tables>,
  page: PageId,
  edition: string,
  limit: number,
): Promise<readonly Omit<KeptPage, 'body'>[]> {
  return db
    .selectFrom('static_page_revisions')
    .select(['rev', 'title', 'by', 'at'])
    .where('page', '=', page)
    .where('edition', '=', edition)
    .orderBy('rev', 'desc')
    .limit(limit)
    .execute()
}

export async function findPageRevision(
  db: Kysely<Tables>,
  page: PageId,
  edition: string,
  rev: number,
): Promise<KeptPage | undefined> {
  const row = await db
    .selectFrom('static_page_revisions')
    .selectAll()
    .where('page', '=', page)
    .where('edition', '=', edition)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return row && { rev, title: row.title, body: upgradeBody(row.schema, row.body), by: row.by, at: row.at }
}

/** By id or key. */
export async function findStaticPage(db: Kysely<Tables>, ref: string): Promise<StaticPage | undefined> {
  const page = await db
    .selectFrom('static_pages')
    .selectAll()
    .where(isId(ref) ? 'id' : 'key', '=', ref as never)
    .executeTakeFirst()
  if (!page) return undefined
  const texts = await db.selectFrom('static_page_texts').selectAll().where('page', '=', page.id).execute()
  return asPage(page, texts)
}

/** The ids of these pages, by the id or key they were asked by; one that does not exist has none. */
export async function findPageIds(
  db: Kysely<Tables>,
  refs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (refs.length === 0) return new Map()
  const ids = refs.filter((ref) => isId(ref))
  const rows = await db
    .selectFrom('static_pages')
    .select(['id', 'key'])
    .where((where) =>
      where.or([where('key', 'in', refs), where('id', 'in', (ids.length > 0 ? ids : [null]) as never)]),
    )
    .execute()
  return new Map(
    refs.flatMap((ref): [string, string][] => {
      const row = rows.find(({ id, key }) => id === ref || key === ref)
      return row ? [[ref, row.id]] : []
    }),
  )
}

/** The same with its row locked until the transaction ends: of two changes to the same revision one is stale. */
export async function lockStaticPage(tx: Transaction<Tables>, ref: string): Promise<StaticPage | undefined> {
  await tx
    .selectFrom('static_pages')
    .select('id')
    .where(isId(ref) ? 'id' : 'key', '=', ref as never)
    .forUpdate()
    .execute()
  return findStaticPage(tx, ref)
}
