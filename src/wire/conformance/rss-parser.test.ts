// rss-parser's set: feeds captured live, with that reader's view of them.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeedDocument } from '../feed.ts'
import {
  at,
  compareExpected,
  type Expected,
  type ExpectedItem,
  type Json,
  listAt,
  textAt,
} from './expected.ts'
import { type CaseResult, feedSets, filesOf, hasSet, reportSet } from './report.ts'

const set = 'rss-parser'

function expectedOf(json: Json, atom: boolean): Expected {
  const feed = at(json, 'feed')
  return {
    title: textAt(feed, 'title'),
    url: textAt(feed, 'link'),
    description: textAt(feed, 'description'),
    language: textAt(feed, 'language'),
    items: listAt(feed, 'items').map((item) => itemOf(item, atom)),
  }
}

function itemOf(json: Json, atom: boolean): ExpectedItem {
  // One case ran with an option that puts this word for every empty element.
  const written = textAt(json, 'content')
  const content = written === 'EMPTY' ? undefined : written
  const author = textAt(json, 'creator') ?? textAt(json, 'author')
  return {
    title: textAt(json, 'title'),
    url: textAt(json, 'link'),
    id: textAt(json, 'guid') ?? textAt(json, 'id'),
    // Its `content` of an RSS item is the description.
    summary: atom ? textAt(json, 'summary') : content,
    content: atom ? content : textAt(json, 'content:encoded'),
    unordered: atom,
    people: author === undefined ? [] : [{ name: author }],
    published: atom ? undefined : textAt(json, 'isoDate'),
    terms: listAt(json, 'categories').flatMap((one) => textAt([one], 0) ?? textAt(one, '_') ?? []),
    media: mediaOf(at(json, 'enclosure')),
  }
}

function mediaOf(json: Json | undefined) {
  const url = textAt(json, 'url')
  const length = textAt(json, 'length')
  return url === undefined
    ? []
    : [{ url, type: textAt(json, 'type'), length: length === undefined ? undefined : Number(length) }]
}

function judgeFile(name: string): CaseResult {
  const stated = join(feedSets, set, 'output', basename(name).replace(/\.\w+$/, '.json'))
  const bytes = readFileSync(join(feedSets, set, name))
  const document = readFeedDocument(bytes)
  if (!existsSync(stated)) return { name, verdicts: [{ outcome: 'outside', what: 'nothing stated' }] }
  const json = JSON.parse(readFileSync(stated, 'utf8')) as Json
  return {
    name,
    verdicts: compareExpected(expectedOf(json, document.reading?.source.format === 'atom'), document),
  }
}

describe.skipIf(!hasSet(set))('rss-parser', () => {
  const files = hasSet(set)
    ? filesOf(join(set, 'input'), '.rss', '.atom', '.xml').map((name) => `input/${name}`)
    : []

  it('parses as the set expects', () => {
    const { percent, settled } = reportSet(set, files.map(judgeFile))
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(95)
  })

  it('gives a reason for what is no feed', () => {
    for (const name of files) {
      const { reading, faults } = readFeedDocument(readFileSync(join(feedSets, set, name)))
      if (reading === undefined) expect(faults.join(' '), name).toMatch(/not a feed/)
    }
  })
})
