import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { findMatches } from './find.ts'
import { storyNodes } from './story-nodes.ts'

const schema = getSchema([...storyNodes()])
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Har' },
        { type: 'text', text: 'bour', marks: [{ type: 'strong' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'the harbour' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'المرفأ والمرفأ' }] },
  ],
})

function found(wanted: string): readonly string[] {
  return findMatches(doc, wanted).map(({ from, to }) => doc.textBetween(from, to))
}

describe('find', () => {
  it('finds whatever the case and across marks, at the very place', () => {
    expect(found('harbour')).toEqual(['Harbour', 'harbour'])
  })
  it('finds Arabic', () => {
    expect(found('مرفأ')).toHaveLength(2)
  })
  it('does not find across a line break or in two blocks, nor nothing at all', () => {
    expect(found('harbourthe')).toEqual([])
    expect(found('')).toEqual([])
  })
})
