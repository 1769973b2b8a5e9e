// The importer's rules without a database, as tables.
import { describe, expect, test } from 'vitest'
import { reportLine, reportText, Tally } from './import.ts'
import { type Coming, decideImport, type Known } from './import-decide.ts'
import {
  cutText,
  datesOf,
  foldName,
  headlineOf,
  itemHash,
  itemKey,
  sourceKey,
  standfirstOf,
} from './import-item.ts'
import { PictureBook } from './import-pictures.ts'
import { LinkBook } from './import-prepare.ts'
import { oldPath } from './import-story-service.ts'
import { TermBook, type TermRow } from './import-terms.ts'
import type { WireItem } from './item.ts'

const now = new Date('2026-11-23T12:00:00Z')

function anItem(over: Partial<WireItem> = {}): WireItem {
  const base: WireItem = {
    externalId: '1',
    authors: [],
    terms: [],
    media: [],
    status: 'published',
    notes: [],
  }
  return { ...base, title: 'A title', contentHtml: '<p>A text.</p>', ...over }
}

describe('what is done with an item', () => {
  const coming = (over: Partial<Coming>): Coming => ({
    hash: 'a',
    status: 'published',
    publishes: true,
    ...over,
  })
  const known = (over: Partial<Known>): Known => ({
    hash: 'a',
    pub: 'live',
    wasPublic: true,
    isTouched: false,
    ...over,
  })
  test.each([
    ['new, public', coming({}), undefined, { act: 'create', publish: true }],
    [
      'new, public, not asked for',
      coming({ publishes: false }),
      undefined,
      { act: 'create', publish: false },
    ],
    ['new, private', coming({ status: 'private' }), undefined, { act: 'create', publish: false }],
    ['new, scheduled', coming({ status: 'scheduled' }), undefined, { act: 'create', publish: false }],
    ['new, in the bin', coming({ status: 'trash' }), undefined, { act: 'skip' }],
    ['unchanged', coming({}), known({}), { act: 'leave' }],
    ['unchanged, still a draft', coming({}), known({ pub: 'draft', wasPublic: false }), { act: 'publish' }],
    [
      'unchanged, an edited draft',
      coming({}),
      known({ pub: 'draft', wasPublic: false, isTouched: true }),
      { act: 'leave' },
    ],
    ['unchanged, withdrawn here', coming({}), known({ pub: 'withdrawn' }), { act: 'leave' }],
    ['changed, live', coming({ hash: 'b' }), known({}), { act: 'update', show: 'update' }],
    [
      'changed, live, not asked for',
      coming({ hash: 'b', publishes: false }),
      known({}),
      { act: 'update', show: 'nothing' },
    ],
    [
      'changed, a draft',
      coming({ hash: 'b' }),
      known({ pub: 'draft', wasPublic: false }),
      { act: 'update', show: 'publish' },
    ],
    ['changed, edited here', coming({ hash: 'b' }), known({ isTouched: true }), { act: 'skip' }],
    ['changed, withdrawn here', coming({ hash: 'b' }), known({ pub: 'withdrawn' }), { act: 'skip' }],
    ['changed, scheduled here', coming({ hash: 'b' }), known({ pub: 'scheduled' }), { act: 'skip' }],
    ['no longer public there', coming({ hash: 'b', status: 'private' }), known({}), { act: 'skip' }],
  ])('%s', (_, item, here, expected) => {
    expect(decideImport(item, here)).toMatchObject(expected)
  })
})

test('names are the same without case, accents, vowel signs and spacing', () => {
  expect(foldName('  Política  Exterior ')).toBe('politica exterior')
  expect(foldName('سِيَاسَة')).toBe(foldName('سياسة'))
  expect(foldName('أخبار')).toBe(foldName('اخبار'))
})

test.each([
  ['its title', anItem(), 'A title'],
  ['the summary', anItem({ title: ' ', summary: 'In short' }), 'In short'],
  ['the text', anItem({ title: '' }), 'The text'],
  [
    'a long title, cut between words',
    anItem({ title: 'word '.repeat(100) }),
    `${'word '.repeat(59).trim()}…`,
  ],
])('the headline is %s', (_, item, headline) => {
  expect(headlineOf(item, 'The text')).toBe(headline)
})

