import { describe, expect, it, test } from 'vitest'
import type { AssetId, StoryId } from '../ids.ts'
import type { AssetUse, Block, Body } from './block.ts'
import { parseHtml } from './parse-html.ts'
import { type Resolve, renderHtml, visibleBlocks } from './render-html.ts'

const asset = '0190a000-0000-7000-8000-000000000001' as AssetId
const goneAsset = '0190a000-0000-7000-8000-000000000009' as AssetId
const story = '0190a000-0000-7000-8000-000000000002' as StoryId
const goneStory = '0190a000-0000-7000-8000-000000000008' as StoryId
const id = 'aaaaaaaaaa'

const resolve: Resolve = {
  asset: (use: AssetUse) =>
    use.asset === asset
      ? {
          kind: 'picture',
          src: '/media/a.jpg?x=1&y=2',
          width: 300,
          height: 200,
          alt: use.alt ?? '',
          ...(use.caption ? { caption: use.caption } : {}),
          ...(use.credit ? { credit: use.credit } : {}),
        }
      : undefined,
  story: (wanted) => (wanted === story ? { url: '/en/news/a', headline: 'A & B' } : undefined),
}

function render(...content: readonly Block[]): string {
  return renderHtml({ type: 'doc', content }, resolve)
}

function paragraph(text: string, blockId = id): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', attrs: { id: blockId }, content: [{ type: 'text', text }] }
}

const picture = '<img src="/media/a.jpg?x=1&amp;y=2" alt="" width="300" height="200" loading="lazy">'

