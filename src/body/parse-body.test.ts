import { describe, expect, it, test } from 'vitest'
import { blockIds } from './block-id.ts'
import { parseBody } from './parse-body.ts'
import { storySchema, upgradeBody } from './schema.ts'

const asset = '0190a000-0000-7000-8000-000000000001'
const story = '0190a000-0000-7000-8000-000000000002'
const id = 'aaaaaaaaaa'

function doc(...content: unknown[]) {
  return { type: 'doc', content }
}

function paragraph(...content: unknown[]) {
  return { type: 'paragraph', attrs: { id }, content }
}

function text(value: string, ...marks: unknown[]) {
  return marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }
}

function countingIds() {
  let n = 0
  return () => `n${String(n++).padStart(9, '0')}`
}

function parsed(json: unknown) {
  const result = parseBody(json, { newBlockId: countingIds() })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function pointersOf(json: unknown) {
  const result = parseBody(json)
  return result.ok ? [] : (result.problem.errors ?? []).map((error) => error.pointer)
}

const everyBlock = doc(
  {
    type: 'paragraph',
    attrs: { id: 'p000000001', dir: 'rtl', from: { block: id, hash: 'abc' } },
    content: [text('a')],
  },
  {
    type: 'subheading',
    attrs: { id: 'p000000002', level: 3 },
    content: [text('b'), { type: 'hardBreak' }, text('c')],
  },
  {
    type: 'list',
    attrs: { id: 'p000000003', ordered: true },
    content: [
      {
        type: 'listItem',
        content: [{ type: 'paragraph', attrs: { id: 'p000000004' }, content: [text('d')] }],
      },
    ],
  },
  {
    type: 'quote',
    attrs: { id: 'p000000005', cite: 'Someone', pull: true },
    content: [{ type: 'paragraph', attrs: { id: 'p000000006' }, content: [text('e')] }],
  },
  { type: 'image', attrs: { id: 'p000000007', asset, caption: 'f', alt: '', crop: '16:9', credit: 'g' } },
  { type: 'gallery', attrs: { id: 'p000000008', assets: [{ asset }, { asset, alt: 'h' }] } },
  { type: 'video', attrs: { id: 'p000000009', asset } },
  {
    type: 'embed',
    attrs: { id: 'p000000010', provider: 'youtube', ref: 'dQw4w9WgXcQ', url: 'https://youtu.be/dQw4w9WgXcQ' },
  },
  {
    type: 'infobox',
    attrs: { id: 'p000000011', title: 'i' },
    content: [{ type: 'paragraph', attrs: { id: 'p000000012' }, content: [text('j')] }],
  },
  {
    type: 'table',
    attrs: { id: 'p000000013', caption: 'k' },
    content: [
      {
        type: 'tableRow',
        content: [
          {
            type: 'tableCell',
            attrs: { header: true, colspan: 2 },
            content: [{ type: 'paragraph', attrs: { id: 'p000000014' }, content: [text('l')] }],
          },
        ],
      },
    ],
  },
  { type: 'promo', attrs: { id: 'p000000015', story } },
  { type: 'related', attrs: { id: 'p000000016', title: 'm', stories: [story] } },
  { type: 'separator', attrs: { id: 'p000000017' } },
)

describe('a body from JSON', () => {
  it('keeps every kind of block as it is', () => {
    expect(parsed(everyBlock)).toEqual(everyBlock)
  })

  it('agrees with the ProseMirror schema, and takes what ProseMirror writes', () => {
    const node = storySchema.nodeFromJSON(parsed(everyBlock))
    node.check()
    expect(parsed(node.toJSON())).toEqual(everyBlock)
  })

  it('joins texts, drops empty ones, sorts and dedupes marks', () => {
    const strong = { type: 'strong' }
    const em = { type: 'em' }
    const body = parsed(doc(paragraph(text('a', em, strong), text(''), text('b', strong, em, em), text('c'))))
    expect(body.content[0]).toEqual(paragraph(text('ab', strong, em), text('c')))
  })

  it('cleans texts and labels', () => {
    const body = parsed(
      doc(paragraph(text('e'), text('\u0301\u0000\u202E')), {
        type: 'image',
        attrs: { asset, caption: ' \n' },
      }),
    )
    expect(body.content).toEqual([
      paragraph(text('é')),
      { type: 'image', attrs: { id: 'n000000000', asset } },
    ])
  })

  it('gives new ids to blocks without, with bad, and with doubled ones; the first keeps its own', () => {
    const blocks = [id, undefined, 'BAD', id, 7].map((given) => ({ type: 'separator', attrs: { id: given } }))
    const ids = parsed(doc(...blocks, { type: 'separator' })).content.map((block) => block.attrs.id)
    expect(ids).toEqual([id, 'n000000000', 'n000000001', 'n000000002', 'n000000003', 'n000000004'])
  })

  it('never gives an id twice, even of a poor source', () => {
    let calls = 0
    const poor = () => blockIds(() => (calls++ < 40 ? 0.5 : (calls % 97) / 97))()
    const result = parseBody(doc({ type: 'separator' }, { type: 'separator' }, { type: 'separator' }), {
      newBlockId: poor,
    })
    if (!result.ok) throw new Error('refused')
    expect(new Set(result.value.content.map((block) => block.attrs.id)).size).toBe(3)
  })

  test.each([
    ['no document', null, ['']],
    ['another document', { type: 'text' }, ['/type']],
    ['unknown block', doc({ type: 'iframe' }), ['/content/0/type']],
    ['a block named like a method', doc({ type: 'constructor' }), ['/content/0/type']],
    [
      'unknown attribute',
      doc({ type: 'separator', attrs: { 'on/click~': 1 } }),
      ['/content/0/attrs/on~1click~0'],
    ],
    ['unknown member', doc({ ...paragraph(), style: 'x' }), ['/content/0/style']],
    ['unknown mark', doc(paragraph(text('a', { type: 'blink' }))), ['/content/0/content/0/marks/0/type']],
    [
      'bad link',
      doc(paragraph(text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
      ['/content/0/content/0/marks/0/attrs/href'],
    ],
    [
      'link without address',
      doc(paragraph(text('a', { type: 'link' }))),
      ['/content/0/content/0/marks/0/attrs/href'],
    ],
    [
      'link and story at once',
      doc(
        paragraph(
          text(
            'a',
            { type: 'link', attrs: { href: 'https://example.org/' } },
            { type: 'story', attrs: { story } },
          ),
        ),
      ),
      ['/content/0/content/0/marks'],
    ],
    ['level', doc({ type: 'subheading', attrs: { level: 1 } }), ['/content/0/attrs/level']],
    ['asset missing', doc({ type: 'image', attrs: {} }), ['/content/0/attrs/asset']],
    ['asset no id', doc({ type: 'image', attrs: { asset: 'x' } }), ['/content/0/attrs/asset']],
    [
      'gallery without pictures',
      doc({ type: 'gallery', attrs: { assets: [] } }),
      ['/content/0/attrs/assets'],
    ],
    [
      'gallery entry',
      doc({ type: 'gallery', attrs: { assets: [{ asset, x: 1 }] } }),
      ['/content/0/attrs/assets/0/x'],
    ],
    [
      'provider',
      doc({ type: 'embed', attrs: { provider: 'evil', ref: 'a', url: 'https://example.org' } }),
      ['/content/0/attrs/provider'],
    ],
    [
      'ref',
      doc({ type: 'embed', attrs: { provider: 'youtube', ref: '"><b>', url: 'https://example.org' } }),
      ['/content/0/attrs/ref'],
    ],
    [
      'embed URL',
      doc({ type: 'embed', attrs: { provider: 'youtube', ref: 'dQw4w9WgXcQ', url: 'data:,x' } }),
      ['/content/0/attrs/url'],
    ],
    ['empty list', doc({ type: 'list', content: [] }), ['/content/0/content']],
    [
      'item beginning with a list',
      doc({
        type: 'list',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'list', content: [{ type: 'listItem', content: [paragraph()] }] }],
          },
        ],
      }),
      ['/content/0/content/0/content/0/type'],
    ],
    [
      'picture in a quote',
      doc({ type: 'quote', content: [{ type: 'separator' }] }),
      ['/content/0/content/0/type'],
    ],
    ['picture with content', doc({ type: 'separator', content: [paragraph()] }), ['/content/0/content']],
    ['text at the top', doc(text('a')), ['/content/0/text', '/content/0/type']],
    ['block in a text', doc(paragraph(paragraph())), ['/content/0/content/0/type']],
    [
      'related twice wrong',
      doc({ type: 'related', attrs: { stories: [story, 'x'] } }),
      ['/content/0/attrs/stories/1'],
    ],
  ])('refuses: %s', (_name, json, pointers) => {
    expect(pointersOf(json)).toEqual(pointers)
  })

  it('puts the given pointer first and stops counting faults at a hundred', () => {
    const result = parseBody(doc(...Array.from({ length: 500 }, () => ({ type: 'x' }))), { pointer: '/body' })
    expect(result.ok ? [] : result.problem.errors?.length).toBe(100)
    expect(result.ok ? '' : result.problem.errors?.[0]?.pointer).toBe('/body/content/0/type')
  })

  it('refuses what is too large, too many, too deep', () => {
    const codeOf = (json: unknown) => {
      const result = parseBody(json)
      return result.ok ? 'ok' : result.problem.code
    }
    expect(codeOf(doc(paragraph(text('a'.repeat(1024 * 1024)))))).toBe('too-large')
    expect(codeOf(doc(...Array.from({ length: 20_000 }, () => ({ type: 'separator' }))))).toBe('too-large')
    expect(codeOf(doc(...Array.from({ length: 19_999 }, () => ({ type: 'separator' }))))).toBe('ok')
    const nest = (levels: number): unknown =>
      levels === 0
        ? paragraph()
        : { type: 'list', content: [{ type: 'listItem', content: [paragraph(), nest(levels - 1)] }] }
    expect(codeOf(doc(nest(31)))).toBe('ok')
    expect(codeOf(doc(nest(32)))).toBe('too-large')
    let bottomless: unknown = paragraph()
    for (let n = 0; n < 100_000; n++)
      bottomless = { type: 'list', content: [{ type: 'listItem', content: [bottomless] }] }
    expect(codeOf(doc(bottomless))).toBe('too-large')
  })

  it('reads stored bodies of this schema and no newer one', () => {
    expect(upgradeBody(1, everyBlock)).toBe(everyBlock)
    expect(() => upgradeBody(2, everyBlock)).toThrow('schema 2')
  })
})
