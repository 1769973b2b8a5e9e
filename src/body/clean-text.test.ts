import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cleanLabel, cleanText } from './clean-text.ts'
import { cleanUrl } from './link-url.ts'

describe('text from outside', () => {
  test.each([
    ['composed', 'e\u0301', 'é'],
    ['no control characters', 'a\u0000b\u0007c\u009Fd', 'abcd'],
    ['line ends and tabs are spaces', 'a\tb\nc\u2028d', 'a b c d'],
    ['no byte order mark', '\uFEFFa', 'a'],
    ['half a character is a replacement character', 'a\uD800b', 'a\uFFFDb'],
    ['Persian joiners stay', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['a balanced isolate stays', '\u2067abc\u2069', '\u2067abc\u2069'],
    ['a balanced embedding stays', '\u202Babc\u202C', '\u202Babc\u202C'],
    ['an open isolate goes', 'a\u2067bc', 'abc'],
    ['a stray end goes', 'a\u2069b\u202Cc', 'abc'],
    ['overrides go, balanced or not', 'exe.\u202Egpj\u202C', 'exe.gpj'],
    ['an embedding left open inside an isolate goes', '\u2066a\u202Bb\u2069', '\u2066ab\u2069'],
    [
      'an end inside an isolate does not close what is outside',
      '\u202Ba\u2066b\u202Cc\u2069',
      'a\u2066bc\u2069',
    ],
  ])('%s', (_name, given, wanted) => {
    expect(cleanText(given)).toBe(wanted)
  })

  it('is clean once cleaned', () => {
    const anyText = fc.string({
      unit: fc.oneof(
        fc.nat(0xffff).map((n) => String.fromCharCode(n)),
        fc.constantFrom(...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069a'),
      ),
    })
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)))
  })

  it('is not slowed down by a heap of combining marks', () => {
    const start = performance.now()
    expect(cleanText(`a${'\u0301\u0323'.repeat(500_000)}`).length).toBeLessThan(40)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('makes labels of one line', () => {
    expect(cleanLabel('  a\n\n b\u00a0 c ')).toBe('a b c')
  })
})

describe('URLs from outside', () => {
  test.each([
    ['https://example.org/a b?c=d#e', 'https://example.org/a%20b?c=d#e'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['tel:+123', 'tel:+123'],
    ['https://bank.example@example.org/', 'https://example.org/'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['vbscript:x', undefined],
    ['blob:https://example.org/x', undefined],
    ['file:///etc/passwd', undefined],
    ['/relative', undefined],
    [`https://example.org/${'a'.repeat(5_000)}`, undefined],
  ])('%s', (given, wanted) => {
    expect(cleanUrl(given)).toBe(wanted)
  })

  it('resolves against a base', () => {
    expect(cleanUrl('../c?x=1', 'https://example.org/a/b/')).toBe('https://example.org/a/c?x=1')
    expect(cleanUrl('javascript:alert(1)', 'https://example.org/')).toBeUndefined()
  })
})
