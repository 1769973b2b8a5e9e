// Positions of the editor and places of the shared document lead to each other, wherever in the body they are.
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { blockIds, parseHtml, storySchema } from '../../body/body.ts'
import { quoteOf } from '../../comments/anchor.ts'
import { lettersOf, placeOf, spanOf } from './text-points.ts'

const html = `<p>First <strong>words</strong> here.<br>Next line</p><hr><ul><li>One</li><li>Two<ol><li>Deep item</li></ol></li></ul>
<table><tr><th>A cell</th><td>B cell</td></tr></table><p></p><blockquote><p>Said so</p></blockquote><p>مرحبا بكم</p>`

const { body } = parseHtml(html, { newBlockId: blockIds(() => Math.random()) })
const doc = storySchema.nodeFromJSON(body)
const shared = new Y.Doc()
const fragment = shared.getXmlFragment('body')
prosemirrorJSONToYXmlFragment(storySchema, body, fragment)

/** Where these words stand in the editor. */
function find(words: string): { from: number; to: number } {
  let found = -1
  doc.descendants((node, at) => {
    if (!node.isTextblock || found >= 0) return
    const text = node.textBetween(0, node.content.size, undefined, '\n')
    if (text.includes(words)) found = at + 1 + text.indexOf(words)
  })
  return { from: found, to: found + words.length }
}

test.each(['First', 'words', 'st words he', 'here.', 'Next', 'One', 'Deep item', 'B cell', 'so', 'مرحبا'])(
  '%j is the same words on both sides',
  (words) => {
    const span = find(words)
    const place = placeOf(doc, fragment, span)
    expect(place && quoteOf(shared, place)).toBe(words)
    expect(place && spanOf(doc, fragment, place)).toEqual(span)
  },
)

test('a span over lines, lists and cells goes from its first letter to its last', () => {
  const span = { from: find('here.').from, to: find('B cell').to }
  const place = placeOf(doc, fragment, span)
  expect(place && quoteOf(shared, place)).toBe('here.\nNext line\nOne\nTwo\nDeep item\nA cell\nB cell')
  expect(place && spanOf(doc, fragment, place)).toEqual(span)
})

test('what has no letters is no place', () => {
  const rule = find('Next line').to
  expect(lettersOf(doc, { from: rule, to: rule + 2 })).toBeUndefined()
  expect(placeOf(doc, fragment, { from: 3, to: 3 })).toBeUndefined()
})

test('a place in a document that is another by now is none', () => {
  const place = placeOf(doc, fragment, find('so'))
  const shorter = storySchema.nodeFromJSON({ ...body, content: body.content.slice(0, 1) })
  expect(place && spanOf(shorter, fragment, place)).toBeUndefined()
})
