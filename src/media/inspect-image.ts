// Looks at an outside file before anything is decoded: is it a picture of an accepted type and size, and what does it say of itself?
import sharp, { type Metadata } from 'sharp'
import { fail, ok, type Result } from '../result.ts'
import { readExif } from './exif.ts'
import { readIim } from './iim.ts'
import { imageLimits, tooBig } from './image-limits.ts'
import { type ImageType, sniffImage } from './image-type.ts'
import { mergedFacts, type PictureFacts } from './picture-facts.ts'
import { readXmp } from './xmp.ts'

export type Inspected = {
  readonly type: ImageType
  readonly contentType: string
  /** As seen: after the orientation the camera noted. */
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly facts: PictureFacts
}

/** Reads headers only. Refusals name the reason in a sentence for the person who chose the file. */
export async function inspectImage(bytes: Uint8Array): Promise<Result<Inspected>> {
  if (bytes.length > imageLimits.bytes) {
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    return fail('too-large', `The file has ${size} MB; ${imageLimits.bytes / 1024 / 1024} MB is the most.`, {
      errors: [{ pointer: '/file', detail: 'too large' }],
    })
  }
  const sniffed = sniffImage(bytes)
  if (sniffed.type === undefined) {
    const code = bytes.length === 0 ? 'invalid' : 'unsupported-media'
    return fail(code, sniffed.reason, { errors: [{ pointer: '/file', detail: sniffed.reason }] })
  }
  let header: Metadata
  try {
    // Our own limits follow, with better words than the library's.
    header = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata()
  } catch {
    return refused('The picture is damaged: its header cannot be read.')
  }
  const { type } = sniffed
  const isAvif = type === 'avif' && header.format === 'heif' && header.compression === 'av1'
  if (header.format !== type && !isAvif) return refused(`The file begins like ${type} but is something else.`)
  const { width, height } = header.autoOrient
  const frames = header.pages ?? 1
  const reason = tooBig({ width, height, frames })
  if (reason !== undefined) return refused(reason)
  return ok({ type, contentType: `image/${type}`, width, height, frames, facts: await readFacts(header) })
}

async function readFacts(header: Metadata): Promise<PictureFacts> {
  return mergedFacts([
    header.xmp ? readXmp(header.xmp.toString('utf8')) : {},
    header.iptc ? readIim(header.iptc) : {},
    header.exif ? await readExif(header.exif) : {},
  ])
}

function refused(reason: string): Result<never> {
  return fail('invalid', reason, { errors: [{ pointer: '/file', detail: reason }] })
}