test('a summary that only begins the text is no standfirst', () => {
  const text = 'The bridge closes on Monday for repairs that last three weeks.'
  expect(standfirstOf(anItem({ summary: 'The bridge closes on Monday […]' }), text)).toBe('')
  expect(standfirstOf(anItem({ summary: 'What it means for you' }), text)).toBe('What it means for you')
})

test.each([
  ['published', '2024-01-01T00:00:00Z', { publishedAt: new Date('2024-01-01T00:00:00Z'), notes: [] }],
  ['published', '2030-01-01T00:00:00Z', { publishedAt: now, notes: [expect.stringContaining('future')] }],
  ['published', '0001-01-01T00:00:00Z', { notes: [expect.stringContaining('cannot be right')] }],
  ['scheduled', '2030-01-01T00:00:00Z', { publishAt: new Date('2030-01-01T00:00:00Z') }],
  ['scheduled', '2024-01-01T00:00:00Z', { notes: [expect.stringContaining('past')] }],
  ['draft', '2024-01-01T00:00:00Z', { notes: [] }],
] as const)('%s at %s', (status, at, dates) => {
  expect(datesOf(anItem({ status, publishedAt: new Date(at) }), now)).toMatchObject(dates)
})

test('the hash follows the text, not the notes or the time of the last change', () => {
  const hash = itemHash(anItem())
  expect(itemHash(anItem({ notes: ['x'], updatedAt: now }))).toBe(hash)
  for (const over of [
    { title: 'B' },
    { contentHtml: 'B' },
    { status: 'draft' as const },
    { authors: [{ name: 'B' }] },
  ]) {
    expect(itemHash(anItem(over))).not.toBe(hash)
  }
})

test('keys are short and clean; a feed is bound to the address it was fetched from', () => {
  expect(itemKey('x'.repeat(5000))).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(itemKey('a\u0000b')).toBe('a b')
  const source = { format: 'rss', link: 'https://paper.example' }
  expect(sourceKey(source, { url: 'https://evil.example/feed', file: 'x' })).toBe('https://evil.example/feed')
  expect(sourceKey(source, { file: '/a/feed.xml' })).toBe(sourceKey(source, { file: '/b/feed.xml' }))
  expect(sourceKey({ ...source, format: 'wxr' }, { file: 'x' })).toBe('wxr:https://paper.example')
})

test.each([
  ['https://old.example/2024/05/bridge/', '/2024/05/bridge/'],
  ['https://old.example/caf%C3%A9', '/café'],
  ['https://old.example/', undefined],
  ['https://old.example/?p=1', undefined],
  ['https://old.example/en/politics/x', undefined],
  ['https://old.example/api/v1/x', undefined],
  ['https://old.example/robots.txt', undefined],
  ['file:///home/x.html', undefined],
  ['https://old.example/a%2f..%2fb', undefined],
  [undefined, undefined],
])('the old address of %s is %s', (url, path) => {
  expect(oldPath(url, ['en', 'ar'])).toBe(path)
})

