// Rows beside the paper: states by the text as it stands, the walk from one open row to the next, the place of a new block.
import { describe, expect, test } from 'vitest'
import { type Block, type BlockId, type Body, blockHash } from '../../body/body.ts'
import { nextOpen, placeOf, rowsOf, type Translation } from './translation.ts'

const paragraph = (
  id: string,
  text: string,
  from?: { readonly block: string; readonly hash: string },
): Block =>
  ({
    type: 'paragraph',
    attrs: from === undefined ? { id } : { id, from },
    content: [{ type: 'text', text }],
  }) as Block

const made = (id: string, of: Block): Block =>
  paragraph(id, `(${id})`, { block: of.attrs.id, hash: blockHash(of) })
const paper = (...content: readonly Block[]): Body => ({ type: 'doc', content })
const key = (id: string) => id as BlockId

const first = paragraph('aaaaaaaaaa', 'One.')
const before = paragraph('bbbbbbbbbb', 'Two.')
const after = paragraph('bbbbbbbbbb', 'Two and a half.')
const added = paragraph('cccccccccc', 'Three.')
const gone = paragraph('dddddddddd', 'Four.')

const view: Translation = {
  original: { id: 'o', edition: 'en', rev: 2, pub: 'live' },
  behind: 1,
  fields: [],
  blocks: [
    { block: first.attrs.id, original: first, asTranslated: first },
    { block: after.attrs.id, original: after, asTranslated: before },
    { block: added.attrs.id, original: added, asTranslated: null },
    { block: gone.attrs.id, original: null, asTranslated: gone },
  ],
}
const text = paper(made('a000000000', first), made('b000000000', before), made('d000000000', gone))
const rows = rowsOf(view, text)

describe('rows', () => {
  test('say what changed, is new and is gone, with what it was and what was made of it', () => {
    expect(rows.map(({ state }) => state)).toEqual(['same', 'changed', 'new', 'gone'])
    expect(rows[1]).toMatchObject({ now: after, was: before, made: ['b000000000'] })
    expect(rows[3]).toMatchObject({ now: null, was: gone, made: ['d000000000'] })
  })

  test('follow the paper at once: what was put in or taken out there is open no more', () => {
    const later = rowsOf(view, paper(made('a000000000', first), made('b1', after), made('c1', added)))
    expect(later.map(({ state }) => state)).toEqual(['same', 'same', 'same'])
  })

  test.each([
    ['from nowhere forwards', undefined, 1, 'bbbbbbbbbb'],
    ['from nowhere backwards', undefined, -1, 'dddddddddd'],
    ['from an open one forwards', 'bbbbbbbbbb', 1, 'cccccccccc'],
    ['round the end', 'dddddddddd', 1, 'bbbbbbbbbb'],
    ['round the beginning', 'bbbbbbbbbb', -1, 'dddddddddd'],
  ] as const)('are walked %s', (_, current, step, found) => {
    expect(nextOpen(rows, current && key(current), step)?.block).toBe(found)
  })

  test('have no next where nothing is open', () => {
    expect(nextOpen(rows.slice(0, 1), undefined, 1)).toBeUndefined()
    expect(nextOpen([], undefined, 1)).toBeUndefined()
  })

  test('know the place of a new block: behind what was made of the block before it', () => {
    expect(placeOf(rows, key('cccccccccc'))).toBe('b000000000')
    expect(placeOf(rows, key('aaaaaaaaaa'))).toBeUndefined()
  })
})
