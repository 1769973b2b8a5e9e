// What fits is cut, what does not stays behind, and each thing left out is named.
import { expect, test } from 'vitest'
import { cutBody } from './cut-body.ts'
import type { NodeJson } from './draft.ts'

const text = (words: string, ...marks: string[]): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content })

function cut(...blocks: NodeJson[]) {
  const result = cutBody(blocks)
  if (!result.ok) throw new Error(result.problem.detail)
  const { body, from, warnings } = result.value
  return { types: body.content.map((block) => block.type), text: JSON.stringify(body), from, warnings }
}

test('a body that fits is cut whole', () => {
  expect(cut(paragraph(text('One')), paragraph())).toMatchObject({ from: [0, 1], warnings: [] })
})

test('half a block is left out and named; the others keep their place', () => {
  const half: NodeJson = { type: 'embed', attrs: { provider: 'youtube' } }
  const found = cut(paragraph(text('One')), half, { type: 'list', attrs: {} }, paragraph(text('Two')))
  expect(found).toMatchObject({ types: ['paragraph', 'paragraph'], from: [0, 3] })
  expect(found.warnings.join('\n')).toMatch(/^Block 2 \(embed\): .*\nBlock 3 \(list\): /s)
})

test('a mark, an attribute or an inline node that is not known goes; the words around it stay', () => {
  const strange: NodeJson = {
    type: 'paragraph',
    attrs: { dir: 'upwards', glow: true },
    content: [text('Kept ', 'strong', 'comment'), { type: 'mention', attrs: { id: 'x' } }, text('whole.')],
  }
  const found = cut(strange)
  expect(found.types).toEqual(['paragraph'])
  expect(found.text).toContain('Kept ')
  expect(found.text).toContain('whole.')
  expect(found.text).toContain('strong')
  expect(found.text).not.toMatch(/comment|glow|upwards|mention/)
})

test('a list keeps the items that hold something', () => {
  const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content })
  const found = cut({ type: 'list', content: [item(paragraph(text('Held'))), item()] })
  expect(found.text).toContain('Held')
  expect(found.warnings).toHaveLength(1)
})

test('a text too large for a body is refused as a whole', () => {
  expect(cutBody([paragraph(text('x'.repeat(2_000_000)))])).toMatchObject({
    ok: false,
    problem: { code: 'too-large' },
  })
})
