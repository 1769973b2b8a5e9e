// What is asked for under one name is asked for in one place: two answers of different shapes under the same key broke the
// screen that came second.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const desk = join(import.meta.dirname, '..')
const asked = /queryKey: (\[[^\]]*\]|\w+)(?: as const)?,\s*queryFn\b/g

/** A key that is a name stands for what the name is given in the same file. */
function keysOf(source: string): string[] {
  return [...source.matchAll(asked)].map(([, key = '']) =>
    key.startsWith('[') ? key : (new RegExp(`const ${key} = (\\[[^\\]]*\\])`).exec(source)?.[1] ?? key),
  )
}

test('no two queries of the desk have the same key', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: desk }).filter((file) => !file.includes('.test.'))
  const places = files.flatMap((file) =>
    [...new Set(keysOf(readFileSync(join(desk, file), 'utf8')))].map((key) => ({ key, file })),
  )
  expect(places.length).toBeGreaterThan(30)
  const shared = Map.groupBy(
    places.filter(({ key }) => key.startsWith("['")),
    ({ key }) => key,
  )
  const faults = [...shared].filter(([, found]) => found.length > 1).map(([key, found]) => ({ key, found }))
  expect(faults).toEqual([])
})
