// What pictures say about themselves, on real files of the shared data and on damaged ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { value } from '../stories/testing.ts'
import { readExif } from './exif.ts'
import { readIim } from './iim.ts'
import { inspectImage } from './inspect-image.ts'
import { plainText } from './picture-facts.ts'
import { readXmp, writeXmp } from './xmp.ts'

const photos = fileURLToPath(new URL('../../../shared/data/photos', import.meta.url))
const isThere = existsSync(photos)
if (!isThere) console.log('skipped: the shared photos are not here')

const factsOf = async (file: string) => value(await inspectImage(readFileSync(`${photos}/${file}`))).facts

describe.skipIf(!isThere)('real pictures', () => {
  test.each(['2017.1', '2021.1'])(
    'the IPTC reference picture of %s: every field we keep',
    async (version) => {
      const facts = await factsOf(`iptc-reference/IPTC-PhotometadataRef-Std${version}.jpg`)
      const mark = `(ref${version})`
      expect(facts.creator).toContain(mark)
      expect(facts.credit).toContain(`Credit Line ${mark}`)
      expect(facts.source).toContain(mark)
      expect(facts.headline).toContain(`The Headline ${mark}`)
      expect(facts.description?.['x-default']).toContain('The description aka caption')
      expect(facts.copyright?.['x-default']).toContain('Copyright')
      expect(facts.usageTerms?.['x-default']).toContain('Rights Usage Term')
      expect(facts.keywords?.length).toBeGreaterThan(1)
      if (version === '2021.1') expect(facts.alt?.['x-default']).toContain('Alt Text')
    },
  )

  test('every shared picture can be looked at; what is no picture we take has a reason', async () => {
    for (const folder of readdirSync(photos)) {
      for (const name of readdirSync(`${photos}/${folder}`)) {
        const result = await inspectImage(readFileSync(`${photos}/${folder}/${name}`))
        if (name.endsWith('.jpg')) expect(result.ok, name).toBe(true)
        else expect(result).toMatchObject({ ok: false, problem: { detail: expect.any(String) } })
      }
    }
  })

  test('a picture with the old fields only', async () => {
    const block = (
      await sharp(readFileSync(`${photos}/exifr/iptc-independent-photographer-example.jpg`)).metadata()
    ).iptc
    expect(readIim(block ?? Buffer.alloc(0))).toMatchObject({
      credit: expect.any(String),
      description: expect.any(Object),
    })
  })
})

const packet = (inner: string, attributes = '') =>
  `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`

describe('XMP', () => {
  test('fields as attributes and as elements, lists, and texts in several languages', () => {
    const facts = readXmp(
      packet(
        `<dc:creator><rdf:Seq><rdf:li>Ines</rdf:li><rdf:li>Omar</rdf:li></rdf:Seq></dc:creator>
         <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Harbour</rdf:li><rdf:li xml:lang="ar">المرفأ</rdf:li></rdf:Alt></dc:description>`,
        'photoshop:Credit="Paper &amp; Co"',
      ),
    )
    expect(facts).toEqual({
      creator: 'Ines, Omar',
      credit: 'Paper & Co',
      description: { 'x-default': 'Harbour', ar: 'المرفأ' },
    })
  })

  test('a DTD ends the reading: nothing is expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>${packet('<photoshop:Credit>&a;</photoshop:Credit>')}`
    expect(readXmp(bomb)).toEqual({})
  })

  test('what came before the damage counts', () => {
    const broken = packet('<photoshop:Credit>Paper</photoshop:Credit><dc:rights>').slice(0, -45)
    expect(readXmp(broken)).toEqual({ credit: 'Paper' })
  })

  test('too deep or too long is not read to its end', () => {
    expect(readXmp(packet('<dc:rights>'.repeat(10_000)))).toEqual({})
    expect(readXmp(packet(`<photoshop:Credit>${'x'.repeat(3_000_000)}</photoshop:Credit>`))).toEqual({})
  })

  test('what we write reads back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        const credit = plainText(text)
        expect(readXmp(writeXmp({}, text)).credit ?? '').toBe(credit)
      }),
    )
  })
})

describe('old fields', () => {
  const field = (record: number, dataset: number, bytes: Buffer) =>
    Buffer.concat([Buffer.from([0x1c, record, dataset, bytes.length >> 8, bytes.length & 255]), bytes])

  test.each([
    ['UTF-8, and saying so', [field(1, 90, Buffer.from('\x1b%G')), field(2, 110, Buffer.from('Año'))]],
    ['UTF-8 without saying so', [field(2, 110, Buffer.from('Año'))]],
    ['Latin-1', [field(2, 110, Buffer.from('Año', 'latin1'))]],
  ])('%s', (_name, fields) => {
    expect(readIim(Buffer.concat(fields)).credit).toBe('Año')
  })

  test('any bytes at all are read without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readIim(Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), bytes]))
        readIim(Buffer.concat([Buffer.from([0x1c, 2, 110]), bytes]))
      }),
    )
  })
})

test('Exif that was damaged anywhere is read without harm and without hanging', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .withExif({
      IFD0: { Artist: 'Ines', Copyright: 'The Paper' },
      IFD2: { DateTimeOriginal: '2026:11:23 12:00:00' },
    })
    .jpeg()
    .toBuffer()
  const block = (await sharp(picture).metadata()).exif ?? Buffer.alloc(0)
  expect(await readExif(block)).toEqual({
    creator: 'Ines',
    copyright: { 'x-default': 'The Paper' },
    createdAt: '2026-11-23T12:00:00',
  })
  const change = fc.tuple(fc.nat(block.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const damaged = Buffer.from(block)
      for (const [at, byte] of changes) damaged[at] = byte
      await readExif(damaged)
    }),
    { numRuns: 500 },
  )
})
