import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactChange, Facts } from './facts.ts'
import {
  bucketsOf,
  disturbs as isDisturbed,
  type ListRead,
  moveOf,
  type SortKey,
  type Window,
  windowOf,
} from './list-read.ts'
import { someFacts } from './testing.ts'

const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`
const key = (hour: number, id = 's'): SortKey => ({ at: at(hour), id })
const politics = (first: SortKey | null, last: SortKey | null): ListRead => ({
  query: { edition: 'en', section: 'politics' },
  first,
  last,
})
const facts = (hour: number, more: Partial<Facts> = {}) => someFacts({ firstPublishedAt: at(hour), ...more })

const disturbs = (change: FactChange, window: Window) => isDisturbed(moveOf(change), window)

describe('a list is disturbed', () => {
  const cases: [string, ListRead, FactChange, boolean][] = [
    ['by a story published at its open top', politics(null, key(5)), { before: null, after: facts(9) }, true],
    ['by a story withdrawn from inside', politics(null, key(5)), { before: facts(6), after: null }, true],
    ['not by one below its last item', politics(null, key(5)), { before: null, after: facts(4) }, false],
    [
      'by one below its last item where it came to the end',
      politics(null, null),
      { before: null, after: facts(1) },
      true,
    ],
    ['not by one above its first item', politics(key(8), key(5)), { before: null, after: facts(9) }, false],
    [
      'not by another section',
      politics(null, null),
      { before: null, after: facts(9, { section: 'sport' }) },
      false,
    ],
    [
      'by a story that leaves its section',
      politics(null, null),
      { before: facts(9), after: facts(9, { section: 'sport' }) },
      true,
    ],
    [
      'by a story that comes into its section',
      politics(null, null),
      { before: facts(9, { section: 'sport' }), after: facts(9) },
      true,
    ],
    [
      'not by a change that keeps membership and place',
      politics(null, null),
      { before: facts(9), after: facts(9, { topics: ['t'] }) },
      false,
    ],
    ['by a story that moves within it', politics(null, null), { before: facts(9), after: facts(8) }, true],
    [
      'by a story that moves out of the window',
      politics(null, key(5)),
      { before: facts(9), after: facts(3) },
      true,
    ],
    [
      'not by one that moves below the window',
      politics(null, key(5)),
      { before: facts(4), after: facts(3) },
      false,
    ],
    ['not by a draft', politics(null, null), { before: null, after: facts(9, { visible: false }) }, false],
    [
      'by one that becomes invisible',
      politics(null, null),
      { before: facts(9), after: facts(9, { visible: false }) },
      true,
    ],
    [
      'not by another edition',
      politics(null, null),
      { before: null, after: facts(9, { edition: 'ar' }) },
      false,
    ],
    ['by its very last item', politics(null, key(5, 's1')), { before: facts(5), after: null }, true],
    [
      'not by an equal instant with a smaller id than its last',
      politics(null, key(5, 's2')),
      { before: null, after: facts(5) },
      false,
    ],
  ]
  it.each(cases)('%s', (_, read, change, expected) => {
    expect(disturbs(change, windowOf(read))).toBe(expected)
  })

  it('by every facet it names', () => {
    const full = facts(9, { region: 'r', topics: ['t'], authors: ['a'], dossiers: ['d'], programme: 'p' })
    const change = { before: null, after: full }
    const query = {
      edition: 'en',
      section: 'politics',
      kind: 'article',
      region: 'r',
      topic: 't',
      author: 'a',
      dossier: 'd',
      programme: 'p',
    }
    expect(disturbs(change, windowOf({ query, first: null, last: null }))).toBe(true)
    for (const facet of ['section', 'kind', 'region', 'topic', 'author', 'dossier', 'programme'] as const) {
      const other = windowOf({ query: { ...query, [facet]: 'other' }, first: null, last: null })
      expect(disturbs(change, other), facet).toBe(false)
    }
  })

  it('within its instants, from included and to excluded', () => {
    const month = windowOf({ query: { edition: 'en', from: at(5), to: at(9) }, first: null, last: null })
    const hits = [4, 5, 8, 9].map((hour) => disturbs({ before: null, after: facts(hour) }, month))
    expect(hits).toEqual([false, true, true, false])
  })

  it('an instant that cannot be read is a bug', () => {
    expect(() => windowOf(politics({ at: 'yesterday', id: 's' }, null))).toThrow('not an instant')
  })
})

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  story: fc.constant('x'),
  edition: fc.constantFrom('en', 'ar'),
  kind: fc.constantFrom('article', 'video'),
  section: fc.constantFrom('politics', 'sport'),
  region: fc.constantFrom(null, 'r1'),
  topics: fc.subarray(['t1', 't2']),
  authors: fc.subarray(['a1', 'a2']),
  dossiers: fc.subarray(['d1']),
  programme: fc.constantFrom(null, 'p1'),
  firstPublishedAt: fc.integer({ min: 0, max: 9 }).map(at),
  visible: fc.boolean(),
})
const anyQuery = fc.record(
  {
    edition: fc.constant('en'),
    section: fc.constantFrom('politics', 'sport'),
    kind: fc.constant('article'),
    topic: fc.constantFrom('t1', 't2'),
    author: fc.constant('a1'),
    dossier: fc.constant('d1'),
    from: fc.integer({ min: 0, max: 5 }).map(at),
    to: fc.integer({ min: 5, max: 9 }).map(at),
  },
  { requiredKeys: ['edition'] },
)

describe('against a list made from scratch', () => {
  it('a list is disturbed exactly when what it shows changes, and it waits in a bucket of the change', () => {
    fc.assert(
      fc.property(
        fc.array(anyFacts, { maxLength: 8 }),
        anyQuery,
        fc.integer({ min: 1, max: 4 }),
        fc.option(anyFacts),
        fc.option(anyFacts),
        (others, query, limit, before, after) => {
          const rest = others.map((each, n) => ({ ...each, story: `o${n}` }))
          const show = (own: Facts | null) => newest(own ? [...rest, own] : rest, query)
          const shown = show(before).slice(0, limit)
          const last = shown.at(-1)
          const isShort = shown.length < limit
          const read: ListRead = { query, first: null, last: isShort || !last ? null : keyOf(last) }
          const ids = (list: readonly Facts[]) =>
            list.slice(0, limit).map((each) => `${each.story} ${each.firstPublishedAt}`)
          const hasChanged = ids(show(before)).join() !== ids(show(after)).join()
          const window = windowOf(read)
          expect(disturbs({ before, after }, window)).toBe(hasChanged)
          const buckets = [before, after].flatMap((each) => (each ? bucketsOf(each) : []))
          if (hasChanged) expect(buckets).toContain(window.bucket)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

function keyOf(each: Facts): SortKey {
  return { at: each.firstPublishedAt, id: each.story }
}

/** The list as SQL would give it, written anew. */
function newest(all: readonly Facts[], query: ListRead['query']): Facts[] {
  return all
    .filter((each) => each.visible && each.edition === query.edition)
    .filter((each) => !query.section || each.section === query.section)
    .filter((each) => !query.kind || each.kind === query.kind)
    .filter((each) => !query.topic || each.topics.includes(query.topic))
    .filter((each) => !query.author || each.authors.includes(query.author))
    .filter((each) => !query.dossier || each.dossiers.includes(query.dossier))
    .filter(
      (each) =>
        (!query.from || each.firstPublishedAt >= query.from) &&
        (!query.to || each.firstPublishedAt < query.to),
    )
    .sort((a, b) => (a.firstPublishedAt + a.story < b.firstPublishedAt + b.story ? 1 : -1))
}
