import { describe, expect, it } from 'vitest'
import { goesOutAt, place, type Wall, type WallColumn, type WallItem } from './wall.ts'

const anItem = (over: Partial<WallItem> = {}): WallItem => ({
  id: 'a',
  slugline: '',
  headline: '',
  kind: 'article',
  edition: 'en',
  section: 's1',
  authors: [],
  origin: 'desk',
  stage: 'writing',
  pub: 'draft',
  publishAt: null,
  embargoUntil: null,
  assignee: null,
  deadline: null,
  marks: [],
  note: '',
  words: 10,
  updatedAt: '2026-11-23T10:00:00Z',
  withdrawn: null,
  by: { key: 'user:me', name: 'Me' },
  column: 'writing',
  ...over,
})
const aColumn = (key: string, kind: WallColumn['kind'], items: readonly WallItem[] = []): WallColumn => ({
  key,
  kind,
  items,
  more: false,
})
const aWall = (...columns: readonly WallColumn[]): Wall => ({ seq: 1, columns })
const shown = (wall: Wall) =>
  Object.fromEntries(wall.columns.map(({ key, items }) => [key, items.map(({ id }) => id)]))
const me = { me: 'me', filter: {} }

describe('a changed story on the wall', () => {
  const wall = aWall(
    aColumn('waiting', 'waiting'),
    aColumn('writing', 'stage', [
      anItem({ id: 'b', updatedAt: '2026-11-23T11:00:00Z' }),
      anItem({ id: 'a' }),
      anItem({ id: 'c', updatedAt: '2026-11-23T09:00:00Z' }),
    ]),
    aColumn('editing', 'stage'),
  )

  it('moves to the column it stands in now', () => {
    const moved = anItem({ column: 'editing', stage: 'editing' })
    expect(shown(place(wall, ['a'], [moved], me))).toEqual({
      waiting: [],
      writing: ['b', 'c'],
      editing: ['a'],
    })
  })
  it('comes to its place among the others: newest first', () => {
    const edited = anItem({ updatedAt: '2026-11-23T12:00:00Z' })
    expect(shown(place(wall, ['a'], [edited], me))['writing']).toEqual(['a', 'b', 'c'])
  })
  it('also stands in "waiting" for the one it is assigned to', () => {
    const mine = anItem({ assignee: { id: 'me', name: 'Me' } })
    expect(shown(place(wall, ['a'], [mine], me))['waiting']).toEqual(['a'])
  })
  it('is gone when it may not be seen any more', () => {
    expect(shown(place(wall, ['a'], [], me))['writing']).toEqual(['b', 'c'])
  })
  it('stays away when the filter leaves it out', () => {
    const other = anItem({ edition: 'ar' })
    const filtered = place(wall, ['a'], [other], { me: 'me', filter: { edition: 'en' } })
    expect(shown(filtered)['writing']).toEqual(['b', 'c'])
  })
  it('does not jump in below what is loaded', () => {
    const long = aWall({ ...aColumn('writing', 'stage', [anItem({ id: 'b' })]), more: true })
    const old = anItem({ id: 'z', updatedAt: '2020-01-01T00:00:00Z' })
    expect(shown(place(long, ['z'], [old], me))['writing']).toEqual(['b'])
  })
  it('leaves other columns the same objects, so that they are not drawn again', () => {
    expect(place(wall, ['c'], [], me).columns[0]).toBe(wall.columns[0])
  })
})

describe('the instant a story goes out', () => {
  it('is the later one of schedule and embargo', () => {
    const item = anItem({ publishAt: '2026-11-23T10:00:00Z', embargoUntil: '2026-11-23T12:00:00Z' })
    expect(goesOutAt(item)).toBe('2026-11-23T12:00:00Z')
    expect(goesOutAt(anItem())).toBeNull()
  })
})
