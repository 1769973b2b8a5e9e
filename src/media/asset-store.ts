// SQL of assets, their texts and renditions.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { AssetId } from '../ids.ts'
import { type Asset, type AssetText, assetFacts, originalKey, type Rendition, renditionKey } from './asset.ts'

type Row = Selectable<Tables['assets']>

export async function findAsset(db: Kysely<Tables>, id: AssetId): Promise<Asset | undefined> {
  const [asset] = await withParts(
    db,
    await db.selectFrom('assets').selectAll().where('id', '=', id).execute(),
  )
  return asset
}

/** Held until the transaction ends. */
export async function lockAsset(tx: Transaction<Tables>, id: AssetId): Promise<Asset | undefined> {
  const rows = await tx.selectFrom('assets').selectAll().where('id', '=', id).forUpdate().execute()
  const [asset] = await withParts(tx, rows)
  return asset
}

export type AssetFilter = {
  readonly state?: Asset['state']
  readonly type?: Asset['type']
  readonly sourceUrl?: string
  readonly after?: AssetId
  readonly limit: number
}

/** Newest first (ids are ordered by time). */
export async function listAssets(db: Kysely<Tables>, filter: AssetFilter): Promise<Asset[]> {
  let query = db.selectFrom('assets').selectAll().orderBy('id', 'desc').limit(filter.limit)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.type !== undefined) query = query.where('type', '=', filter.type)
  if (filter.sourceUrl !== undefined) query = query.where('source_url', '=', filter.sourceUrl)
  if (filter.after !== undefined) query = query.where('id', '<', filter.after)
  return withParts(db, await query.execute())
}

/** The oldest asset of the same bytes that readers may still see. */
export async function findSameBytes(db: Kysely<Tables>, sha256: string): Promise<AssetId | undefined> {
  const row = await db
    .selectFrom('assets')
    .select('id')
    .where('sha256', '=', sha256)
    .where('state', '=', 'ready')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

export async function insertAssets(tx: Transaction<Tables>, assets: readonly Asset[]): Promise<void> {
  if (assets.length === 0) return
  await tx
    .insertInto('assets')
    .values(
      assets.map((asset) => ({
        id: asset.id,
        ...columns(asset),
        source_url: asset.sourceUrl,
        rights: '{}',
        created_by: asset.createdBy,
        created_at: asset.createdAt,
      })),
    )
    .execute()
  const texts = assets.flatMap(({ id, texts }) =>
    Object.entries(texts).map(([edition, text]) => ({ asset: id, edition, ...text })),
  )
  if (texts.length > 0) await tx.insertInto('asset_texts').values(texts).execute()
  for (const asset of assets) await insertRenditions(tx, asset)
}

/** Writes the asset's own columns; texts and renditions have functions of their own. */
export async function updateAsset(tx: Transaction<Tables>, asset: Asset): Promise<void> {
  await tx.updateTable('assets').set(columns(asset)).where('id', '=', asset.id).execute()
}

export async function saveText(
  tx: Transaction<Tables>,
  asset: AssetId,
  edition: string,
  text: AssetText,
): Promise<void> {
  await tx
    .insertInto('asset_texts')
    .values({ asset, edition, ...text })
    .onConflict((conflict) => conflict.columns(['asset', 'edition']).doUpdateSet(text))
    .execute()
}

export async function insertRenditions(
  tx: Transaction<Tables>,
  { id, renditions }: Pick<Asset, 'id' | 'renditions'>,
): Promise<void> {
  if (renditions.length === 0) return
  await tx
    .insertInto('renditions')
    .values(renditions.map((each) => ({ asset: id, ...each, blob: renditionKey(id, each) })))
    .execute()
}

/** The public file of a video; where nothing had to be taken out of it, the original itself. */
export async function insertFilm(
  tx: Transaction<Tables>,
  asset: AssetId,
  rendition: Rendition,
  blob: string,
): Promise<void> {
  await tx
    .insertInto('renditions')
    .values({ asset, ...rendition, blob })
    .execute()
}

function columns(asset: Asset) {
  return {
    type: asset.type,
    state: asset.state,
    blob: asset.sha256 === null ? null : originalKey(asset.id, asset.sha256),
    content_type: asset.contentType,
    bytes: asset.bytes,
    width: asset.width,
    height: asset.height,
    sha256: asset.sha256,
    focal_x: asset.focal.x,
    focal_y: asset.focal.y,
    credit: asset.credit,
    facts: JSON.stringify(asset.facts),
    rev: asset.rev,
  }
}

async function withParts(db: Kysely<Tables>, rows: readonly Row[]): Promise<Asset[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const texts = await db.selectFrom('asset_texts').selectAll().where('asset', 'in', ids).execute()
  const renditions = await db
    .selectFrom('renditions')
    .selectAll()
    .where('asset', 'in', ids)
    .orderBy('format')
    .orderBy('width')
    .execute()
  return rows.map((row) => ({
    ...asAsset(row),
    texts: Object.fromEntries(
      texts
        .filter((text) => text.asset === row.id)
        .map(({ edition, caption, alt }) => [edition, { caption, alt }]),
    ),
    renditions: renditions.filter(({ asset }) => asset === row.id).map(asRendition),
  }))
}

function asAsset(row: Row): Omit<Asset, 'texts' | 'renditions'> {
  return {
    id: row.id,
    type: row.type === 'video' ? 'video' : 'image',
    state: row.state,
    contentType: row.content_type,
    bytes: row.bytes === null ? null : Number(row.bytes),
    width: row.width,
    height: row.height,
    sha256: row.sha256,
    focal: { x: row.focal_x, y: row.focal_y },
    credit: row.credit,
    sourceUrl: row.source_url,
    facts: assetFacts.parse(row.facts) as Asset['facts'],
    createdBy: row.created_by,
    createdAt: row.created_at,
    rev: row.rev,
  }
}

function asRendition({ format, width, height, hash, bytes }: Selectable<Tables['renditions']>): Rendition {
  return { format, width, height, hash, bytes: Number(bytes) }
}
