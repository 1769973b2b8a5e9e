import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectionsOf, type FrontState, frontState } from './front.ts'
import { type FrontOperation, frontOperation } from './front-input.ts'
import { applyOperations } from './front-operation.ts'

const storyOf = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`
/** `lead: a b | opinion: c`: cards are named by letters and show the story of their letter. */
function front(text: string): FrontState {
  const items = text.split('|').map((part) => {
    const [id = '', cards = ''] = part.split(':').map((word) => word.trim())
    return {
      id,
      style: 'row',
      cards: cards
        .split(' ')
        .filter(Boolean)
        .map((card) => ({ id: card, story: storyOf(card.charCodeAt(0)) })),
    }
  })
  return frontState.parse({ items })
}
const written = (state: FrontState) =>
  collectionsOf(state)
    .map(({ id, cards }) => `${id}: ${cards.map((card) => card.id).join(' ')}`.trim())
    .join(' | ')

const add = (card: string, collection: string, at?: unknown) => ({
  op: 'add',
  collection,
  card: { id: card, story: storyOf(card.charCodeAt(0)) },
  ...(at === undefined ? {} : { at }),
})
const move = (card: string, collection: string, at?: unknown) => ({ op: 'move', collection, card, at })
const remove = (card: string, collection: string) => ({ op: 'remove', collection, card: { id: card } })
const patch = (card: string, more: object) => ({
  op: 'patch',
  collection: 'lead',
  card: { id: card, ...more },
})

const run = (base: FrontState, now: FrontState, ops: readonly object[]) =>
  applyOperations(
    base,
    now,
    ops.map((op) => frontOperation.parse(op)),
    () => 'new-1',
  )
function laid(base: FrontState, now: FrontState, ops: readonly object[]): FrontState {
  const applied = run(base, now, ops)
  if ('refused' in applied) throw new Error(applied.refused.reason)
  return applied.state
}
const reason = (base: FrontState, now: FrontState, ops: readonly object[]) => {
  const applied = run(base, now, ops)
  return 'refused' in applied ? applied.refused : undefined
}

describe('operations on the state their author saw', () => {
  test.each<[string, string, object[], string]>([
    ['add at the end', 'lead: a b', [add('c', 'lead')], 'lead: a b c'],
    ['add at a position', 'lead: a b', [add('c', 'lead', 0)], 'lead: c a b'],
    ['add after another', 'lead: a b', [add('c', 'lead', { after: 'a' })], 'lead: a c b'],
    ['move within a collection', 'lead: a b c', [move('a', 'lead', 1)], 'lead: b a c'],
    [
      'move to another one',
      'lead: a b | more: c',
      [move('a', 'more', { before: 'c' })],
      'lead: b | more: a c',
    ],
    ['remove', 'lead: a b', [remove('a', 'lead')], 'lead: b'],
    [
      'several in turn',
      'lead: a b',
      [add('c', 'lead', 0), move('c', 'lead', 2), remove('a', 'lead')],
      'lead: b c',
    ],
    [
      'move a collection',
      'lead: a | more: b',
      [{ op: 'moveCollection', collection: 'more', at: 0 }],
      'more: b | lead: a',
    ],
    ['remove a collection', 'lead: a | more: b', [{ op: 'removeCollection', collection: 'more' }], 'lead: a'],
    [
      'add a collection',
      'lead: a',
      [{ op: 'addCollection', collection: { id: 'more', style: 'grid' }, at: { before: 'lead' } }],
      'more: | lead: a',
    ],
  ])('%s', (_, base, ops, expected) => {
    expect(written(laid(front(base), front(base), ops))).toBe(expected)
  })

  test('a patch sets what it names, and null gives the field back to the story', () => {
    const base = front('lead: a')
    const once = laid(base, base, [patch('a', { headline: 'Ours', kicker: 'Harbour' })])
    expect(collectionsOf(once)[0]?.cards[0]).toMatchObject({ headline: 'Ours', kicker: 'Harbour' })
    const twice = laid(once, once, [patch('a', { headline: null })])
    expect(collectionsOf(twice)[0]?.cards[0]).toEqual({ id: 'a', story: storyOf(97), kicker: 'Harbour' })
  })

  test('what came without an id gets one', () => {
    const base = front('lead: a')
    const { id: _, ...card } = add('b', 'lead').card
    expect(written(laid(base, base, [{ op: 'add', collection: 'lead', card }]))).toBe('lead: a new-1')
  })
})

describe('operations on a state that has moved on', () => {
  test.each<[string, string, string, object[], string]>([
    ['both additions stay', 'lead: a', 'lead: a b', [add('c', 'lead', 1)], 'lead: a c b'],
    [
      'a position means its neighbour',
      'lead: a b',
      'lead: x y a b',
      [add('c', 'lead', 1)],
      'lead: x y a c b',
    ],
    [
      '… also when the neighbour is gone',
      'lead: a b d',
      'lead: x a d',
      [add('c', 'lead', 1)],
      'lead: x a c d',
    ],
    [
      'a card follows its id to another collection',
      'lead: a b | more:',
      'lead: b | more: a',
      [remove('a', 'lead')],
      'lead: b | more:',
    ],
    ['what is removed already stays removed', 'lead: a b', 'lead: b', [remove('a', 'lead')], 'lead: b'],
    [
      'a moved collection keeps its newer cards',
      'lead: a | more: b',
      'lead: a | more: b c',
      [{ op: 'moveCollection', collection: 'more', at: 0 }],
      'more: b c | lead: a',
    ],
  ])('%s', (_, base, now, ops, expected) => {
    expect(written(laid(front(base), front(now), ops))).toBe(expected)
  })

  test.each<[string, string, string, object[], RegExp]>([
    ['a move of a removed card', 'lead: a b', 'lead: b', [move('a', 'lead', 0)], /card "a"/],
    ['a patch of a removed card', 'lead: a', 'lead:', [patch('a', { headline: 'x' })], /card "a"/],
    [
      'an addition to a removed collection',
      'lead: a | more:',
      'lead: a',
      [add('c', 'more')],
      /collection "more"/,
    ],
    [
      'a story that is there already',
      'lead: a',
      'lead: a c',
      [{ ...add('c', 'lead'), card: { id: 'd', story: storyOf(99) } }],
      /already/,
    ],
    [
      'removal of a collection with cards its author never saw',
      'lead: a | more: b',
      'lead: a | more: b c',
      [{ op: 'removeCollection', collection: 'more' }],
      /another card/,
    ],
  ])('refuses %s', (_, base, now, ops, expected) => {
    expect(reason(front(base), front(now), ops)?.reason).toMatch(expected)
  })

  test('two patches of one card merge by field; the same field set differently is refused', () => {
    const base = front('lead: a')
    const now = laid(base, base, [patch('a', { headline: 'Theirs' })])
    const merged = laid(base, now, [patch('a', { kicker: 'Ours' })])
    expect(collectionsOf(merged)[0]?.cards[0]).toMatchObject({ headline: 'Theirs', kicker: 'Ours' })
    expect(reason(base, now, [patch('a', { headline: 'Ours' })])?.reason).toMatch(/headline/)
    expect(reason(base, now, [patch('a', { headline: 'Theirs' })])).toBeUndefined()
  })

  test('one operation that makes no sense refuses all, and is named', () => {
    const base = front('lead: a')
    expect(reason(base, base, [add('b', 'lead'), move('z', 'lead')])).toMatchObject({ index: 1 })
  })
})

test('whatever two editors do to one front, each card is once in it, and one is lost only by a removal', () => {
  const collection = fc.constantFrom('lead', 'more', 'last')
  const at = fc.option(fc.nat({ max: 6 }), { nil: undefined })
  const known = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const edits = (fresh: string) =>
    fc.array(
      fc.oneof(
        fc.record({ card: known, to: collection, at }).map(({ card, to, at }) => move(card, to, at)),
        known.map((card) => remove(card, 'lead')),
        fc
          .record({ to: collection, at, n: fc.nat({ max: 5 }) })
          .map(({ to, at, n }) => add(String.fromCharCode(fresh.charCodeAt(0) + n), to, at)),
      ),
      { maxLength: 6 },
    )
  fc.assert(
    fc.property(edits('g'), edits('p'), (theirs, ours) => {
      const base = front('lead: a b c | more: d e | last: f')
      let now = base
      const done: FrontOperation[] = []
      const lay = (ops: readonly object[], from: FrontState) => {
        for (const op of ops.map((each) => frontOperation.parse(each))) {
          const applied = applyOperations(from, now, [op], () => 'n')
          if ('refused' in applied) continue
          now = applied.state
          done.push(op)
        }
      }
      for (const op of theirs) lay([op], now)
      lay(ours, base)
      const ids = collectionsOf(now).flatMap(({ cards }) => cards.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      const added = done.flatMap((op) => (op.op === 'add' ? [op.card.id ?? ''] : []))
      const removed = done.flatMap((op) => (op.op === 'remove' ? [String(op.card)] : []))
      const expected = [...'abcdef', ...added].filter((id) => !removed.includes(id))
      expect(ids.filter((id) => expected.includes(id)).sort()).toEqual(expected.sort())
    }),
    { numRuns: 500 },
  )
})
