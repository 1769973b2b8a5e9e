import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { logHead } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { ReadCounter, sumReads } from './audience.ts'
import { household, mayCount } from './read.ts'

const phone =
  'Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'
const headers = (more: Record<string, string> = {}) =>
  new Map(Object.entries({ 'user-agent': phone, ...more }))

describe('a report', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['of a browser', {}, true],
    ['of a browser that names this site', { 'sec-fetch-site': 'same-origin' }, true],
    ['that says DNT: 0', { dnt: '0' }, true],
    ['that says DNT', { dnt: '1' }, false],
    ['that says Global Privacy Control', { 'sec-gpc': '1' }, false],
    ['sent by a page of another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['of a prefetch', { 'sec-purpose': 'prefetch;prerender' }, false],
    ['of a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, false],
    ['of a script', { 'user-agent': 'curl/8.5.0' }, false],
    ['of nobody', { 'user-agent': '' }, false],
  ])('%s', (_, more, counts) => {
    expect(mayCount(headers(more))).toBe(counts)
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to the household %s', (address, expected) => {
  expect(household(address)).toBe(expected)
})

describeEachDatabase('reads', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let counter: ReadCounter
  let story: StoryId
  let failures: unknown[]

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    story = value(await createStory(core, cli, aStory())).story.id
    value(await applyVerb(core, cli, story, 'publish', {}))
    failures = []
    const { database, clock } = core
    counter = new ReadCounter({ database, clock, onError: (error) => failures.push(error) })
  })

  const report = (
    over: { story?: string; address?: string; agent?: string; more?: Record<string, string> } = {},
  ) =>
    counter.count({
      story: (over.story ?? story) as StoryId,
      address: over.address ?? '203.0.113.7',
      signals: headers({ ...(over.agent ? { 'user-agent': over.agent } : {}), ...over.more }),
    })
  const counts = () =>
    core.database.kysely.selectFrom('reads').select(['story', 'hour', 'n']).orderBy('hour').execute()

  test('is counted once a day for each reader and story, and written in one batch', async () => {
    const head = await logHead(core.database.kysely)
    expect([report(), report(), report({ address: '203.0.113.8' }), report({ agent: `${phone} 2` })]).toEqual(
      [true, false, true, true],
    )
    expect(await counts()).toEqual([])
    await counter.stop()
    expect(await counts()).toEqual([{ story, hour: new Date('2026-11-23T12:00:00Z'), n: 3 }])
    expect(await logHead(core.database.kysely)).toBe(head)
    const sums = (hour: string) => sumReads(core.database.kysely, story, new Date(hour))
    expect(await sums('2026-11-23T12:00:00Z')).toEqual({ all: 3, since: 3 })
    expect(await sums('2026-11-23T13:00:00Z')).toEqual({ all: 3, since: 0 })
  })

  test('adds to what was written, by hour; the next day readers are new', async () => {
    report()
    await counter.flush()
    core.clock.advance(30 * 60_000)
    report({ address: '203.0.113.8' })
    core.clock.set('2026-11-23T13:10:00Z')
    report({ address: '203.0.113.9' })
    core.clock.set('2026-11-24T00:00:00Z')
    expect(report()).toBe(true)
    await counter.stop()
    expect((await counts()).map(({ hour, n }) => [hour.toISOString().slice(8, 13), n])).toEqual([
      ['23T12', 2],
      ['23T13', 1],
      ['24T00', 1],
    ])
  })

  test('drafts and made-up ids have no effect, beside one that counts', async () => {
    const draft = value(await createStory(core, cli, aStory())).story.id
    report({ story: draft })
    report({ story: '01930000-0000-7000-8000-0000000000ff' })
    report()
    await counter.stop()
    expect((await counts()).map((row) => row.story)).toEqual([story])
    expect(failures).toEqual([])
  })

  test('one household adds only so much in a day, whatever browsers and hosts it claims', async () => {
    const counted = Array.from({ length: 600 }, (_, n) =>
      report({ address: `2001:db8:1:2::${n.toString(16)}`, agent: `${phone} ${n}` }),
    )
    expect(counted.filter(Boolean)).toHaveLength(500)
    expect(report({ address: '2001:db8:1:3::1' })).toBe(true)
  })

  test('who says not to be counted is not', async () => {
    expect(report({ more: { 'sec-gpc': '1' } })).toBe(false)
    expect(report({ more: { dnt: '1' } })).toBe(false)
    await counter.stop()
    expect(await counts()).toEqual([])
  })

  test('what cannot be written waits and is written later', async () => {
    const { kysely } = core.database
    await sql`alter table reads rename to reads_away`.execute(kysely)
    report()
    await counter.flush()
    expect(failures).toHaveLength(1)
    report({ address: '203.0.113.8' })
    await sql`alter table reads_away rename to reads`.execute(kysely)
    await counter.flush()
    expect((await counts()).map(({ n }) => n)).toEqual([2])
  })

  test('writes by itself every second', async () => {
    counter.start()
    report()
    await expect.poll(counts, { timeout: 4000 }).toHaveLength(1)
    await counter.stop()
  })
})
