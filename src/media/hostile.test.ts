// Files that are no pictures, or lie, or are cut: each is refused with its reason and leaves neither row nor blob.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { createAsset } from './media.ts'
import { aMovingPicture, aPicture, type TestMedia, testMedia } from './testing.ts'
import { gifOf, jpegOfSize, pngOfSize } from './testing-hostile.ts'

const script = '<script>alert(1)</script>'
const text = (content: string) => Buffer.from(content)

type Case = readonly [name: string, bytes: () => Buffer | Promise<Buffer>, code: string, reason: RegExp]

const cases: readonly Case[] = [
  ['nothing at all', () => Buffer.alloc(0), 'invalid', /empty/],
  ['26 MB', () => Buffer.alloc(26 * 1024 * 1024, 0xff), 'too-large', /26\.0 MB; 25 MB is the most/],
  ['a text', () => text('hello'), 'unsupported-media', /not a picture/],
  ['a program', () => text('\x7fELF\x02\x01\x01'), 'unsupported-media', /not a picture/],
  ['a PDF', () => text('%PDF-1.7\n'), 'unsupported-media', /PDF/],
  ['a zip', () => text('PK\x03\x04'), 'unsupported-media', /not a picture/],
  ['a page', () => text(`<!doctype html>${script}`), 'unsupported-media', /a page or a text/],
  [
    'an SVG with a script',
    () => text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    'unsupported-media',
    /SVG/,
  ],
  [
    'an SVG behind a declaration',
    () => text(`\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg></svg>`),
    'unsupported-media',
    /SVG/,
  ],
  ['a TIFF', () => text('II*\0\x08\0\0\0'), 'unsupported-media', /TIFF/],
  ['a HEIC', () => text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'unsupported-media', /HEIC/],
  ['a film', () => text('\0\0\0\x18ftypisom\0\0\0\0isommp42'), 'unsupported-media', /[Vv]ideo/],
  ['only the first bytes of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'invalid', /damaged/],
  [
    'a JPEG in name only',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5_000, 0x41)]),
    'invalid',
    /damaged/,
  ],
  ['a WebP in name only', () => text(`RIFF\x10\0\0\0WEBP${'A'.repeat(500)}`), 'invalid', /damaged/],
  [
    'an AVIF in name only',
    () => text(`\0\0\0\x18ftypavif\0\0\0\0avifmif1${'A'.repeat(500)}`),
    'invalid',
    /damaged/,
  ],
  ['a GIF in name only', () => text(`GIF89a/*${script}*/=1;`), 'invalid', /damaged/],
  ['a PNG bomb by pixels', () => pngOfSize(19_000, 19_000), 'invalid', /361 megapixels; 100 is the most/],
  ['a PNG bomb by its side', () => pngOfSize(20_001, 10), 'invalid', /no side may be longer/],
  [
    'a JPEG bomb',
    async () => jpegOfSize(await aPicture(), 65_000, 65_000),
    'invalid',
    /no side may be longer/,
  ],
  ['a GIF of 501 frames', () => gifOf(501, 10, 10), 'invalid', /501 frames/],
  ['a GIF of 400 large frames', () => gifOf(400, 5_000, 5_000), 'invalid', /megapixels/],
  ['a PNG without its pixels', () => pngOfSize(2_000, 2_000), 'invalid', /cut off/],
]

const formats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const

describeEachDatabase('a file that is not what it should be', (open) => {
  let core: TestRoom
  let media: TestMedia

  beforeAll(async () => {
    const database: Database = await open()
    core = await testCore(database)
    await furnish(core)
    media = await testMedia()
  })
  afterAll(() => media.remove())

  const take = (bytes: Buffer, name = 'picture.jpg') =>
    createAsset(core, media, cli, { bytes, name, credit: 'C' })
  const expectNoTrace = async () => {
    expect(await media.files()).toEqual([])
    const rows = await core.database.kysely.selectFrom('assets').select('id').execute()
    expect(rows).toEqual([])
  }

  test.each(cases)('%s is refused, with the reason', async (_name, bytes, code, reason) => {
    const result = await take(await bytes())
    expect(result).toMatchObject({
      ok: false,
      problem: { code, detail: expect.stringMatching(reason), errors: [{ pointer: '/file' }] },
    })
    await expectNoTrace()
  })

  test.each(formats)('a %s cut anywhere is refused or whole, never half a picture', async (format) => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 200,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .toFormat(format)
      .toBuffer()
    for (const part of [0.02, 0.3, 0.6, 0.9]) {
      const result = await take(noise.subarray(0, Math.floor(noise.length * part)))
      expect(result, `${format} cut at ${part}`).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    }
    await expectNoTrace()
  })
})

describeEachDatabase('a file that is a picture and more', (open) => {
  let core: TestRoom
  let media: TestMedia
  beforeAll(async () => {
    core = await testCore(await open())
    await furnish(core)
    media = await testMedia()
  })
  afterAll(() => media.remove())

  const comment = (jpeg: Buffer, content: string) =>
    Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, content.length + 2]),
      text(content),
      jpeg.subarray(2),
    ])
  const polyglots: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ['a JPEG with a page behind it', async () => Buffer.concat([await aPicture(), text(script)])],
    ['a JPEG with a script as its comment', async () => comment(await aPicture(), script)],
    [
      'a PNG with a zip and a script behind it',
      async () => Buffer.concat([await aPicture({ format: 'png' }), text(`PK\x03\x04${script}`)]),
    ],
    [
      'a GIF with a script behind it',
      async () => Buffer.concat([await aPicture({ format: 'gif' }), text(script)]),
    ],
  ]

  test.each(polyglots)('%s: what readers get is the picture alone', async (_name, bytes) => {
    const { id, renditions } = value(
      await createAsset(core, media, cli, { bytes: await bytes(), name: 'x.html', credit: 'C' }),
    )
    expect(renditions.length).toBeGreaterThan(1)
    for (const { hash, width, format } of renditions) {
      const blob = await media.blobs.get(`${id}/${hash}-${width}.${format === 'jpeg' ? 'jpg' : format}`)
      expect(Buffer.from(blob ?? []).includes('alert(1)')).toBe(false)
    }
  })

  test.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'a\0b.jpg',
    'CON',
    `${'x'.repeat(5_000)}.jpg`,
    '..\\..\\x',
  ])('the name %j is a fact and never a path', async (name) => {
    const { facts } = value(
      await createAsset(core, media, cli, { bytes: await aPicture(), name, credit: 'C' }),
    )
    expect(facts.name?.length).toBeLessThanOrEqual(200)
    for (const file of await media.files()) {
      expect(file.slice(media.dataDir.length)).toMatch(
        /^\/blobs\/[0-9a-f]{2}\/[0-9a-f-]{36}\/[0-9a-f]{16}-(?:original|\d+\.(?:webp|jpg))$/,
      )
    }
  })

  test('a moving picture keeps its frames in the original; readers see the first, and the desk is told', async () => {
    const bytes = await aMovingPicture(3, 400, 300)
    const created = value(await createAsset(core, media, cli, { bytes, name: 'a.gif', credit: 'C' }))
    expect(created).toMatchObject({ facts: { frames: 3 }, warnings: [expect.stringMatching(/moves/)] })
  })
})
