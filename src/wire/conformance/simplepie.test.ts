// SimplePie's set: UTF-16 and white space before the declaration; all of it must parse.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeedDocument } from '../feed.ts'
import { feedSets, filesOf, hasSet, reportSet } from './report.ts'

const set = 'simplepie'

describe.skipIf(!hasSet(set))('simplepie', () => {
  it('parses', () => {
    const results = filesOf(set, '.xml').map((name) => {
      const { reading, faults } = readFeedDocument(readFileSync(join(feedSets, set, name)))
      const held = reading !== undefined && (reading.source.title !== undefined || reading.entries.length > 0)
      return {
        name,
        verdicts: [{ outcome: held ? ('met' as const) : ('missed' as const), what: faults.join(' ') }],
      }
    })
    const { percent, settled } = reportSet(set, results)
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(100)
  })
})
