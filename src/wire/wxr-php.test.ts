import { expect, test } from 'vitest'
import { phpField, readPhp } from './wxr-php.ts'

test.each([
  ['an array', 'a:2:{s:5:"width";i:640;s:4:"file";s:5:"a.jpg";}', { width: 640, file: 'a.jpg' }],
  ['nested', 'a:1:{s:10:"image_meta";a:1:{s:6:"credit";s:4:"Anna";}}', { image_meta: { credit: 'Anna' } }],
  ['byte lengths', 'a:1:{s:1:"k";s:6:"Grüß";}', { k: 'Grüß' }],
  ['wrong lengths', 'a:1:{s:9:"key";s:2:"a longer value";}', { key: 'a longer value' }],
  ['quotes inside', 'a:1:{s:1:"k";s:7:"a";b"c";}', { k: 'a";b"c' }],
])('%s', (_, text, expected) => expect(readPhp(text)).toEqual(expected))

test.each([
  ['plain text', 'just words'],
  ['an object', 'O:8:"stdClass":1:{s:1:"a";i:1;}'],
  ['an object inside', 'a:1:{i:0;O:3:"Foo":0:{}}'],
  ['a class of its own serialisation', 'C:3:"Foo":2:{xx}'],
  ['a reference', 'a:2:{i:0;i:1;i:1;R:2;}'],
  ['cut', 'a:2:{s:5:"width";i:640;'],
  ['nothing', ''],
  ['nested without end', `${'a:1:{i:0;'.repeat(20_000)}`],
])('%s is not read', (_, text) => expect(readPhp(text)).toBeUndefined())

test('words that look like an object inside a string are only words', () => {
  expect(readPhp('a:1:{s:1:"k";s:13:"x;O:3:"Foo":0";}')).toEqual({ k: 'x;O:3:"Foo":0' })
})

test('fields are own ones only', () => {
  expect(phpField(readPhp('a:1:{s:1:"a";a:1:{s:1:"b";i:3;}}'), 'a', 'b')).toBe(3)
  expect(phpField({}, 'constructor', 'name')).toBeUndefined()
})

test('hostile input takes linear time', () => {
  const begun = performance.now()
  for (const unit of ['s:1:"', 's:1:"";x', 'a:1:{', 'i:1;'])
    readPhp(`a:1:{${unit.repeat(200_000 / unit.length)}`)
  expect(performance.now() - begun).toBeLessThan(3000)
})
