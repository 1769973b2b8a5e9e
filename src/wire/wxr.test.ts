import { existsSync, globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WireEvent, WireItem } from './item.ts'
import { looksLikeWxr, readWxr, readWxrFile } from './wxr.ts'

const data = '../shared/data/wxr'
const hasData = existsSync(data)
if (!hasData) console.log('skipped: real WordPress exports (no ../shared/data/wxr here)')

async function collect(events: AsyncIterable<WireEvent>): Promise<WireEvent[]> {
  const all: WireEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

function read(xml: string | Uint8Array): Promise<WireEvent[]> {
  async function* chunks() {
    const bytes = Buffer.from(xml)
    // Odd pieces, so that tags and characters are cut in two.
    for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997)
  }
  return collect(readWxr(chunks()))
}

const items = (events: readonly WireEvent[]): readonly WireItem[] =>
  events.flatMap((event) => (event.kind === 'item' ? [event.item] : []))
const rejected = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'rejected' ? [event.rejected] : []))
const faults = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'fault' ? [event.reason] : []))
const accounted = (events: readonly WireEvent[]) =>
  events.filter((event) => ['item', 'media', 'rejected'].includes(event.kind)).length

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Old Paper</title><link>https://old.example</link>
<language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example/</wp:base_blog_url>
<wp:author><wp:author_login>jane</wp:author_login><wp:author_email>jane@old.example</wp:author_email>
<wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>`
const foot = '</channel></rss>'
const cdata = (text: string) => `<![CDATA[${text}]]>`

type Post = {
  id?: number
  type?: string
  status?: string
  content?: string
  date?: string
  gmt?: string
  more?: string
}

function aPost({
  id = 1,
  type = 'post',
  status = 'publish',
  content = 'Text.',
  date,
  gmt,
  more = '',
}: Post = {}): string {
  return `<item><title>Post ${id}</title><link>https://old.example/post-${id}/</link><dc:creator>jane</dc:creator>
<content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata('')}</excerpt:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>${date ?? '2024-07-01 12:00:00'}</wp:post_date><wp:post_date_gmt>${gmt ?? '2024-07-01 10:00:00'}</wp:post_date_gmt>
<wp:post_name>post-${id}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`
}

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`

function anAttachment(id: number, url: string, more = ''): string {
  return `<item><title>File ${id}</title><excerpt:encoded>${cdata(`Caption ${id}`)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_parent>1</wp:post_parent><wp:status>inherit</wp:status>
<wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url>${more}</item>`
}

