// Pictures as pages show them: an asset's renditions with the texts of this use, or the edition's own.
import type { AssetUse } from '../body/body.ts'
import type { Reading } from './reading.ts'
import type { PictureView } from './views.ts'

/** Pictures by asset id; an asset that is not ready or was withdrawn has none. */
export function readPictures(
  { db, recorder, edition }: Pick<Reading, 'db' | 'recorder' | 'edition'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PictureView>> {
  return recorder.rememberEach(
    `picture/${edition.code}`,
    ids,
    (id, reads) => reads.key(`asset:${id}/${edition.code}`),
    (missing) => findPictures(db, edition.code, missing),
  )
}

async function findPictures(
  db: Reading['db'],
  edition: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PictureView>> {
  const assets = await db
    .selectFrom('assets')
    .leftJoin('asset_texts', (join) =>
      join.onRef('asset_texts.asset', '=', 'assets.id').on('asset_texts.edition', '=', edition),
    )
    .select([
      'assets.id',
      'assets.credit',
      'assets.focal_x',
      'assets.focal_y',
      'assets.facts',
      'asset_texts.caption',
      'asset_texts.alt',
    ])
    .where('assets.id', 'in', ids as never)
    .where('assets.state', '=', 'ready')
    .execute()
  const renditions = await db
    .selectFrom('renditions')
    .select(['asset', 'width', 'height', 'format', 'hash'])
    .where('asset', 'in', ids as never)
    .orderBy('width')
    .execute()
  const views = new Map<string, PictureView>()
  for (const asset of assets) {
    const own = renditions.filter((rendition) => rendition.asset === asset.id && rendition.format === 'webp')
    const middle = own.findLast((rendition) => rendition.width <= 1000) ?? own[0]
    if (!middle) continue
    const href = (rendition: typeof middle) => mediaHref(asset.id, rendition)
    const jpeg = renditions.findLast(({ asset: of, format }) => of === asset.id && format === 'jpeg')
    const film = renditions.find(({ asset: of, format }) => of === asset.id && isFilmFormat(format))
    const { seconds } = asset.facts as { readonly seconds?: number }
    views.set(asset.id, {
      src: href(middle),
      srcset: own.map((rendition) => ({ href: href(rendition), width: rendition.width })),
      width: middle.width,
      height: middle.height,
      ...(jpeg ? { share: { href: href(jpeg), width: jpeg.width, height: jpeg.height } } : {}),
      alt: asset.alt ?? '',
      ...(asset.caption ? { caption: asset.caption } : {}),
      ...(asset.credit ? { credit: asset.credit } : {}),
      ...(asset.focal_x === 0.5 && asset.focal_y === 0.5
        ? {}
        : { focal: { x: asset.focal_x, y: asset.focal_y } }),
      ...(film
        ? {
            film: {
              href: href(film),
              type: `video/${film.format}`,
              width: film.width,
              height: film.height,
              ...(seconds === undefined ? {} : { seconds }),
            },
          }
        : {}),
    })
  }
  return views
}

function isFilmFormat(format: string): boolean {
  return format === 'mp4' || format === 'webm'
}

/** `/media/{asset}/{hash}-{width}.{ext}`: the name changes with the bytes, so it may be kept for ever. */
export function mediaHref(
  asset: string,
  { hash, width, format }: { readonly hash: string; readonly width: number; readonly format: string },
): string {
  return `/media/${asset}/${hash}-${width}.${format === 'jpeg' ? 'jpg' : format}`
}

/** The picture with the texts of this use of it laid over the asset's own. */
export function pictureOf(
  use: AssetUse,
  pictures: ReadonlyMap<string, PictureView>,
): PictureView | undefined {
  const picture = pictures.get(use.asset)
  if (!picture) return undefined
  return {
    ...picture,
    ...(use.alt === undefined ? {} : { alt: use.alt }),
    ...(use.caption === undefined ? {} : { caption: use.caption }),
    ...(use.credit === undefined ? {} : { credit: use.credit }),
  }
}
