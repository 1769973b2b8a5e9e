import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Site } from './page.ts'
import { findPage, normalPath, targetOf } from './page-key.ts'
import { html } from './testing.ts'

const site: Site = {
  route: (path) =>
    path.startsWith('/api') ? null : { queryKeys: ['q', 'before'], render: async () => html('') },
  box: () => null,
  error: () => html(''),
}
const keyOf = (url: string): string | null => {
  const found = findPage(site, url)
  return found === null || found === 'malformed' ? found : found.key
}

describe('the key of a page', () => {
  it.each([
    ['/en/politics/', '/en/politics/'],
    ['/en/%70olitics/', '/en/politics/'],
    ['/en/caf%c3%a9', '/en/caf%C3%A9'],
    ['/en/caf\u00c3\u00a9', '/en/caf%C3%A9'],
    ['/en/cafe%CC%81', '/en/caf%C3%A9'],
    ['/en/a,b;c=d', '/en/a,b;c=d'],
    ['/en/%2C', '/en/,'],
    ['http://example.org/en/?q=x', '/en/?q=x'],
    ['http://example.org', '/'],
    ['/en/?utm_source=x&fbclid=y', '/en/'],
    ['/en/?q=b&before=a', '/en/?before=a&q=b'],
    ['/en/?q=&before=a', '/en/?before=a'],
    ['/en/?q=a&q=b', '/en/?q=a'],
    ['/en/?q=a+b', '/en/?q=a%20b'],
    ['/en/%ff', 'malformed'],
    ['/en/%', 'malformed'],
    ['/en/a%2Fb', 'malformed'],
    ['/en/politics%2f', 'malformed'],
    [`/${'x'.repeat(2_000)}`, 'malformed'],
    ['*', null],
    ['/api/v1', null],
  ])('of %s is %s', (url, key) => {
    expect(keyOf(url)).toBe(key)
  })

  it('cuts long query values, never inside a character', () => {
    const key = keyOf(`/en/?q=${encodeURIComponent(`${'x'.repeat(199)}😀`)}`)
    expect(key).toBe(`/en/?q=${'x'.repeat(199)}${encodeURIComponent('\ufffd')}`)
  })

  it('is its own key, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), fc.string(), (path, query, q) => {
        const key = keyOf(`/${path}?${query}&q=${encodeURIComponent(q.toWellFormed())}`)
        if (key !== null && key !== 'malformed') expect(keyOf(key)).toBe(key)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps a path that decodes to the same text the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const encoded = `/${encodeURIComponent(text.toWellFormed())}`
        const path = normalPath(encoded)
        if (path !== null) expect(decodeURIComponent(path)).toBe(decodeURIComponent(encoded).normalize('NFC'))
      }),
    )
  })

  it('splits a target at its first question mark', () => {
    expect(targetOf('/a?b?c')).toEqual({ path: '/a', search: 'b?c' })
  })
})
