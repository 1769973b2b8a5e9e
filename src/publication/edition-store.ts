// SQL of editions and the publication's settings.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import {
  type Edition,
  editionFooter,
  editionSettings,
  type PublicationSettings,
  publicationSettings,
} from './edition.ts'

export async function findEdition(db: Kysely<Tables>, code: string): Promise<Edition | undefined> {
  const row = await db.selectFrom('editions').selectAll().where('code', '=', code).executeTakeFirst()
  return row && asEdition(row)
}

/** The edition with its row locked until the transaction ends: of two changes to the same revision one is stale. */
export async function lockEdition(tx: Transaction<Tables>, code: string): Promise<Edition | undefined> {
  await tx.selectFrom('editions').select('code').where('code', '=', code).forUpdate().execute()
  return findEdition(tx, code)
}

/** In their order; hidden ones too. */
export async function listEditions(db: Kysely<Tables>): Promise<Edition[]> {
  const rows = await db.selectFrom('editions').selectAll().orderBy('ord').orderBy('code').execute()
  return rows.map(asEdition)
}

export async function getSettings(
  db: Kysely<Tables>,
): Promise<PublicationSettings & { readonly rev: number }> {
  const row = await db.selectFrom('publication').selectAll().executeTakeFirstOrThrow()
  return { ...publicationSettings.parse(row.settings), rev: row.rev }
}

/** As `lockEdition`. */
export async function lockSettings(tx: Transaction<Tables>): ReturnType<typeof getSettings> {
  await tx.selectFrom('publication').select('rev').forUpdate().execute()
  return getSettings(tx)
}

function asEdition(row: Selectable<Tables['editions']>): Edition {
  const { ord, footer, settings, ...rest } = row
  return {
    ...rest,
    order: ord,
    footer: editionFooter.parse(footer),
    settings: editionSettings.parse(settings),
  }
}

export async function saveEdition(tx: Transaction<Tables>, edition: Edition): Promise<void> {
  const { code, order: ord, footer, settings, ...rest } = edition
  const row = { ...rest, ord, footer: JSON.stringify(footer), settings: JSON.stringify(settings) }
  await tx
    .insertInto('editions')
    .values({ code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute()
}

export async function saveSettings(
  tx: Transaction<Tables>,
  settings: PublicationSettings,
  rev: number,
): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ settings: JSON.stringify(settings), rev })
    .execute()
}
