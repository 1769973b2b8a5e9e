// feedsmith's set: one reference feed a format, with every namespace it knows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeedDocument } from '../feed.ts'
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

const set = 'feedsmith'

/** A text is a string, or an object around one. */
function value(json: Json | undefined, name: string): string | undefined {
  return textAt(json, name) ?? textAt(json, name, 'value')
}

function expectedOf(json: Json): Expected {
  return {
    title: value(json, 'title'),
    url: linkOf(json),
    description: value(json, 'description') ?? value(json, 'subtitle') ?? value(json, 'tagline'),
    language: textAt(json, 'language'),
    items: [...listAt(json, 'items'), ...listAt(json, 'entries')].map(itemOf),
  }
}

function itemOf(json: Json): ExpectedItem {
  return {
    title: value(json, 'title'),
    url: linkOf(json),
    id: textAt(json, 'id') ?? textAt(json, 'guid', 'value') ?? textAt(json, 'guid'),
    summary: value(json, 'description') ?? value(json, 'summary'),
    content: textAt(json, 'content', 'encoded') ?? value(json, 'content') ?? textAt(json, 'content_html'),
    people: [...listAt(json, 'authors').map(personOf), ...listAt(json, 'dc', 'creators').map(personOf)],
    published:
      textAt(json, 'pubDate') ??
      textAt(json, 'published') ??
      textAt(json, 'issued') ??
      textAt(json, 'date_published'),
    updated: textAt(json, 'updated') ?? textAt(json, 'modified') ?? textAt(json, 'date_modified'),
    terms: [...listAt(json, 'categories'), ...listAt(json, 'tags')].flatMap(
      (one) => textAt([one], 0) ?? textAt(one, 'name') ?? textAt(one, 'term') ?? [],
    ),
    media: [...listAt(json, 'enclosures'), ...listAt(json, 'attachments')].flatMap((one) => {
      const url = textAt(one, 'url')
      const length = textAt(one, 'length') ?? textAt(one, 'size_in_bytes')
      return url === undefined
        ? []
        : [
            {
              url,
              type: textAt(one, 'type') ?? textAt(one, 'mime_type'),
              length: length === undefined ? undefined : Number(length),
            },
          ]
    }),
    language: textAt(json, 'language'),
  }
}

function personOf(json: Json): ExpectedPerson {
  if (typeof json === 'string') return { name: json }
  return {
    name: textAt(json, 'name'),
    email: textAt(json, 'email'),
    url: textAt(json, 'uri') ?? textAt(json, 'url'),
  }
}

function linkOf(json: Json): string | undefined {
  const plain = at(json, 'link') ?? at(json, 'url') ?? at(json, 'home_page_url')
  if (typeof plain === 'string') return plain
  const links = listAt(json, 'links')
  const link = links.find((one) => textAt(one, 'rel') === undefined || textAt(one, 'rel') === 'alternate')
  return link === undefined ? undefined : textAt(link, 'href')
}

function judgeFile(name: string): CaseResult {
  const path = join(feedSets, set, name)
  const json = JSON.parse(readFileSync(path.replace(/\.(?:xml|rdf|opml)$/, '.json'), 'utf8')) as Json
  return { name, verdicts: compareExpected(expectedOf(json), readFeedDocument(readFileSync(path))) }
}

describe.skipIf(!hasSet(set))('feedsmith', () => {
  it('parses as the set expects', () => {
    // OPML lists feeds and is no feed itself.
    const files = filesOf(set, '.xml', '.rdf').filter((name) => name.startsWith('feeds/'))
    const { percent, settled } = reportSet(set, files.map(judgeFile))
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(95)
  })
})
