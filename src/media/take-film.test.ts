// Videos of the library: a film in parts becomes the moving side of a picture; films that are none, or lie, or are cut, leave
// nothing behind.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli, stranger } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { type AssetId, newId } from '../ids.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { findAsset } from './asset-store.ts'
import { presentAsset } from './asset-view.ts'
import { filmLimits } from './film.ts'
import { inspectFilm } from './inspect-film.ts'
import { createAsset, editAsset, sweepBlobs } from './media.ts'
import { RenditionLookup } from './rendition-lookup.ts'
import { makeVideo, takePart } from './take-film.ts'
import { aPicture, type TestMedia, testMedia } from './testing.ts'
import { anMp4, aWebm, box, element, placeNote } from './testing-film.ts'

const inspect = (bytes: Buffer) =>
  inspectFilm((start, length) => Promise.resolve(bytes.subarray(start, start + length)), bytes.length)

test('what a film says of itself: size as shown, length, and what readers are not told', async () => {
  expect(value(await inspect(anMp4()))).toEqual({
    type: 'mp4',
    width: 640,
    height: 360,
    seconds: 10,
    patches: [],
  })
  expect(value(await inspect(anMp4({ isTurned: true })))).toMatchObject({ width: 360, height: 640 })
  expect(value(await inspect(aWebm()))).toEqual({
    type: 'webm',
    width: 640,
    height: 360,
    seconds: 10,
    patches: [],
  })
  const noted = aWebm({ more: [element(0x1254c367, 'Beirut')] })
  expect(value(await inspect(noted)).patches).toHaveLength(1)
  expect(value(await inspect(anMp4({ more: [placeNote] }))).patches).toHaveLength(1)
})

const mp4 = anMp4()
const webm = aWebm()
const text = (content: string) => Buffer.from(content, 'latin1')
const isTooLarge = { size: filmLimits.bytes + 1, read: () => Promise.resolve(mp4.subarray(0, 12)) }

test.each<readonly [name: string, bytes: Buffer, code: string, reason: RegExp]>([
  ['nothing at all', Buffer.alloc(0), 'invalid', /empty/],
  ['a page', text('<!doctype html><script>alert(1)</script>'), 'unsupported-media', /not a film/],
  ['a picture', text('\xff\xd8\xff\xe0'), 'unsupported-media', /not a film/],
  ['an AVI', text('RIFF\x10\0\0\0AVI LIST'), 'unsupported-media', /not a film/],
  ['a picture in the same boxes', anMp4({ brand: 'avif' }), 'unsupported-media', /not a film/],
  ['QuickTime', anMp4({ brand: 'qt  ' }), 'unsupported-media', /MOV/],
  ['HEVC', anMp4({ codec: 'hvc1' }), 'unsupported-media', /hvc1.*H\.264/],
  ['only sound', anMp4({ handler: 'soun' }), 'unsupported-media', /only sound/],
  ['a giant', anMp4({ size: [9_000, 100] }), 'invalid', /8192/],
  ['an MP4 cut off', mp4.subarray(0, mp4.length - 1), 'invalid', /cut off/],
  ['an MP4 cut off in its head', mp4.subarray(0, 100), 'invalid', /cut off/],
  ['an MP4 without its pictures', mp4.subarray(0, mp4.length - 2_008), 'invalid', /cut off/],
  [
    'an MP4 with a zip behind it',
    Buffer.concat([mp4, text('PK\x03\x04'), Buffer.alloc(60)]),
    'invalid',
    /cut off/,
  ],
  [
    'an MP4 with a page behind it',
    Buffer.concat([mp4, text('<script>alert(1)</script>')]),
    'invalid',
    /cut off/,
  ],
  [
    'an MP4 of too many tracks',
    anMp4({ more: Array.from({ length: 64 }, () => box('trak')) }),
    'invalid',
    /cut/,
  ],
  ['two heads', Buffer.concat([mp4, box('moov')]), 'invalid', /cut off/],
  [
    'a box larger than the one around it',
    anMp4({ more: [text('\x00\x00\xff\xfftrak')] }),
    'invalid',
    /cut off/,
  ],
  ['a box without a length', anMp4({ more: [text('\0\0\0\x01trak\0\0\0\0\0\0\0\0')] }), 'invalid', /cut off/],
  ['Matroska', aWebm({ docType: 'matroska' }), 'unsupported-media', /MKV/],
  ['a WebM of another coding', aWebm({ codec: 'V_MPEG4/ISO/AVC' }), 'unsupported-media', /V_MPEG4/],
  ['a WebM cut off', webm.subarray(0, webm.length - 1), 'invalid', /cut off/],
  ['a WebM with a zip behind it', Buffer.concat([webm, text('PK\x03\x04')]), 'invalid', /cut off/],
  ['a WebM with what no WebM has', aWebm({ more: [element(0x4d80, 'x')] }), 'invalid', /cut off/],
  [
    'a WebM without a size',
    Buffer.concat([
      element(0x1a45dfa3, element(0x4282, 'webm')),
      text('\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff'),
    ]),
    'invalid',
    /save it again/,
  ],
])('refused: %s', async (_, bytes, code, reason) => {
  const result = await inspect(bytes)
  expect(result).toMatchObject({ ok: false, problem: { code } })
  expect(!result.ok && result.problem.detail).toMatch(reason)
})

test('refused: more than 512 MB', async () => {
  expect(await inspectFilm(isTooLarge.read, isTooLarge.size)).toMatchObject({
    problem: { code: 'too-large' },
  })
})

