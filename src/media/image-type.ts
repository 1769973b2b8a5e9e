// What a file is, by its first bytes and never by its name or the type it claims; pure, driven by `inspectImage`.

export const imageTypes = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
export type ImageType = (typeof imageTypes)[number]

export type Sniffed = { readonly type: ImageType } | { readonly type: undefined; readonly reason: string }

const accepted = 'JPEG, PNG, WebP, AVIF and GIF are accepted'

/** The type of a picture, or one sentence why the file is none of those accepted. */
export function sniffImage(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return refused('The file is empty.')
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return { type: 'jpeg' }
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'png' }
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return { type: 'webp' }
  if (/^GIF8[79]a/.test(start)) return { type: 'gif' }
  if (start.slice(4, 8) === 'ftyp') return sniffBox(start)
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return refused(`TIFF is not accepted: save it as JPEG (${accepted}).`)
  if (start.startsWith('%PDF-')) return refused(`A PDF is not a picture (${accepted}).`)
  if (/^(?:\xef\xbb\xbf)?\s{0,200}</.test(start)) return sniffMarkup(start)
  return refused(`This is not a picture of a known type (${accepted}).`)
}

function sniffBox(start: string): Sniffed {
  const brands = [start.slice(8, 12), ...(start.slice(16, 64).match(/[\s\S]{4}/g) ?? [])]
  const heic = ['heic', 'heix', 'hevc', 'heim', 'heis', 'hevx']
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { type: 'avif' }
  if (brands.some((brand) => heic.includes(brand)))
    return refused(`HEIC is not accepted: save it as JPEG (${accepted}).`)
  return refused(`Video and audio cannot be uploaded as a picture (${accepted}).`)
}

function sniffMarkup(start: string): Sniffed {
  if (/<svg[\s>]/i.test(start)) {
    return refused(`SVG is not accepted, because it can carry scripts: save it as PNG (${accepted}).`)
  }
  return refused(`This is a page or a text, not a picture (${accepted}).`)
}

function refused(reason: string): Sniffed {
  return { type: undefined, reason }
}
