// gofeed's set: the parsers' own fields, the one common model of its translator, its extensions, and its type detection.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeedDocument } from '../feed.ts'
import { detectFormat } from '../feed-format.ts'
import {
  at,
  compareExpected,
  type Expected,
  type ExpectedItem,
  type ExpectedPerson,
  type Json,
  listAt,
  textAt,
} from './expected.ts'
import { type CaseResult, feedSets, filesOf, hasSet, reportSet } from './report.ts'

const set = 'gofeed'

function expectedOf(json: Json): Expected {
  return {
    title: textAt(json, 'title'),
    url: linkOf(json),
    description: textAt(json, 'description') ?? textAt(json, 'subtitle'),
    language: textAt(json, 'language'),
    people: peopleOf(json),
    items: [...listAt(json, 'items'), ...listAt(json, 'entries')].map(itemOf),
  }
}

function itemOf(json: Json): ExpectedItem {
  const content = at(json, 'content')
  return {
    title: textAt(json, 'title'),
    url: linkOf(json),
    id: textAt(json, 'id') ?? textAt(json, 'guid', 'value') ?? textAt(json, 'guid'),
    summary: textAt(json, 'description') ?? textAt(json, 'summary'),
    content: typeof content === 'string' ? content : textAt(content, 'value'),
    people: peopleOf(json),
    published: textAt(json, 'publishedParsed') ?? textAt(json, 'pubDateParsed'),
    updated: textAt(json, 'updatedParsed'),
    terms: listAt(json, 'categories').flatMap(
      (one) => textAt([one], 0) ?? textAt(one, 'value') ?? textAt(one, 'term') ?? textAt(one, 'label') ?? [],
    ),
    media: listAt(json, 'enclosures').flatMap((one) => {
      const url = textAt(one, 'url')
      return url === undefined
        ? []
        : [{ url, type: textAt(one, 'type'), length: numberOf(textAt(one, 'length')) }]
    }),
    language: textAt(json, 'language'),
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

/** RSS has `link`, Atom a list of which the alternate page is ours; other relations are not held. */
function linkOf(json: Json): string | undefined {
  const plain = textAt(json, 'link')
  if (plain !== undefined) return plain
  const alternate = listAt(json, 'links').find((link) => textAt(link, 'rel') === 'alternate')
  return alternate === undefined ? undefined : textAt(alternate, 'href')
}

function peopleOf(json: Json): readonly ExpectedPerson[] {
  const listed = listAt(json, 'authors')
  const line = at(json, 'author')
  const people = listed.length > 0 ? listed : line === undefined || line === null ? [] : [line]
  return people.map((one) =>
    typeof one === 'string'
      ? { name: one }
      : {
          name: textAt(one, 'name'),
          email: textAt(one, 'email'),
          url: textAt(one, 'uri') ?? textAt(one, 'url'),
        },
  )
}

function judgeFile(name: string): CaseResult {
  const bytes = readFileSync(join(feedSets, set, name))
  if (name.includes('universal/') || name.includes('invalid/')) return judgeType(name, bytes)
  const beside = name.endsWith('.json')
    ? name.replace(/\.json$/, '_expected.json')
    : name.replace(/\.xml$/, '.json')
  const json = JSON.parse(readFileSync(join(feedSets, set, beside), 'utf8')) as Json
  return { name, verdicts: compareExpected(expectedOf(json), readFeedDocument(bytes)) }
}

/** Only the type is stated here, by the name; what is no feed must be refused. */
function judgeType(name: string, bytes: Uint8Array): CaseResult {
  const kind = /(?:^|\/)(rss|rdf|atom|json)\d*_feed/.exec(name)?.[1]
  const found = detectFormat(bytes)
  const isFeed = readFeedDocument(bytes).reading !== undefined
  const wanted: Readonly<Record<string, readonly string[]>> = {
    rss: ['rss', 'rdf'],
    rdf: ['rdf'],
    atom: ['atom'],
    json: ['json-feed'],
  }
  const met = kind === undefined ? !isFeed : (wanted[kind] ?? []).includes(found) && isFeed
  return {
    name,
    verdicts: [{ outcome: met ? 'met' : 'missed', what: `type ${kind ?? 'none'}, found ${found}` }],
  }
}

describe.skipIf(!hasSet(set))('gofeed', () => {
  it('parses as the set expects', () => {
    const files = filesOf(set, '.xml', '.json').filter((name) => {
      if (name.endsWith('.xml')) return true
      return /\/json\/|universal\//.test(name) && !name.endsWith('_expected.json')
    })
    const { percent, settled } = reportSet(set, files.map(judgeFile))
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(95)
  })
})
