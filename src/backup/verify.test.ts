// Every fault that verify promises to see is made, and seen; a newsroom in order has none.
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import type { BlobStore } from '../media/media.ts'
import { type Finding, verify } from './backup.ts'
import { aNewsroom, picture, someBlobs, work } from './testing.ts'

describeEachDatabase('verify', (open) => {
  let db: Database
  let blobs: BlobStore

  beforeAll(async () => {
    db = await open()
    blobs = await someBlobs()
    await aNewsroom(db, blobs)
  })

  const look = async (kysely: Database['kysely']) => {
    const findings: Finding[] = []
    for await (const finding of verify(kysely, blobs, work)) findings.push(finding)
    return findings
  }

  test('a newsroom in order has no fault', async () => {
    const findings = await look(db.kysely)
    expect(findings.flatMap((finding) => finding.faults)).toEqual([])
    expect(findings.map((finding) => finding.what)).toEqual([
      expect.stringMatching(/^The event log up to \d+$/),
      expect.stringMatching(/^The audit log up to \d+$/),
      '3 stories and what readers see of them',
      'Addresses',
      '1 files of pictures',
    ])
  })

  const live = sql`(select story from live_stories where edition = 'en')`
  const spoilt: [string, RawBuilder<unknown>, RegExp][] = [
    [
      'a changed event',
      sql`update events set payload = payload || ' ' where seq = 3`,
      /event log was changed: its chain breaks at 3/,
    ],
    ['a lost event', sql`delete from events where seq = 3`, /Events are missing before 4/],
    [
      'a log whose end was cut off',
      sql`delete from events where seq = (select max(seq) from events)`,
      /event log ends at/,
    ],
    [
      'a changed audit row',
      sql`update audit set actor = 'nobody' where n = 2`,
      /audit log was changed: its chain breaks at 2/,
    ],
    [
      'an audit log whose end was cut off',
      sql`delete from audit where n = (select max(n) from audit)`,
      /audit log ends at/,
    ],
    [
      'a projection of another revision',
      sql`update live_stories set path = '/en/else' where story = ${live}`,
      /what readers are shown is not/,
    ],
    [
      'a live story nobody sees',
      sql`delete from live_stories where story = ${live}`,
      /what readers are shown is not/,
    ],
    [
      'a story shown though it is none',
      sql`update stories set pub = 'withdrawn' where id = ${live}`,
      /what readers are shown is not/,
    ],
    [
      'a story missing in a list',
      sql`delete from live_terms where story = ${live} and type = 'topic'`,
      /the lists it stands in/,
    ],
    ['a story missing in the search', sql`delete from search_live where story = ${live}`, /cannot find it/],
    [
      'a revision that is not there',
      sql`update stories set rev = 9 where id = ${live}`,
      /a revision it names is not there/,
    ],
    [
      'an address of a story that is gone',
      sql`insert into addresses values ('/en/x', 'en', 'story', 'gone', true, now())`,
      /The address \/en\/x/,
    ],
    [
      'a picture that is not there',
      sql`update assets set blob = ${`${picture}/other`}`,
      /The picture .*other is named and not there/,
    ],
  ]
  test.each(spoilt)('%s is seen', async (_, spoil, words) => {
    const faults: string[] = []
    const undone = db.transact(async (tx) => {
      await spoil.execute(tx)
      for (const finding of await look(tx)) faults.push(...finding.faults)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(faults).toContainEqual(expect.stringMatching(words))
  })
})
