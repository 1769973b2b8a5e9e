import { describe, expect, it, test } from 'vitest'
import type { AssetId, StoryId } from '../ids.ts'
import type { Block, Body } from './block.ts'
import { blockHash, changedBlocks } from './block-changes.ts'
import { blockIds, isBlockId, newBlockId } from './block-id.ts'
import { bodyRefs } from './body-refs.ts'
import { blockText, bodyText, documentFromText, readingMinutes, wordCount } from './body-text.ts'
import { parseHtml } from './parse-html.ts'

const asset = '0190a000-0000-7000-8000-000000000001' as AssetId
const other = '0190a000-0000-7000-8000-000000000003' as AssetId
const story = '0190a000-0000-7000-8000-000000000002' as StoryId

function bodyOf(html: string): Body {
  return parseHtml(html, {
    resolveAsset: (_src, { caption }) => ({ asset, ...(caption ? { caption } : {}) }),
    resolveStory: (url) => (url.startsWith('/') ? story : undefined),
  }).body
}

describe('plain text', () => {
  test.each([
    ['paragraphs', '<p>a<br>b</p><p>c</p>', 'a\nb\n\nc'],
    ['list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', 'a\nb\nc'],
    ['quote', '<blockquote>a<footer>X</footer></blockquote>', 'a\nX'],
    ['box', '<aside><h3>T</h3><p>a</p></aside>', 'T\na'],
    [
      'table',
      '<table><caption>C</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      'C\na\tb\nc\td',
    ],
    ['picture', '<figure><img src="/x"><figcaption>C</figcaption></figure>', 'C'],
    ['nothing said', '<hr>', ''],
  ])('of %s', (_name, html, text) => {
    expect(bodyText(bodyOf(html))).toBe(text)
  })

  it('becomes paragraphs', () => {
    const body = documentFromText('One\r\nstill one\r\n \r\nTwo\u0000\n\n\n')
    expect(body.content.map(blockText)).toEqual(['One\nstill one', 'Two'])
    expect(documentFromText(' \n\n').content).toEqual([])
  })
})

describe('reading time', () => {
  test.each([
    ['en', 'One, two — three’s 4.', 4],
    ['ar', 'كلمة أخرى، هنا', 3],
    ['no-such-language', 'a b', 2],
    ['!!', 'a b', 2],
  ])('counts words in %s', (language, text, count) => {
    expect(wordCount(text, language)).toBe(count)
  })

  test.each([
    ['en', 'word ', 238, 1],
    ['en', 'word ', 239, 2],
    ['en-GB', 'word ', 477, 3],
    ['es', 'palabra ', 219, 2],
    ['ar', 'كلمة ', 139, 2],
    ['de', 'Wort ', 201, 2],
    ['ja', '語', 500, 1],
    ['zh-Hant', '字、', 501, 2],
    ['th', 'ก็', 501, 2],
    ['en', '', 1, 1],
  ])('%s: %s times %i', (language, word, times, minutes) => {
    expect(readingMinutes(documentFromText(word.repeat(times)), language)).toBe(minutes)
  })
})

describe('references', () => {
  it('are named once, in order', () => {
    const content: Block[] = [
      { type: 'image', attrs: { id: 'a', asset } },
      ...bodyOf('<table><tr><th><a href="/x">x</a></th></tr><tr><td>y</td></tr></table>').content,
      { type: 'gallery', attrs: { id: 'b', assets: [{ asset: other }, { asset }] } },
      { type: 'related', attrs: { id: 'c', stories: [story] } },
      { type: 'promo', attrs: { id: 'd', story } },
    ]
    expect(bodyRefs({ type: 'doc', content })).toEqual([
      { kind: 'asset', target: asset },
      { kind: 'story', target: story },
      { kind: 'asset', target: other },
    ])
  })
})

describe('changes', () => {
  const hashOf = (html: string) => bodyOf(html).content.map(blockHash)[0]

  test.each([
    ['text', '<p>a</p>', '<p>b</p>'],
    ['marks', '<p>a</p>', '<p><b>a</b></p>'],
    ['link', '<p><a href="https://a.example/">a</a></p>', '<p><a href="https://b.example/">a</a></p>'],
    ['kind', '<p>a</p>', '<h2>a</h2>'],
    ['order', '<ul><li>a</li><li>b</li></ul>', '<ul><li>b</li><li>a</li></ul>'],
  ])('%s changes the hash', (_name, before, after) => {
    expect(hashOf(before)).not.toBe(hashOf(after))
  })

  it('ids and origins do not, at any depth', () => {
    expect(hashOf('<ul><li>a</li></ul>')).toBe(hashOf('<ul><li>a</li></ul>'))
    const [block] = bodyOf('<p>a</p>').content
    if (block?.type !== 'paragraph') throw new Error('no paragraph')
    const translated: Block = {
      ...block,
      attrs: { ...block.attrs, from: { block: 'aaaaaaaaaa', hash: 'x' } },
    }
    expect(blockHash(translated)).toBe(blockHash(block))
    expect(blockHash(block)).toMatch(/^[0-9a-f]{14}$/)
  })

  it('stays the same from release to release', () => {
    const block: Block = {
      type: 'paragraph',
      attrs: { id: 'x', dir: 'rtl' },
      content: [{ type: 'text', text: 'Àé ا' }],
    }
    expect(blockHash(block)).toBe('0f66b391d32aae')
  })

  it('are found by id', () => {
    const before = bodyOf('<p id="b-aaaaaaaaaa">a</p><p id="b-bbbbbbbbbb">b</p><p id="b-cccccccccc">c</p>')
    const after = bodyOf('<p id="b-cccccccccc">c</p><p id="b-aaaaaaaaaa">a!</p><p id="b-dddddddddd">d</p>')
    expect(changedBlocks(before, after)).toEqual({
      changed: ['aaaaaaaaaa'],
      added: ['dddddddddd'],
      removed: ['bbbbbbbbbb'],
    })
  })
})

describe('block ids', () => {
  it('are ten characters, from any source of numbers', () => {
    expect(isBlockId(newBlockId())).toBe(true)
    expect(new Set(Array.from({ length: 1_000 }, newBlockId)).size).toBe(1_000)
    expect(blockIds(() => 0)()).toBe('aaaaaaaaaa')
    expect(blockIds(() => 0.999999)()).toBe('9999999999')
    expect(isBlockId('AAAAAAAAAA')).toBe(false)
  })
})
