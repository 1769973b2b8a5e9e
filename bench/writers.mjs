// Never a lost word, in real browsers: the rounds of tests/two-writers.ts, its counts as a table and as one line of JSON.
// Driven by `npm run bench -- writers`.
import { launchBrowser } from '../tests/browser.ts'
import { twoWriters } from '../tests/two-writers.ts'
import { makePlace } from './places.mjs'
import { printTable, row, spread } from './table.mjs'

export async function benchWriters({
  rounds = 20,
  engines = ['embedded'],
  seed = Date.now() % 1_000_000,
} = {}) {
  for (const engine of engines) {
    const place = await makePlace(engine)
    if (place === undefined) continue
    const browser = await launchBrowser()
    try {
      const onRound = (line) => process.stdout.write(`${line}\n`)
      const tally = await twoWriters({ browser, place, rounds, seed, onRound })
      print(engine, tally)
    } finally {
      await browser.close()
      await place.remove()
    }
  }
}

function print(engine, { savedMs, ...tally }) {
  printTable(`two people type in browsers, ${engine}, ${tally.rounds} rounds, seed ${tally.seed}`, [
    row('characters typed', tally.typed),
    row('of them lost', tally.lost, { most: 0 }),
    row('of them there twice', tally.doubled, { most: 0 }),
    row('runs typed', tally.runs),
    row('of them out of order', tally.runsOutOfOrder, { most: 0 }),
    row('rounds in which browsers, draft, revision and page differed', tally.unequal, { most: 0 }),
    row('rounds with a kill -9', tally.kills),
    row('rounds with somebody offline', tally.offline),
    row('rounds with a reload', tally.reloads),
    row('rounds in the same place', tally.samePlace),
    row('saved after the last key, p50 / p99', 0, { text: spread(savedMs) }),
  ])
  process.stdout.write(`${JSON.stringify({ engine, ...tally })}\n`)
}
