// The few Exif fields a newsroom needs, by exifr; GPS and the maker's notes are not even looked at.
import exifr from 'exifr'
import { givenFacts, type PictureFacts, plainText } from './picture-facts.ts'

const largest = 1_000_000

/** `block` as sharp hands it over, with or without its "Exif" name. Damaged Exif has no facts. */
export async function readExif(block: Uint8Array): Promise<PictureFacts> {
  if (block.length > largest) return {}
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const tiff = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes
  let found: Record<string, unknown>
  try {
    const options = {
      pick: ['Artist', 'Copyright', 'ImageDescription', 'DateTimeOriginal'],
      gps: false,
      reviveValues: false,
    }
    found = ((await exifr.parse(tiff, options)) as Record<string, unknown> | undefined) ?? {}
  } catch {
    return {}
  }
  const text = (name: string) => {
    const value = found[name]
    return typeof value === 'string' ? plainText(decoded(value)) : undefined
  }
  const lang = (value: string | undefined) => (value ? { 'x-default': value } : undefined)
  const taken = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text('DateTimeOriginal') ?? '')
  return givenFacts({
    creator: text('Artist'),
    copyright: lang(text('Copyright')),
    description: lang(text('ImageDescription')),
    createdAt: taken ? `${taken[1]}-${taken[2]}-${taken[3]}T${taken[4]}` : undefined,
  })
}

/** Exif says ASCII, cameras write UTF-8: bytes that were read as Latin-1 are read again. */
function decoded(text: string): string {
  if ([...text].some((letter) => letter > '\xff')) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}
