// What the reader of WordPress exports yields is what the body makes blocks of: the two sides of one agreement.
import { expect, test } from 'vitest'
import { parseHtml } from '../body/body.ts'
import { newId } from '../ids.ts'
import { contentToHtml } from './wxr-body.ts'
import { mediaLibrary } from './wxr-library.ts'

const library = mediaLibrary()
library.add({ id: '1', url: 'https://o.example/a.jpg', caption: 'The hill' })
library.add({ id: '2', url: 'https://o.example/b.jpg' })

function blocksOf(content: string) {
  const { html } = contentToHtml(content, {
    base: 'https://o.example/',
    library,
    blocks: new Map(),
    postId: '5',
  })
  return parseHtml(html, {
    resolveAsset: (_, { caption }) => ({ asset: newId(), ...(caption ? { caption } : {}) }),
  })
}

test.each([
  ['classic paragraphs', 'a\n\nb\nc', ['paragraph', 'paragraph']],
  [
    'captions',
    'a\n\n[caption]<img src="/a-300x200.jpg"> Words[/caption]\n\nb',
    ['paragraph', 'image', 'paragraph'],
  ],
  ['galleries', '[gallery ids="1,2"]', ['gallery']],
  ['gallery blocks', '<!-- wp:gallery {"ids":[1,2]} /-->', ['gallery']],
  ['embeds', 'a\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nb', ['paragraph', 'embed', 'paragraph']],
  ['embed blocks', '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ"} /-->', ['embed']],
  ['videos', '[video mp4="https://o.example/v.mp4"][/video]', ['video']],
  ['quotes and headings', '<h2>a</h2>\n<blockquote>b</blockquote>', ['subheading', 'quote']],
])('%s become blocks', (_, content, types) => {
  const { body, warnings } = blocksOf(content)
  expect(body.content.map((block) => block.type)).toEqual(types)
  expect(warnings).toEqual([])
})

test('text nested without end is kept as text', () => {
  expect(JSON.stringify(blocksOf(`${'<div>'.repeat(5000)}Kept.`).body)).toContain('Kept.')
})
