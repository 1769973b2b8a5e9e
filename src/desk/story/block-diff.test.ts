import { describe, expect, it } from 'vitest'
import type { Block, Body } from '../../body/body.ts'
import { bodyDiff, textDiff } from './block-diff.ts'

const line = (id: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const body = (...content: readonly Block[]): Body => ({ type: 'doc', content })
const kinds = (before: Body, after: Body) => bodyDiff(before, after).map(({ id, kind }) => `${id} ${kind}`)

describe('the difference of two bodies', () => {
  it('names what is new, gone, changed and the same, what is gone where it stood', () => {
    const before = body(line('a', 'One.'), line('b', 'Two.'), line('c', 'Three.'))
    const after = body(line('a', 'One.'), line('c', 'Three more.'), line('d', 'Four.'))
    expect(kinds(before, after)).toEqual(['a same', 'b removed', 'c changed', 'd added'])
  })

  it('shows a first block that is gone before everything', () => {
    expect(kinds(body(line('a', 'One.'), line('b', 'Two.')), body(line('b', 'Two.')))).toEqual([
      'a removed',
      'b same',
    ])
  })

  it('sees a change that is none of the text', () => {
    const strong: Block = {
      type: 'paragraph',
      attrs: { id: 'a' },
      content: [{ type: 'text', text: 'One.', marks: [{ type: 'strong' }] }],
    }
    expect(kinds(body(line('a', 'One.')), body(strong))).toEqual(['a changed'])
  })
})

describe('the difference of two texts', () => {
  it('goes word by word, and gives both texts back', () => {
    const parts = textDiff('The boats left early.', 'The last boats left late.')
    const text = (not: string) =>
      parts
        .filter(({ kind }) => kind !== not)
        .map((part) => part.text)
        .join('')
    expect(text('added')).toBe('The boats left early.')
    expect(text('removed')).toBe('The last boats left late.')
    expect(parts.some(({ kind }) => kind === 'same')).toBe(true)
  })
})
