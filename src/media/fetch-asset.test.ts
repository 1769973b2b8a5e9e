import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince, write } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { JobWorker } from '../jobs/jobs.ts'
import { createFetcher } from '../net/net.ts'
import { ok } from '../result.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { findAsset, mediaJobs, pendingAsset, pendingAssets, withdrawAsset } from './media.ts'
import { aPicture, type TestMedia, testMedia } from './testing.ts'

describeEachDatabase('pictures of imports', (open) => {
  let core: TestRoom
  let media: TestMedia
  let server: Server
  let base: string
  let picture: Buffer
  let status = 200
  let asked: string[] = []
  let during: () => Promise<unknown> = async () => undefined
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeAll(async () => {
    picture = await aPicture()
    server = createServer((req, res) => {
      asked.push(req.url ?? '')
      const send = () => {
        if (status !== 200) return res.writeHead(status).end('no')
        if (req.url?.startsWith('/page')) return res.writeHead(200).end('<!doctype html><p>Sign in')
        if (req.url?.startsWith('/cut'))
          return res.writeHead(200).end(picture.subarray(0, picture.length / 2))
        return res.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
      }
      void during().then(send)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    await media?.remove()
    media = await testMedia()
    status = 200
    asked = []
    during = async () => undefined
  })
  afterAll(async () => {
    await media.remove()
    server.close()
  })

  const worker = (allow = [base.slice(7)]) => {
    const fetcher = createFetcher({ allow, userAgent: 'test', clock: core.clock })
    return new JobWorker(core, mediaJobs(core, media, fetcher), { onError: () => undefined })
  }
  const words = { credit: 'Agency', caption: 'A caption', alt: 'An alt', edition: 'en' }
  const wait = (sourceUrl: string) =>
    write(core, cli, async (unit) => ok(await pendingAsset(unit, { sourceUrl, ...words }))).then(value)
  const asset = (id: AssetId) => findAsset(core.database.kysely, id)
  const newest = async () => (await readSince(core.database.kysely, 0)).at(-1)

  test('the row waits with its words; the job makes it ready, in one event that makes pages show it', async () => {
    const id = await wait(`${base}/pictures/harbour%20dawn.jpg`)
    expect(await asset(id)).toMatchObject({
      state: 'pending',
      texts: { en: { alt: 'An alt' } },
      renditions: [],
    })
    expect(await worker().runDue()).toBe(1)
    expect(await asset(id)).toMatchObject({
      state: 'ready',
      width: 800,
      credit: 'Agency',
      facts: { name: 'harbour dawn.jpg' },
      renditions: expect.arrayContaining([expect.objectContaining({ format: 'webp', width: 640 })]),
    })
    expect(await newest()).toMatchObject({
      type: 'asset.ready',
      stale: [`asset:${id}/ar`, `asset:${id}/en`],
    })
    expect(await media.files()).toHaveLength(5)
  })

  test('one asset per address, in one import and in the next', async () => {
    const url = `${base}/a.jpg`
    const inputs = [url, `${base}/b.jpg`, url].map((sourceUrl) => ({ sourceUrl, ...words }))
    const ids = value(await write(core, cli, async (unit) => ok(await pendingAssets(unit, inputs))))
    expect([...ids.keys()]).toEqual([url, `${base}/b.jpg`])
    expect(await worker().runDue()).toBe(2)
    expect(await wait(url)).toBe(ids.get(url))
    expect(await worker().runDue()).toBe(0)
    expect(asked).toEqual(['/a.jpg', '/b.jpg'])
  })

  test.each([
    ['/page.jpg', /a page or a text/],
    ['/cut.jpg', /cut off/],
  ])(
    'what is no whole picture fails at once, with the reason kept and no blobs: %s',
    async (path, reason) => {
      const id = await wait(base + path)
      await worker().runDue()
      expect(await asset(id)).toMatchObject({
        state: 'failed',
        facts: { problem: expect.stringMatching(reason) },
      })
      expect(await newest()).toMatchObject({ type: 'asset.failed', subject: `asset:${id}` })
      expect(await media.files()).toEqual([])
      expect(asked).toHaveLength(1)
    },
  )

  test('a server that says no is believed; the next import tries again', async () => {
    status = 404
    const id = await wait(`${base}/a.jpg`)
    await worker().runDue()
    expect(await asset(id)).toMatchObject({
      state: 'failed',
      facts: { problem: 'The server answered with status 404.' },
    })
    status = 200
    expect(await wait(`${base}/a.jpg`)).toBe(id)
    await worker().runDue()
    const again = await asset(id)
    expect(again).toMatchObject({ state: 'ready' })
    expect(again?.facts.problem).toBeUndefined()
  })

  test('a server that is away is asked again later, and given up after some hours of trying', async () => {
    status = 503
    const id = await wait(`${base}/a.jpg`)
    const tries = worker()
    await tries.runDue()
    expect(await asset(id)).toMatchObject({ state: 'pending' })
    for (let n = 0; n < 20; n += 1) {
      core.clock.advance(3_600_000)
      await tries.runDue()
    }
    expect(await asset(id)).toMatchObject({
      state: 'failed',
      facts: { problem: expect.stringMatching(/503|later/) },
    })
  })

  test('private addresses are not fetched, addresses that are none are refused without a job', async () => {
    const hidden = await wait(`${base}/a.jpg`)
    await worker([]).runDue()
    expect(asked).toEqual([])
    expect(await asset(hidden)).toMatchObject({
      state: 'failed',
      facts: { problem: expect.stringMatching(/public server|usual ports/) },
    })
    for (const url of [
      'ftp://example.org/a.jpg',
      'not an address',
      `https://example.org/${'a'.repeat(5_000)}`,
    ]) {
      const id = await wait(url)
      expect(await asset(id)).toMatchObject({ state: 'failed', facts: { problem: expect.any(String) } })
      expect(await wait(url)).toBe(id)
    }
    expect(await worker().runDue()).toBe(0)
  })

  test('a picture that is withdrawn while it is fetched stays withdrawn, also when it is imported again', async () => {
    const url = `${base}/a.jpg`
    const id = await wait(url)
    during = () => withdrawAsset(core, cli, id, {})
    await worker().runDue()
    expect(await asset(id)).toMatchObject({ state: 'withdrawn', renditions: [] })
    expect(await media.files()).toEqual([])
    expect(await wait(url)).toBe(id)
    expect(await worker().runDue()).toBe(0)
  })
})
