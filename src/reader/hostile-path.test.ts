import { expect, test } from 'vitest'
import { isDay, isMonth } from './calendar.ts'
import { textResponse } from './page-response.ts'

test('a month or day whose end has no four-digit year is no page', () => {
  expect([isMonth('9999', '12'), isMonth('9998', '12'), isDay('9999-12-31'), isDay('0999-01-01')]).toEqual([
    false,
    true,
    false,
    false,
  ])
})

test('XML goes out without what XML cannot hold; other texts as they are', () => {
  const text = '<a>x\u0000\u0008\ufffe\uffff\ud800 \u{1f600}\n</a>'
  expect(textResponse('application/rss+xml; charset=utf-8', text).parts).toEqual(['<a>x \u{1f600}\n</a>'])
  expect(textResponse('text/plain; charset=utf-8', text).parts).toEqual([text])
})
