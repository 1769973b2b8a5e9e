// Test support: reads the sets of real pages and says how well pages were read. Driven by page-conformance.test.ts only.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { htmlToText } from './feed-html.ts'
import type { WireItem } from './item.ts'
import { parsePage } from './page-dom.ts'
import { readPageHere } from './page-read.ts'

export const pagesFolder = '../shared/data/pages'
export const hasPages = existsSync(pagesFolder)

/** What a set states of a page; absent = it states nothing. */
export type PageCase = {
  readonly set: string
  readonly name: string
  readonly file: string
  readonly url: string
  readonly body?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly date?: string
  readonly wanted?: readonly string[]
  readonly unwanted?: readonly string[]
}

const json = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')))
const optionalText = z.string().nullish()

/** All cases of all sets, in a fixed order. */
export function listCases(): readonly PageCase[] {
  return [
    ...benchmarkCases(),
    ...fundusCases(),
    ...trafilaturaCases(),
    ...readabilityCases(),
    ...newspaperCases(),
    ...defuddleCases(),
  ]
}

function benchmarkCases(): readonly PageCase[] {
  const folder = `${pagesFolder}/article-extraction-benchmark`
  const truth = json(
    `${folder}/ground-truth.json`,
    z.record(z.string(), z.object({ articleBody: z.string(), url: optionalText })),
  )
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    set: 'benchmark',
    name: id.slice(0, 8),
    file: `${folder}/html/${id}.html`,
    url: url ?? 'https://page.example/',
    body: articleBody,
  }))
}

const fundusSchema = z.object({
  url: z.string(),
  expected: z.object({
    title: optionalText,
    authors: z.array(z.string()).nullish(),
    publishing_date: optionalText,
    body: z
      .object({
        summary: z.array(z.string()),
        sections: z.array(z.object({ headline: z.array(z.string()), paragraphs: z.array(z.string()) })),
      })
      .nullish(),
  }),
})

function fundusCases(): readonly PageCase[] {
  return globSync(`${pagesFolder}/fundus/*/*.expected.json`)
    .sort()
    .map((file) => {
      const { url, expected } = json(file, fundusSchema)
      const body = expected.body
      const texts = body
        ? [...body.summary, ...body.sections.flatMap((each) => [...each.headline, ...each.paragraphs])]
        : []
      return {
        set: 'fundus',
        name: basename(file, '.expected.json'),
        file: file.replace('.expected.json', '.html'),
        url,
        ...(texts.length === 0 ? {} : { body: texts.join('\n') }),
        ...stated(expected.title, expected.authors ?? [], expected.publishing_date),
      }
    })
}

function trafilaturaCases(): readonly PageCase[] {
  const folder = `${pagesFolder}/trafilatura`
  const schema = z.object({
    url: z.string(),
    title: optionalText,
    author: optionalText,
    date: optionalText,
    with: z.array(z.string()).optional(),
    without: z.array(z.string()).optional(),
  })
  return Object.entries(json(`${folder}/expected.json`, z.record(z.string(), schema))).map(
    ([name, each]) => ({
      set: 'trafilatura',
      name,
      file: `${folder}/html/${name}`,
      url: /^https?:/.test(each.url) ? each.url : 'https://page.example/',
      wanted: each.with ?? [],
      unwanted: each.without ?? [],
      ...stated(each.title, each.author ? [each.author] : [], each.date),
    }),
  )
}

function readabilityCases(): readonly PageCase[] {
  const schema = z.object({ title: optionalText, byline: optionalText, publishedTime: optionalText })
  return globSync(`${pagesFolder}/readability/*/expected-metadata.json`)
    .sort()
    .map((file) => {
      const each = json(file, schema)
      const folder = dirname(file)
      return {
        set: 'readability',
        name: basename(folder),
        file: `${folder}/source.html`,
        url: 'http://fakehost/test/page.html',
        body: htmlToText(readFileSync(`${folder}/expected.html`, 'utf8')),
        ...stated(each.title, each.byline ? [each.byline] : [], each.publishedTime),
      }
    })
}

function newspaperCases(): readonly PageCase[] {
  const schema = z.object({
    url: optionalText,
    title: optionalText,
    authors: z.array(z.string()).nullish(),
    publish_date: optionalText,
  })
  return globSync(`${pagesFolder}/newspaper4k/html/*.html`)
    .sort()
    .map((file) => {
      const name = basename(file, '.html')
      const about = `${pagesFolder}/newspaper4k/metadata/${name}.json`
      const body = `${pagesFolder}/newspaper4k/txt/${name}.txt`
      const each = existsSync(about) ? json(about, schema) : {}
      return {
        set: 'newspaper4k',
        name,
        file,
        url: each.url ?? 'https://page.example/',
        ...(existsSync(body) ? { body: readFileSync(body, 'utf8') } : {}),
        ...stated(each.title, each.authors ?? [], each.publish_date),
      }
    })
}