describe('a body as HTML', () => {
  test.each<[string, Block, string]>([
    ['text is escaped', paragraph('<b> & "x"'), '<p id="b-aaaaaaaaaa">&lt;b&gt; &amp; "x"</p>'],
    [
      'direction',
      { type: 'paragraph', attrs: { id, dir: 'rtl' }, content: [{ type: 'text', text: 'ا' }] },
      '<p id="b-aaaaaaaaaa" dir="rtl">ا</p>',
    ],
    [
      'subheading',
      { type: 'subheading', attrs: { id, level: 3 }, content: [{ type: 'text', text: 'a' }] },
      '<h3 id="b-aaaaaaaaaa">a</h3>',
    ],
    ['empty paragraphs are not there', { type: 'paragraph', attrs: { id } }, ''],
    [
      'one link is one element, marks nest',
      {
        type: 'paragraph',
        attrs: { id },
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org/?a&b' } }] },
          {
            type: 'text',
            text: 'b',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/?a&b' } }, { type: 'strong' }],
          },
          { type: 'text', text: 'c', marks: [{ type: 'strong' }, { type: 'em' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'd', marks: [{ type: 'code' }] },
        ],
      },
      '<p id="b-aaaaaaaaaa"><a href="https://example.org/?a&amp;b">a<strong>b</strong></a><strong><em>c</em></strong><br><code>d</code></p>',
    ],
    [
      'links are checked again',
      {
        type: 'paragraph',
        attrs: { id },
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
      '<p id="b-aaaaaaaaaa">a</p>',
    ],
    [
      'a link to a story that is not visible is plain text',
      {
        type: 'paragraph',
        attrs: { id },
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'story', attrs: { story } }] },
          { type: 'text', text: 'b', marks: [{ type: 'story', attrs: { story: goneStory } }] },
        ],
      },
      '<p id="b-aaaaaaaaaa"><a href="/en/news/a">a</a>b</p>',
    ],
    [
      'list',
      {
        type: 'list',
        attrs: { id, ordered: true },
        content: [
          { type: 'listItem', content: [paragraph('a', 'bbbbbbbbbb')] },
          { type: 'listItem', content: [paragraph('b', 'cccccccccc'), paragraph('c', 'dddddddddd')] },
        ],
      },
      '<ol id="b-aaaaaaaaaa"><li id="b-bbbbbbbbbb">a</li><li><p id="b-cccccccccc">b</p><p id="b-dddddddddd">c</p></li></ol>',
    ],
    [
      'quote',
      { type: 'quote', attrs: { id, cite: 'X & Y', pull: true }, content: [paragraph('a', 'bbbbbbbbbb')] },
      '<blockquote id="b-aaaaaaaaaa" class="pull"><p id="b-bbbbbbbbbb">a</p><footer><cite>X &amp; Y</cite></footer></blockquote>',
    ],
    [
      'picture',
      { type: 'image', attrs: { id, asset, caption: 'A <dog>', credit: 'Someone' } },
      `<figure id="b-aaaaaaaaaa">${picture}<figcaption>A &lt;dog&gt; <small class="credit">Someone</small></figcaption></figure>`,
    ],
    ['a picture that may not be shown is not there', { type: 'image', attrs: { id, asset: goneAsset } }, ''],
    [
      'a gallery shows what it may',
      { type: 'gallery', attrs: { id, assets: [{ asset: goneAsset }, { asset }] } },
      `<figure id="b-aaaaaaaaaa" class="gallery"><figure>${picture}</figure></figure>`,
    ],
    [
      'embed',
      { type: 'embed', attrs: { id, provider: 'youtube', ref: 'dQw4w9WgXcQ', url: 'https://evil.example/' } },
      '<figure id="b-aaaaaaaaaa" class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></figure>',
    ],
    [
      'embed of nobody',
      { type: 'embed', attrs: { id, provider: 'evil', ref: '1', url: 'https://evil.example/' } },
      '',
    ],
    [
      'info box',
      { type: 'infobox', attrs: { id, title: 'T' }, content: [paragraph('a', 'bbbbbbbbbb')] },
      '<aside id="b-aaaaaaaaaa"><h3>T</h3><p id="b-bbbbbbbbbb">a</p></aside>',
    ],
    [
      'table',
      {
        type: 'table',
        attrs: { id, caption: 'C' },
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { header: true, colspan: 2 }, content: [paragraph('a')] }],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs: { header: true }, content: [paragraph('b')] },
              { type: 'tableCell', attrs: { header: false }, content: [paragraph('c')] },
            ],
          },
        ],
      },
      '<table id="b-aaaaaaaaaa"><caption>C</caption><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody><tr><th scope="row">b</th><td>c</td></tr></tbody></table>',
    ],
    [
      'promo',
      { type: 'promo', attrs: { id, story } },
      '<aside id="b-aaaaaaaaaa" class="promo"><a href="/en/news/a">A &amp; B</a></aside>',
    ],
    ['promo to what is not visible', { type: 'promo', attrs: { id, story: goneStory } }, ''],
    [
      'related',
      { type: 'related', attrs: { id, title: 'R', stories: [goneStory, story] } },
      '<aside id="b-aaaaaaaaaa" class="related"><h3>R</h3><ul><li><a href="/en/news/a">A &amp; B</a></li></ul></aside>',
    ],
    ['related without any left', { type: 'related', attrs: { id, stories: [goneStory] } }, ''],
    ['separator', { type: 'separator', attrs: { id } }, '<hr id="b-aaaaaaaaaa">'],
  ])('%s', (_name, block, html) => {
    expect(render(block)).toBe(html)
  })

  it('takes the caller’s own HTML for a block', () => {
    const own: Resolve = {
      ...resolve,
      block: (block) => (block.type === 'separator' ? '<hr class="x">' : undefined),
    }
    const body: Body = {
      type: 'doc',
      content: [paragraph('a'), { type: 'separator', attrs: { id: 'bbbbbbbbbb' } }],
    }
    expect(renderHtml(body, own)).toBe('<p id="b-aaaaaaaaaa">a</p>\n<hr class="x">')
  })

  it('leaves to readers only what they may see', () => {
    const content: Block[] = [
      { type: 'related', attrs: { id, stories: [goneStory, story] } },
      { type: 'gallery', attrs: { id, assets: [{ asset: goneAsset }] } },
      paragraph('a'),
    ]
    expect(visibleBlocks({ type: 'doc', content }, resolve)).toEqual([
      { type: 'related', attrs: { id, stories: [story] } },
      paragraph('a'),
    ])
  })

  it('comes back from its own HTML block by block, ids included', () => {
    const body: Body = {
      type: 'doc',
      content: [
        paragraph('a', 'p000000001'),
        { type: 'subheading', attrs: { id: 'p000000002', level: 2 }, content: [{ type: 'text', text: 'b' }] },
        {
          type: 'list',
          attrs: { id: 'p000000003', ordered: true },
          content: [{ type: 'listItem', content: [paragraph('c', 'p000000004')] }],
        },
        {
          type: 'quote',
          attrs: { id: 'p000000005', cite: 'X', pull: true },
          content: [paragraph('d', 'p000000006')],
        },
        {
          type: 'embed',
          attrs: {
            id: 'p000000007',
            provider: 'youtube',
            ref: 'dQw4w9WgXcQ',
            url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
          },
        },
        { type: 'infobox', attrs: { id: 'p000000008', title: 'T' }, content: [paragraph('e', 'p000000009')] },
        { type: 'promo', attrs: { id: 'p000000010', story } },
        { type: 'related', attrs: { id: 'p000000011', title: 'R', stories: [story] } },
        { type: 'separator', attrs: { id: 'p000000012' } },
        {
          type: 'gallery',
          attrs: {
            id: 'p000000013',
            assets: [
              { asset, caption: 'f' },
              { asset, credit: 'g' },
            ],
          },
        },
      ],
    }
    const back = parseHtml(
      renderHtml(body, {
        ...resolve,
        asset: (use) => ({
          kind: 'picture',
          src: `/media/${use.caption}.jpg`,
          alt: '',
          ...(use.caption ? { caption: use.caption } : {}),
          ...(use.credit ? { credit: use.credit } : {}),
        }),
      }),
      {
        resolveStory: () => story,
        resolveAsset: (_src, { caption, credit }) => ({
          asset,
          ...(caption ? { caption } : {}),
          ...(credit ? { credit } : {}),
        }),
      },
    )
    expect(back.body).toEqual(body)
    expect(back.warnings).toEqual([])
  })
})
