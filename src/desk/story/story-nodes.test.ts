import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { storySchema } from '../../body/body.ts'
import { storyNodes } from './story-nodes.ts'

const editorSchema = getSchema([...storyNodes()])

/** What decides which documents fit: everything of a spec but how it is drawn. */
function shape(spec: object | undefined) {
  const {
    toDOM: _toDOM,
    parseDOM: _parseDOM,
    attrs,
    ...rest
  } = { attrs: {}, ...spec } as Record<string, unknown>
  return { ...rest, attrs }
}

describe('the schema of the editor', () => {
  it('has the nodes of the body, in the same order and of the same shape', () => {
    expect(Object.keys(editorSchema.nodes)).toEqual(Object.keys(storySchema.nodes))
    for (const [name, type] of Object.entries(storySchema.nodes)) {
      expect(shape(editorSchema.nodes[name]?.spec), name).toEqual(shape(type.spec))
    }
  })

  it('has the marks of the body, in the same order and of the same shape', () => {
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(storySchema.marks))
    for (const [name, type] of Object.entries(storySchema.marks)) {
      expect(shape(editorSchema.marks[name]?.spec), name).toEqual(shape(type.spec))
    }
  })

  it('begins with the same node', () => {
    expect(editorSchema.topNodeType.name).toBe(storySchema.topNodeType.name)
  })
})
