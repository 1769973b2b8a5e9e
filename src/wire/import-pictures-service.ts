// Makes the assets of pictures that an import met: pending ones, which a job fetches. Driven by import-write-service.ts.
import type { Unit } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { pendingAssets } from '../media/media.ts'
import type { Picture } from './import-pictures.ts'

export type StoredPicture = { readonly id: AssetId; readonly isNew: boolean }

/** The asset behind each picture: the one its address has already, else a new one that waits to be fetched. */
export async function storePictures(
  unit: Unit,
  edition: string,
  pictures: readonly Picture[],
): Promise<ReadonlyMap<Picture, StoredPicture>> {
  const inputs = pictures.map(({ url, credit = '', caption = '', alt = '' }) => ({
    sourceUrl: url,
    credit,
    caption,
    alt,
    edition,
  }))
  const ids = await pendingAssets(unit, inputs)
  return new Map(
    pictures.map((picture) => {
      const id = ids.get(picture.url)
      if (id === undefined) throw new Error(`no asset for ${picture.url}`)
      // Ids are ordered by time: an asset younger than the picture's provisional id was made just now.
      return [picture, { id, isNew: id > picture.id }]
    }),
  )
}
