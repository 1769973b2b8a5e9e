import { describe, expect, test, vi } from 'vitest'
import type { WireEvent, WireItem } from './item.ts'
import { namesOf } from './page-byline.ts'
import { readPage } from './page-intake.ts'
import { readPageHere } from './page-read.ts'

const url = 'https://paper.example/city/2026/01/15/bridge'
const sentence =
  'The old bridge over the river was closed on Thursday after engineers found cracks in its northern pier. '
const text = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(4)}</p><p>${sentence.repeat(2)}</p>`

function read(html: string, more: { url?: string; contentType?: string } = {}): readonly WireEvent[] {
  return readPageHere(Buffer.from(html), { url, ...more })
}

function itemOf(events: readonly WireEvent[]): WireItem {
  const found = events.find((event) => event.kind === 'item')
  if (found?.kind !== 'item') throw new Error(`no item: ${JSON.stringify(events)}`)
  return found.item
}

const aPage = (head: string, body = `<article><h1>Bridge closed</h1>${text}</article>`, lang = 'en-GB') =>
  `<!doctype html><html lang="${lang}"><head><title>Bridge closed | The Paper</title>${head}</head><body>${body}</body></html>`
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('what a page says of itself', () => {
  test('JSON-LD goes before meta, meta before what is visible', () => {
    const item = itemOf(
      read(
        aPage(
          jsonLd({
            '@context': 'https://schema.org',
            '@graph': [
              { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
              {
                '@type': ['NewsArticle'],
                headline: 'Bridge &amp; river: closed',
                author: [{ '@id': '#ann' }, { '@type': 'Person', name: 'Bo Chen' }],
                datePublished: '2026-01-15T08:00:00+02:00',
                dateModified: '2026-01-15T09:30:00+02:00',
                image: {
                  url: '/bridge.jpg',
                  caption: 'The bridge',
                  creditText: 'Ann Lee',
                  width: 1200,
                  height: 800,
                },
                articleSection: 'City',
                keywords: 'bridge, river',
                description: 'Cracks in the pier.',
              },
            ],
          }) +
            '<meta property="og:title" content="Wrong"><meta name="author" content="Wrong Person"><meta property="og:site_name" content="The Paper">',
        ),
      ),
    )
    expect(item).toMatchObject({
      externalId: url,
      title: 'Bridge & river: closed',
      authors: [{ name: 'Ann Lee' }, { name: 'Bo Chen' }],
      publishedAt: new Date('2026-01-15T06:00:00Z'),
      updatedAt: new Date('2026-01-15T07:30:00Z'),
      summary: 'Cracks in the pier.',
      language: 'en-GB',
      source: 'The Paper',
      terms: [
        { name: 'City', scheme: 'section' },
        { name: 'bridge', scheme: 'keyword' },
        { name: 'river', scheme: 'keyword' },
      ],
      media: [
        {
          url: 'https://paper.example/bridge.jpg',
          lead: true,
          caption: 'The bridge',
          credit: 'Ann Lee',
          width: 1200,
          height: 800,
        },
      ],
    })
  })

  test('meta elements alone', () => {
    const item = itemOf(
      read(
        aPage(
          '<meta property="og:title" content="Bridge closed - The Paper"><meta property="og:site_name" content="The Paper">' +
            '<meta property="article:published_time" content="2026-01-15T08:00:00Z"><meta property="article:author" content="https://social.example/ann">' +
            '<meta name="author" content="By Ann Lee"><meta property="og:image" content="/b.jpg"><meta property="og:image:alt" content="A bridge">',
        ),
      ),
    )
    expect(item).toMatchObject({ title: 'Bridge closed', publishedAt: new Date('2026-01-15T08:00:00Z') })
    expect(item.media).toEqual([{ url: 'https://paper.example/b.jpg', lead: true, alt: 'A bridge' }])
  })

  test('microdata, then visible text, then the address', () => {
    const body = `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge closed</h1>
      <span itemprop="author" itemscope><span itemprop="name">Ann Lee</span></span>${text}</article>`
    const item = itemOf(read(aPage('', body)))
    expect(item).toMatchObject({
      title: 'Bridge closed',
      authors: [{ name: 'Ann Lee' }],
      publishedAt: new Date('2026-01-15T00:00:00Z'),
    })
  })

  test('broken and foreign JSON-LD hinders nothing', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Line\nbreak",}</script>'
    const junk =
      '<script type="application/ld+json">{{{</script><script type="application/ld+json">[null,1,"x"]</script>'
    expect(itemOf(read(aPage(junk + broken))).title).toBe('Line break')
  })

  test('of several articles the page’s own is taken', () => {
    const other = { '@type': 'NewsArticle', headline: 'Other', url: 'https://paper.example/other' }
    const own = { '@type': 'NewsArticle', headline: 'Own', mainEntityOfPage: { '@id': `${url}?x=1` } }
    expect(itemOf(read(aPage(jsonLd([other, own])))).title).toBe('Own')
  })

  test('the canonical address is its identity, but not one of the front page', () => {
    expect(itemOf(read(aPage('<link rel="canonical" href="/city/bridge">'))).externalId).toBe(
      'https://paper.example/city/bridge',
    )
    expect(itemOf(read(aPage('<link rel="canonical" href="/">'))).externalId).toBe(url)
    const copy = itemOf(read(aPage('<link rel="canonical" href="https://elsewhere.example/a">')))
    expect(copy.notes.join()).toContain('elsewhere.example')
  })
})

describe('the body', () => {
  test('keeps figures, tables, quotes, directions and languages, and makes addresses absolute', () => {
    const rich = `<article><h1>Bridge closed</h1>${text}
      <figure><img data-src="/lazy.jpg" src="data:image/gif;base64,R0lGOD" alt="A pier" width="800" height="600"><figcaption>The pier</figcaption></figure>
      <blockquote dir="rtl" lang="ar"><p>${'كان الجسر مغلقا منذ الصباح. '.repeat(4)}</p></blockquote>
      <table><tr><th>Year</th><th>Cars</th></tr><tr><td>2025</td><td>9000</td></tr></table>
      <p>See <a href="../map">the map</a>. ${sentence}</p></article>`
    const html = itemOf(read(aPage('', rich))).contentHtml ?? ''
    expect(html).toContain('https://paper.example/lazy.jpg')
    expect(html).toContain('<figcaption>The pier</figcaption>')
    expect(html).toMatch(/<blockquote[^>]*dir="rtl"/)
    expect(html).toMatch(/lang="ar"/)
    expect(html).toContain('<td>9000</td>')
    expect(html).toContain('href="https://paper.example/city/2026/01/map"')
  })

  test('leaves navigation, comments, other stories and the repeated title out', () => {
    const noisy = `<nav><a href="/a">Sport</a><a href="/b">Arts</a></nav><main><article><h1>Bridge closed</h1><p>By Ann Lee</p><p>15 January 2026</p>${text}</article>
      <article><h2>Other</h2><p>${'Another story entirely, told at length. '.repeat(20)}</p></article><article><h2>More</h2><p>${'A third story entirely. '.repeat(20)}</p></article></main>
      <div id="comments"><p>${'I disagree with all of this. '.repeat(30)}</p></div><footer>© The Paper</footer>`
    const html = itemOf(read(aPage('', noisy))).contentHtml ?? ''
    expect(html).toContain('northern pier')
    expect(html).not.toMatch(/Sport|disagree|third story|Another story|Bridge closed|15 January/)
  })

  test('opening with the lead picture gives it away, with its words', () => {
    const opened = `<article><h1>Bridge closed</h1><figure><img src="/bridge-800x600.jpg" alt="The bridge from the south" width="800" height="600"><figcaption>Closed since Thursday</figcaption></figure>${text}</article>`
    const item = itemOf(
      read(aPage('<meta property="og:image" content="https://paper.example/bridge.jpg">', opened)),
    )
    expect(item.media).toMatchObject([
      { caption: 'Closed since Thursday', alt: 'The bridge from the south', lead: true },
    ])
    expect(item.contentHtml).not.toContain('bridge-800x600')
  })

  test('drawn by script is taken from JSON-LD', () => {
    const articleBody = `${sentence.repeat(4)}\n${sentence.repeat(4)}`
    const item = itemOf(
      read(
        aPage(jsonLd({ '@type': 'NewsArticle', headline: 'Bridge', articleBody }), '<div id="app"></div>'),
      ),
    )
    expect(item.contentHtml?.match(/<p>/g)).toHaveLength(2)
  })
})

describe('what is no article', () => {
  test.each([
    ['a picture', 'x', 'image/png', 'leads to a file (image/png)'],
    ['a PDF', '%PDF-1.7', 'application/pdf', 'leads to a file (application/pdf)'],
    ['JSON', '{"a":1}', undefined, 'no HTML page'],
    ['nothing', '', undefined, 'no HTML page'],
    ['an empty page', '<html><body></body></html>', undefined, 'no article'],
    [
      'an error page',
      '<html><head><title>404</title></head><body><h1>Not found</h1><p>Sorry.</p></body></html>',
      undefined,
      'no article',
    ],
  ])('%s is refused in plain words', (_, html, contentType, reason) => {
    const events = read(html, contentType === undefined ? {} : { contentType })
    expect(events).toMatchObject([
      { kind: 'rejected', rejected: { item: url, kind: 'failed', reason: expect.stringContaining(reason) } },
    ])
  })

  test('a front page is refused', () => {
    const links = Array.from(
      { length: 80 },
      (_, n) => `<div><h3><a href="/${n}">Story number ${n} of a long list of stories</a></h3></div>`,
    )
    expect(
      read(`<html><head><title>The Paper</title></head><body><main>${links.join('')}</main></body></html>`),
    ).toMatchObject([{ kind: 'rejected' }])
  })

  test('more than 10 MB is refused', () => {
    expect(readPageHere(Buffer.alloc(10 * 1024 * 1024 + 1), { url })).toMatchObject([{ kind: 'rejected' }])
  })
})

describe('apart', () => {
  test('a page is read in a thread of its own', async () => {
    expect(itemOf(await readPage(Buffer.from(aPage('')), { url })).title).toBe('Bridge closed')
  })

  test('past its time it is refused', async () => {
    const events = await readPage(Buffer.from(aPage('')), { url }, { timeMs: 1 })
    expect(events).toMatchObject([
      { kind: 'rejected', rejected: { reason: expect.stringContaining('longer than') } },
    ])
  })

  test('nested without end it costs one plain answer', async () => {
    const deep = `<html><body>${'<div>'.repeat(200_000)}${text}`
    const events = await readPage(Buffer.from(deep), { url })
    expect(events).toMatchObject([
      { kind: 'rejected', rejected: { reason: expect.stringContaining('nested') } },
    ])
  })

  test('nothing is printed and nothing is fetched', () => {
    const printed = vi.spyOn(process.stdout, 'write')
    const fetched = vi.spyOn(globalThis, 'fetch')
    const video = `<article><h1>Bridge closed</h1><script type="application/ld+json">{broken</script>${text}</article>`
    readPageHere(Buffer.from(aPage('<script type="application/ld+json">{broken</script>', video)), {
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    })
    expect(fetched).not.toHaveBeenCalled()
    expect(printed).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

test.each([
  [['By Ann Lee and Bo Chen, City correspondent'], ['Ann Lee', 'Bo Chen']],
  [['Por María López'], ['María López']],
  [['بقلم ليلى حداد'], ['ليلى حداد']],
  [['Ann Lee | Reuters'], ['Ann Lee']],
  [['Jong, Michiel de'], ['Jong, Michiel de']],
  [['Ann Lee', 'ANN LEE'], ['ANN LEE']],
  [['https://social.example/ann', 'admin', ''], []],
  [['The Paper', 'Ann Lee'], ['Ann Lee']],
])('the byline %j names %j', (written, names) => expect(namesOf(written, 'The Paper')).toEqual(names))
