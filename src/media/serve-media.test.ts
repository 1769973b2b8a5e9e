import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { newId } from '../ids.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { type CreatedAsset, createAsset, mediaHandler, withdrawAsset } from './media.ts'
import { aPicture, type TestMedia, testMedia } from './testing.ts'

type Got = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

describeEachDatabase('public files', (open) => {
  let core: TestRoom
  let media: TestMedia
  let server: Server
  let asset: CreatedAsset
  let path: string
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    await media?.remove()
    media = await testMedia()
    const serve = mediaHandler(core, media)
    server?.close()
    server = createServer((req, res) => {
      void serve(req, res).then((answered) => {
        if (!answered) res.writeHead(599).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    asset = value(
      await createAsset(core, media, cli, { bytes: await aPicture(), name: 'a.jpg', credit: 'C' }),
    )
    const webp = asset.renditions.find(({ width }) => width === 640)
    path = `/media/${asset.id}/${webp?.hash}-640.webp`
  })
  afterAll(async () => {
    await media.remove()
    server.close()
  })

  const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      request({ port, host: '127.0.0.1', path: url, method, headers }, (res) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () =>
          resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }),
        )
      })
        .on('error', reject)
        .end()
    })

  test('a rendition comes with its length, for a year, and cannot be anything but a picture', async () => {
    const got = await get(path)
    expect(got.status).toBe(200)
    expect(got.body).toEqual(await media.blobs.get(path.slice('/media/'.length)))
    expect(got.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(got.body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'accept-ranges': 'bytes',
      etag: expect.stringMatching(/^"[0-9a-f]{16}-640"$/),
    })
    const jpeg = asset.renditions.find(({ format }) => format === 'jpeg')
    expect((await get(`/media/${asset.id}/${jpeg?.hash}-${jpeg?.width}.jpg?utm=1`)).headers).toMatchObject({
      'content-type': 'image/jpeg',
    })
  })

  test('HEAD has the same lines and no bytes; the same tag is 304', async () => {
    const { headers } = await get(path)
    const head = await get(path, {}, 'HEAD')
    expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' })
    expect(head.body).toHaveLength(0)
    const etag = headers.etag ?? ''
    expect(await get(path, { 'if-none-match': `"x", ${etag}` })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
    })
    expect((await get(path, { 'if-none-match': '"x"' })).status).toBe(200)
  })

  test('ranges', async () => {
    const { body, headers } = await get(path)
    const part = await get(path, { range: 'bytes=10-19' })
    expect(part).toMatchObject({
      status: 206,
      headers: { 'content-range': `bytes 10-19/${body.length}`, 'content-length': '10' },
      body: body.subarray(10, 20),
    })
    expect(await get(path, { range: 'bytes=-5', 'if-range': headers.etag ?? '' })).toMatchObject({
      status: 206,
      body: body.subarray(-5),
    })
    expect((await get(path, { range: 'bytes=0-1', 'if-range': '"other"' })).body).toEqual(body)
    expect(await get(path, { range: `bytes=${body.length}-` })).toMatchObject({
      status: 416,
      headers: { 'content-range': `bytes */${body.length}` },
    })
  })

  test('what is not there, is not ours or is the original is 404, in plain words and not kept', async () => {
    const name = path.split('/').at(-1)
    for (const wrong of [
      '/media/',
      `/media/${asset.id}`,
      `/media/${newId()}/${name}`,
      `/media/${asset.id}/0000000000000000-640.webp`,
      path.replace('.webp', '.jpg'),
      path.replace('-640', '-641'),
      `/media/${asset.id}/${asset.sha256?.slice(0, 16)}-original`,
      `/media/${asset.id}/../${asset.id}/${name}`,
      `/media/%2e%2e/%2e%2e/etc/passwd`,
      `/media/${'-'.repeat(36)}/${name}`,
    ]) {
      expect(await get(wrong), wrong).toMatchObject({
        status: 404,
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': 'no-store',
          'cross-origin-opener-policy': 'same-origin',
        },
      })
    }
    expect((await get('/en/')).status).toBe(599)
    expect(await get(path, {}, 'DELETE')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  test('a withdrawn picture is gone at once, although it was served before', async () => {
    expect((await get(path)).status).toBe(200)
    value(await withdrawAsset(core, cli, asset.id, {}))
    expect(await get(path)).toMatchObject({ status: 410, headers: { 'cache-control': 'no-store' } })
    await vi.waitFor(async () => expect((await get(path, {}, 'HEAD')).status).toBe(410))
  })

  test('a picture asked for again needs no query; with the database away it is still served', async () => {
    await get(path)
    const broken = { ...core.database, kysely: core.database.kysely.withSchema('nowhere') }
    const serve = mediaHandler({ ...core, database: broken }, media)
    await expect(serve({ url: path, method: 'GET', headers: {} } as never, {} as never)).rejects.toThrow(
      /nowhere/,
    )
    const spy = vi.spyOn(core.database.kysely, 'selectFrom')
    await get(path)
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  })

  test('a large file is streamed whole', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const create = { width: 2400, height: 2000, channels: 3, background: '#888', noise } as const
    const bytes = await sharp({ create }).jpeg().toBuffer()
    const { id, renditions } = value(await createAsset(core, media, cli, { bytes, name: 'a', credit: 'C' }))
    const large = renditions.find(({ width }) => width === 1920)
    expect(large?.bytes).toBeGreaterThan(600_000)
    const got = await get(`/media/${id}/${large?.hash}-1920.webp`)
    expect(got.headers['content-length']).toBe(String(large?.bytes))
    expect(got.body).toEqual(await media.blobs.get(`${id}/${large?.hash}-1920.webp`))
  })

  test('a reader who takes nothing of a stream is left, and its file closed', async () => {
    const size = 64 * 1024 * 1024
    const key = path.slice('/media/'.length)
    await media.blobs.put(key, Buffer.alloc(size, 7))
    await core.database.kysely
      .updateTable('renditions')
      .set({ bytes: size })
      .where('blob', '=', key)
      .execute()
    const serve = mediaHandler(core, media, { stalledMs: 200 })
    const left = new Promise<boolean>((resolve) => {
      server.removeAllListeners('request')
      server.on('request', (req, res) => void serve(req, res).then(() => resolve(res.destroyed)))
    })
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.pause()
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    expect(await left).toBe(true)
    socket.destroy()
  })

  test('a file that has gone from the disk is 404, not a broken answer', async () => {
    await media.blobs.delete(path.slice('/media/'.length))
    expect((await get(path)).status).toBe(404)
  })
})
