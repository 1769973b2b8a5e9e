import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince } from '../events/events.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { createAsset, findAsset } from './media.ts'
import { aPicture, type TestMedia, testMedia } from './testing.ts'

const reporterInArabic: Actor = {
  kind: 'token',
  id: '01',
  name: 'reporter',
  grants: [{ role: 'reporter', editions: ['ar'], sections: 'all' }],
}

describeEachDatabase('taking a picture in', (open) => {
  let core: TestRoom
  let media: TestMedia
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    await media?.remove()
    media = await testMedia()
  })
  afterAll(() => media.remove())

  const rows = async () =>
    Number(
      (
        await core.database.kysely
          .selectFrom('assets')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  test('original and renditions are kept, none larger than the original; words and focal point are stored', async () => {
    const bytes = await aPicture({ width: 1000, height: 500 })
    const created = value(
      await createAsset(core, media, cli, {
        bytes,
        name: 'harbour.jpg',
        credit: 'Ines Duarte',
        texts: { en: { caption: 'The harbour', alt: 'Boats' }, ar: { caption: 'المرفأ' } },
        focal: { x: 0.2, y: 0.8 },
      }),
    )
    const asset = await findAsset(core.database.kysely, created.id)
    const { warnings, ...stored } = created
    expect(warnings).toEqual([])
    expect(asset).toEqual({
      ...stored,
      focal: { x: expect.closeTo(0.2), y: expect.closeTo(0.8) },
      renditions: expect.anything(),
    })
    expect(asset?.renditions.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      'jpeg 1000x500',
      'webp 320x160',
      'webp 640x320',
      'webp 960x480',
    ])
    expect(asset).toMatchObject({
      state: 'ready',
      width: 1000,
      height: 500,
      rev: 1,
      contentType: 'image/jpeg',
    })
    expect(await media.blobs.get(`${created.id}/${created.sha256?.slice(0, 16)}-original`)).toEqual(bytes)
    for (const { hash, width, height, format, bytes: size } of asset?.renditions ?? []) {
      const blob = await media.blobs.get(
        `${created.id}/${hash}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      )
      expect(await sharp(blob).metadata()).toMatchObject({ format, width, height })
      expect(blob?.length).toBe(size)
    }
    expect(await media.files()).toHaveLength(5)
  })

  test('one event makes the asset stale in every edition', async () => {
    const { id } = value(
      await createAsset(core, media, cli, { bytes: await aPicture(), name: 'a', credit: 'C' }),
    )
    expect((await readSince(core.database.kysely, 0)).at(-1)).toMatchObject({
      type: 'asset.created',
      subject: `asset:${id}`,
      stale: [`asset:${id}/ar`, `asset:${id}/en`],
    })
  })

  test('the same file again is taken, with a warning that names the first', async () => {
    const bytes = await aPicture()
    const first = value(await createAsset(core, media, cli, { bytes, name: 'a', credit: 'C' }))
    const second = value(await createAsset(core, media, cli, { bytes, name: 'b', credit: 'C' }))
    expect(second).toMatchObject({ duplicateOf: first.id, warnings: [expect.stringContaining(first.id)] })
    expect(second.id).not.toBe(first.id)
  })

  test('renditions stand upright, carry the credit, and have lost the place where the picture was taken', async () => {
    const turned = await sharp(await aPicture({ width: 800, height: 400 }))
      .withExif({
        IFD0: { Artist: 'Ines Duarte', Copyright: 'The Paper', Orientation: '6' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 42/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const created = value(
      await createAsset(core, media, cli, { bytes: turned, name: 'a', credit: 'Duarte & Sons <x>' }),
    )
    expect(created).toMatchObject({ width: 400, height: 800 })
    expect(created.facts.metadata).toMatchObject({
      creator: 'Ines Duarte',
      copyright: { 'x-default': 'The Paper' },
    })
    for (const path of (await media.files()).filter((file) => !file.endsWith('original'))) {
      const bytes = await readFile(path)
      const { exif, orientation, xmp } = await sharp(bytes).metadata()
      expect({ exif, orientation: orientation ?? 1 }).toEqual({ exif: undefined, orientation: 1 })
      expect(xmp?.toString()).toContain('Duarte &amp; Sons &lt;x&gt;')
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
      // The upper half was blue; turned by 90 degrees it is on the right, so the first pixel is yellow.
      expect(data[0]).toBeGreaterThan(180)
    }
  })

  test("without a credit, or for an edition that is not there or not one's own, nothing is kept", async () => {
    const bytes = await aPicture()
    expect(await createAsset(core, media, cli, { bytes, name: 'a', credit: ' \n ' })).toMatchObject({
      problem: { code: 'invalid', errors: [{ pointer: '/credit' }] },
    })
    expect(
      await createAsset(core, media, cli, { bytes, name: 'a', credit: 'C', caption: 'x', edition: 'xx' }),
    ).toMatchObject({ problem: { code: 'invalid', errors: [{ pointer: '/edition' }] } })
    expect(
      await createAsset(core, media, reporterInArabic, {
        bytes,
        name: 'a',
        credit: 'C',
        alt: 'x',
        edition: 'en',
      }),
    ).toMatchObject({ problem: { code: 'forbidden' } })
    expect(await media.files()).toEqual([])
    expect(await rows()).toBe(0)
  })
})
