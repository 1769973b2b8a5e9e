// Hostile and random markup: whatever comes in, what goes out is re-parsed by a standards parser and holds nothing but
// our own elements, attributes and addresses.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { AssetId, StoryId } from '../ids.ts'
import type { AssetUse, Block, Body, Inline, List, Paragraph, TableRow } from './block.ts'
import { bodyText } from './body-text.ts'
import { attr, elementsIn, isForeign, parseTree } from './html-tree.ts'
import { parseBody } from './parse-body.ts'
import { parseHtml } from './parse-html.ts'
import { type Resolve, renderHtml } from './render-html.ts'
import { storySchema } from './schema.ts'

const asset = '0190a000-0000-7000-8000-000000000001' as AssetId
const story = '0190a000-0000-7000-8000-000000000002' as StoryId

const resolve: Resolve = {
  asset: ({ alt = '', caption, credit }) => ({
    kind: 'picture',
    src: '/media/x.jpg',
    alt,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  }),
  story: () => ({ url: '/en/news/x', headline: 'X' }),
}

const elements: Readonly<Record<string, readonly string[]>> = {
  p: ['id', 'dir'],
  h2: ['id', 'dir'],
  h3: ['id', 'dir'],
  ul: ['id'],
  ol: ['id'],
  li: ['id', 'dir'],
  blockquote: ['id', 'class', 'dir'],
  footer: [],
  cite: [],
  figure: ['id', 'class'],
  figcaption: [],
  small: ['class'],
  img: ['src', 'alt', 'loading'],
  aside: ['id', 'class'],
  table: ['id'],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan', 'dir'],
  td: ['colspan', 'rowspan', 'dir'],
  hr: ['id'],
  br: [],
  a: ['href'],
  strong: [],
  em: [],
  s: [],
  sub: [],
  sup: [],
  code: [],
}

/** Everything in rendered HTML that is not ours, in words. */
function intruders(html: string): string[] {
  const found: string[] = []
  for (const element of elementsIn(parseTree(html) ?? [])) {
    const allowed = elements[element.tagName]
    if (!allowed || isForeign(element)) found.push(`<${element.tagName}>`)
    for (const { name } of element.attrs)
      if (!allowed?.includes(name)) found.push(`${element.tagName} ${name}`)
    const id = attr(element, 'id')
    if (id !== undefined && !/^b-[a-z0-9]{10}$/.test(id)) found.push(`id ${id}`)
    const href = attr(element, 'href')
    if (href !== undefined && !/^(https?:|mailto:|tel:|\/en\/news\/x$)/.test(href)) found.push(`href ${href}`)
    if (element.tagName === 'img' && attr(element, 'src') !== '/media/x.jpg') found.push('src')
  }
  return found
}

function throughTheBody(html: string): string {
  const { body } = parseHtml(html, {
    baseUrl: 'https://example.org/',
    resolveAsset: (_src, { alt, caption, credit }): AssetUse => ({
      asset,
      ...(alt ? { alt } : {}),
      ...(caption ? { caption } : {}),
      ...(credit ? { credit } : {}),
    }),
  })
  expect(parseBody(body)).toEqual({ ok: true, value: body })
  storySchema.nodeFromJSON(body).check()
  return renderHtml(body, resolve)
}

const corpus: readonly string[] = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" &#14;  javascript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="jav&#x0A;ascript&colon;alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="https://example.org/&quot; onclick=&quot;alert(1)">x</a>',
  '<a href="//evil.example/%0d%0a">x</a>',
  '<p id="__proto__">a</p><p id="location">b</p><img id="getElementById" name="cookie" src=x>',
  '<p id="b-&quot;onclick=">a</p><p id="b-aaaaaaaaaa">a</p><p id="b-aaaaaaaaaa">b</p>',
  '<form id=x><input name=attributes></form>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><p>x<script>alert(1)</script></p></annotation-xml></math>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</noscript>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- a <!-- b --> <img src=x onerror=alert(1)> -->',
  '<!--!><script>alert(1)</script>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><?x <script>alert(1)</script> ?>',
  '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" onload=alert(1) srcdoc=x></iframe>',
  '<object data="javascript:alert(1)"><embed src="javascript:alert(1)">x</object>',
  '<video poster="javascript:alert(1)" src=x onerror=alert(1)><source onerror=alert(1)></video>',
  '<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary>y</details>',
  '<div style="background:url(javascript:alert(1));position:fixed">x</div>',
  '<style>@import "javascript:alert(1)"</style><link rel=stylesheet href=//evil.example>',
  '<base href="javascript:/a/-alert(1)///////"><a href="../lol/safari.html">x</a>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<body onload=alert(1)><p onmouseover=alert(1)>x',
  '<table background="javascript:alert(1)"><th onclick=alert(1)>x</th></table>',
  '<textarea><img src=x onerror=alert(1)></textarea><title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<select><iframe><script>alert(1)</script></iframe></select>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '<p title="><script>alert(1)</script>">x</p>',
  '<figure><img src=x alt="&quot;><script>alert(1)</script>"><figcaption>&lt;img src=x onerror=alert(1)&gt;</figcaption></figure>',
  '<blockquote cite="javascript:alert(1)">x<footer>&lt;svg onload=alert(1)&gt;</footer></blockquote>',
  '<aside><h3>&lt;script&gt;</h3><p>x</p></aside>',
  '<blockquote class="twitter-tweet">&lt;script&gt;<a href="https://twitter.com/x/status/12345678901">x</a></blockquote>',
  '<p>https://www.youtube.com/watch?v=dQw4w9WgXcQ"onload="alert(1)</p>',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<a\u0000href="javascript:alert(1)">x</a>',
  '<<script>alert(1)//<</script>',
  '<x/onclick=alert(1)>click',
  '<p dir="rtl&quot; onclick=alert(1)">x</p>',
]

