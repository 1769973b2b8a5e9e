// Counts the cases of a set, holds them against the listed differences and prints the figures.
// Driven by the conformance tests.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { differences } from './differences.ts'

export const feedSets = join(import.meta.dirname, '../../../../shared/data/feeds')

export function hasSet(name: string): boolean {
  const there = existsSync(join(feedSets, name))
  if (!there) console.info(`${name}: skipped, ../shared/data/feeds/${name} is not there`)
  return there
}

/** All files of a set with one of the endings, sorted, as paths relative to the set. */
export function filesOf(set: string, ...endings: readonly string[]): readonly string[] {
  const root = join(feedSets, set)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** What one expectation came to; `outside`: about something an item of ours does not hold. */
export type Verdict = { readonly outcome: 'met' | 'missed' | 'outside'; readonly what: string }

export type CaseResult = { readonly name: string; readonly verdicts: readonly Verdict[] }

export type SetReport = {
  readonly percent: number
  /** Cases listed as differing that no longer do: the list is to be shortened. */
  readonly settled: readonly string[]
}

/** Prints `SET: N of M cases …` and every case that differs, with its reason. */
export function reportSet(set: string, results: readonly CaseResult[]): SetReport {
  const outside = results.filter(({ verdicts }) => verdicts.every(({ outcome }) => outcome === 'outside'))
  const counted = results.filter((result) => !outside.includes(result))
  const missed = counted.filter(({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'missed'))
  const met = counted.length - missed.length
  const percent = counted.length === 0 ? 100 : (100 * met) / counted.length
  const all = counted.flatMap(({ verdicts }) => verdicts.filter(({ outcome }) => outcome !== 'outside'))
  const allMet = all.filter(({ outcome }) => outcome === 'met').length
  console.info(
    `${set}: ${met} of ${counted.length} cases parse as the set expects (${percent.toFixed(2)} %); ` +
      `${allMet} of ${all.length} expectations; ${outside.length} cases are about what an item does not hold`,
  )
  if (process.env['CONFORMANCE_OUTSIDE'] === '1')
    for (const { name, verdicts } of outside)
      console.info(`  outside: ${name}: ${verdicts[0]?.what.slice(0, 200)}`)
  const listed = differences[set] ?? {}
  for (const { name, verdicts } of missed) {
    const what = verdicts.filter(({ outcome }) => outcome === 'missed').map((verdict) => verdict.what)
    console.info(
      `  ${listed[name] === undefined ? 'NOT LISTED' : 'differs'}: ${name}: ${listed[name] ?? what.slice(0, 3).join('; ').slice(0, 600)}`,
    )
  }
  const missedNames = new Set(missed.map(({ name }) => name))
  const settled = results
    .filter(({ name }) => listed[name] !== undefined && !missedNames.has(name))
    .map(({ name }) => name)
  return { percent, settled }
}
