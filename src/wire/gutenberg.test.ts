import { expect, test } from 'vitest'
import { parseBlocks } from './gutenberg.ts'
import { contentToHtml } from './wxr-body.ts'
import { mediaLibrary } from './wxr-library.ts'

const library = mediaLibrary()
library.add({ id: '1', url: 'https://o.example/a.jpg' })
const render = (content: string) =>
  contentToHtml(content, { base: 'https://o.example/', library, blocks: new Map(), postId: '5' })
const html = (content: string) => render(content).html.replace(/\n/g, '')

test('blocks are nested, self-closing, and carry JSON', () => {
  const { pieces } = parseBlocks(
    '<!-- wp:group {"a":{"b":1},"c":"\\u002d\\u002d\\u003e"} --><div><!-- wp:my-plugin/box /--></div><!-- /wp:group -->',
  )
  expect(pieces).toEqual([
    {
      kind: 'block',
      name: 'core/group',
      attributes: { a: { b: 1 }, c: '-->' },
      selfClosing: false,
      pieces: [
        { kind: 'html', html: '<div>' },
        { kind: 'block', name: 'my-plugin/box', attributes: {}, pieces: [], selfClosing: true },
        { kind: 'html', html: '</div>' },
      ],
    },
  ])
})

test.each([
  ['paragraphs', '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->', '<p>a</p>'],
  ['text without a block', '<!-- wp:more --><!--more--><!-- /wp:more -->a\n\nb', '<p>a</p><p>b</p>'],
  ['classic blocks', '<!-- wp:freeform -->a\n\nb<!-- /wp:freeform -->', '<p>a</p><p>b</p>'],
  [
    'shortcode blocks',
    '<!-- wp:shortcode -->[embed]https://v.example/1[/embed]<!-- /wp:shortcode -->',
    '<p>https://v.example/1</p>',
  ],
  [
    'embeds',
    '<!-- wp:embed {"url":"https://v.example/1?a=1\\u0026b=2"} --><figure class="wp-block-embed"><div>\nhttps://v.example/1\n</div><figcaption>Words</figcaption></figure><!-- /wp:embed -->',
    '<p>https://v.example/1?a=1&amp;b=2</p><p>Words</p>',
  ],
  [
    'old embeds',
    '<!-- wp:core-embed/x {"url":"https://v.example/1"} --><!-- /wp:core-embed/x -->',
    '<p>https://v.example/1</p>',
  ],
  ['separators', '<!-- wp:separator --><hr class="x"/><!-- /wp:separator -->', '<hr>'],
  ['spacers', '<!-- wp:spacer --><div style="height:9px"></div><!-- /wp:spacer -->', ''],
  [
    'old galleries',
    '<!-- wp:gallery --><ul class="wp-block-gallery"><li><figure><img src="/a-300x200.jpg"><figcaption>A</figcaption></figure></li></ul><!-- /wp:gallery -->',
    '<figure class="gallery"><figure><img src="https://o.example/a.jpg"><figcaption>A</figcaption></figure></figure>',
  ],
  [
    'galleries by id',
    '<!-- wp:gallery {"ids":[1]} /-->',
    '<figure class="gallery"><figure><img class="wp-image-1" src="https://o.example/a.jpg" alt=""></figure></figure>',
  ],
  [
    'unknown blocks keep their text',
    '<!-- wp:shop/tip {"x":1} --><aside><p>a</p></aside><!-- /wp:shop/tip -->',
    '<aside><p>a</p></aside>',
  ],
  ['unclosed blocks', '<!-- wp:group --><div><!-- wp:paragraph --><p>a</p></div>', '<div><p>a</p></div>'],
  ['stray ends', '<!-- /wp:group --><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->', '<p>a</p>'],
  ['broken JSON', '<!-- wp:paragraph {"a": --><p>a</p><!-- /wp:paragraph -->', '<p>a</p>'],
])('%s', (_, content, expected) => expect(html(content)).toBe(expected))

test('what only the old site could fill is named', () => {
  expect(
    render('<!-- wp:latest-posts {"n":5} /--><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->'),
  ).toEqual({
    html: '<p>a</p>',
    notes: ['Blocks that only the old site could fill were left out: latest-posts.'],
  })
})

test('blocks nested without end are taken apart, not followed', () => {
  const deep = `${'<!-- wp:group --><div>'.repeat(400)}<p>a</p>${'</div><!-- /wp:group -->'.repeat(400)}`
  expect(html(deep)).toContain('<p>a</p>')
})
