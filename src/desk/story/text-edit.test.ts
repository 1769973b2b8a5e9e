import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedCaret, type TextEdit, textEdit } from './text-edit.ts'

function applied(text: string, edit: TextEdit | undefined): string {
  return edit ? text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove) : text
}

describe('the edit between two texts', () => {
  it('is none when they are equal', () => {
    expect(textEdit('same', 'same', 2)).toBeUndefined()
  })

  it.each([
    ['boat', 'boats', 5, { at: 4, remove: 0, insert: 's' }],
    ['boats', 'boat', 4, { at: 4, remove: 1, insert: '' }],
    ['a boat', 'the boat', 3, { at: 0, remove: 1, insert: 'the' }],
    ['aaa', 'aaaa', 1, { at: 0, remove: 0, insert: 'a' }],
  ])('is the smallest: %s -> %s', (before, after, caret, edit) => {
    expect(textEdit(before, after, caret)).toEqual(edit)
  })

  it('never halves a character', () => {
    expect(textEdit('😀', '😁', 2)).toEqual({ at: 0, remove: 2, insert: '😁' })
  })

  it('leads from any text to any other, wherever the caret is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    fc.assert(
      fc.property(text, text, fc.nat(40), (before, after, caret) => {
        expect(applied(before, textEdit(before, after, caret))).toBe(after)
      }),
    )
  })
})

describe('a caret beside an edit of somebody else', () => {
  it('stays before it, moves behind it, and stands at its end when what it stood in is gone', () => {
    const edit = { at: 2, remove: 3, insert: 'xy' }
    expect([0, 2, 3, 5, 7].map((caret) => movedCaret(caret, edit))).toEqual([0, 2, 4, 4, 6])
  })
})
