// Each case: markup, and the blocks it becomes in a shorthand (`outline`): one line a block, marks as in Markdown.
import { describe, expect, it, test } from 'vitest'
import type { AssetId, StoryId } from '../ids.ts'
import type { AssetUse, Block, Inline, Mark } from './block.ts'
import type { MediaInfo } from './html-walk.ts'
import { parseBody } from './parse-body.ts'
import { parseHtml } from './parse-html.ts'

const asset = '0190a000-0000-7000-8000-000000000001' as AssetId
const story = '0190a000-0000-7000-8000-000000000002' as StoryId

const signs: Readonly<Record<string, string>> = {
  strong: '**',
  em: '_',
  strike: '~~',
  sub: '~',
  sup: '^',
  code: '`',
}

function wrapped(text: string, mark: Mark): string {
  if (mark.type === 'link') return `[${text}](${mark.attrs.href})`
  if (mark.type === 'story') return `[${text}](story)`
  return `${signs[mark.type]}${text}${signs[mark.type]}`
}

function inlines(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((inline) =>
      inline.type === 'hardBreak' ? '/' : (inline.marks ?? []).toReversed().reduce(wrapped, inline.text),
    )
    .join('')
}

function labels(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => ` "${part}"`)
    .join('')
}

function use(attrs: AssetUse): string {
  return labels(attrs.caption, attrs.credit === undefined ? undefined : `© ${attrs.credit}`, attrs.alt)
}

function outlineOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `${block.attrs.dir ? `(${block.attrs.dir}) ` : ''}${inlines(block.content)}`
    case 'subheading':
      return `${'#'.repeat(block.attrs.level)} ${inlines(block.content)}`
    case 'list': {
      const items = block.content.map((item) => item.content.map(outlineOf).join(' + '))
      return `${block.attrs.ordered ? 'ol' : 'ul'}(${items.join(' | ')})`
    }
    case 'quote': {
      const cite = block.attrs.cite ? ` -- ${block.attrs.cite}` : ''
      return `${block.attrs.pull ? 'pull' : 'quote'}(${block.content.map(outlineOf).join(' + ')})${cite}`
    }
    case 'image':
    case 'video':
      return `${block.type}${use(block.attrs)}`
    case 'gallery':
      return `gallery(${block.attrs.assets.map((each) => use(each).trim()).join(' | ')})`
    case 'embed':
      return `embed ${block.attrs.provider} ${block.attrs.ref}${labels(block.attrs.title)}`
    case 'infobox':
      return `box${labels(block.attrs.title)}(${block.content.map(outlineOf).join(' + ')})`
    case 'table': {
      const rows = block.content.map((row) =>
        row.content
          .map(({ attrs, content }) => {
            const spans = `${attrs.colspan ? `c${attrs.colspan} ` : ''}${attrs.rowspan ? `r${attrs.rowspan} ` : ''}`
            return `${attrs.header ? '!' : ''}${spans}${content.map(outlineOf).join(' + ')}`
          })
          .join(', '),
      )
      return `table${labels(block.attrs.caption)}(${rows.join(' | ')})`
    }
    case 'promo':
      return 'promo'
    case 'related':
      return `related${labels(block.attrs.title)} ${block.attrs.stories.length}`
    case 'separator':
      return '---'
    default:
      return block satisfies never
  }
}

function keepAll(_src: string, { alt, caption, credit }: MediaInfo): AssetUse {
  return { asset, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) }
}

function parse(html: string) {
  return parseHtml(html, {
    baseUrl: 'https://example.org/a/',
    resolveAsset: (src, info) =>
      info.kind === 'audio' || src.includes('unknown') ? undefined : keepAll(src, info),
    resolveStory: (url) => (url.startsWith('https://example.org/own/') ? story : undefined),
  })
}

function outline(html: string): string[] {
  const { body } = parse(html)
  expect(parseBody(body)).toEqual({ ok: true, value: body })
  return body.content.map(outlineOf)
}

