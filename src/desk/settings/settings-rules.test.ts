import { describe, expect, it } from 'vitest'
import { checkSignal, contrast } from '../../reader/layouts/style.ts'
import { grounds, leastContrast, worstContrast } from './contrast.ts'
import { byEdition, changesOf, mergeForms } from './form.ts'
import {
  dropBefore,
  dropInto,
  moveNode,
  place,
  type Tree,
  withIds,
  withNode,
  withoutIds,
  withoutNode,
} from './navigation-tree.ts'
import { moved, renumbered } from './order.ts'
import { partsFor, placeOf } from './settings-place.ts'
import { proposeKey } from './term-key.ts'

describe('an address of the settings', () => {
  it('names a list, one of it, or another part', () => {
    expect(placeOf('')).toEqual({ part: 'terms', list: 'sections' })
    expect(placeOf('topics/')).toEqual({ part: 'terms', list: 'topics' })
    expect(placeOf('topics/a-1')).toEqual({ part: 'terms', list: 'topics', id: 'a-1' })
    expect(placeOf('pages/about/en')).toEqual({ part: 'pages', rest: ['about', 'en'] })
  })
  it('is nothing where nothing is, whatever objects inherit', () => {
    for (const splat of ['nowhere', 'topics/a/b', 'audit/a/b/c', 'toString', '__proto__', 'constructor/x']) {
      expect(placeOf(splat), splat).toBeUndefined()
    }
  })
  it('is offered only where something may be changed, be it in one edition', () => {
    expect(partsFor(() => false, ['en'])).toEqual([])
    const inArabic = partsFor(
      (action, thing) => action === 'term.edit' && thing?.edition === 'ar',
      ['en', 'ar'],
    )
    expect(inArabic).toContain('kinds')
    expect(inArabic).not.toContain('pages')
  })
})

describe('a form over a versioned thing', () => {
  const base = { 'name.en': 'Politics', 'name.ar': 'سياسة', shown: true }
  it('knows what was changed, and by edition', () => {
    const changed = changesOf(base, { ...base, 'name.en': 'Power', shown: true })
    expect(changed).toEqual({ 'name.en': 'Power' })
    expect(byEdition({ ...changed, 'slug.en': 'power', parent: null })).toEqual({
      en: { name: 'Power', slug: 'power' },
    })
  })
  it('takes over what only they changed and leaves to a person what both did', () => {
    const mine = { ...base, 'name.en': 'Power', shown: false }
    const theirs = { ...base, 'name.en': 'Government', 'name.ar': 'حكم', shown: false }
    const { merged, conflicts } = mergeForms(base, mine, theirs)
    expect(merged).toEqual({ 'name.en': 'Power', 'name.ar': 'حكم', shown: false })
    expect(conflicts).toEqual([{ field: 'name.en', theirs: 'Government', mine: 'Power' }])
  })
})

