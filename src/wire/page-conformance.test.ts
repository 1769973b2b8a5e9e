// Holds page intake against the real pages of six sets: a bounded sample here, all of them with PAGES=all.
import { describe, expect, test } from 'vitest'
import { hasPages, listCases, type PageScore, scoreCase } from './page-conformance.ts'

if (!hasPages) console.log('skipped: real web pages (no ../shared/data/pages here)')
const isWhole = process.env['PAGES'] === 'all'

/** The benchmark whole, of the other sets every third page. */
function chooseCases() {
  const all = listCases()
  return isWhole ? all : all.filter((each, n) => each.set === 'benchmark' || n % 3 === 0)
}

const share = (flags: readonly (boolean | undefined)[]) => {
  const known = flags.filter((flag) => flag !== undefined)
  return { right: known.filter(Boolean).length, of: known.length }
}
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
const shown = ({ right, of }: { right: number; of: number }) => `${right}/${of}`

describe.skipIf(!hasPages)('real web pages', { timeout: 180_000 }, () => {
  const scores: PageScore[] = []

  test('are read without a crash, and article-extraction-benchmark at F1 >= 0.90', () => {
    for (const each of chooseCases()) scores.push(scoreCase(each))
    for (const set of new Set(scores.map((score) => score.case.set))) {
      const own = scores.filter((score) => score.case.set === set)
      const bodies = own.filter((score) => score.case.body !== undefined)
      const phrases = own.reduce(
        (sum, { phrases: each }) => ({ right: sum.right + each.right, of: sum.of + each.of }),
        { right: 0, of: 0 },
      )
      console.log(
        `pages ${set}: ${own.length} pages, body F1 ${bodies.length === 0 ? '-' : mean(bodies.map((score) => score.f1)).toFixed(3)}, ` +
          `title ${shown(share(own.map((score) => score.title)))}, authors ${shown(share(own.map((score) => score.authors)))}, ` +
          `date ${shown(share(own.map((score) => score.date)))}, phrases ${shown(phrases)}, ` +
          `${Math.round(mean(own.map((score) => score.ms)))} ms a page${isWhole ? '' : ' (sample; PAGES=all reads every page)'}`,
      )
    }
    const benchmark = scores.filter((score) => score.case.set === 'benchmark')
    const precision = mean(benchmark.map((score) => score.precision))
    const recall = mean(benchmark.map((score) => score.recall))
    const f1 = (2 * precision * recall) / (precision + recall)
    console.log(
      `pages benchmark, scored its own way: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    )
    expect(f1).toBeGreaterThanOrEqual(0.9)
    expect(
      mean(scores.filter((score) => score.case.body !== undefined).map((score) => score.f1)),
    ).toBeGreaterThanOrEqual(0.9)
  })

  test('tell title, authors and date', () => {
    const { right: titles, of: titled } = share(scores.map((score) => score.title))
    const { right: authors, of: authored } = share(scores.map((score) => score.authors))
    const { right: dates, of: dated } = share(scores.map((score) => score.date))
    expect([titles / titled >= 0.85, authors / authored >= 0.7, dates / dated >= 0.85]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('have absolute addresses and no lazy placeholders', () => {
    for (const { item } of scores) {
      expect(item?.contentHtml ?? '').not.toMatch(/<img[^>]*\ssrc="(?:\/|data:image\/gif)/)
      expect(item?.contentHtml ?? '').not.toMatch(/<a[^>]*\shref="\/[^/]/)
    }
  })
})