describe('hostile markup', () => {
  test.each(corpus.map((html) => [html]))('%s', (html) => {
    expect(intruders(throughTheBody(html))).toEqual([])
  })

  it('is what the check above would see', () => {
    expect(intruders(corpus.join('')).length).toBeGreaterThan(20)
  })
})

const markup = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...corpus) },
      {
        weight: 10,
        arbitrary: fc.constantFrom(
          ...'p div span b i a img ul ol li table tr td th caption blockquote figure figcaption aside details summary h1 h3 br hr iframe video noscript svg math template form select pre dl dt dd cite footer picture source o:p x-y body html'
            .split(' ')
            .flatMap((name) => [
              `<${name}>`,
              `</${name}>`,
              `<${name} class="gallery wp-caption" dir=rtl id=b-aaaaaaaaaa hidden=x>`,
              `<${name} src="/x.jpg" href="https://example.com/" style="font-weight:bold;mso-list:l0">`,
            ]),
        ),
      },
      { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ' ',
          '\n',
          '&nbsp;',
          '&amp;',
          '<',
          '>',
          '"',
          '<!--',
          '-->',
          '<![CDATA[',
          'https://youtu.be/dQw4w9WgXcQ',
          '\u202E',
          '\u2067',
        ),
      },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('random markup', () => {
  it('never throws, always passes the border, never brings anything of its own', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(intruders(throughTheBody(html))).toEqual([])
      }),
      { numRuns: 1_500 },
    )
  })
})

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
const letters = fc.stringMatching(/^[a-zא-ת]{1,8}$/)
const markSet = fc.subarray(['strong', 'em', 'strike', 'code'] as const)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: word,
      marks: markSet.map((types) => types.map((type) => ({ type }))),
    }),
  },
  {
    weight: 1,
    arbitrary: letters.map(
      (text): Inline => ({ type: 'text', text, marks: [{ type: 'story', attrs: { story } }] }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
)
const noId = { id: '' }
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  attrs: fc.constant(noId),
  content: fc.array(inline, { minLength: 1, maxLength: 5 }),
})
const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    attrs: fc.boolean().map((ordered) => ({ ...noId, ordered })),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem' as const),
        content: fc
          .tuple(paragraph, fc.array(fc.oneof({ maxDepth: 3 }, paragraph, tie('list')), { maxLength: 2 }))
          .map(([first, more]) => [first, ...more]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
})).list
const row: fc.Arbitrary<TableRow> = fc.record({
  type: fc.constant('tableRow' as const),
  content: fc.array(
    fc.record({
      type: fc.constant('tableCell' as const),
      attrs: fc.boolean().map((header) => ({ header })),
      content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
const block: fc.Arbitrary<Block> = fc.oneof<fc.Arbitrary<Block>[]>(
  paragraph,
  list,
  fc.record({
    type: fc.constant('subheading' as const),
    attrs: fc.constant({ ...noId, level: 2 as const }),
    content: fc.array(inline, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('quote' as const),
    attrs: letters.map((cite) => ({ ...noId, cite })),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('infobox' as const),
    attrs: letters.map((title) => ({ ...noId, title })),
    content: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    attrs: letters.map((caption) => ({ ...noId, caption })),
    content: fc.array(row, { minLength: 1, maxLength: 3 }),
  }),
  letters.map((caption): Block => ({ type: 'image', attrs: { ...noId, asset, caption } })),
)

describe('a body through HTML and back', () => {
  it('keeps all its text in order', { timeout: 60_000 }, () => {
    const seen = (body: Body) => bodyText(body).replace(/[\s\u200B\u2060]/g, '')
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (content) => {
        const given = parseBody({ type: 'doc', content })
        if (!given.ok) throw new Error(JSON.stringify(given.problem))
        // Each picture has an address of its own: the same twice in a row is one lazy picture and its fallback.
        let n = 0
        const back = parseHtml(
          renderHtml(given.value, {
            ...resolve,
            asset: ({ caption = '' }) => ({ kind: 'picture', src: `/media/${n++}.jpg`, alt: '', caption }),
          }),
          {
            resolveStory: () => story,
            resolveAsset: (_src, { caption = '' }) => ({ asset, caption }),
          },
        )
        expect(seen(back.body)).toBe(seen(given.value))
      }),
      { numRuns: 500 },
    )
  })
})