describe.skipIf(!hasData)('real exports', () => {
  const files = hasData ? globSync(`${data}/**/*.xml`) : []

  test.each(files.map((file) => relative(data, file)))('%s: every item is accounted for', async (name) => {
    const xml = readFileSync(`${data}/${name}`, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    const stated = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').match(/<item[\s>]/g)?.length ?? 0
    const events = await collect(readWxrFile(`${data}/${name}`))
    expect(accounted(events)).toBe(stated)
    expect(events.filter((event) => event.kind === 'media')).toHaveLength(
      xml.match(/post_type>(?:<!\[CDATA\[)?attachment/g)?.length ?? 0,
    )
    for (const item of items(events)) {
      expect(item.contentHtml ?? '').not.toMatch(
        /<!--|\[(?:caption|gallery|embed|video|audio|playlist)[\s\]]/,
      )
    }
  })

  test('the theme unit test keeps its authors, terms, pages, pictures and statuses', async () => {
    const events = await collect(
      readWxrFile(`${data}/wordpress-importer/phpunit/data/theme-unit-test-data.xml`),
    )
    const all = items(events)
    const titled = (title: string) => all.find((item) => item.title === title)
    expect(events.filter((event) => event.kind === 'term').length).toBeGreaterThan(170)
    expect(new Set(all.flatMap((item) => item.authors.map((author) => author.name)))).toEqual(
      new Set(['Theme Buster', 'Theme Reviewer']),
    )
    expect(all.filter((item) => item.pageType === 'page')).toHaveLength(21)
    expect(titled('Scheduled')?.status).toBe('scheduled')
    expect(titled('Template: Password Protected (the password is "enter")')?.status).toBe('private')
    expect(titled('Template: Featured Image (Vertical)')?.media[0]).toMatchObject({
      lead: true,
      alt: 'Horizontal Featured Image',
    })
    expect(titled('Edge Case: Many Categories')?.terms).toHaveLength(64)
    expect(
      titled('Markup: Image Alignment')?.contentHtml?.match(/<figcaption>/g)?.length,
    ).toBeGreaterThanOrEqual(5)
    expect(titled('Block: Gallery')?.contentHtml?.match(/<figure class="gallery">/g)?.length).toBeGreaterThan(
      5,
    )
    expect(new Set(rejected(events).map((each) => each.kind))).toEqual(new Set(['skipped']))
  })
})

describe('an item', () => {
  test('carries everything the export says of it', async () => {
    const more =
      '<category domain="category" nicename="arts">Arts &amp;amp; Ideas</category>' +
      '<category domain="post_tag" nicename="city"><![CDATA[City]]></category>' +
      meta('_thumbnail_id', '7') +
      meta('subtitle', 'x') +
      '<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>'
    const [item] = items(
      await read(
        head +
          aPost({ more }) +
          anAttachment(7, 'https://old.example/a.jpg', meta('_wp_attachment_image_alt', 'A hill')) +
          foot,
      ),
    )
    expect(item).toEqual({
      externalId: 'https://old.example/?p=1',
      url: 'https://old.example/post-1/',
      title: 'Post 1',
      slug: 'post-1',
      pageType: 'post',
      status: 'published',
      contentHtml: '<p>Text.</p>',
      authors: [{ name: 'Jane Doe', login: 'jane', email: 'jane@old.example' }],
      publishedAt: new Date('2024-07-01T10:00:00Z'),
      terms: [
        { name: 'Arts & Ideas', key: 'arts', scheme: 'category' },
        { name: 'City', key: 'city', scheme: 'post_tag' },
      ],
      media: [
        {
          url: 'https://old.example/a.jpg',
          title: 'File 7',
          caption: 'Caption 7',
          alt: 'A hill',
          lead: true,
        },
      ],
      notes: ['1 comment was not imported.', 'Custom fields were not imported: subtitle.'],
    })
  })

  test.each([
    ['publish', 'published'],
    ['draft', 'draft'],
    ['pending', 'draft'],
    ['future', 'scheduled'],
    ['private', 'private'],
    ['trash', 'trash'],
    ['no-such-status', 'draft'],
    ['inherit', 'draft'],
  ])('with status %s is %s', async (status, expected) => {
    expect(items(await read(head + aPost({ status }) + foot))[0]?.status).toBe(expected)
  })

  test('behind a password never becomes public', async () => {
    const more = '<wp:post_password>open sesame</wp:post_password>'
    const [item] = items(await read(head + aPost({ more }) + foot))
    expect(item?.status).toBe('private')
    expect(JSON.stringify(item)).not.toContain('sesame')
  })

  test('without universal time is dated by the site’s clock in that month', async () => {
    const events = await read(
      head +
        aPost({ id: 1, date: '2024-07-01 12:00:00', gmt: '2024-07-01 10:00:00' }) +
        aPost({ id: 2, date: '2024-01-01 12:00:00', gmt: '2024-01-01 11:00:00' }) +
        aPost({ id: 3, status: 'draft', date: '2025-07-09 12:00:00', gmt: '0000-00-00 00:00:00' }) +
        aPost({ id: 4, status: 'draft', date: '2025-01-09 12:00:00', gmt: '0000-00-00 00:00:00' }) +
        aPost({ id: 5, date: '0000-00-00 00:00:00', gmt: '0000-00-00 00:00:00' }) +
        foot,
    )
    const dates = items(events).map((item) => item.publishedAt?.toISOString())
    expect(dates.slice(2)).toEqual(['2025-07-09T10:00:00.000Z', '2025-01-09T11:00:00.000Z', undefined])
    expect(items(events)[4]?.notes).toContain('It has no usable date.')
  })

  test('of two with one id neither is lost, and a repeated one is told', async () => {
    const other = aPost({ id: 1 }).replace('Post 1', 'Another')
    const events = await read(head + aPost({ id: 1 }) + other + aPost({ id: 1 }) + foot)
    expect(new Set(items(events).map((item) => item.externalId)).size).toBe(2)
    expect(rejected(events)).toEqual([
      { item: 'Post 1', reason: 'The same item comes earlier in this file.', kind: 'skipped' },
    ])
  })

  test('keeps slugs of any script', async () => {
    const post = aPost().replace('<wp:post_name>post-1', '<wp:post_name>%d8%ae%d8%a8%d8%b1')
    expect(items(await read(head + post + foot))[0]?.slug).toBe('خبر')
  })

  test('shows the original of a resized picture, with its alt text', async () => {
    const content =
      '<img class="wp-image-9" src="/wp-content/hill-300x200.jpg" alt="" srcset="x 1x" width="300">\n\n' +
      '<a href="https://old.example/wp-content/hill.jpg"><img src="https://i0.wp.com/old.example/wp-content/hill.jpg?w=300"></a>\n\n' +
      '<img class="wp-image-9" src="https://old.example/wp-content/other-300x200.jpg" alt="Other">'
    const hill = anAttachment(
      9,
      'https://old.example/wp-content/hill-scaled.jpg',
      meta('_wp_attachment_image_alt', 'A hill'),
    )
    const [item] = items(await read(head + aPost({ content }) + hill + foot))
    const original = 'src="https://old.example/wp-content/hill-scaled.jpg"'
    expect(item?.contentHtml).toBe(
      `<p><img class="wp-image-9" ${original} alt="A hill"></p>\n<p><img ${original} alt="A hill"></p>\n` +
        '<p><img class="wp-image-9" src="https://old.example/wp-content/other-300x200.jpg" alt="Other"></p>',
    )
  })

  test('of other types is passed over by name', async () => {
    const events = await read(
      head +
        aPost({ id: 1, type: 'revision' }) +
        aPost({ id: 2, type: 'nav_menu_item' }) +
        aPost({ id: 3, type: 'wp_block' }) +
        aPost({ id: 4, type: 'recipe' }) +
        aPost({ id: 5, content: '' }).replace('<title>Post 5</title>', '') +
        foot,
    )
    expect(rejected(events).map((each) => [each.item, each.kind])).toEqual([
      ['Post 1', 'skipped'],
      ['Post 2', 'skipped'],
      ['Post 3', 'skipped'],
      ['Post 4', 'skipped'],
      ['item 5', 'skipped'],
    ])
  })

  test('uses a reusable block that comes later in the file', async () => {
    const block = aPost({
      id: 3,
      type: 'wp_block',
      content: '<!-- wp:paragraph --><p>Shared.</p><!-- /wp:paragraph -->',
    })
    const events = await read(head + aPost({ content: '<!-- wp:block {"ref":3} /-->' }) + block + foot)
    expect(items(events)[0]?.contentHtml).toBe('<p>Shared.</p>')
  })

  test('keeps a podcast’s file', async () => {
    const more = meta(
      'enclosure',
      'https://old.example/e.mp3\n2116\naudio/mpeg\na:1:{s:8:"duration";s:8:"00:29:24";}',
    )
    const [item] = items(await read(head + aPost({ more }) + foot))
    expect(item?.media).toEqual([{ url: 'https://old.example/e.mp3', length: 2116, type: 'audio/mpeg' }])
  })
})

describe('broken and hostile files', () => {
  test('a cut file keeps its whole items and says so, wherever it is cut', async () => {
    const whole = head + aPost({ id: 1 }) + aPost({ id: 2 }) + aPost({ id: 3 }) + foot
    const secondEnds = (head + aPost({ id: 1 }) + aPost({ id: 2 })).length
    for (let at = secondEnds + 20; at < whole.length - foot.length; at += 37) {
      const events = await read(whole.slice(0, at))
      expect(items(events).map((item) => item.title)).toEqual(['Post 1', 'Post 2'])
      expect(faults(events)).toEqual(['The file is cut: its end is missing.'])
      expect(rejected(events)).toMatchObject([{ kind: 'failed', reason: 'The file ends inside this item.' }])
    }
  })

  test('an item that lost its end tag does not take the next one with it', async () => {
    const events = await read(head + aPost({ id: 1 }).replace('</item>', '') + aPost({ id: 2 }) + foot)
    expect(items(events).map((item) => item.title)).toEqual(['Post 1', 'Post 2'])
  })

  test('unescaped CDATA ends, control characters and unknown entities cost nothing', async () => {
    const trap = aPost({ id: 1, content: 'Before ]]> <b>bold</b> <![CDATA[ after' })
    const bell = aPost({ id: 2, content: 'A \u0007bell\u0000' })
    const entity = aPost({ id: 3 }).replace('Post 3', 'Post 3 &nbsp;&bogus;')
    const events = await read(head + trap + bell + entity + foot)
    expect(items(events).map((item) => [item.title, item.contentHtml])).toEqual([
      ['Post 1', expect.stringContaining('<b>bold</b>')],
      ['Post 2', '<p>A bell</p>'],
      ['Post 3 &bogus;', '<p>Text.</p>'],
    ])
    expect(items(events)[1]?.notes).toContain('Control characters were taken out.')
  })

  test('a missing version and missing namespaces are no hindrance', async () => {
    const bare = `<rss version="2.0"><channel><title>x</title>${aPost()}${foot}`
    expect(items(await read(bare))).toHaveLength(1)
  })

  test('external and exploding entities are neither fetched nor expanded', async () => {
    const lol = Array.from(
      { length: 20 },
      (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};&l${n};">`,
    ).join('')
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY x SYSTEM "file:///etc/hostname">${lol}]>`
    const hostile = head.replace('?>', `?>${doctype}`) + aPost().replace('Post 1', 'a &l20; &x; b') + foot
    const events = await read(hostile)
    expect(items(events)[0]?.title).toBe('a &l20; &x; b')
  })

  test('elements nested too deeply cost their item only', async () => {
    const deep = '<a>'.repeat(50_000) + '</a>'.repeat(50_000)
    const events = await read(
      head +
        aPost({ id: 1, more: deep }) +
        aPost({ id: 2, content: '<div>'.repeat(50_000) }) +
        aPost({ id: 3 }) +
        foot,
    )
    expect(rejected(events)).toMatchObject([
      { kind: 'failed', reason: expect.stringContaining('too deeply') },
    ])
    expect(items(events).map((item) => item.title)).toEqual(['Post 2', 'Post 3'])
    expect(items(events)[0]?.notes.join()).toContain('nested too deeply')
  })

  test('an item above 10 MB is refused and the next one read', async () => {
    const huge = aPost({ id: 1, content: 'x'.repeat(11 * 1024 * 1024) })
    const events = await read(head + huge + aPost({ id: 2 }) + foot)
    expect(rejected(events)).toEqual([
      { item: 'Post 1', reason: 'The item is larger than 10 MB.', kind: 'failed' },
    ])
    expect(items(events).map((item) => item.title)).toEqual(['Post 2'])
  })

  test('a text above 5 MB is refused, a field above 1 MB is cut', async () => {
    const long = aPost({ id: 1, content: 'x'.repeat(5.5 * 1024 * 1024) })
    const field = aPost({ id: 2, more: meta('_builder', 'x'.repeat(2 * 1024 * 1024)) })
    const events = await read(head + long + field + foot)
    expect(rejected(events)).toMatchObject([
      { item: 'Post 1', kind: 'failed', reason: 'Its text is longer than 5 MB.' },
    ])
    expect(items(events).map((item) => item.title)).toEqual(['Post 2'])
  })

  test.each([
    ['a web page', '<!doctype html><html><body><p>Not found</p></body></html>'],
    ['nothing', ''],
    ['JSON', '{"items":[]}'],
    ['bytes', '\u0000\u0001\u0002'],
  ])('%s is no export', async (_, text) => {
    expect(await read(text)).toEqual([{ kind: 'fault', reason: 'The file is not a WordPress export.' }])
  })

  test('other encodings are read by mark and by declaration', async () => {
    const xml = head + aPost({ content: 'Grüße' }) + foot
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')])
    expect(items(await read(wide))[0]?.contentHtml).toBe('<p>Grüße</p>')
    const narrow = Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')
    expect(items(await read(narrow))[0]?.contentHtml).toBe('<p>Grüße</p>')
    const wrong = await read(Buffer.from(xml, 'latin1'))
    expect(faults(wrong)).toEqual(['Some bytes of the file stand for no character in its encoding.'])
  })

  test('an export is told from other feeds', () => {
    expect(looksLikeWxr(head)).toBe(true)
    expect(looksLikeWxr('<rss version="2.0"><channel><title>News</title>')).toBe(false)
  })
})