function defuddleCases(): readonly PageCase[] {
  const schema = z.object({ title: optionalText, author: optionalText, published: optionalText })
  return globSync(`${pagesFolder}/defuddle/fixtures/*.html`)
    .sort()
    .map((file) => {
      const name = basename(file, '.html')
      const expected = readFileSync(`${pagesFolder}/defuddle/expected/${name}.md`, 'utf8')
      const [, head = '{}', body = ''] = /^```json\n([\s\S]*?)\n```\n([\s\S]*)$/.exec(expected) ?? []
      const each = schema.parse(JSON.parse(head))
      const url = /<!--\s*(?:\{"url":\s*")?(https?:[^\s"]+)/.exec(
        readFileSync(file, 'utf8').slice(0, 2000),
      )?.[1]
      return {
        set: 'defuddle',
        name,
        file,
        url: url ?? 'https://page.example/',
        body: body.replace(/!\[[^\]]*\]\([^)]*\)/g, ' ').replace(/\]\([^)]*\)/g, ' '),
        ...stated(each.title, each.author ? [each.author] : [], each.published),
      }
    })
}

function stated(
  title: string | null | undefined,
  authors: readonly string[],
  date: string | null | undefined,
) {
  const named = authors.filter((author) => author.trim() !== '')
  return {
    ...(title ? { title } : {}),
    ...(named.length === 0 ? {} : { authors: named }),
    ...(date ? { date } : {}),
  }
}

export type PageScore = {
  readonly case: PageCase
  readonly item: WireItem | undefined
  readonly reason: string | undefined
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly title: boolean | undefined
  readonly authors: boolean | undefined
  readonly date: boolean | undefined
  readonly phrases: { readonly right: number; readonly of: number }
  readonly ms: number
}

/** Reads a case's page and holds the result against what its set states. */
export function scoreCase(of: PageCase): PageScore {
  const begun = performance.now()
  const events = readPageHere(readFileSync(of.file), { url: of.url })
  const ms = performance.now() - begun
  const item = events.flatMap((event) => (event.kind === 'item' ? [event.item] : []))[0]
  const reason = events.flatMap((event) => (event.kind === 'rejected' ? [event.rejected.reason] : []))[0]
  const text = textOf(item?.contentHtml ?? '')
  const { precision, recall, f1 } = shingleF1(text, of.body ?? '')
  const right = [...(of.wanted ?? [])].filter((phrase) => fold(text).includes(fold(phrase))).length
  const absent = [...(of.unwanted ?? [])].filter((phrase) => !fold(text).includes(fold(phrase))).length
  return {
    case: of,
    item,
    reason,
    precision,
    recall,
    f1,
    title: of.title === undefined ? undefined : sameTitle(of.title, item?.title ?? ''),
    authors: of.authors === undefined ? undefined : sameNames(of.authors, item),
    date: of.date === undefined ? undefined : sameDay(of.date, item?.publishedAt),
    phrases: { right: right + absent, of: (of.wanted?.length ?? 0) + (of.unwanted?.length ?? 0) },
    ms,
  }
}

/** Captions are kept in figures of their own; the sets' bodies are running text. */
function textOf(html: string): string {
  const { body } = parsePage(`<html><body>${html}</body></html>`)
  for (const caption of [...body.querySelectorAll('figcaption')]) caption.remove()
  return htmlToText(body.innerHTML)
}

/** Four words in a row, counted with repetition, as article-extraction-benchmark scores; scripts without spaces by sign. */
export function shingleF1(got: string, expected: string) {
  const a = shingles(got)
  const b = shingles(expected)
  let common = 0
  for (const [shingle, count] of a) common += Math.min(count, b.get(shingle) ?? 0)
  const sum = (counts: ReadonlyMap<string, number>) =>
    counts.values().reduce((total, count) => total + count, 0)
  const precision = sum(a) === 0 ? 0 : common / sum(a)
  const recall = sum(b) === 0 ? 0 : common / sum(b)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words =
    text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ??
    []
  const counts = new Map<string, number>()
  for (let n = 0; n + 4 <= Math.max(words.length, 4); n += 1) {
    const key = words.slice(n, n + 4).join(' ')
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same words, or one of them with a kicker, site or subtitle beside it. */
function sameTitle(expected: string, got: string): boolean {
  const [a, b] = [fold(expected), fold(got)]
  return a === b || (b.length > 10 && a.includes(b)) || (a.length > 10 && b.includes(a))
}

function sameNames(expected: readonly string[], item: WireItem | undefined): boolean {
  const got = fold(item?.authors.map((author) => author.name).join(' ') ?? '')
  const wanted = fold(expected.join(' '))
  return got !== '' && (wanted.includes(got) || expected.every((name) => got.includes(fold(name))))
}

/** The same day, give or take a zone. */
function sameDay(expected: string, got: Date | undefined): boolean {
  const wanted = Date.parse(
    expected.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/, '$1T$2').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
  )
  if (got === undefined) return false
  // A bare day begins and ends with its zone, anywhere on earth.
  const late = got.getTime() - wanted
  return /T|\d:\d/.test(expected)
    ? Math.abs(late) <= 26 * 3_600_000
    : late >= -14 * 3_600_000 && late <= 36 * 3_600_000
}
