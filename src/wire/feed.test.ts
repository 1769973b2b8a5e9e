// Feeds to events: what is refused and why, what an item carries, and that nothing makes the reader throw.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedSets, filesOf, hasSet } from './conformance/report.ts'
import { readFeed } from './feed.ts'
import { detectFormat } from './feed-format.ts'
import { readFeedApart } from './feed-thread.ts'
import type { WireEvent, WireItem } from './item.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const itemsOf = (events: readonly WireEvent[]): readonly WireItem[] =>
  events.flatMap((event) => (event.kind === 'item' ? [event.item] : []))
const faultsOf = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'fault' ? [event.reason] : [])).join(' ')
const rssItem = (inside: string) =>
  itemsOf(
    readFeed(
      bytes(
        `<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><link>https://paper.example/</link><item>${inside}</item></channel></rss>`,
      ),
    ),
  )[0]

describe('detectFormat', () => {
  it.each([
    ['rss', '<?xml version="1.0"?><!-- a --><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0">'],
    ['rdf', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'],
    ['atom', '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['atom', '<a:feed xmlns:a="http://www.w3.org/2005/Atom">'],
    ['wxr', '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'],
    ['cdf', '<CHANNEL HREF="http://example.org/">'],
    ['json-feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []'],
    ['ghost', '{"db":[{"meta":{"exported_on":1}}]}'],
    ['html', '<!DOCTYPE html><html lang="en">'],
    ['html', '<head><title>Moved</title></head>'],
    ['unknown-xml', '<opml version="2.0">'],
    ['unknown-json', '[1, 2]'],
    ['unknown', 'a plain text'],
  ])('takes %s for what it is', (format, text) => {
    expect(detectFormat(bytes(text))).toBe(format)
  })
})

describe('readFeed refuses', () => {
  it('a web page, naming the feeds it names', () => {
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.rss"><title>x</title>'
    expect(faultsOf(readFeed(bytes(page), { url: 'https://paper.example/a' }))).toBe(
      'This is a web page, not a feed. It names this feed: https://paper.example/feed.rss.',
    )
  })

  it.each([
    ['', 'empty'],
    ['just text', 'neither XML nor JSON'],
    ['<opml/>', 'its root is “opml”'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": [', 'broken or cut'],
    ['{"hello": 1}', 'no JSON Feed'],
  ])('%j with a reason', (text, reason) => {
    const events = readFeed(bytes(text))
    expect(faultsOf(events)).toContain(reason)
    expect(itemsOf(events)).toEqual([])
  })
})

describe('an RSS item', () => {
  it('is its guid, else its link, else a hash that two runs agree on', () => {
    expect(rssItem('<guid> a b </guid><link>/x</link><title>t</title>')?.externalId).toBe('a b')
    expect(rssItem('<link>/x</link><title>t</title>')?.externalId).toBe('https://paper.example/x')
    const hash = rssItem('<title>t</title><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>')?.externalId
    expect(hash).toMatch(/^hash:[0-9a-f]{32}$/)
    expect(
      rssItem('<title>t</title><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><category>c</category>')
        ?.externalId,
    ).toBe(hash)
  })

  it('has a link where only a permanent guid is given, and none where the guid is opaque', () => {
    expect(rssItem('<guid>https://paper.example/1</guid><title>t</title>')?.url).toBe(
      'https://paper.example/1',
    )
    expect(
      rssItem('<guid isPermaLink="false">https://paper.example/1</guid><title>t</title>')?.url,
    ).toBeUndefined()
  })

  it('keeps summary and content apart, with absolute addresses and everything else as written', () => {
    const item = rssItem(
      '<description>Short &amp;amp; plain</description><content:encoded><![CDATA[<p class="x"><a href="/a?b=1&amp;c=2">a</a><img src=i.jpg srcset="i.jpg 1x, /j.jpg 2x"></p>]]></content:encoded>',
    )
    expect(item?.summary).toBe('Short & plain')
    expect(item?.contentHtml).toBe(
      '<p class="x"><a href="https://paper.example/a?b=1&amp;c=2">a</a><img src="https://paper.example/i.jpg" srcset="https://paper.example/i.jpg 1x, https://paper.example/j.jpg 2x"></p>',
    )
  })

  it.each([
    ['<author>ana@paper.example (Ana Ruiz)</author>', [{ name: 'Ana Ruiz', email: 'ana@paper.example' }]],
    [
      '<author>Ana Ruiz &lt;ana@paper.example&gt;</author>',
      [{ name: 'Ana Ruiz', email: 'ana@paper.example' }],
    ],
    ['<author>ana@paper.example</author>', [{ name: '', email: 'ana@paper.example' }]],
    [
      '<dc:creator>Ana Ruiz</dc:creator><dc:creator>Bo Lind</dc:creator>',
      [{ name: 'Ana Ruiz' }, { name: 'Bo Lind' }],
    ],
    [
      '<author>ana@paper.example (Ana Ruiz)</author><dc:creator>Ana Ruiz</dc:creator>',
      [{ name: 'Ana Ruiz', email: 'ana@paper.example' }],
    ],
    ['<author>Ana Ruiz (Madrid)</author>', [{ name: 'Ana Ruiz (Madrid)' }]],
  ])('names its people: %s', (inside, authors) => {
    expect(rssItem(`<title>t</title>${inside}`)?.authors).toEqual(authors)
  })

  it('carries its media once, with caption and credit, and the largest picture leads', () => {
    const item = rssItem(
      '<title>t</title><enclosure url="/a.mp3" length="12" type="audio/mpeg"/><media:group><media:credit>Lena</media:credit><media:description>A hall</media:description><media:content url="/s.jpg" width="100" height="50"/><media:content url="/l.jpg" width="900" height="450"/></media:group>',
    )
    expect(item?.media).toEqual([
      { url: 'https://paper.example/a.mp3', type: 'audio/mpeg', length: 12 },
      { url: 'https://paper.example/s.jpg', caption: 'A hall', credit: 'Lena', width: 100, height: 50 },
      {
        url: 'https://paper.example/l.jpg',
        caption: 'A hall',
        credit: 'Lena',
        width: 900,
        height: 450,
        lead: true,
      },
    ])
  })

  it('notes a date that cannot be read and clamps one in the future', () => {
    expect(rssItem('<title>t</title><pubDate>soon</pubDate>')?.notes.join(' ')).toContain(
      '“soon” could not be read',
    )
    const now = new Date('2026-01-01T00:00:00Z')
    const [item] = itemsOf(
      readFeed(
        bytes(
          '<rss><channel><item><title>t</title><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate></item></channel></rss>',
        ),
        { now },
      ),
    )
    expect(item?.publishedAt).toEqual(now)
    expect(item?.notes.join(' ')).toContain('future')
  })

  it('is rejected by name when it says nothing', () => {
    const events = readFeed(
      bytes('<rss><channel><item><guid>g</guid></item><item><title>t</title></item></channel></rss>'),
    )
    expect(events.filter((event) => event.kind === 'rejected')).toHaveLength(1)
    expect(itemsOf(events)).toHaveLength(1)
  })
})

describe('an Atom entry', () => {
  it('that is a draft stays one, and a withdrawn one is skipped', () => {
    const events = readFeed(
      bytes(
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" xmlns:at="http://purl.org/atompub/tombstones/1.0"><at:deleted-entry ref="urn:x"/><entry><id>1</id><title>t</title><app:control><app:draft>yes</app:draft></app:control></entry></feed>',
      ),
    )
    expect(itemsOf(events)[0]?.status).toBe('draft')
    expect(events.find((event) => event.kind === 'rejected')?.rejected).toMatchObject({
      item: 'urn:x',
      kind: 'skipped',
    })
  })
})

describe('a JSON Feed', () => {
  it('rejects only the item whose types are wrong', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      home_page_url: 'https://paper.example/',
      authors: [{ name: 'Ana' }],
      items: [
        { id: 1, content_text: 'a\n\nb' },
        { id: '2', title: 7 },
        'three',
        { id: '4', content_html: '<a href="/x">x</a>', tags: ['t'] },
      ],
    }
    const events = readFeed(bytes(JSON.stringify(feed)))
    expect(itemsOf(events).map((item) => [item.externalId, item.contentHtml, item.authors[0]?.name])).toEqual(
      [
        ['1', '<p>a</p><p>b</p>', 'Ana'],
        ['4', '<a href="https://paper.example/x">x</a>', 'Ana'],
      ],
    )
    expect(events.flatMap((event) => (event.kind === 'rejected' ? [event.rejected.item] : []))).toEqual([
      '2',
      'item 3',
    ])
  })
})

describe('a thread of its own', () => {
  it('reads the same events', async () => {
    const feed = bytes(
      '<rss><channel><item><title>t</title><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></item></channel></rss>',
    )
    expect(await readFeedApart(feed)).toEqual(readFeed(feed))
  })
})

const sets = ['feedparser', 'gofeed', 'feed-rs', 'simplepie'].filter(hasSet)

describe.skipIf(sets.length === 0)('mutations of real feeds', () => {
  const files = sets.flatMap((set) => filesOf(set, '.xml', '.json').map((name) => join(feedSets, set, name)))

  /** Cut, flip, double, swap bytes and claim other encodings: each edit is a place (0 to 1) and a byte. */
  const edit = fc.tuple(
    fc.constantFrom('cut', 'flip', 'double', 'swap', 'drop'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(255),
  )

  function mutate(input: Uint8Array, edits: readonly (readonly [string, number, number])[]): Uint8Array {
    let made = Buffer.from(input)
    for (const [kind, place, value] of edits) {
      const at = Math.min(Math.floor(place * made.length), Math.max(0, made.length - 1))
      if (kind === 'cut') made = made.subarray(0, at)
      else if (kind === 'flip') made[at] = value
      else if (kind === 'double')
        made = Buffer.concat([
          made.subarray(0, at),
          made.subarray(Math.max(0, at - value)),
          made.subarray(at),
        ])
      else if (kind === 'swap') made = made.length % 2 === 0 ? Buffer.from(made).swap16() : made
      else made = Buffer.concat([made.subarray(0, at), made.subarray(at + value)])
    }
    return Uint8Array.from(made)
  }

  it('never throw, end in bounded time and account for every item', () => {
    const types = fc.constantFrom(
      undefined,
      'text/xml; charset=utf-16',
      'application/rss+xml; charset=koi8-r',
      'text/html; charset=utf-32le',
      'x',
    )
    let slowest = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        types,
        (file, edits, contentType) => {
          const input = mutate(readFileSync(file), edits)
          const start = performance.now()
          const events = readFeed(input, contentType === undefined ? {} : { contentType })
          slowest = Math.max(slowest, performance.now() - start)
          expect(events.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1500 },
    )
    console.info(`feeds, mutated 1500 times: the slowest took ${slowest.toFixed(0)} ms`)
    expect(slowest).toBeLessThan(5000)
  })
})
