// feed-rs's set: real feeds of every type with its own model of them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeedDocument } from '../feed.ts'
import {
  compareExpected,
  type Expected,
  type ExpectedItem,
  type ExpectedMedia,
  type ExpectedPerson,
  type Json,
  listAt,
  textAt,
} from './expected.ts'
import { type CaseResult, feedSets, filesOf, hasSet, reportSet } from './report.ts'

const set = 'feed-rs'

function expectedOf(json: Json, input: string): Expected {
  return {
    title: textAt(json, 'title', 'content'),
    url: linkOf(json),
    description: textAt(json, 'description', 'content'),
    language: textAt(json, 'language'),
    items: listAt(json, 'entries').map((entry) => itemOf(entry, input)),
  }
}

function itemOf(json: Json, input: string): ExpectedItem {
  const id = textAt(json, 'id')
  return {
    title: textAt(json, 'title', 'content'),
    url: linkOf(json),
    // Without one in the feed its reader makes up an id of its own, as ours does.
    id: id !== undefined && input.replaceAll('&amp;', '&').includes(id) ? id : undefined,
    summary: textAt(json, 'summary', 'content'),
    content: textAt(json, 'content', 'body'),
    people: listAt(json, 'authors').map(personOf),
    published: textAt(json, 'published'),
    updated: textAt(json, 'updated'),
    terms: listAt(json, 'categories').flatMap((one) => textAt(one, 'term') ?? []),
    media: listAt(json, 'media').flatMap((one) => mediaOf(one)),
    language: textAt(json, 'language'),
  }
}

function personOf(json: Json): ExpectedPerson {
  const name = textAt(json, 'name')
  const email = textAt(json, 'email')
  // It calls everyone named in an RSS `author` "author" and keeps the line as the address.
  if (name === 'author' && email !== undefined) return { name: email }
  return { name, email, url: textAt(json, 'uri') }
}

function mediaOf(json: Json): ExpectedMedia[] {
  return listAt(json, 'content').flatMap((one) => {
    const url = textAt(one, 'url')
    const size = textAt(one, 'size')
    return url === undefined
      ? []
      : [{ url, type: textAt(one, 'content_type'), length: size === undefined ? undefined : Number(size) }]
  })
}

function linkOf(json: Json): string | undefined {
  const link = listAt(json, 'links').find(
    (one) => textAt(one, 'rel') === undefined || textAt(one, 'rel') === 'alternate',
  )
  return link === undefined ? undefined : textAt(link, 'href')
}

function judgeFile(name: string): CaseResult {
  const path = join(feedSets, set, name)
  const stated = path.replace(/\.(?:xml|json)$/, '.serde.json')
  const document = readFeedDocument(readFileSync(path))
  if (!existsSync(stated)) return { name, verdicts: [{ outcome: 'outside', what: 'nothing stated' }] }
  const json = JSON.parse(readFileSync(stated, 'utf8')) as Json
  return { name, verdicts: compareExpected(expectedOf(json, readFileSync(path, 'utf8')), document) }
}

describe.skipIf(!hasSet(set))('feed-rs', () => {
  it('parses as the set expects', () => {
    const files = filesOf(set, '.xml', '.json').filter((name) => !name.endsWith('.serde.json'))
    const { percent, settled } = reportSet(set, files.map(judgeFile))
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(95)
  })
})
