// Makes the public renditions of a picture: decoded and encoded anew, upright, in sRGB, without the original's metadata.
import { createHash } from 'node:crypto'
import sharp, { type OutputInfo } from 'sharp'
import { fail, ok, type Result } from '../result.ts'
import { imageLimits } from './image-limits.ts'
import type { Inspected } from './inspect-image.ts'
import { type PlannedRendition, planRenditions } from './rendition-plan.ts'
import { writeXmp } from './xmp.ts'

export type RenderedImage = PlannedRendition & { readonly hash: string; readonly bytes: Uint8Array }

/** Effort 2 takes less than half the time of 3 and 4 (measured: 0.26 s and 0.55 s of CPU a picture) for files up to 7 % larger. */
const webp = { quality: 78, effort: 2 } as const
const jpeg = { quality: 80, progressive: true } as const
const longestSeconds = 30

/** All renditions, or why there are none: a file whose header is sound may still be cut or damaged. */
export async function renderImage(
  bytes: Uint8Array,
  inspected: Inspected,
  credit: string,
): Promise<Result<readonly RenderedImage[]>> {
  const xmp = writeXmp(inspected.facts, credit)
  const plans = planRenditions(inspected)
  try {
    const pixels = await decode(bytes, plans)
    const rendered: RenderedImage[] = []
    for (const plan of plans) rendered.push(await encode(pixels, plan, xmp))
    return ok(rendered)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const reason = /timeout/i.test(error.message)
      ? 'The picture takes too long to decode.'
      : 'The picture is damaged or cut off: it cannot be read to its end.'
    return fail('invalid', reason, { errors: [{ pointer: '/file', detail: reason }] })
  }
}

type Pixels = { readonly data: Buffer; readonly info: OutputInfo }

/**
 * Decodes once, in the size of the largest rendition; the others are made of its pixels. The first frame only: a picture
 * that moves by itself cannot be stopped by the reader (WCAG 2.2.2).
 */
function decode(bytes: Uint8Array, plans: readonly PlannedRendition[]): Promise<Pixels> {
  const { width, height } = plans.reduce((a, b) => (b.width > a.width ? b : a))
  return sharp(bytes, { limitInputPixels: imageLimits.pixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .timeout({ seconds: longestSeconds })
    .raw()
    .toBuffer({ resolveWithObject: true })
}

async function encode({ data, info }: Pixels, plan: PlannedRendition, xmp: string): Promise<RenderedImage> {
  const { format, width, height } = plan
  const image = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .resize({ width, height, fit: 'fill' })
    .timeout({ seconds: longestSeconds })
    .withXmp(xmp)
  const bytes =
    format === 'webp'
      ? await image.webp(webp).toBuffer()
      : await image.flatten({ background: '#ffffff' }).jpeg(jpeg).toBuffer()
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { ...plan, hash, bytes }
}
