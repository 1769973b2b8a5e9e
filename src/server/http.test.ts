import { rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { ReadCounter } from '../audience/audience.ts'
import { preparedDataDir } from '../db/testing.ts'
import { staleHeader } from '../pages/pages.ts'
import { addOldAddresses } from '../publication/publication.ts'
import { applyVerb, createStory, type Story } from '../stories/stories.ts'
import { aStory, furnish, value } from '../stories/testing.ts'
import { readConfig } from './config.ts'
import { type Serving, serveNewsroom } from './http.ts'
import { silentLog } from './log.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** The texts of these elements; throws where the document is not well-formed. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let open = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    open = tag.name === name
    if (open) texts.push('')
  })
  parser.on('closetag', () => {
    open = false
  })
  parser.on('text', (text) => {
    if (open) texts[texts.length - 1] += text
  })
  parser.write(xml).close()
  return texts
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

describe('http', () => {
  let dataDir: string
  let newsroom: Newsroom
  let serving: Serving
  let port: number
  let story: Story
  const path = '/en/politics/harbour-opens-again'

  beforeAll(async () => {
    dataDir = await preparedDataDir()
    port = await freePort()
    const config = value(
      await readConfig({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' }, dataDir),
    )
    newsroom = await openNewsroom(config, { log: silentLog })
    const reads = new ReadCounter({ ...newsroom.core, onError: () => undefined })
    serving = await serveNewsroom(newsroom, { reads, log: silentLog })
    await furnish(newsroom.core)
    story = value(await createStory(newsroom.core, cli, aStory())).story
    value(await applyVerb(newsroom.core, cli, story.id, 'publish', {}))
  })

  afterAll(async () => {
    await serving?.close()
    await newsroom?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = httpRequest(
        { host: '127.0.0.1', port, path: url, method, headers: { host: `localhost:${port}`, ...headers } },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          )
        },
      )
      asked.on('error', reject)
      asked.end()
    })
  }

  test('counts a page that readers asked for in vain, from the store too, by its address alone', async () => {
    const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
    for (const _ of [1, 2, 3]) expect((await get('/2019/harbour.html?id=7', browser)).status).toBe(404)
    await get('/2019/harbour.html', { 'user-agent': 'somebot/1.0' })
    await get('/2019/harbour.html', browser, 'HEAD')
    await get('/api/v1/nothing', browser)
    await get('/assets/nothing', browser)
    await get('/wp-login.php', browser)
    await serving.missed.flush()
    const rows = await newsroom.core.database.kysely.selectFrom('missed_addresses').selectAll().execute()
    expect(rows.map(({ path: missed, edition, times }) => [missed, edition, Number(times)])).toEqual([
      ['/2019/harbour.html', null, 3],
    ])
  })

  test('an answered publish is visible at once, in the story, the lists, the feeds and the sitemaps', async () => {
    const urls = [
      path,
      '/en/',
      '/en/politics/',
      '/en/topics/harbour/',
      '/en/feed.rss',
      '/en/politics/feed.json',
      '/news-sitemap.xml',
      '/en/search/?q=harbour',
    ]
    for (const url of urls) expect((await get(url)).body, url).toContain('Harbour opens again')
    const next = value(await createStory(newsroom.core, cli, aStory({ headline: 'Ferries follow' }))).story
    value(await applyVerb(newsroom.core, cli, next.id, 'publish', {}))
    for (const url of urls.slice(1, 7)) expect((await get(url)).body, url).toContain('Ferries follow')
  })

  test('sitemaps are well-formed whatever a headline says', async () => {
    const headline = 'Ferries & <trams> "agree" ]]> in the end'
    const { story } = value(await createStory(newsroom.core, cli, aStory({ headline })))
    value(await applyVerb(newsroom.core, cli, story.id, 'publish', {}))
    const { body } = await get('/news-sitemap.xml')
    expect(textsOf(body, 'news:title')).toContain(headline)
    const [, month = ''] =
      /<loc>[^<]*(\/sitemaps\/en-[0-9-]+\.xml)/.exec((await get('/sitemap.xml')).body) ?? []
    const { body: stories } = await get(month)
    expect(textsOf(stories, 'loc').length).toBeGreaterThan(0)
    expect(textsOf(stories, 'lastmod')).toHaveLength(textsOf(stories, 'loc').length)
  })

  test('a search without the slash keeps its words', async () => {
    const { status, headers } = await get('/en/search?q=old%20quay%26')
    expect([status, headers.location]).toEqual([308, '/en/search/?q=old%20quay%26'])
  })

  test('every answer carries the security headers, errors too', async () => {
    for (const url of [
      path,
      '/en/nope',
      '/api/v1/nope',
      '/healthz',
      '/assets/nope',
      '/media/x/y',
      '/robots.txt',
      '/%E0%A4%A',
      '/desk/',
    ]) {
      const { headers } = await get(url)
      expect(headers['x-content-type-options'], url).toBe('nosniff')
      expect(headers['referrer-policy'], url).toBe('strict-origin-when-cross-origin')
      expect(headers['strict-transport-security'], url).toBe('max-age=31536000')
    }
  })

  test('a page allows its own style and script by hash and nothing else', async () => {
    const policy = String((await get(path)).headers['content-security-policy'])
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/script-src 'sha256-[^']+'/)
    expect(policy).not.toMatch(/unsafe|nonce|\*/)
  })

  test('a path named like a member of every object, or in a year without end, is not found', async () => {
    for (const name of [
      'constructor',
      'toString',
      'hasOwnProperty',
      'politics/9999/12',
      'archive/9999/12/31',
    ]) {
      expect((await get(`/en/${name}/`)).status, name).toBe(404)
    }
  })

  test('the old permalink of an imported draft is not found, and leads nowhere', async () => {
    const draft = value(await createStory(newsroom.core, cli, aStory({ headline: 'Unseen' }))).story
    const claim = {
      path: '/2019/unseen',
      edition: 'en',
      type: 'story' as const,
      thing: draft.id,
      at: new Date(),
    }
    await newsroom.core.database.transact((tx) => addOldAddresses(tx, [claim]))
    const { status, headers } = await get('/2019/unseen')
    expect([status, headers.location]).toEqual([404, undefined])
  })

  test('a Host that is not ours is 421 with one sentence', async () => {
    const { status, body } = await get(path, { host: 'evil.example' })
    expect(status).toBe(421)
    expect(body).toContain('PUBLIC_URL')
    expect((await get(path, { host: '127.0.0.1:1' })).status).toBe(200)
  })

  test('the other form of an address redirects; ETags are answered with 304; methods that change nothing here are 405', async () => {
    expect(await get(`${path}/`)).toMatchObject({ status: 308, headers: { location: path } })
    expect(await get('/en/politics')).toMatchObject({ status: 308, headers: { location: '/en/politics/' } })
    expect(await get('/en')).toMatchObject({ status: 308, headers: { location: '/en/' } })
    const etag = String((await get(path)).headers['etag'])
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await get(path, {}, 'DELETE')).status).toBe(405)
    expect((await get(path, {}, 'HEAD')).body).toBe('')
  })

  test('the front door chooses by language', async () => {
    expect((await get('/', { 'accept-language': 'ar-EG,ar;q=0.9' })).headers['location']).toBe('/ar/')
    expect((await get('/', { 'accept-language': 'xx' })).headers['location']).toBe('/en/')
    expect((await get('/')).headers['vary']).toBe('Accept-Language')
  })

  test('an unpublished story is 404 at once, a retracted one 410 with its note', async () => {
    const shown = value(await createStory(newsroom.core, cli, aStory({ headline: 'Soon gone' }))).story
    value(await applyVerb(newsroom.core, cli, shown.id, 'publish', {}))
    expect((await get('/en/politics/soon-gone')).status).toBe(200)
    value(await applyVerb(newsroom.core, cli, shown.id, 'unpublish', {}))
    expect((await get('/en/politics/soon-gone')).status).toBe(404)
    value(await applyVerb(newsroom.core, cli, shown.id, 'retract', { note: 'It never happened.' }))
    const gone = await get('/en/politics/soon-gone')
    expect(gone.status).toBe(410)
    expect(gone.body).toContain('It never happened.')
    expect((await get('/en/')).body).not.toContain('Soon gone')
  })

  test('an embargoed story is nowhere: no page, list, feed, sitemap, search or API', async () => {
    const secret = value(
      await createStory(
        newsroom.core,
        cli,
        aStory({ headline: 'Zanzibar secret', embargoUntil: '2099-01-01T00:00:00Z' }),
      ),
    ).story
    expect(value(await applyVerb(newsroom.core, cli, secret.id, 'publish', {})).story.pub).toBe('scheduled')
    for (const url of [
      '/en/',
      '/en/politics/',
      '/en/feed.rss',
      '/news-sitemap.xml',
      '/en/search/?q=zanzibar',
      '/api/v1/stories?edition=en',
      '/api/v1/search?edition=en&q=zanzibar',
    ]) {
      expect((await get(url)).body, url).not.toContain('Zanzibar secret')
    }
    expect((await get(`/api/v1/stories/${secret.id}`)).status).toBe(404)
  })

  test('health, readiness and metrics answer', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok\n' })
    expect(await get('/readyz')).toMatchObject({ status: 200 })
    expect((await get('/metrics')).body).toContain('standfirst_page_store{what="hits"}')
  })

  test('hostile paths are plain answers', async () => {
    for (const url of [
      '/en/..%2f..%2fetc/passwd',
      '/en//politics/',
      `/en/${'a'.repeat(5000)}`,
      '/en/%00',
      '/en/search/?q=%27%3B%20drop%20table%20stories--',
      '/\\evil',
    ]) {
      const { status } = await get(url)
      expect([308, 400, 404, 414, 200], url).toContain(status)
    }
  })

  test('while the database is away known pages are served and marked; others are 503', async () => {
    await get(path)
    serving.store.database(false)
    const known = await get(path)
    expect(known.status).toBe(200)
    expect(known.headers[staleHeader.toLowerCase()]).toBe('database-away')
    expect((await get('/en/economy-never-asked/')).status).toBe(503)
    serving.store.database(true)
    expect((await get(path)).headers[staleHeader.toLowerCase()]).toBeUndefined()
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
