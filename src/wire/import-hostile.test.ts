// Bad input and input from the network: one clear line each, whole items or nothing, nothing public that should not be.
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { createFetcher } from '../net/net.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { type ImportOptions, importInto } from './import-service.ts'
import { aFolder } from './testing-folder.ts'
import { generateWxr } from './wxr-generator.ts'

const feedHead =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://x.example/</link>'
const item = (id: number, more = '') =>
  `<item><guid>${id}</guid><title>Item ${id}</title><description>Text ${id}</description>${more}</item>`
const page = `<!doctype html><html><head><title>Bridge closes</title><meta property="og:type" content="article">
  <link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><article><h1>Bridge closes</h1>
  ${'<p>The bridge across the harbour closes on Monday, and nobody knows for how long it will stay that way.</p>'.repeat(6)}
  </article></body></html>`
const answers: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
  '/feed.xml': ['application/rss+xml', `${feedHead}${item(1)}${item(2)}</channel></rss>`],
  '/front.html': [
    'text/html',
    '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Hello</body></html>',
  ],
  '/page.html': ['text/html', page],
  '/latin1.xml': [
    'application/rss+xml; charset=iso-8859-1',
    Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel>${item(1, '<author>Ren\u00e9</author>')}</channel></rss>`,
      'latin1',
    ),
  ],
}

let server: Server
let site: string
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const answer = answers[path]
    if (path === '/export.xml') {
      response.writeHead(200, { 'content-type': 'text/xml' })
      for await (const chunk of generateWxr(5, { bodyBytes: 200 })) response.write(chunk)
      response.end()
    } else if (answer === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': answer[0] }).end(answer[1])
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

describeEachDatabase('import of bad input', (open) => {
  const folder = aFolder()
  let core: TestRoom
  beforeAll(async () => {
    core = await testCore(await open())
  })
  beforeEach(async () => {
    await emptyTables(core.database)
    await furnish(core)
  })

  const run = (source: string, options: Partial<ImportOptions> = {}, stdin?: AsyncIterable<Uint8Array>) => {
    const allow = [new URL(site).host]
    const fetcher = createFetcher({ allow, userAgent: 'test', clock: core.clock })
    const deps = stdin === undefined ? { fetcher } : { fetcher, stdin }
    return importInto(core, deps, cli, source, { edition: 'en', ...options })
  }
  const take = async (name: string, text: string | Uint8Array, options: Partial<ImportOptions> = {}) => {
    const path = join(await folder(), name)
    await writeFile(path, text)
    return value(await run(path, options))
  }
  const headlines = async () => {
    const rows = await core.database.kysely
      .selectFrom('revisions')
      .select('fields')
      .orderBy('story')
      .execute()
    return rows.map(({ fields }) => (fields as { headline: string }).headline)
  }

  test('a feed, an export and a page come in from their addresses', async () => {
    expect(value(await run(`${site}/feed.xml`))).toMatchObject({ read: 2, created: 2 })
    expect(value(await run(`${site}/export.xml`, { status: 'published' }))).toMatchObject({
      read: 10,
      created: 10,
    })
    expect(value(await run(`${site}/page.html`))).toMatchObject({ read: 1, created: 1 })
    expect(await headlines()).toContain('Bridge closes')
    expect(value(await run(`${site}/export.xml`, { status: 'published' }))).toMatchObject({
      created: 0,
      skipped: 10,
    })
  })

  test('a page that is no article names the feeds it has; forced, it is refused as a feed', async () => {
    const report = value(await run(`${site}/front.html`))
    expect(report).toMatchObject({ read: 0, created: 0 })
    expect(report.problems[0]?.reason).toContain(`it names this feed: ${site}/feed.xml`)
    const forced = value(await run(`${site}/page.html`, { format: 'rss' }))
    expect(forced).toMatchObject({ read: 0, created: 0 })
    expect(forced.problems[0]?.reason).toContain('not a feed')
  })

  test('an address without an answer, a private one and a missing page are one sentence', async () => {
    const detail = async (source: string) => {
      const done = await run(source)
      return done.ok ? '' : done.problem.detail
    }
    expect(await detail(`${site}/nothing`)).toBe('The server answered with status 404.')
    expect(await detail('http://192.168.0.1/feed')).toMatch('does not lead to a public server')
    expect(await detail('http://[::ffff:10.0.0.1]/feed')).toMatch('does not lead to a public server')
  })

  test('standard input is read like a file', async () => {
    async function* bytes() {
      yield Buffer.from(`${feedHead}${item(1)}</channel></rss>`)
    }
    expect(value(await run('-', {}, bytes()))).toMatchObject({ read: 1, created: 1 })
  })

  test('another encoding than UTF-8 comes in right', async () => {
    expect(value(await run(`${site}/latin1.xml`))).toMatchObject({ created: 1 })
    const names = await core.database.kysely.selectFrom('term_texts').select('name').execute()
    expect(names.map(({ name }) => name)).toContain('René')
  })

  test('entities are not expanded, files and addresses in XML not opened', async () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>Bomb &l9; &f;</title></item></channel></rss>`
    const report = await take('bomb.xml', bomb)
    expect(report.read).toBe(report.created + report.failed)
    for (const headline of await headlines()) expect(headline).not.toMatch(/lollol|root:/)
  })

  test('a cut feed keeps its whole items and says so', async () => {
    const report = await take('cut.xml', `${feedHead}${item(1)}<item><guid>2</guid><title>Half`)
    expect(report.created).toBe(1)
    expect(report.problems.map(({ reason }) => reason).join(' ')).toMatch(/cut|well-formed/)
    expect(await headlines()).toEqual(['Item 1'])
  })

  test('scripts, handlers and strange links do not come along', async () => {
    const html = `<p onclick="x()">Hi <a href="javascript:x()">there</a></p><script>x()</script><iframe src="https://evil.example"></iframe>
      <img src="data:image/png;base64,AAAA"><img src="http://10.0.0.1/a.png"><svg onload="x()"></svg>`
    const report = await take(
      'hostile.xml',
      `${feedHead}${item(1, `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${html}]]></content:encoded>`)}</channel></rss>`,
    )
    expect(report.created).toBe(1)
    const [revision] = await core.database.kysely.selectFrom('revisions').select('body').execute()
    expect(JSON.stringify(revision?.body)).not.toMatch(/javascript|onclick|evil|svg|data:/)
    expect(report.problems.map(({ reason }) => reason).join('\n')).toMatch(/10\.0\.0\.1.*public/)
    expect(await core.database.kysely.selectFrom('assets').select('id').execute()).toEqual([])
  })

  test('characters no database takes are taken out', async () => {
    const bad = 'A\u0000B\ud800C'
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: bad,
      items: [
        {
          id: bad,
          title: bad,
          content_html: `<p>${bad}</p>`,
          authors: [{ name: bad }],
          tags: [bad],
          summary: bad,
          image: `https://x.example/${bad}.jpg`,
        },
        { id: '2', title: 'Good', content_text: 'Text' },
      ],
    }
    const report = await take('bad.json', JSON.stringify(feed))
    expect(report).toMatchObject({ read: 2, created: 2, failed: 0 })
    expect(await take('bad.json', JSON.stringify(feed))).toMatchObject({ created: 0, skipped: 2 })
  })

  test('a mail address alone is no byline', async () => {
    const report = await take(
      'mail.xml',
      `${feedHead}${item(1, '<author>ines@paper.example</author>')}</channel></rss>`,
    )
    expect(report.created).toBe(1)
    const authors = await core.database.kysely
      .selectFrom('terms')
      .select('key')
      .where('type', '=', 'author')
      .execute()
    expect(authors).toEqual([{ key: 'ines-duarte' }])
  })

  test('two items of one id are one story', async () => {
    const report = await take('twins.xml', `${feedHead}${item(1)}${item(1)}</channel></rss>`)
    expect(report).toMatchObject({ read: 2, created: 1, skipped: 1 })
  })

  test('private, protected and future posts never become public', async () => {
    const posts = [
      ['private', '2024-01-01 00:00:00', ''],
      ['publish', '2024-01-01 00:00:00', 'secret'],
      ['future', '2031-01-01 00:00:00', ''],
      ['publish', '2031-01-01 00:00:00', ''],
    ].map(
      (
        [status, date, password],
        n,
      ) => `<item><title>P${n}</title><link>https://o.example/p${n}/</link><wp:post_id>${n}</wp:post_id>
        <content:encoded><![CDATA[<p>Text</p>]]></content:encoded><wp:post_date_gmt>${date}</wp:post_date_gmt>
        <wp:status>${status}</wp:status><wp:post_type>post</wp:post_type><wp:post_password>${password}</wp:post_password></item>`,
    )
    const report = await take(
      'private.xml',
      `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <link>https://o.example</link><wp:wxr_version>1.2</wp:wxr_version>${posts.join('')}</channel></rss>`,
      { status: 'published' },
    )
    expect(report).toMatchObject({ read: 4, created: 4 })
    const stories = await core.database.kysely.selectFrom('stories').selectAll().orderBy('id').execute()
    expect(stories.map(({ pub }) => pub)).toEqual(['draft', 'draft', 'draft', 'live'])
    expect(stories[2]?.publish_at).toEqual(new Date('2031-01-01T00:00:00Z'))
    expect(stories[3]?.first_published_at).toEqual(core.clock.now())
    const paths = await core.database.kysely
      .selectFrom('addresses')
      .select('path')
      .where('type', '=', 'story')
      .execute()
    expect(paths.map(({ path }) => path).toSorted()).toEqual(['/en/culture/p3', '/p3/'])
  })

  test('stopped in between, it keeps whole batches and says so', async () => {
    const stop = new AbortController()
    const path = join(await folder(), 'long.xml')
    const chunks: Uint8Array[] = []
    for await (const chunk of generateWxr(350, { bodyBytes: 100, terms: 1, pictures: 0 })) chunks.push(chunk)
    await writeFile(path, Buffer.concat(chunks))
    const report = value(await run(path, { signal: stop.signal, onProgress: () => stop.abort() }))
    expect(report.read).toBeGreaterThan(0)
    expect(report.read).toBeLessThan(350)
    expect(report.problems.at(-1)?.reason).toMatch('It was stopped')
    expect(value(await run(path))).toMatchObject({ read: 350, created: 350 - report.created })
  })
})
