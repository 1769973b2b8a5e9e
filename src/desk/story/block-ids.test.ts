import { getSchema } from '@tiptap/core'
import { splitBlock } from '@tiptap/pm/commands'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { isBlockId } from '../../body/body.ts'
import { blocksWithoutId, giveBlockIds } from './block-ids.ts'
import { storyNodes } from './story-nodes.ts'

const schema = getSchema([...storyNodes()])

function stateOf(...ids: readonly (string | null)[]): EditorState {
  const content = ids.map((id, n) => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: `Line ${n}` }],
  }))
  return EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) })
}

function idsOf(state: EditorState): readonly unknown[] {
  return state.doc.children.map((block) => block.attrs['id'])
}

describe('block ids', () => {
  it('leaves a text alone whose ids are well', () => {
    expect(giveBlockIds(stateOf('aaaaaaaaaa', 'bbbbbbbbbb'))).toBeUndefined()
  })

  it('lets the first of two keep the id: the second use, by paste or split, gets a new one', () => {
    const state = stateOf('aaaaaaaaaa', 'aaaaaaaaaa')
    const after = state.apply(giveBlockIds(state) ?? state.tr)
    expect(idsOf(after)[0]).toBe('aaaaaaaaaa')
    expect(idsOf(after)[1]).not.toBe('aaaaaaaaaa')
    expect(idsOf(after).every(isBlockId)).toBe(true)
  })

  it.each([null, 'constructor', 'AAAAAAAAAA', 'x'])('replaces what is no id: %s', (id) => {
    const state = stateOf(id)
    const after = state.apply(giveBlockIds(state) ?? state.tr)
    expect(idsOf(after).every(isBlockId)).toBe(true)
  })

  it('sees blocks inside blocks', () => {
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [
        {
          type: 'quote',
          attrs: { id: 'aaaaaaaaaa' },
          content: [{ type: 'paragraph', attrs: { id: 'aaaaaaaaaa' } }],
        },
      ],
    })
    expect(blocksWithoutId(doc)).toEqual([1])
  })

  it('gives both halves of a split block ids of their own', () => {
    const state = stateOf('aaaaaaaaaa')
    const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4)))
    let split = inside
    splitBlock(inside, (tr) => {
      split = inside.apply(tr)
    })
    const after = split.apply(giveBlockIds(split) ?? split.tr)
    expect(after.doc.childCount).toBe(2)
    expect(new Set(idsOf(after)).size).toBe(2)
    expect(idsOf(after)[0]).toBe('aaaaaaaaaa')
  })
})