describeEachDatabase('a film of the library', (open: () => Promise<Database>) => {
  let core: TestRoom
  let media: TestMedia
  beforeAll(async () => {
    core = await testCore(await open())
    await furnish(core)
    media = await testMedia()
  })
  afterAll(() => media.remove())

  const poster = async () =>
    value(
      await createAsset(core, media, cli, {
        bytes: await aPicture(),
        name: 'p.jpg',
        credit: 'C',
        alt: 'Boats',
      }),
    ).id
  const send = async (id: AssetId, bytes: Buffer, size = 300) => {
    const parts: string[] = []
    for (let at = 0; at < bytes.length; at += size) {
      parts.push(value(await takePart(core, media, cli, id, bytes.subarray(at, at + size))).part)
    }
    return parts
  }

  test('arrives in parts; readers get it without the place it was filmed at, byte for byte otherwise', async () => {
    const film = anMp4({ more: [placeNote] })
    const id = await poster()
    const parts = await send(id, film)
    // Sent again by a client that had no answer: the same.
    await send(id, film.subarray(0, 300))
    const asset = value(await makeVideo(core, media, cli, id, { name: 'boats.mp4', parts }))
    expect(asset).toMatchObject({ type: 'video', contentType: 'video/mp4', width: 640, height: 360, rev: 2 })
    expect(asset.texts).toMatchObject({ en: { alt: 'Boats' } })
    const view = presentAsset(asset)
    expect(view.film).toMatchObject({ contentType: 'video/mp4', seconds: 10, bytes: film.length })
    expect(view.renditions.every(({ format }) => format === 'webp' || format === 'jpeg')).toBe(true)
    const name = view.film?.url.split('/').at(-1) ?? ''
    const shown = await media.blobs.get((await fileOf(id, name)).blob)
    expect(shown?.length).toBe(film.length)
    expect(Buffer.from(shown ?? []).includes('+33.89')).toBe(false)
    const at = film.indexOf('udta') - 4
    const same = Buffer.from(shown ?? [])
    expect(same.subarray(0, at).equals(film.subarray(0, at))).toBe(true)
    expect(same.subarray(at + placeNote.length).equals(film.subarray(at + placeNote.length))).toBe(true)
    expect(value(await inspect(same)).patches).toEqual([])
    const files = await media.files()
    expect(files.filter((file) => file.includes(id) && file.endsWith('-part'))).toEqual([])
    // Still one asset, whose words can be changed and whose film stays.
    const edited = value(await editAsset(core, cli, id, { credit: 'D' }, 2))
    expect(presentAsset(edited).film).toEqual(view.film)
    expect((await findAsset(core.database.kysely, id))?.type).toBe('video')
  })

  const fileOf = async (id: AssetId, name: string) => {
    const file = await new RenditionLookup(core).find(id, name)
    if (file === undefined || file === 'gone') throw new Error(`no file ${name}`)
    return file
  }

  test('without notes it is its own public file, kept once', async () => {
    const id = await poster()
    const asset = value(
      await makeVideo(core, media, cli, id, { name: 'a.webm', parts: await send(id, webm) }),
    )
    const name = presentAsset(asset).film?.url.split('/').at(-1) ?? ''
    const { blob } = await fileOf(id, name)
    expect(Buffer.from((await media.blobs.get(blob)) ?? []).equals(webm)).toBe(true)
    expect(blob).toMatch(/-original$/)
    expect((await sweepBlobs(core, media)).orphans).toBe(0)
  })

  test('made twice at once is made once, and its file stays', async () => {
    const id = await poster()
    const input = { name: 'a.webm', parts: await send(id, webm, webm.length) }
    // Parts that stay, as they do for the one who has read them already.
    const slow = { ...media, blobs: { ...media.blobs, delete: deleteBut(/-part$/) } }
    const made = await Promise.all([1, 2].map(() => makeVideo(core, slow, cli, id, input)))
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const asset = await findAsset(core.database.kysely, id)
    const name = (asset && presentAsset(asset).film?.url.split('/').at(-1)) ?? ''
    expect((await media.blobs.get((await fileOf(id, name)).blob))?.length).toBe(webm.length)
  })

  const deleteBut = (kept: RegExp) => async (key: string) => {
    if (!kept.test(key)) await media.blobs.delete(key)
  }

  test('a refused one leaves the picture as it was, and none of its parts', async () => {
    const id = await poster()
    const before = (await media.files()).length
    const parts = await send(id, mp4.subarray(0, 900))
    const refused = await makeVideo(core, media, cli, id, { name: 'cut.mp4', parts })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect((await media.files()).length).toBe(before)
    expect(await findAsset(core.database.kysely, id)).toMatchObject({ type: 'image', rev: 1 })
  })

  test('needs its parts, a ready picture without a film, and somebody who may', async () => {
    const id = await poster()
    const parts = await send(id, webm)
    expect(await takePart(core, media, stranger, id, webm)).toMatchObject({ problem: { code: 'forbidden' } })
    expect(await makeVideo(core, media, stranger, id, { name: 'a', parts })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    const missing = { name: 'a', parts: ['0'.repeat(32)] }
    expect(await makeVideo(core, media, cli, id, missing)).toMatchObject({ problem: { code: 'conflict' } })
    const giant = Buffer.alloc(filmLimits.partBytes + 1)
    expect(await takePart(core, media, cli, id, giant)).toMatchObject({ problem: { code: 'too-large' } })
    value(await makeVideo(core, media, cli, id, { name: 'a', parts }))
    expect(await takePart(core, media, cli, id, webm)).toMatchObject({ problem: { code: 'conflict' } })
    expect(await takePart(core, media, cli, newId<AssetId>(), webm)).toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})
