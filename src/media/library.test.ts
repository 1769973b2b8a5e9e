import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince } from '../events/events.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { assetUpload } from './asset-input.ts'
import { editAsset, mediaEndpoints, withdrawAsset } from './media.ts'
import { aPicture, type TestMedia, testMedia } from './testing.ts'
import { call } from './testing-routes.ts'

const grants = (role: 'reporter' | 'editor', editions: 'all' | string[]): Actor => ({
  kind: 'token',
  id: '01',
  name: role,
  grants: [{ role, editions, sections: 'all' }],
})

describeEachDatabase('the library', (open) => {
  let core: TestRoom
  let media: TestMedia
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let picture: Buffer

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    media ??= await testMedia()
    picture ??= await aPicture()
  })
  afterAll(() => media.remove())

  const routes = () => mediaEndpoints(core, media)
  const upload = async (over: Record<string, unknown> = {}, actor: Actor = cli) => {
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array(picture) }
    const body = { file, credit: 'Ines Duarte', alt: 'Boats', edition: 'en', ...over }
    return call(routes(), actor, 'post', '/assets', { body })
  }
  type Shown = { id: string; rev: number; renditions: { url: string }[]; texts: object; credit: string }
  const shown = (result: Awaited<ReturnType<typeof upload>>) => value(result).body as Shown
  const newest = async () => (await readSince(core.database.kysely, 0)).at(-1)

  test('a picture is uploaded, shown, and listed newest first, page by page', async () => {
    const first = await upload()
    expect(value(first)).toMatchObject({
      status: 201,
      rev: 1,
      body: {
        state: 'ready',
        texts: { en: { alt: 'Boats', caption: '' } },
        warnings: [],
        renditions: expect.arrayContaining([
          { format: 'webp', width: 320, height: 240, url: expect.stringMatching(/^\/media\/.*-320\.webp$/) },
        ]),
      },
    })
    const second = shown(await upload())
    const one = value(await call(routes(), cli, 'get', '/assets/{id}', { params: { id: second.id } })).body
    expect(one).toMatchObject({ id: second.id, focal: { x: 0.5, y: 0.5 } })
    const page = value(await call(routes(), cli, 'get', '/assets', { query: { limit: '1' } })).body
    expect(page).toMatchObject({ items: [{ id: second.id }], next: second.id })
    const rest = value(await call(routes(), cli, 'get', '/assets', { query: { after: second.id } })).body
    expect(rest).toEqual({ items: [expect.objectContaining({ id: shown(first).id })] })
    expect(value(await call(routes(), cli, 'get', '/assets', { query: { state: 'failed' } })).body).toEqual({
      items: [],
    })
  })

  test('the form of an upload: file and credit are needed, unknown members are refused', () => {
    const file = { name: 'a', type: '', bytes: new Uint8Array() }
    const pointers = (body: object) =>
      assetUpload
        .safeParse(body)
        .error?.issues.flatMap((issue) => ('keys' in issue ? issue.keys : issue.path))
    expect(pointers({ credit: 'C' })).toEqual(['file'])
    expect(pointers({ file: 'text', credit: 'C' })).toEqual(['file'])
    expect(pointers({ file })).toEqual(['credit'])
    expect(pointers({ file, credit: ' ' })).toEqual(['credit'])
    expect(pointers({ file, credit: 'C', state: 'ready' })).toEqual(['state'])
    expect(pointers({ file, credit: 'C' })).toBeUndefined()
  })

  test('words and focal point are changed against the revision that was seen; only the editions they show in are stale', async () => {
    const { id } = shown(await upload())
    const patch = (body: object, ifMatch: number) =>
      call(routes(), cli, 'patch', '/assets/{id}', { params: { id }, body, ifMatch })
    expect(shown(await patch({ texts: { ar: { caption: 'المرفأ' } } }, 1))).toMatchObject({
      rev: 2,
      texts: { en: { alt: 'Boats' }, ar: { caption: 'المرفأ', alt: '' } },
    })
    expect((await newest())?.stale).toEqual([`asset:${id}/ar`])
    expect(await patch({ credit: 'X' }, 1)).toMatchObject({
      problem: { code: 'stale', extra: { rev: 2, yours: { credit: 'X' } } },
    })
    expect(shown(await patch({ credit: 'Omar Haddad', focal: { x: 0.25, y: 1 } }, 2))).toMatchObject({
      rev: 3,
      credit: 'Omar Haddad',
      focal: { x: 0.25, y: 1 },
    })
    expect((await newest())?.stale).toEqual([`asset:${id}/ar`, `asset:${id}/en`])
    expect(shown(await patch({ credit: 'Omar Haddad' }, 3)).rev).toBe(3)
    expect(await patch({ texts: { xx: { alt: 'x' } } }, 3)).toMatchObject({
      problem: { code: 'invalid', errors: [{ pointer: '/texts/xx' }] },
    })
  })

  test('a withdrawn picture is stale everywhere, keeps its row, and stays withdrawn', async () => {
    const { id } = shown(await upload())
    const withdraw = () =>
      call(routes(), cli, 'post', '/assets/{id}/withdraw', { params: { id }, body: { note: 'not ours' } })
    expect(value(await withdraw()).body).toMatchObject({ state: 'withdrawn', rev: 2, renditions: [] })
    expect(await newest()).toMatchObject({
      type: 'asset.withdrawn',
      data: { note: 'not ours' },
      stale: [`asset:${id}/ar`, `asset:${id}/en`, `asset:${id}`],
    })
    const before = (await newest())?.seq
    expect(value(await withdraw()).rev).toBe(2)
    expect((await newest())?.seq).toBe(before)
  })

  test('a reporter adds pictures but changes none; an editor of one edition changes the words of that one only', async () => {
    const { id } = shown(await upload({}, grants('reporter', ['en'])))
    expect(await upload({ edition: 'ar' }, grants('reporter', ['en']))).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await editAsset(core, grants('reporter', 'all'), id as never, { credit: 'X' }, 1)).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(await withdrawAsset(core, grants('reporter', 'all'), id as never, {})).toMatchObject({
      problem: { code: 'forbidden' },
    })
    const arabic = grants('editor', ['ar'])
    expect(await editAsset(core, arabic, id as never, { texts: { en: { alt: 'x' } } }, 1)).toMatchObject({
      problem: { code: 'forbidden' },
    })
    expect(value(await editAsset(core, arabic, id as never, { texts: { ar: { alt: 'x' } } }, 1)).rev).toBe(2)
  })
})
