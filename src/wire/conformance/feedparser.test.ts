// feedparser's set: what each file's `Expect:` line says, held against what we read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../decode.ts'
import { readFeed, readFeedDocument } from '../feed.ts'
import { judgeCleanedCase } from './cleaned.ts'
import { judge } from './feedparser-model.ts'
import { type Expression, parseExpectation } from './python-expectation.ts'
import { type CaseResult, feedSets, filesOf, hasSet, reportSet, type Verdict } from './report.ts'

const set = 'feedparser'
/** Where feedparser's own tests serve their files from. */
const served = 'http://127.0.0.1:8097/'

type Case = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly headers: ReadonlyMap<string, string>
  readonly expect: string
}

function readCase(name: string): Case {
  const bytes = readFileSync(join(feedSets, set, name))
  const plain = new TextDecoder('windows-1252').decode(bytes)
  const text = /Expect:/.test(plain) ? new TextDecoder().decode(bytes) : decodeText(bytes).text
  const headers = new Map<string, string>()
  for (const [, key = '', value = ''] of text.matchAll(/^\s*Header:\s*([\w-]+):\s*(.*?)\s*$/gm))
    headers.set(key.toLowerCase(), value)
  return { name, bytes, headers, expect: /Expect:\s*([\s\S]*?)\s*(?:-->|^[A-Z]\w+:)/m.exec(text)?.[1] ?? '' }
}

function readDocument({ bytes, headers }: Case) {
  const contentType = headers.get('content-type')
  const url = new URL(headers.get('content-location') ?? '', served).href
  return readFeedDocument(bytes, { url, ...(contentType === undefined ? {} : { contentType }) })
}

function conjuncts(expression: Expression): readonly Expression[] {
  return expression.kind === 'and' ? expression.of.flatMap(conjuncts) : [expression]
}

/** `bozo` beside something an item does not hold says little: such a case counts only if its well-formedness is wrong. */
function judgeCase(one: Case): CaseResult {
  const document = readDocument(one)
  const what = `${one.expect} (faults: ${document.faults.join(' ')})`
  const parts = conjuncts(parseExpectation(one.expect))
  const verdicts = parts.map((part): Verdict => ({ outcome: judge(part, document), what }))
  const others = verdicts.filter((_, index) => !isBozo(parts[index]))
  const beside = others.length > 0 && others.every(({ outcome }) => outcome === 'outside')
  const outside = beside && verdicts.every(({ outcome }) => outcome !== 'missed')
  return { name: one.name, verdicts: outside ? verdicts.map(() => ({ outcome: 'outside', what })) : verdicts }
}

function isBozo(part: Expression | undefined): boolean {
  const inner = part?.kind === 'not' ? part.of : part
  return inner?.kind === 'path' && inner.steps[0] === 'bozo'
}

/** Cleaning happens when content becomes a body: what is compared is what is left then, and that nothing in it can act. */
function judgeCleaned(one: Case): CaseResult {
  const document = readDocument(one)
  return {
    name: one.name,
    verdicts: conjuncts(parseExpectation(one.expect)).map((part) => judgeCleanedCase(part, document)),
  }
}

describe.skipIf(!hasSet(set))('feedparser', () => {
  const cases = hasSet(set)
    ? filesOf(set, '.xml')
        .map(readCase)
        .filter((one) => one.expect !== '')
    : []

  it('parses as the set expects', () => {
    const unread = cases.filter((one) => parseExpectation(one.expect).kind === 'unread')
    if (unread.length > 0)
      console.info(
        `feedparser: ${unread.length} expectations are beyond our reader: ${unread.map(({ name }) => name).join(', ')}`,
      )
    expect(unread.length).toBeLessThan(cases.length / 100)
    const results = cases.filter(({ name }) => !name.includes('sanitize')).map(judgeCase)
    const { percent, settled } = reportSet(set, results)
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(98)
  })

  it('lets nothing dangerous through where the set is about sanitising', () => {
    const { percent, settled } = reportSet(
      `${set} (sanitising)`,
      cases.filter(({ name }) => name.includes('sanitize')).map(judgeCleaned),
    )
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(98)
  })

  it('gives as many events as the feed has items', () => {
    for (const one of cases) {
      const entries = readDocument(one).reading?.entries.length ?? 0
      const events = readFeed(one.bytes, { ...Object.fromEntries(one.headers) })
      expect(events.filter(({ kind }) => kind === 'item' || kind === 'rejected').length, one.name).toBe(
        entries,
      )
    }
  })
})
