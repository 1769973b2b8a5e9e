// The byte-for-byte oracle: after random operations every stored page equals a fresh render. ORACLE_OPERATIONS and ORACLE_SEED
// set how many and which; without them 200 of another seed each time, and where PostgreSQL takes those, 20 of them embedded.
import { expect, test } from 'vitest'
import type { Database } from '../../src/db/db.ts'
import { describeEachDatabase, serverAnswers } from '../../src/db/testing.ts'
import { logHead } from '../../src/events/events.ts'
import { PageStore, runOracle } from '../../src/pages/pages.ts'
import { createSite } from '../../src/reader/reader.ts'
import { addressesOf } from './addresses.ts'
import { type OracleRoom, openRoom } from './newsroom.ts'
import { operator, seeded } from './operations.ts'
import { remembered } from './remembered.ts'

const asked = process.env['ORACLE_OPERATIONS']
const countFor = (kind: Database['kind']) =>
  asked === undefined ? (kind === 'embedded' && serverAnswers ? 20 : 200) : Number(asked)
const seed = Number(process.env['ORACLE_SEED'] ?? Date.now() % 1_000_000_000)
const progress = process.env['ORACLE_PROGRESS'] === '1'
/** Holds all addresses and as many stories again; older ones make room, so that a long run does not grow slower. */
const storeBytes = 3_000_000
const publicUrl = 'http://localhost:3000'

describeEachDatabase('oracle', (open) => {
  const count = countFor(open.kind)
  test(
    `${count} operations of seed ${seed}: stale 0, renders at most 1.1 times the pages that changed`,
    async () => {
      const database = await open()
      const room: OracleRoom = await openRoom(database)
      const site = createSite({ database, clock: room.clock, publicUrl })
      const store = new PageStore(site, {
        clock: room.clock,
        head: () => logHead(database.kysely),
        failed: (what, error) => {
          throw new Error(`${what} failed`, { cause: error })
        },
        background: false,
        maxBytes: storeBytes,
      })
      room.feed.subscribe((event) => store.invalidate(event))
      store.listening(true)
      const memory = remembered(database)
      const fresh = createSite({ database: memory.database, clock: room.clock, publicUrl })
      const act = operator(room, seeded(seed))
      const operate = async () => {
        const what = await act()
        memory.forget()
        return what
      }
      for (let n = 0; n < 30; n += 1) await operate()
      const began = Date.now()
      const seconds = () => ((Date.now() - began) / 1000).toFixed(0)
      let addresses: readonly string[] = []
      const report = await runOracle({
        store,
        site: fresh,
        urls: async () => (addresses = await addressesOf(room)),
        operate,
        count,
        onOperation: (n) => {
          if (progress && n % 100 === 99)
            console.log(`oracle (${database.kind}): ${n + 1} operations, ${seconds()} s`)
        },
      })
      const { differences, ratio, rerenders, changed, compared } = report
      console.log(
        `oracle (${database.kind}, seed ${seed}): ${count} operations, ${addresses.length} addresses, ${compared} pages compared, ` +
          `${differences.length} stale, ${rerenders} rendered again, ${changed} changed, ratio ${ratio.toFixed(3)}, ${seconds()} s`,
      )
      expect(differences.slice(0, 5)).toEqual([])
      expect(ratio).toBeLessThanOrEqual(1.1)
      store.close()
    },
    count * 5_000 + 120_000,
  )
})
