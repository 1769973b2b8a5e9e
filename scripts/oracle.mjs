// `npm run oracle`: 2,000 random operations on each database, after each every stored page against a fresh render.
// `npm run oracle -- --operations N --seed S --db embedded|postgres` for others; the exit code is the tests' own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PlainError, root, say } from './install.mjs'

const databases = ['embedded', 'postgres']

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { operations: { type: 'string' }, seed: { type: 'string' }, db: { type: 'string' } },
    })
    const { operations = '2000', seed = String(Date.now() % 1_000_000_000), db } = values
    if (!/^[1-9]\d{0,6}$/.test(operations)) throw new Error('--operations is a number from 1 to 9999999.')
    if (!/^\d{1,10}$/.test(seed)) throw new Error('--seed is a whole number.')
    if (db !== undefined && !databases.includes(db)) throw new Error('--db is embedded or postgres.')
    return { operations, seed, chosen: db === undefined ? databases : [db] }
  } catch (error) {
    throw new PlainError(error.message)
  }
}

/** One database; its line of figures is printed as it comes. Answers vitest's exit code. */
function run(database, { operations, seed }) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', 'tests/oracle', '--project=unit', '--reporter=default', '--disable-console-intercept']
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      STANDFIRST_TEST_DB: database,
      ORACLE_OPERATIONS: operations,
      ORACLE_SEED: seed,
      ORACLE_PROGRESS: '1',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

try {
  const options = readOptions()
  process.stdout.write(
    `oracle: ${options.operations} operations of seed ${options.seed} on ${options.chosen.join(' and ')}\n`,
  )
  let failed = 0
  for (const database of options.chosen) {
    if ((await run(database, options)) !== 0) failed += 1
  }
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  say(error instanceof PlainError ? error.message : error.stack)
  process.exitCode = 1
}
