// The importer on both databases: what comes in, what a second run does, what editors keep, what is refused.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { typeHeadline } from '../drafts/testing.ts'
import { createFetcher } from '../net/net.ts'
import { findAddress } from '../publication/publication.ts'
import { applyVerb, editStory } from '../stories/stories.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { type ImportOptions, importInto } from './import-service.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Post = {
  readonly id?: number
  readonly title?: string
  readonly status?: string
  readonly date?: string
  readonly body?: string
  readonly more?: string
}

function wxr(posts: readonly Post[], tail = '</channel></rss>'): string {
  const items = posts.map(({ id = 1, title = 'Bridge closes', status = 'publish', ...post }) => {
    const { date = '2024-05-06 07:08:09', body = '<p>The bridge closes.</p>', more = '' } = post
    return `<item><title>${title}</title><link>https://old.example/2024/${id}/</link>
      <dc:creator>ines</dc:creator><guid>https://old.example/?p=${id}</guid>
      <content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>${id}</wp:post_id>
      <wp:post_date_gmt>${date}</wp:post_date_gmt><wp:status>${status}</wp:status>
      <wp:post_type>post</wp:post_type>${more}</item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <title>The Old Paper</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
    <wp:base_blog_url>https://old.example</wp:base_blog_url>
    <wp:author><wp:author_login>ines</wp:author_login><wp:author_display_name>Inés Duarte</wp:author_display_name></wp:author>
    ${items.join('\n')}${tail}`
}

describeEachDatabase('import', (open) => {
  let core: TestRoom
  beforeAll(async () => {
    core = await testCore(await open())
  })
  beforeEach(async () => {
    await emptyTables(core.database)
    await furnish(core)
  })

  const fetcher = () => createFetcher({ allow: [], userAgent: 'test', clock: core.clock })
  const run = (source: string, options: Partial<ImportOptions> = {}) =>
    importInto(core, { fetcher: fetcher() }, cli, source, { edition: 'en', ...options })
  const file = async (name: string, text: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }
  const take = async (text: string, options: Partial<ImportOptions> = {}) =>
    value(await run(await file('export.xml', text), options))
  const stories = () =>
    core.database.kysely
      .selectFrom('stories')
      .innerJoin('revisions', (join) =>
        join.onRef('revisions.story', '=', 'stories.id').onRef('revisions.rev', '=', 'stories.rev'),
      )
      .select(['stories.id', 'stories.pub', 'stories.rev', 'stories.live_rev', 'stories.first_published_at'])
      .select(['stories.origin', 'revisions.fields', 'revisions.body'])
      .orderBy('stories.id')
      .execute()

  test('a story comes in whole, a second run creates nothing', async () => {
    const more = `<category domain="category" nicename="kultur"><![CDATA[Culture]]></category>
      <category domain="post_tag" nicename="bridges"><![CDATA[Bridges]]></category>
      <category domain="post_tag" nicename="harbour"><![CDATA[HARBOUR]]></category>`
    const text = wxr([
      { more, body: '<p>One <b>two</b>.</p><img src="https://old.example/a.jpg" alt="A bridge">' },
    ])
    const report = await take(text, { status: 'published' })
    expect(report).toMatchObject({ read: 1, created: 1, updated: 0, skipped: 0, failed: 0, problems: [] })
    const [story] = await stories()
    expect(story).toMatchObject({
      pub: 'live',
      origin: 'import',
      first_published_at: new Date('2024-05-06T07:08:09Z'),
      fields: { headline: 'Bridge closes', topics: [expect.any(String), expect.any(String)] },
      body: { content: [{ type: 'paragraph' }, { type: 'image' }] },
    })
    const { rows: names } = await sql`select refs.kind, text.name from refs
      join term_texts as text on text.term::text = refs.target and text.edition = 'en'
      order by text.name`.execute(core.database.kysely)
    expect(names).toEqual([
      { kind: 'topic', name: 'Bridges' },
      { kind: 'topic', name: 'Harbour' },
      { kind: 'author', name: 'Ines Duarte' },
    ])
    expect(await findAddress(core.database.kysely, '/2024/1/')).toMatchObject({
      thing: story?.id,
      currentPath: '/en/culture/bridge-closes',
    })
    const [asset] = await core.database.kysely.selectFrom('assets').selectAll().execute()
    expect(asset).toMatchObject({ state: 'pending', source_url: 'https://old.example/a.jpg' })
    const again = await take(text, { status: 'published' })
    expect(again).toMatchObject({ read: 1, created: 0, updated: 0, skipped: 1, unchanged: 1, problems: [] })
    expect(await stories()).toHaveLength(1)
  })

  test('without --status nothing becomes public; with it later, what is here goes out', async () => {
    const text = wxr([
      { id: 1 },
      { id: 2, status: 'private' },
      { id: 3, status: 'draft' },
      { id: 4, status: 'trash' },
    ])
    expect(await take(text)).toMatchObject({ read: 4, created: 3, skipped: 1 })
    expect((await stories()).map(({ pub }) => pub)).toEqual(['draft', 'draft', 'draft'])
    expect(await take(text, { status: 'published' })).toMatchObject({ read: 4, updated: 1, skipped: 3 })
    expect((await stories()).map(({ pub }) => pub)).toEqual(['live', 'draft', 'draft'])
  })

  test('a changed item is a new revision: readers see it only with --status published', async () => {
    await take(wxr([{}]), { status: 'published' })
    const changed = wxr([{ title: 'Bridge closed' }])
    expect(await take(changed)).toMatchObject({ updated: 1 })
    expect(await stories()).toMatchObject([{ rev: 2, live_rev: 1, pub: 'live' }])
    const more = wxr([{ title: 'Bridge closed at noon' }])
    expect(await take(more, { status: 'published' })).toMatchObject({ updated: 1 })
    expect(await stories()).toMatchObject([
      { rev: 3, live_rev: 3, fields: { headline: 'Bridge closed at noon' } },
    ])
  })

  test('what an editor changed or withdrew here stays', async () => {
    await take(wxr([{ id: 1 }, { id: 2, title: 'Second' }]), { status: 'published' })
    const [first, second] = await stories()
    if (!first || !second) throw new Error('two stories')
    value(await editStory(core, cli, first.id, { headline: 'Mine' }, 1))
    value(await applyVerb(core, cli, second.id, 'unpublish', {}))
    const report = await take(
      wxr([
        { id: 1, title: 'Theirs' },
        { id: 2, title: 'Theirs too' },
      ]),
      { status: 'published' },
    )
    expect(report).toMatchObject({ updated: 0, skipped: 2 })
    expect(report.problems.map(({ item, reason }) => [item, reason])).toEqual([
      ['Theirs', 'It was edited here since it was imported; its new text was not taken.'],
      ['Theirs too', 'It was withdrawn here; its new text was not taken.'],
    ])
    expect(await stories()).toMatchObject([{ fields: { headline: 'Mine' } }, { pub: 'withdrawn' }])
  })

  test('what an editor is typing becomes a revision and stays', async () => {
    await take(wxr([{}]))
    const [story] = await stories()
    if (!story) throw new Error('a story')
    await typeHeadline(core, story.id, 'Being typed: ')
    const report = await take(wxr([{ title: 'Theirs' }]))
    expect(report).toMatchObject({ updated: 0, failed: 1 })
    expect(report.problems[0]?.reason).toContain('revision 2')
    const headline = expect.stringContaining('Being typed:')
    expect(await stories()).toMatchObject([{ rev: 2, fields: { headline } }])
    expect(await take(wxr([{ title: 'Theirs again' }]))).toMatchObject({ updated: 0, skipped: 1 })
  })

  test('links among the items become links of ours', async () => {
    const body = '<p>See <a href="https://old.example/2024/2/">the other</a>.</p>'
    await take(
      wxr([
        { id: 1, body },
        { id: 2, title: 'Other' },
      ]),
    )
    const [first, second] = await stories()
    expect(JSON.stringify(first?.body)).toContain(`"story":"${second?.id}"`)
  })

  test('a cut export keeps the whole items and says what is missing', async () => {
    const whole = wxr([{ id: 1 }, { id: 2, title: 'Cut here' }], '')
    const report = await take(whole.slice(0, whole.indexOf('<wp:status>', whole.indexOf('Cut here'))))
    expect(report).toMatchObject({ read: 2, created: 1, failed: 1 })
    expect(report.problems.map(({ item, reason }) => `${item}: ${reason}`)).toEqual([
      ': The file is cut: its end is missing.',
      'Cut here: The file ends inside this item.',
    ])
  })

  test.each([
    ['no-such-file.xml', undefined, 'There is no such file.'],
    ['http://127.0.0.1:9/feed', undefined, /do|only|not/i],
    ['http://10.0.0.1/feed', undefined, /does not lead to a public server/],
  ])('%s is refused with one sentence', async (source, _, sentence) => {
    const report = await run(source)
    expect(report.ok ? '' : report.problem.detail).toMatch(sentence)
  })

  test.each([
    [
      'export.xml.gz',
      gzipSync(wxr([{ id: 1 }])),
      undefined,
      /^It is packed with gzip: unpack it first \(gunzip FILE/,
    ],
    ['named.xml', gzipSync(wxr([{ id: 1 }])), 'wxr', /packed with gzip/],
    [
      'site.zip',
      Buffer.from('PK\u0003\u0004 and more'),
      undefined,
      /packed with zip: unpack it first \(unzip FILE\)/,
    ],
  ])('%s: what is packed is told how to be unpacked', async (name, bytes, format, sentence) => {
    const report = await run(await file(name, bytes), format === undefined ? {} : { format })
    expect(report.ok ? '' : report.problem.detail).toMatch(sentence)
  })

  test('an unknown edition, section or format is named with those there are', async () => {
    const path = await file('a.xml', wxr([{}]))
    const detail = async (options: Partial<ImportOptions>) => {
      const done = await run(path, options)
      return done.ok ? '' : done.problem.detail
    }
    expect(await detail({ edition: 'xx' })).toBe('There is no edition "xx"; there are: en, ar.')
    expect(await detail({ section: 'xx' })).toMatch(
      'There is no section "xx" in the edition "en"; there are: culture, politics',
    )
    expect(await detail({ format: 'docx' })).toMatch('There is no format "docx"')
  })

  test.each([
    ['empty.xml', '', 'The file is empty.'],
    ['text.txt', 'just words', 'This is not a feed: it is neither XML nor JSON.'],
    ['other.xml', '<?xml version="1.0"?><invoice/>', 'This is XML, but not a feed: its root is “invoice”.'],
    ['ghost.json', '{"db":[{"meta":{},"data":{"posts":[]}}]}', 'Ghost export'],
  ])('%s: one line names what is wrong', async (name, text, reason) => {
    const report = value(await run(await file(name, text)))
    expect(report).toMatchObject({ read: 0, created: 0 })
    expect(report.problems[0]?.reason).toContain(reason)
    expect(report.problems[0]?.file).toContain(name)
  })
})
