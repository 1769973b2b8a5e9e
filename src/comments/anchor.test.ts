// A comment stays with its words while the text around it, and the document under it, changes.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type Anchor,
  isPosition,
  matchWords,
  movedRanges,
  type Place,
  placeFinder,
  quoteOf,
  type Range,
  rangeOf,
  replaceText,
} from './anchor.ts'

const docId = 'one'

function aDoc(...paragraphs: readonly (readonly [block: string, text: string])[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(
    0,
    paragraphs.map(([block, text]) => paragraph(block, text)),
  )
  return doc
}

function paragraph(block: string, text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.setAttribute('id', block)
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function textOf(doc: Y.Doc, n = 0): Y.XmlText {
  const text = (doc.getXmlFragment('body').get(n) as Y.XmlElement).get(0)
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  return text
}

/** Of these words where they stand first. */
function anchorAt(doc: Y.Doc, words: string, n = 0): Anchor {
  const text = textOf(doc, n)
  const index = text.toString().indexOf(words)
  const range = rangeOf(doc, { start: { text, index }, end: { text, index: index + words.length } })
  if (!range) throw new Error('nothing there')
  return { docId, ...range }
}

function findPlace(doc: Y.Doc, id: string, thread: string, anchor: Anchor): Place | undefined {
  return placeFinder(doc, id)(thread, anchor)
}

function read(doc: Y.Doc, place: Place | undefined): string | undefined {
  return place && quoteOf(doc, place)
}

/** Another writer's copy, and how the two become one again. */
function copyOf(doc: Y.Doc): { readonly copy: Y.Doc; readonly merge: () => void } {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const merge = () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy))
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  }
  return { copy, merge }
}

test('a range keeps its words and what stands around them', () => {
  const doc = aDoc(['b1', 'The harbour opened at dawn.'])
  expect(anchorAt(doc, 'opened')).toMatchObject({
    block: 'b1',
    quote: 'opened',
    before: 'The harbour ',
    after: ' at dawn.',
  })
})

test.each<[what: string, change: (text: Y.XmlText) => void, now: string | undefined]>([
  ['text before it', (text) => text.insert(0, 'Look: '), 'opened'],
  ['text in it', (text) => text.insert(14, '--'), 'op--ened'],
  ['text right before it', (text) => text.insert(12, 're'), 'opened'],
  ['text right after it', (text) => text.insert(18, ' again'), 'opened'],
  ['a part of it taken away', (text) => text.delete(10, 5), 'ned'],
  ['all of it taken away', (text) => text.delete(12, 6), undefined],
])('moves with %s', (_what, change, now) => {
  const doc = aDoc(['b1', 'The harbour opened at dawn.'])
  const anchor = anchorAt(doc, 'opened')
  const { copy, merge } = copyOf(doc)
  change(textOf(copy))
  textOf(doc).insert(0, '¡')
  merge()
  expect(read(doc, findPlace(doc, docId, 't', anchor))).toBe(now)
  expect(read(copy, findPlace(copy, docId, 't', anchor))).toBe(now)
})

test('goes over several paragraphs, and shrinks with them', () => {
  const doc = aDoc(['b1', 'One two.'], ['b2', 'Three.'], ['b3', 'Four five.'])
  const start = { text: textOf(doc, 0), index: 4 }
  const range = rangeOf(doc, { start, end: { text: textOf(doc, 2), index: 4 } }) as Range
  expect(range.quote).toBe('two.\nThree.\nFour')
  doc.getXmlFragment('body').delete(1, 1)
  expect(read(doc, findPlace(doc, docId, 't', { docId, ...range }))).toBe('two.\nFour')
})

test('is found by its words when its paragraph was made anew, in another draft, and after it was moved', () => {
  const doc = aDoc(['b1', 'The tide was low, the tide was right.'])
  const anchor = anchorAt(doc, 'tide was right')
  const body = doc.getXmlFragment('body')
  body.delete(0, 1)
  body.insert(0, [paragraph('b9', 'Before.'), paragraph('b1', 'Now the tide was low, the tide was right.')])
  expect(findPlace(doc, docId, 't', anchor)?.start.index).toBe(26)
  const other = aDoc(['b1', 'The tide was low, the tide was right.'])
  expect(read(other, findPlace(other, 'two', 't', anchor))).toBe('tide was right')
  const moved = aDoc(['b1', 'Else.'], ['b2', 'See: the tide was right.'])
  expect(read(moved, findPlace(moved, 'two', 't', anchor))).toBe('tide was right')
})