type Case = readonly [name: string, html: string, blocks: readonly string[]]

function cases(table: readonly Case[]) {
  test.each(table)('%s', (_name, html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })
}

describe('paragraphs', () => {
  cases([
    ['p', '<p>One</p>\n<p>Two</p>', ['One', 'Two']],
    [
      'divs and bare text',
      'One<div>Two<div>Three</div>Four</div>Five',
      ['One', 'Two', 'Three', 'Four', 'Five'],
    ],
    [
      'two line breaks part, one stays',
      'One<br>still one<br><br>Two<br> &nbsp; <br>Three',
      ['One/still one', 'Two', 'Three'],
    ],
    ['line breaks at the ends go', '<p><br>One<br></p><br><br>', ['One']],
    ['white space collapses as in browsers', '<p>\n One \t <b> two </b> \n three</p>', ['One **two **three']],
    [
      'no-break spaces stay inside, empty paragraphs go',
      '<p>a&nbsp;b</p><p>&nbsp;</p><p> </p><p></p>',
      ['a\u00a0b'],
    ],
    ['entities are decoded once', '<p>&amp;lt;b&amp;gt; &lt;i&gt;</p>', ['&lt;b&gt; <i>']],
    ['pre keeps its lines', '<pre>one\n  two\n\nthree</pre>', ['one/two', 'three']],
    ['inline around blocks', '<b><p>One</p><p>Two</p></b>', ['**One**', '**Two**']],
    [
      'direction where it differs',
      '<div dir="rtl"><p>ا</p><p dir="ltr">a</p></div><p>b</p>',
      ['(rtl) ا', '(ltr) a', 'b'],
    ],
    ['definition lists', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', ['**Term**', 'Meaning']],
    [
      'a whole document',
      '<!doctype html><html><head><title>T</title></head><body><main><p>One</p></main></body></html>',
      ['One'],
    ],
    [
      'Gutenberg comments are nothing',
      '<!-- wp:paragraph {"x":1} -->\n<p>One</p>\n<!-- /wp:paragraph -->',
      ['One'],
    ],
  ])
})

describe('headings', () => {
  cases([
    ['two levels', '<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>', ['## A', '## B', '### C', '### D']],
    ['bold throughout is no mark', '<h2><strong>A <em>b</em></strong></h2>', ['## A _b_']],
    ['bold in part is', '<h2><b>A</b> b</h2>', ['## **A** b']],
    ['empty ones go', '<h2> </h2><h3><br></h3>', []],
    ['a picture in it follows it', '<h2>A<img src=x.jpg></h2>', ['## A', 'image']],
  ])
})

describe('marks and links', () => {
  cases([
    [
      'by element',
      '<p><b>b</b><i>i</i><s>s</s><sub>1</sub><sup>2</sup><code>c</code><u>u</u></p>',
      ['**b**_i_~~s~~~1~^2^`c`u'],
    ],
    ['nested in one order', '<em><strong>x</strong></em> <strong><em>y</em></strong>', ['**_x_** **_y_**']],
    [
      'by style',
      '<span style="font-weight:700">b</span><span style="font-style: italic">i</span><span style="text-decoration:line-through">s</span><span style="vertical-align:super">2</span>',
      ['**b**_i_~~s~~^2^'],
    ],
    [
      'Google Docs is not bold',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">a</span></p></b>',
      ['a'],
    ],
    [
      'absolute link',
      '<a href="https://example.com/x?a=1&amp;b=2">x</a>',
      ['[x](https://example.com/x?a=1&b=2)'],
    ],
    ['relative link', '<a href="b.html">x</a>', ['[x](https://example.org/a/b.html)']],
    ['link to a story of ours', '<a href="/own/1">x <b>y</b></a>', ['[x ](story)[**y**](story)']],
    ['link within the page', '<a href="#x">x</a><a name="y">y</a>', ['xy']],
    ['link with a foreign scheme keeps its text', '<a href="javascript:alert(1)">x</a>', ['x']],
    ['quotation', '<q>so</q>', ['“so”']],
    ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', ['漢(kan)']],
  ])
})

describe('lists', () => {
  cases([
    [
      'nested',
      '<ul><li>One<ol><li>a</li><li>b</li></ol></li><li>Two</li></ul>',
      ['ul(One + ol(a | b) | Two)'],
    ],
    ['list straight in a list', '<ul><li>One</li><ul><li>a</li></ul></ul>', ['ul(One + ul(a))']],
    ['item of only a list', '<ul><li><ul><li>a</li><li>b</li></ul></li></ul>', ['ul(a | b)']],
    [
      'paragraphs and headings in items',
      '<ol><li><p>One</p><p>more</p></li><li><h3>Two</h3></li></ol>',
      ['ol(One + more | Two)'],
    ],
    [
      'a picture in an item follows the list',
      '<ul><li>One<img src="x.jpg" alt="X"></li><li>Two</li></ul>',
      ['ul(One | Two)', 'image "X"'],
    ],
    ['empty ones go', '<ul><li></li></ul><ul></ul>', []],
    [
      'Word',
      `<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>One<o:p></o:p></p>
       <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Two</p>
       <p class=MsoNormal>Text<o:p>&nbsp;</o:p></p>
       <p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>Three</p>`,
      ['ul(One | Two)', 'Text', 'ol(Three)'],
    ],
  ])
})

describe('quotes and boxes', () => {
  cases([
    ['quote with cite', '<blockquote><p>So.</p><cite>Someone</cite></blockquote>', ['quote(So.) -- Someone']],
    [
      'footer with a dash',
      '<blockquote>So.<footer>— <cite>Someone</cite></footer></blockquote>',
      ['quote(So.) -- Someone'],
    ],
    [
      'cite in running text is a title',
      '<blockquote><p>In <cite>A Book</cite> he says so.</p></blockquote>',
      ['quote(In _A Book_ he says so.)'],
    ],
    [
      'pull quote',
      '<figure class="wp-block-pullquote"><blockquote><p>So.</p><cite>Someone</cite></blockquote></figure>',
      ['pull(So.) -- Someone'],
    ],
    [
      'list and picture in a quote',
      '<blockquote><ul><li>a</li><li>b</li></ul><img src=x.jpg></blockquote>',
      ['quote(a + b)', 'image'],
    ],
    ['quote in a quote', '<blockquote>a<blockquote>b</blockquote></blockquote>', ['quote(a + b)']],
    [
      'aside with heading',
      '<aside><h3>Facts</h3><p>a</p><ul><li>b</li></ul></aside>',
      ['box "Facts"(a + ul(b))'],
    ],
    ['details', '<details><summary>More</summary>text</details>', ['box "More"(text)']],
    ['heading in the middle of an aside is text', '<aside><p>a</p><h3>b</h3></aside>', ['box(a + b)']],
    ['aside of a heading alone', '<aside><h3>Facts</h3></aside>', ['Facts']],
    [
      'our promo and related box',
      '<aside class="promo"><a href="/own/1">x</a></aside><aside class="related"><h3>R</h3><ul><li><a href="/own/1">x</a></li><li><a href="/own/2">y</a></li></ul></aside>',
      ['promo', 'related "R" 2'],
    ],
    ['separator', 'a<hr>b', ['a', '---', 'b']],
  ])
})

describe('tables', () => {
  cases([
    [
      'header, caption, spans',
      '<table><caption>C</caption><thead><tr><td>a</td><th>b</th></tr></thead><tr><td colspan=2>c</td></tr></table>',
      ['table "C"(!a, !b | c2 c)'],
    ],
    [
      'rowspan ends with the table',
      '<table><tr><th rowspan=9>a</th><td>b</td></tr><tr><td>c</td></tr></table>',
      ['table(!r2 a, b | c)'],
    ],
    [
      'absurd spans',
      '<table><tr><th colspan=99999>a</th><td colspan=0 rowspan=-1>b</td></tr></table>',
      ['table(!c100 a, b)'],
    ],
    [
      'plain data',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>',
      ['table(a, b | c, )'],
    ],
    [
      'in a figure',
      '<figure class="wp-block-table"><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><figcaption>C</figcaption></figure>',
      ['table "C"(a, b | c, d)'],
    ],
    ['one cell is layout', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', ['a', 'b']],
    [
      'tables in a table are layout',
      '<table><tr><td>a</td><td><table><tr><th>x</th><td>y</td></tr></table></td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['a', 'table(!x, y)', 'c', 'd'],
    ],
    [
      'a picture in a data cell follows the table',
      '<table><tr><th>a</th><td><img src=x.jpg></td></tr></table>',
      ['table(!a, )', 'image'],
    ],
    ['empty', '<table><tr><th></th><td> </td></tr></table>', []],
    ['empty but named', '<table><caption>C</caption><tr><th></th><td> </td></tr></table>', ['C']],
  ])
})

describe('pictures', () => {
  cases([
    ['alone', '<img src="x.jpg" alt=" A  dog ">', ['image "A dog"']],
    [
      'with caption and credit',
      '<figure><img src="x.jpg"><figcaption>A dog <span class="credit">Someone</span></figcaption></figure>',
      ['image "A dog" "© Someone"'],
    ],
    [
      'credit beside the caption',
      '<figure><img src="x.jpg"><div class="photo-credit">Someone</div><figcaption>A dog</figcaption></figure>',
      ['image "A dog" "© Someone"'],
    ],
    [
      'classic caption',
      '<div class="wp-caption"><a href="x.jpg"><img src="x.jpg"></a><p class="wp-caption-text">A dog</p></div>',
      ['image "A dog"'],
    ],
    ['inside a sentence', '<p>a <img src="x.jpg"> b</p>', ['a', 'image', 'b']],
    ['emoji', '<p>Hi <img class="emoji" alt="🙂" src="https://s.w.org/x.svg"></p>', ['Hi 🙂']],
    ['tracking pixel', '<p>a<img src="https://t.example/p" width="1" height="1"></p>', ['a']],
    [
      'lazy with its fallback',
      '<p>a<img src="data:image/gif;base64,R0" data-src="x.jpg"><noscript><img src="x-300x200.jpg"></noscript> b</p>',
      ['a', 'image', 'b'],
    ],
    ['fallback alone', '<noscript><img src="x.jpg"> Please enable JavaScript</noscript>', ['image']],
    ['text pictures are dropped', '<p>a<img src="data:image/png;base64,AAAA"></p>', ['a']],
    [
      'gallery',
      '<figure class="wp-block-gallery"><figure><img src="1.jpg" alt="1"><figcaption>One</figcaption></figure><figure><img src="2.jpg"></figure><figcaption>All</figcaption></figure>',
      ['gallery("One" "1" | )', 'All'],
    ],
    [
      'old gallery',
      '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="1.jpg"><figcaption>One</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="2.jpg"></figure></li></ul>',
      ['gallery("One" | )'],
    ],
    [
      'shortcode gallery',
      '<div class="gallery"><dl class="gallery-item"><dt><a href="#"><img src="1.jpg"></a></dt><dd class="wp-caption-text">One</dd></dl><dl class="gallery-item"><dt><img src="2.jpg"></dt></dl></div>',
      ['gallery("One" | )'],
    ],
    [
      'one of a gallery left',
      '<figure><img src="unknown1.jpg"><img src="2.jpg" alt="b"></figure>',
      ['image "b"'],
    ],
    [
      'an unknown picture takes its caption along',
      '<p>a</p><figure><img src="unknown.jpg"><figcaption>C</figcaption></figure>',
      ['a'],
    ],
    ['a figure of text keeps its caption', '<figure><p>a</p><figcaption>C</figcaption></figure>', ['a', 'C']],
  ])

  it('tells of every picture, with all its addresses, and where it went', () => {
    const { images, warnings, body } = parse(
      '<picture><source srcset="l.webp 1200w, s.webp 300w"><img src="m.jpg" srcset="xl.jpg 2x, m.jpg" alt="A"></picture><img src="unknown.png">',
    )
    expect(images).toEqual([
      {
        kind: 'image',
        src: 'https://example.org/a/m.jpg',
        alt: 'A',
        candidates: ['m.jpg', 'xl.jpg', 'l.webp', 's.webp'].map((name) => `https://example.org/a/${name}`),
        asset,
        block: body.content[0]?.attrs.id,
      },
      {
        kind: 'image',
        src: 'https://example.org/a/unknown.png',
        candidates: ['https://example.org/a/unknown.png'],
      },
    ])
    expect(warnings).toEqual(['dropped: image https://example.org/a/unknown.png'])
  })

  it('names the gallery as the place of its pictures', () => {
    const { images, body } = parse('<figure><img src="1.jpg"><img src="2.jpg"></figure>')
    expect(images.map((image) => image.block)).toEqual([body.content[0]?.attrs.id, body.content[0]?.attrs.id])
  })

  it('hands rooted paths to the caller where there is no base', () => {
    const seen: string[] = []
    parseHtml('<img src="/media/x.jpg"><img src="//evil.example/x.jpg"><img src="x.jpg">', {
      resolveAsset: (src) => {
        seen.push(src)
        return undefined
      },
    })
    expect(seen).toEqual(['/media/x.jpg'])
  })
})

describe('recordings and embeds', () => {
  cases([
    [
      'video',
      '<figure><video controls><source src="x.mp4"></video><figcaption>C</figcaption></figure>',
      ['video "C"'],
    ],
    [
      'audio becomes a link',
      '<figure><audio src="https://example.com/a%20b.mp3"></audio></figure>',
      ['[a b.mp3](https://example.com/a%20b.mp3)'],
    ],
    [
      'frame',
      '<p>a<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="T"></iframe>b</p>',
      ['a', 'embed youtube dQw4w9WgXcQ "T"', 'b'],
    ],
    ['frame of anybody else', '<p>a<iframe src="https://evil.example/"></iframe>b</p>', ['ab']],
    ['bare address', '<p>https://youtu.be/dQw4w9WgXcQ</p>', ['embed youtube dQw4w9WgXcQ']],
    [
      'linked address',
      '<p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>',
      ['embed youtube dQw4w9WgXcQ'],
    ],
    [
      'address that links elsewhere',
      '<p><a href="https://evil.example/">https://youtu.be/dQw4w9WgXcQ</a></p>',
      ['[https://youtu.be/dQw4w9WgXcQ](https://evil.example/)'],
    ],
    [
      'address in a sentence',
      '<p>See https://youtu.be/dQw4w9WgXcQ</p>',
      ['See https://youtu.be/dQw4w9WgXcQ'],
    ],
    [
      'address in a list',
      '<ul><li>https://youtu.be/dQw4w9WgXcQ</li></ul>',
      ['ul(https://youtu.be/dQw4w9WgXcQ)'],
    ],
    [
      'WordPress embed',
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/76979871\n</div></figure>',
      ['embed vimeo 76979871'],
    ],
    [
      'post',
      '<blockquote class="twitter-tweet"><p>Hello</p>&mdash; Someone <a href="https://twitter.com/who/status/12345678901">1 May</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      ['embed x 12345678901 "Hello— Someone 1 May"'],
    ],
    [
      'post without address stays a quote',
      '<blockquote class="twitter-tweet"><p>Hello</p></blockquote>',
      ['quote(Hello)'],
    ],
    [
      'instagram',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc12345/?x=1"><a href="https://www.instagram.com/p/Cabc12345/">A</a></blockquote>',
      ['embed instagram p/Cabc12345 "A"'],
    ],
  ])
})

describe('what has no place', () => {
  cases([
    [
      'scripts, styles, forms, menus, templates',
      '<style>a</style><script>b</script><form><p>c</p></form><nav>d</nav><template><p>e</p></template><svg><text>f</text></svg>',
      [],
    ],
    ['hidden', '<p hidden>a</p><div style="display: none">b</div><span class="sr-only">c</span>d', ['d']],
    [
      'unknown elements keep their text',
      '<marquee>a <blink>b</blink></marquee><my-part>c</my-part>',
      ['a bc'],
    ],
    [
      'formulas keep their text',
      '<math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>tex</annotation></math>',
      ['x=1'],
    ],
    ['office markup', '<p class="MsoNormal">a<o:p></o:p> <st1:place>b</st1:place></p>', ['a b']],
  ])

  it('is counted by element', () => {
    const { warnings } = parse(
      '<marquee>a</marquee><marquee>b</marquee><form>c</form><a href="data:,x">d</a><iframe src="https://evil.example/x"></iframe>',
    )
    expect(warnings).toEqual([
      'link dropped: data:,x',
      'dropped: <iframe> https://evil.example/x',
      'dropped: <marquee>, its text kept (2)',
      'dropped: <form> (1)',
    ])
  })

  it('does not flood the list of warnings', () => {
    const html = Array.from({ length: 1_000 }, (_, n) => `<x-${n}>a</x-${n}><a href="bad:${n}">b</a>`).join(
      '',
    )
    expect(parse(html).warnings.length).toBeLessThan(160)
  })
})

describe('ids', () => {
  it('of our own rendering are kept, once', () => {
    const html =
      '<p id="b-aaaaaaaaaa">a</p><p id="b-aaaaaaaaaa">b</p><p id="b-no">c</p><p id="cccccccccc">d</p>'
    const ids = parse(html).body.content.map((block) => block.attrs.id)
    expect(ids[0]).toBe('aaaaaaaaaa')
    expect(new Set(ids).size).toBe(4)
    expect(ids).not.toContain('cccccccccc')
  })
})

describe('size', () => {
  const within = (ms: number, html: string) => {
    const start = performance.now()
    const result = parse(html)
    expect(performance.now() - start).toBeLessThan(ms)
    expect(parseBody(result.body).ok).toBe(true)
    return result
  }

  it('nested beyond reason is read as text, in under a second', () => {
    const { body, warnings } = within(
      1_000,
      `${'<div>'.repeat(20_000)}deep<p>deeper &amp; down<script>x</script>`,
    )
    expect(body.content.map(outlineOf)).toEqual(['deep', 'deeper & down'])
    expect(warnings).toEqual(['too large or nested too deep: only the text was kept'])
  })

  it('lists nested deep lose levels, not text', () => {
    const { body } = within(1_000, `${'<ul><li>a'.repeat(100)}`)
    expect(body.content.map(outlineOf).join('').replace(/[^a]/g, '').length).toBe(100)
  })

  it('is cut to what a story may be, with a warning', () => {
    const many = within(10_000, '<p>word</p>'.repeat(30_000))
    expect(many.warnings).toEqual(['cut: the text is longer than a story may be'])
    const long = within(10_000, `<p>${'كلمة '.repeat(400_000)}</p><p>end</p>`)
    expect(long.warnings).toEqual(['cut: the text is longer than a story may be'])
    expect(JSON.stringify(long.body).length).toBeGreaterThan(500_000)
  })

  it('does not reopen formatting without end', () => {
    within(
      10_000,
      `${Array.from({ length: 400 }, (_, n) => `<font size=${n}>`).join('')}${'<p>x'.repeat(100_000)}`,
    )
  })
})
