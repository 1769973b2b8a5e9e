// Names in comments: found while they are typed, put in, and told apart from other text.
import { expect, test } from 'vitest'
import { namedIn, namingAt, partsOf, withName } from './mention.ts'

test.each([
  ['@', { from: 0, wanted: '' }],
  ['Ask @an', { from: 4, wanted: 'an' }],
  ['Ask @Ana Ed', { from: 4, wanted: 'Ana Ed' }],
  ['(@an', { from: 1, wanted: 'an' }],
  ['اسأل @منى', { from: 5, wanted: 'منى' }],
  ['two\n@ana', { from: 4, wanted: 'ana' }],
  ['Ask @Ana Editor about', undefined],
  ['ana@example.org', undefined],
  ['@ ana', undefined],
  ['no name', undefined],
  ['', undefined],
])('%j names %j', (text, naming) => {
  expect(namingAt(text, text.length)).toEqual(naming)
})

test('a name is put where it was begun, with one space after it', () => {
  const text = 'Ask @an about it'
  const naming = namingAt(text, 7)
  expect(naming && withName(text, 7, naming, 'Ana Editor')).toEqual({
    text: 'Ask @Ana Editor about it',
    caret: 15,
  })
  expect(withName('@a', 2, { from: 0, wanted: 'a' }, 'Ana')).toEqual({ text: '@Ana ', caret: 5 })
})

const ana = { id: 'a', name: 'Ana' }
const anaMaria = { id: 'm', name: 'Ana Maria' }

test('who was chosen and is still named is told, once', () => {
  expect(namedIn('@Ana Maria and @Ana', [anaMaria, ana, anaMaria])).toEqual(['m', 'a'])
  expect(namedIn('nobody', [ana])).toEqual([])
})

test('the longer name is the one that was meant', () => {
  expect(partsOf('See @Ana Maria, @Ana.', [ana, anaMaria])).toEqual([
    { text: 'See ', isName: false },
    { text: '@Ana Maria', isName: true },
    { text: ', ', isName: false },
    { text: '@Ana', isName: true },
    { text: '.', isName: false },
  ])
  expect(partsOf('@nobody', [])).toEqual([{ text: '@nobody', isName: false }])
})