test('positions of one draft mean nothing in another', () => {
  const doc = aDoc(['b1', 'abc def'])
  const anchor = anchorAt(doc, 'def')
  // The same client and clocks stand for other letters there.
  const other = new Y.Doc()
  other.clientID = doc.clientID
  other.getXmlFragment('body').insert(0, [paragraph('b1', 'xyz uvw')])
  expect(findPlace(other, 'two', 't', anchor)).toBeUndefined()
})

test('stands where whoever took its place away says it stands now', () => {
  const doc = aDoc(['b1', 'One two three.'])
  const anchor = anchorAt(doc, 'two')
  const body = doc.getXmlFragment('body')
  body.delete(0, 1)
  body.insert(0, [paragraph('b1', 'One TWO three, two and a half.')])
  const { docId: _, ...range } = anchorAt(doc, 'TWO')
  movedRanges(doc).set('t', range)
  expect(read(doc, findPlace(doc, docId, 't', anchor))).toBe('TWO')
  for (const rubbish of [1, null, 'x', { ...range, start: 7 }, { ...range, quote: 'x'.repeat(9_999) }]) {
    movedRanges(doc).set('t', rubbish)
    expect(() => findPlace(doc, docId, 't', anchor)).not.toThrow()
  }
})

const runs = [
  { block: 'b1', text: 'The tide was low and the tide was right.' },
  { block: 'b2', text: 'Nobody saw the tide.' },
]
test.each([
  ['the only one at home', { block: 'b1', quote: 'low', before: '', after: 'other' }, [0, 13]],
  [
    'the one between the same words',
    { block: 'b1', quote: 'tide', before: 'and the ', after: ' was right.' },
    [0, 25],
  ],
  [
    'in another block by what is around it',
    { block: 'b9', quote: 'tide', before: 'saw the ', after: '.' },
    [1, 15],
  ],
  ['a long one wherever it is', { block: 'b9', quote: 'Nobody saw the', before: 'x', after: 'y' }, [1, 0]],
  ['not a short one elsewhere', { block: 'b9', quote: 'saw', before: 'x', after: 'y' }, undefined],
  ['not one of several like it', { block: 'b1', quote: 'tide', before: '', after: '' }, undefined],
  [
    'not where all around it is other words',
    { block: 'b2', quote: 'the', before: 'over ', after: 'boat' },
    undefined,
  ],
  ['nothing for nothing', { block: 'b1', quote: '', before: '', after: '' }, undefined],
  ['not over lines', { block: 'b1', quote: 'a\nb', before: '', after: '' }, undefined],
])('words are matched: %s', (_what, wanted, found) => {
  const match = matchWords(runs, wanted)
  expect(match && [match.run, match.from]).toEqual(found)
})

test.each([
  ['opened', 'reopened', 'The harbour reopened at dawn.'],
  ['opened', '', 'The harbour  at dawn.'],
  ['harbour opened', 'harbours opened', 'The harbours opened at dawn.'],
  ['dawn', 'noon', 'The harbour opened at noon.'],
  ['dawn', 'd', 'The harbour opened at d.'],
])('%j is replaced by %j', (from, to, whole) => {
  const doc = aDoc(['b1', 'The harbour opened at dawn.'])
  const anchor = anchorAt(doc, from)
  const place = findPlace(doc, docId, 't', anchor)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  if (place) replaceText(doc, place, to)
  expect(textOf(doc).toString()).toBe(whole)
  expect(updates).toHaveLength(1)
})

test('a replacement has the marks of what it replaces, and cuts no character in two', () => {
  const doc = aDoc(['b1', 'plain'])
  const text = textOf(doc)
  text.insert(5, ' bold', { strong: {} })
  text.insert(10, ' 👍', { strong: null })
  replaceText(doc, { start: { text, index: 6 }, end: { text, index: 10 } }, 'thick')
  replaceText(doc, { start: { text, index: 12 }, end: { text, index: 14 } }, '👎')
  expect(text.toDelta()).toEqual([
    { insert: 'plain' },
    { insert: ' thick', attributes: { strong: {} } },
    { insert: ' 👎' },
  ])
})

test.each(['', 'x', '!!!', 'AAAA', 'ÿÿÿÿ', btoa('\u00ff'.repeat(100)), 'Zm9v'.repeat(40)])(
  'rubbish is no place: %j',
  (rubbish) => {
    const doc = aDoc(['b1', 'One two three.'])
    const anchor = { ...anchorAt(doc, 'two'), start: rubbish, end: rubbish, block: '', quote: 'gone' }
    expect(findPlace(doc, docId, 't', anchor)).toBeUndefined()
    expect(() => isPosition(rubbish)).not.toThrow()
  },
)
