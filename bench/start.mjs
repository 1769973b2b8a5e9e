// The bars of starting: `standfirst start` on an existing folder, and `npm start` in a fresh clone. Driven by `npm run bench -- start`.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startNewsroom } from './demo.mjs'
import { ms, percentile, printTable, row } from './table.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const starts = 5
const fillLimitMs = 300_000

/** `clone`: also a fresh clone of what is committed, with the npm cache as it is here. */
export async function benchStart({ clone = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'))
  try {
    const env = { DATA_DIR: join(folder, 'data') }
    const first = await startNewsroom({ env, limitMs: fillLimitMs })
    await first.says('demo newsroom is ready')
    await first.stop()
    const times = []
    const processor = []
    for (let n = 0; n < starts; n += 1) {
      const again = await startNewsroom({ env })
      times.push(again.firstPageMs)
      if (again.processorMs !== undefined) processor.push(again.processorMs)
      await again.stop()
    }
    const seconds = (value) => value / 1000
    const worst = seconds(Math.max(...times))
    const rows = [
      row('new folder, first page of the demo', seconds(first.firstPageMs), { text: ms(first.firstPageMs) }),
      row(`existing folder, slowest of ${starts} (s)`, worst, { text: `${worst.toFixed(2)} s`, most: 3 }),
    ]
    if (processor.length > 0)
      rows.push(row('its processor time, median', 0, { text: ms(percentile(processor, 0.5)) }))
    if (clone) rows.push(await freshClone(folder))
    printTable('start to first page', rows)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function freshClone(folder) {
  const copy = join(folder, 'clone')
  const began = performance.now()
  await promisify(execFile)('git', ['clone', '--quiet', '--no-hardlinks', root, copy])
  const newsroom = await startNewsroom({
    command: ['npm', 'start'],
    cwd: copy,
    env: { DATA_DIR: join(folder, 'clone-data'), STANDFIRST_PARENT: '' },
    limitMs: fillLimitMs,
  })
  const taken = (performance.now() - began) / 1000
  await newsroom.stop()
  return row('fresh clone, `npm start` (s)', taken, { text: `${taken.toFixed(0)} s`, most: 120 })
}
