// A change laid over an open draft: the draft says afterwards what the change says, and keeps what colleagues typed elsewhere.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DraftContent, NodeJson } from './draft.ts'
import { bodyOf, buildDoc, readDoc } from './draft-doc.ts'
import { enterChange } from './enter-change.ts'
import { textAt } from './testing.ts'

const noTexts = { headline: '', standfirst: '', slugline: '', kicker: '', dateline: '', source: '' }

function draft(blocks: readonly NodeJson[], headline = ''): DraftContent {
  return { texts: { ...noTexts, headline }, chosen: { kind: 'article' }, blocks }
}

function paragraph(id: string, ...runs: readonly (string | [string, string])[]): NodeJson {
  const content = runs.map((run): NodeJson => {
    return typeof run === 'string'
      ? { type: 'text', text: run }
      : { type: 'text', text: run[0], marks: [{ type: run[1] }] }
  })
  return { type: 'paragraph', attrs: { id }, ...(content.length > 0 ? { content } : {}) }
}

const ids = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd', 'eeeeeeeeee']
const block = fc
  .tuple(
    fc.constantFrom('paragraph', 'subheading', 'quote'),
    fc.array(
      fc.tuple(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
        fc.constantFrom('', 'strong', 'em'),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([type, runs]) => (id: string): NodeJson => {
    // Neighbours that look alike are one run in Yjs: one run of each look is enough here.
    const looks = new Map(runs.map(([text, mark]) => [mark, text]))
    const inner = paragraph(
      id,
      ...[...looks].map(([mark, text]): string | [string, string] => (mark === '' ? text : [text, mark])),
    )
    if (type !== 'quote') return { ...inner, type }
    return {
      type,
      attrs: { id },
      content: [{ type: 'paragraph', ...(inner.content ? { content: inner.content } : {}) }],
    }
  })
const someBlocks = fc
  .tuple(fc.shuffledSubarray(ids), fc.array(block, { minLength: 5, maxLength: 5 }))
  .map(([order, makers]) => order.map((id, at) => makers[at]?.(id) ?? paragraph(id)))

describe('a change', () => {
  test('makes of the draft what it says, whatever it is', () => {
    fc.assert(
      fc.property(
        someBlocks,
        someBlocks,
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (was, will, old, now) => {
          const doc = buildDoc(draft(was, old))
          enterChange(doc, draft(was, old), draft(will, now))
          expect(readDoc(doc)).toEqual(draft(will, now))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('leaves words typed meanwhile in other blocks, and in the same block where it did not change', () => {
    const was = [paragraph('aaaaaaaaaa', 'One two three.'), paragraph('bbbbbbbbbb', 'Four.')]
    const doc = buildDoc(draft(was, 'Headline'))
    textAt(doc, 0).insert(14, ' Typed.')
    textAt(doc, 1).insert(5, ' Typed too.')
    doc.getText('headline').insert(8, '!')
    enterChange(
      doc,
      draft(was, 'Headline'),
      draft([paragraph('aaaaaaaaaa', 'One 2 three.'), was[1] ?? paragraph('x')], 'Headline'),
    )
    const { blocks, texts } = readDoc(doc)
    expect(JSON.stringify(blocks)).toContain('One 2 three.')
    expect(JSON.stringify(blocks)).toContain('Four. Typed too.')
    expect(texts.headline).toBe('Headline!')
  })

  test('is one transaction and touches only the blocks it changes', () => {
    const was = ids.map((id) => paragraph(id, `Text of ${id}.`))
    const will = was.map((each, at) => (at === 2 ? paragraph(ids[2] ?? '', 'Text of another.') : each))
    const doc = buildDoc(draft(was))
    const before = bodyOf(doc).toArray()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => void updates.push(update))
    enterChange(doc, draft(was), draft(will))
    expect(updates).toHaveLength(1)
    expect(bodyOf(doc).toArray()).toEqual(before)
    expect(updates[0]?.length).toBeLessThan(80)
    expect(doc.getXmlFragment('body').get(2)).toBeInstanceOf(Y.XmlElement)
  })
})
