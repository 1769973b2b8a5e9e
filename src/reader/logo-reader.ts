// The logo of an edition's masthead: one rendition, sharp enough for the size it is shown at.
import { readPictures } from './picture-reader.ts'
import type { Reading } from './reading.ts'
import type { LogoView, PictureView } from './views.ts'

/** Of its height in the masthead (`.logo`), for screens with two points to a pixel. */
const sharpHeight = 128
const sharpWidth = 960

/** Undefined where the edition has none, or it is not to be shown (any more): the name stands there. */
export async function readLogo(reading: Reading): Promise<LogoView | undefined> {
  const { logo, logoDark } = reading.edition.settings
  const ids = [logo, logoDark].filter((id) => id !== null)
  if (logo === null || ids.length === 0) return undefined
  const pictures = await readPictures(reading, ids)
  const light = pictures.get(logo)
  const dark = logoDark === null ? undefined : pictures.get(logoDark)
  return light && { ...sized(light), ...(dark ? { dark: sized(dark) } : {}) }
}

function sized({ src, srcset = [], width, height }: PictureView) {
  const ratio = width / height
  const wanted = Math.min(sharpWidth, sharpHeight * ratio)
  const found = srcset.find((each) => each.width >= wanted) ?? srcset.at(-1)
  if (found === undefined) return { src, width, height }
  return { src: found.href, width: found.width, height: Math.max(1, Math.round(found.width / ratio)) }
}
