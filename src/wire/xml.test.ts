// Guarded XML: hostile files are refused in bounded time with a reason, broken ones are mended and reported.
import { describe, expect, it } from 'vitest'
import { readFeed } from './feed.ts'
import type { WireEvent, WireItem } from './item.ts'
import { readXml } from './xml.ts'
import { textOf } from './xml-tree.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rss = (inside: string, before = '') =>
  bytes(`${before}<rss version="2.0"><channel><title>Feed</title>${inside}</channel></rss>`)
const itemsOf = (events: readonly WireEvent[]): readonly WireItem[] =>
  events.flatMap((event) => (event.kind === 'item' ? [event.item] : []))
const faultsOf = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'fault' ? [event.reason] : [])).join(' ')

function timed(input: Uint8Array): { events: readonly WireEvent[]; ms: number } {
  const start = performance.now()
  const events = readFeed(input)
  return { events, ms: performance.now() - start }
}

describe('hostile XML', () => {
  it('expands no declared entity: a billion laughs stays as small as it is written', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    )
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels.join('')}]>`
    const { events, ms } = timed(rss('<item><title>&l9;</title></item>', doctype))
    expect(itemsOf(events)[0]?.title).toBe('&l9;')
    expect(faultsOf(events)).toContain('Not well-formed')
    expect(ms).toBeLessThan(2000)
  })

  it('fetches and inserts nothing from outside', () => {
    const doctype =
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    const [item] = itemsOf(readFeed(rss('<item><title>a &secret; b</title></item>', doctype)))
    expect(item?.title).toBe('a &secret; b')
  })

  it.each<[string, Uint8Array, string]>([
    ['depth', rss(`<item>${'<a>'.repeat(10_000)}x${'</a>'.repeat(10_000)}</item>`), 'nested deeper than 100'],
    ['unclosed depth', rss(`<item>${'<a>'.repeat(1_000_000)}`), 'nested deeper than 100'],
    [
      'attributes',
      rss(`<item ${Array.from({ length: 900_000 }, (_, n) => `a${n.toString(36)}=""`).join(' ')}/>`),
      'more than 100 attributes',
    ],
    ['attributes that are not well-formed', rss(`<item ${'a=1 '.repeat(1_000_000)}/>`), 'attributes'],
    ['a text', rss(`<item><description>${'x'.repeat(2_000_000)}</description></item>`), 'longer than 1 MB'],
    [
      'CDATA',
      rss(`<item><description><![CDATA[${'x'.repeat(2_000_000)}]]></description></item>`),
      'longer than 1 MB',
    ],
    ['size', rss(`<!--${'x'.repeat(11_000_000)}-->`), 'larger than 10 MB'],
  ])('refuses too much %s, saying so, in bounded time', (_, input, reason) => {
    const { events, ms } = timed(input)
    expect(itemsOf(events)).toEqual([])
    expect(faultsOf(events)).toContain(reason)
    expect(ms).toBeLessThan(4000)
  })

  it('keeps the first 5,000 items and says how many it left', () => {
    const { events } = timed(rss('<item><title>t</title></item>'.repeat(5_010)))
    expect(itemsOf(events)).toHaveLength(5_000)
    expect(faultsOf(events)).toContain('10 were left out')
  })

  it.each([
    '<!--'.repeat(100_000),
    '&'.repeat(200_000),
    '<![CDATA['.repeat(50_000),
    '<?'.repeat(200_000),
    ']]>'.repeat(100_000),
  ])('takes bounded time on a flood of %.10s', (flood) => {
    expect(timed(rss(`<item><title>a</title>${flood}`)).ms).toBeLessThan(4000)
    expect(
      timed(
        rss(
          `<item><title>${flood.replaceAll('&', '&amp;').replaceAll('<', '&lt;').slice(0, 300_000)}</title></item>`,
        ),
      ).ms,
    ).toBeLessThan(4000)
  })
})

describe('broken XML', () => {
  it.each<[string, string, string]>([
    [
      'space before the declaration',
      ' \n<?xml version="1.0"?><rss><channel><title>T</title></channel></rss>',
      'T',
    ],
    ['control characters', '<rss><channel><title>T\u0001\u000bu</title></channel></rss>', 'Tu'],
    ["HTML's entities", '<rss><channel><title>caf&eacute;&nbsp;x</title></channel></rss>', 'café x'],
    ['a bare ampersand', '<rss><channel><title>R & D</title></channel></rss>', 'R & D'],
    ['an undeclared prefix', '<rss><channel><dc:title>T</dc:title></channel></rss>', 'T'],
    ['an unclosed element', '<rss><channel><title>T</title><b><link>u</link></channel></rss>', 'T'],
    ['an impossible character number', '<rss><channel><title>T&#x1F;u&#xD800;</title></channel></rss>', 'Tu'],
    ['text after the root', '<rss><channel><title>T</title></channel></rss> trailing', 'T'],
  ])('mends %s and reports it', (_, text, title) => {
    const events = readFeed(bytes(text))
    expect(events.find((event) => event.kind === 'source')?.source.title).toBe(title)
    expect(faultsOf(events)).toContain('Not well-formed')
  })

  it('does not call HTML entities a fault where a DOCTYPE may declare them', () => {
    const doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.com/rss.dtd">'
    const events = readFeed(rss('<item><title>caf&eacute;</title></item>', doctype))
    expect(faultsOf(events)).toBe('')
    expect(itemsOf(events)[0]?.title).toBe('café')
  })

  it('keeps the whole items of a cut file and rejects the half one by name', () => {
    const whole = new TextDecoder().decode(
      rss(
        '<item><title>One</title><description>a</description></item><item><title>Two</title><description>half of it is mi',
      ),
    )
    const events = readFeed(bytes(whole.slice(0, whole.indexOf('half') + 15)))
    expect(itemsOf(events).map((item) => item.title)).toEqual(['One'])
    expect(events.find((event) => event.kind === 'rejected')?.rejected).toMatchObject({
      item: 'Two',
      kind: 'failed',
    })
    expect(faultsOf(events)).toContain('cut')
  })

  it('ends an item whose end tag is missing where the next begins', () => {
    const events = readFeed(rss('<item><title>One</title><item><title>Two</title></item>'))
    expect(itemsOf(events).map((item) => item.title)).toEqual(['One', 'Two'])
  })

  it('ignores processing instructions and comments', () => {
    const read = readXml('<?xml version="1.0"?><?xml-stylesheet href="x"?><a>b<!-- c --><?d e?>f</a>')
    expect(read.ok && textOf(read.root)).toBe('bf')
    expect(read.ok && read.fault).toBe(undefined)
  })
})