describe('putting rows in order', () => {
  const rows = (...orders: readonly number[]) =>
    orders.map((order, at) => ({ id: 'abcdef'[at] ?? '', order }))
  it('moves a row and leaves the list alone past its ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  })
  it.each([
    ['between', rows(10, 20, 30), 2, 1],
    ['to the front', rows(10, 20, 30), 2, 0],
    ['to the end', rows(10, 20, 30), 0, 2],
  ])('gives only the moved row a new number %s', (_, list, from, to) => {
    const next = moved(list, from, to)
    const id = next[to]?.id ?? ''
    expect([...renumbered(next, id).keys()]).toEqual([id])
  })
  it.each([
    ['all alike', rows(0, 0, 0), 2, 0],
    ['without room', rows(1, 2, 3), 2, 1],
    ['not rising', rows(5, 3, 9), 2, 0],
    ['at the limit', rows(-100_000, -99_999, 0), 2, 0],
  ])('numbers afresh where the numbers are %s, and the order holds', (_, list, from, to) => {
    const next = moved(list, from, to)
    const fresh = renumbered(next, next[to]?.id ?? '')
    const after = next.map((row) => fresh.get(row.id) ?? row.order)
    expect(after).toEqual(after.toSorted((a, b) => a - b))
    expect(new Set(after).size).toBe(after.length)
  })
})

describe('the signal colour', () => {
  it('is judged as the reader site judges it, on the same grounds', () => {
    for (const colour of ['#0a5470', '#7cc3e0', '#ff0000', '#777777', '#121313', '#ffffff']) {
      const signal = { light: colour, dark: colour }
      const failed = checkSignal(signal).map(({ theme }) => theme)
      for (const look of ['light', 'dark'] as const) {
        expect((worstContrast(colour, look) ?? 0) < leastContrast, `${colour} ${look}`).toBe(
          failed.includes(look),
        )
      }
    }
    expect(worstContrast('#0a5470', 'light')).toBeCloseTo(contrast('#0a5470', grounds.light[1]), 10)
  })
  it('is undefined for what is no colour', () => {
    for (const text of ['', 'red', '#fff', '#12345g', 'url(x)'])
      expect(worstContrast(text, 'light')).toBeUndefined()
  })
})

describe('a key proposed from a name', () => {
  it.each([
    ['Ports & Ferries', 'ports-ferries'],
    ['Línea Ñandú', 'linea-nandu'],
    ['العبّارات', ''],
    ['  --x-- ', 'x'],
  ])('%s -> %s', (name, key) => {
    expect(proposeKey(name)).toBe(key)
  })
})

describe('navigation', () => {
  const leaf = (id: string) => ({ id, label: id })
  const tree: Tree = [
    { ...leaf('a'), children: [leaf('a1'), leaf('a2')] },
    { ...leaf('b'), children: [] },
    { ...leaf('c'), children: [leaf('c1')] },
  ]
  const shape = (of: Tree | undefined) =>
    of?.map(({ id, children }) => [id, ...children.map((child) => child.id)])

  it('moves up and down within a level, and not past its ends', () => {
    expect(shape(moveNode(tree, 'b', 'up'))).toEqual([['b'], ['a', 'a1', 'a2'], ['c', 'c1']])
    expect(shape(moveNode(tree, 'a', 'down'))).toEqual([['b'], ['a', 'a1', 'a2'], ['c', 'c1']])
    expect(shape(moveNode(tree, 'a2', 'up'))).toEqual([['a', 'a2', 'a1'], ['b'], ['c', 'c1']])
    expect(moveNode(tree, 'a', 'up')).toBeUndefined()
    expect(moveNode(tree, 'c', 'down')).toBeUndefined()
    expect(moveNode(tree, 'c1', 'down')).toBeUndefined()
  })
  it('moves in below the branch before it, and out behind its branch; never to a third level', () => {
    expect(shape(moveNode(tree, 'b', 'in'))).toEqual([
      ['a', 'a1', 'a2', 'b'],
      ['c', 'c1'],
    ])
    expect(shape(moveNode(tree, 'a1', 'out'))).toEqual([['a', 'a2'], ['a1'], ['b'], ['c', 'c1']])
    expect(moveNode(tree, 'c', 'in')).toBeUndefined()
    expect(moveNode(tree, 'a', 'in')).toBeUndefined()
    expect(moveNode(tree, 'a1', 'in')).toBeUndefined()
    expect(moveNode(tree, 'nobody', 'up')).toBeUndefined()
  })
  it('takes what is dropped before a row or into a branch', () => {
    expect(shape(dropBefore(tree, 'c', 'a'))).toEqual([['c', 'c1'], ['a', 'a1', 'a2'], ['b']])
    expect(shape(dropBefore(tree, 'b', 'a2'))).toEqual([
      ['a', 'a1', 'b', 'a2'],
      ['c', 'c1'],
    ])
    expect(dropBefore(tree, 'c', 'a2')).toBeUndefined()
    expect(dropBefore(tree, 'a', 'a1')).toBeUndefined()
    expect(shape(dropInto(tree, 'a1', 'c'))).toEqual([['a', 'a2'], ['b'], ['c', 'c1', 'a1']])
    expect(dropInto(tree, 'a', 'a')).toBeUndefined()
  })
  it('refuses a level that would be too full', () => {
    const full: Tree = Array.from({ length: 20 }, (_, at) => ({
      ...leaf(`n${at}`),
      children: [leaf(`m${at}`)],
    }))
    expect(moveNode(full, 'm3', 'out')).toBeUndefined()
    expect(place(full, 'n3', { branch: 0 })).toHaveLength(20)
  })
  it('changes and removes a node where it is, and goes to the server without its ids', () => {
    expect(withNode(tree, 'a1', (node) => ({ ...node, label: 'new' }))[0]?.children[0]?.label).toBe('new')
    expect(shape(withoutNode(tree, 'a'))).toEqual([['b'], ['c', 'c1']])
    let n = 0
    const sent = withoutIds(tree)
    expect(JSON.stringify(sent)).not.toContain('"id"')
    expect(withoutIds(withIds(sent, () => String(n++)))).toEqual(sent)
  })
})
