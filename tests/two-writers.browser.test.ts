// Two rounds of `npm run bench -- writers` in every test run: nothing two people type in real browsers is lost or doubled, though
// the server is killed in the middle.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { twoWriters } from './two-writers.ts'

test('two people write one story while the server is killed: every character is there once, everywhere', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'standfirst-writers-'))
  const browser = await launchBrowser()
  try {
    const { typed, kills, lost, doubled, runsOutOfOrder, unequal, seed } = await twoWriters({
      browser,
      place: { dataDir },
      rounds: 2,
      seed: Date.now() % 1_000_000,
    })
    console.log(`seed ${seed}: ${typed} characters, lost ${lost}, doubled ${doubled}`)
    expect(typed).toBeGreaterThan(50)
    expect({ kills, lost, doubled, runsOutOfOrder, unequal }).toEqual({
      kills: 1,
      lost: 0,
      doubled: 0,
      runsOutOfOrder: 0,
      unequal: 0,
    })
  } finally {
    await browser.close()
    await rm(dataDir, { recursive: true, force: true })
  }
})
