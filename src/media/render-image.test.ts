// Pictures of every kind come out with the colours they went in with.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { value } from '../stories/testing.ts'
import { inspectImage } from './inspect-image.ts'
import { renderImage } from './render-image.ts'

const colour = { r: 200, g: 80, b: 40 }
const flat = (channels: 3 | 4 = 3) =>
  sharp({ create: { width: 700, height: 500, channels, background: { ...colour, alpha: 0.5 } } })

/** Ink has fewer colours than a screen: print may be further off. */
const kinds: readonly (readonly [string, () => Promise<Buffer>, readonly number[]])[] = [
  ['a JPEG', () => flat().jpeg().toBuffer(), [200, 80, 40]],
  ['a JPEG for print (CMYK)', () => flat().toColourspace('cmyk').jpeg().toBuffer(), [200, 80, 40]],
  ['a wide-gamut JPEG', () => flat().withIccProfile('p3').jpeg().toBuffer(), [200, 80, 40]],
  ['a PNG of 16 bits', () => flat().toColourspace('rgb16').png().toBuffer(), [200, 80, 40]],
  ['a grey PNG', () => flat().greyscale().png().toBuffer(), [118, 118, 118]],
  ['a PNG with a palette', () => flat().png({ palette: true }).toBuffer(), [200, 80, 40]],
  ['a GIF', () => flat().gif().toBuffer(), [200, 80, 40]],
  ['an AVIF', () => flat().avif().toBuffer(), [200, 80, 40]],
  ['a WebP', () => flat().webp({ lossless: true }).toBuffer(), [200, 80, 40]],
]

test.each(kinds)('%s', async (name, make, expected) => {
  const bytes = await make()
  const rendered = value(await renderImage(bytes, value(await inspectImage(bytes)), 'C'))
  expect(rendered).toHaveLength(3)
  for (const each of rendered) {
    const { data } = await sharp(each.bytes)
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (const [at, part] of expected.entries())
      expect(Math.abs((data[at] ?? 0) - part), `${each.width}`).toBeLessThan(name.includes('print') ? 40 : 14)
  }
})

test('transparency stays in WebP and becomes white in the JPEG for share cards', async () => {
  const bytes = await flat(4).png().toBuffer()
  const rendered = value(await renderImage(bytes, value(await inspectImage(bytes)), 'C'))
  for (const { format, bytes: made } of rendered) {
    const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true })
    if (format === 'webp') expect([info.channels, data[3]]).toEqual([4, expect.closeTo(128, -1)])
    else expect([info.channels, data[0]]).toEqual([3, expect.closeTo(228, -1)])
  }
})