describe('terms', () => {
  const row = (type: TermRow['type'], key: string, name: string): TermRow => ({
    id: `${type} ${key}`,
    type,
    key,
    name,
    slug: key,
  })
  const rows = [
    row('section', 'news', 'News'),
    row('section', 'sport', 'Deportes'),
    row('topic', 'rain', 'Rain'),
  ]
  test('the section is the first term that is one, else the first; or the one asked for', () => {
    const book = new TermBook(rows)
    expect(book.sectionOf([{ name: 'Rain' }, { name: 'DEPORTES' }])?.key).toBe('sport')
    expect(book.sectionOf([{ name: 'x', key: 'sport' }])?.key).toBe('sport')
    expect(book.sectionOf([{ name: 'x' }])?.key).toBe('news')
    expect(new TermBook(rows, 'sport').sectionOf([{ name: 'News' }])?.key).toBe('sport')
    expect(new TermBook(rows, 'nowhere').chosenSection).toBeUndefined()
  })
  test('what is no section is a topic, once; 20 at most', () => {
    const book = new TermBook(rows)
    const terms = [
      { name: 'News' },
      { name: 'Rain' },
      { name: 'rain' },
      { name: 'Snow' },
      { name: 'aside', scheme: 'post_format' },
    ]
    expect(book.topicsOf(terms)).toEqual({ names: ['Rain', 'Snow'], left: 0 })
    const many = Array.from({ length: 25 }, (_, n) => ({ name: `Topic ${n}` }))
    expect(book.topicsOf(many)).toMatchObject({ left: 5 })
    expect(book.find('topic', 'RAIN')).toBe('topic rain')
  })
  test('new ones get free keys and slugs, in any script', () => {
    const book = new TermBook(rows)
    expect(book.propose('topic', 'C++', 'own')).toMatchObject({ key: 'c', slug: 'c' })
    expect(book.propose('topic', 'C#', 'own')).toMatchObject({ key: 'c-2', slug: 'c-2' })
    expect(book.propose('topic', 'مطر', 'own')).toMatchObject({ key: 'mtr', slug: 'مطر' })
    expect(book.propose('topic', '★', 'own').key).toMatch(/^[a-z0-9-]+$/)
  })
})

test('a picture has one id; its second use overrides what differs', () => {
  const book = new PictureBook((url) => (url.includes('10.0.0.1') ? 'It is private.' : undefined))
  const first = book.take('https://x.example/a.jpg#top', { alt: 'A' })
  const second = book.take('https://x.example/a.jpg', { alt: 'B' })
  if (!('use' in first && 'use' in second)) throw new Error('refused')
  expect(second.use).toEqual({ asset: first.use.asset, alt: 'B' })
  expect(book.take('https://x.example/a.jpg', { alt: 'A' })).toEqual(first)
  expect(book.take('http://10.0.0.1/a.jpg', {})).toEqual({ fault: 'It is private.' })
  expect(book.take('data:image/png;base64,xx', {})).toHaveProperty('fault')
  const picture = book.waiting(first.use.asset)
  if (picture === undefined) throw new Error('not waiting')
  book.settle(picture, 'stored' as never, true)
  expect(book.real(first.use.asset)).toBe('stored')
})

test('links are found without scheme, www, fragment and last slash', () => {
  const book = new LinkBook()
  book.learn(
    anItem({ url: 'https://www.old.example/2024/bridge/', externalId: 'https://old.example/?p=7' }),
    'id' as never,
  )
  expect(book.find('http://old.example/2024/bridge#more')).toBe('id')
  expect(book.find('https://old.example/?p=7')).toBe('id')
  expect(book.find('https://old.example/')).toBeUndefined()
})

test('the report adds up, as a line of JSON and as text', () => {
  const tally = new Tally('feed.xml')
  tally.add({ fate: 'created', item: 'A', reasons: ['A note.'] })
  tally.add({ fate: 'unchanged', item: 'B', reasons: [] })
  tally.add({ fate: 'failed', item: 'C\n', reasons: ['Broken.'] })
  tally.say('', 'The file is cut.')
  const report = tally.report()
  expect(JSON.parse(reportLine(report))).toEqual({
    read: 3,
    created: 1,
    updated: 0,
    skipped: 1,
    failed: 1,
    problems: [
      { file: 'feed.xml', item: 'A', reason: 'A note.' },
      { file: 'feed.xml', item: 'C', reason: 'Broken.' },
      { file: 'feed.xml', item: '', reason: 'The file is cut.' },
    ],
  })
  expect(reportText(report).split('\n')).toEqual([
    'feed.xml: “A”: A note.',
    'feed.xml: “C”: Broken.',
    'feed.xml: The file is cut.',
    '3 read: 1 created, 0 updated, 1 skipped (1 unchanged), 1 failed',
  ])
})

test('cutting never splits a character', () => {
  expect(cutText('🌧'.repeat(50), 20).isWellFormed()).toBe(true)
})
