// feedvalidator's set is about what we put out; taken in, each file must give items or a plain reason, and never crash.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeed } from '../feed.ts'
import { feedSets, filesOf, hasSet, reportSet, type Verdict } from './report.ts'

const set = 'feedvalidator'

function judgeFile(name: string): Verdict {
  try {
    const events = readFeed(readFileSync(join(feedSets, set, name)), { url: 'https://feeds.example/feed' })
    return { outcome: events.length > 0 ? 'met' : 'missed', what: 'gives neither a feed nor a reason' }
  } catch (error) {
    return { outcome: 'missed', what: String(error) }
  }
}

describe.skipIf(!hasSet(set))('feedvalidator', () => {
  it('never crashes', () => {
    const { percent, settled } = reportSet(
      set,
      filesOf(set, '.xml').map((name) => ({ name, verdicts: [judgeFile(name)] })),
    )
    expect(settled, 'listed as differing, but they no longer do').toEqual([])
    expect(percent).toBeGreaterThanOrEqual(100)
  })
})
