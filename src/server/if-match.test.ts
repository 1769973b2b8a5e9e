import { expect, test } from 'vitest'
import { fail, ok } from '../result.ts'
import { parseIfMatch, tryMatches } from './if-match.ts'

test.each([
  [undefined, undefined],
  ['"7"', [7]],
  ['W/"7"', [7]],
  [' * ', 'any'],
  ['"3", "7" ,W/"9"', [3, 7, 9]],
  ['7', [0]],
  ['"abc"', [0]],
  ['', [0]],
  ['"1","2","3","4","5","6","7","8","9","10","11"', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
])('If-Match %s', (header, expected) => {
  expect(parseIfMatch(header)).toEqual(expected)
})

/** Something at revision 7. */
function thing() {
  const tried: (number | undefined)[] = []
  const handle = async (rev: number | undefined) => {
    tried.push(rev)
    return rev === undefined || rev === 7 ? ok({}) : fail('stale', 'changed', { extra: { rev: 7 } })
  }
  return { tried, handle }
}

test('a list fits when one of its tags does, and is stale when none does', async () => {
  const one = thing()
  expect(await tryMatches([3, 7, 9], true, one.handle)).toMatchObject({ ok: true })
  expect(one.tried).toEqual([3, 7])
  expect(await tryMatches([3, 4], true, thing().handle)).toMatchObject({ problem: { code: 'stale' } })
})

test('* fits whatever is there; where no tag is needed it asks for nothing', async () => {
  const one = thing()
  expect(await tryMatches('any', true, one.handle)).toMatchObject({ ok: true })
  expect(one.tried).toEqual([0, 7])
  const free = thing()
  await tryMatches('any', false, free.handle)
  expect(free.tried).toEqual([undefined])
})

test('another refusal than stale is the answer at once', async () => {
  const tried: unknown[] = []
  const result = await tryMatches([1, 2], true, async (rev) => {
    tried.push(rev)
    return fail('forbidden', 'no')
  })
  expect(result).toMatchObject({ problem: { code: 'forbidden' } })
  expect(tried).toEqual([1])
})
