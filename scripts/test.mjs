// `npm test`: the checks, then every test once (unit, then browser), and last one line with the figures.
// `npm test -- PATH…` runs only the tests of those paths, without the checks.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { PlainError, root, say } from './install.mjs'

const reportFile = join(root, '.cache', `vitest-${process.pid}.json`)

function runVitest(args) {
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...args]
  const child = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Vitest's own figures. A file that broke before its first test, or an error outside every test, counts as one failed. */
function countTests(exitCode) {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'))
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    )
    const failed = report.numFailedTests + broken.length
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && exitCode !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(reportFile, { force: true })
  }
}

async function main() {
  const paths = process.argv.slice(2)
  mkdirSync(join(root, '.cache'), { recursive: true })
  const checked = paths.length === 0 ? await check() : { passed: 0, failed: 0, names: [] }
  await build()
  const exitCode = await runVitest(paths)
  const tests = countTests(exitCode)
  if (paths.length === 0) {
    const failures = checked.failed === 0 ? '' : ` (failed: ${checked.names.join(', ')})`
    process.stdout.write(
      `\n${checked.passed} of ${checked.passed + checked.failed} checks passed${failures}; they are counted below.\n`,
    )
  }
  const [passed, failed] = [tests.passed + checked.passed, tests.failed + checked.failed]
  const skipped = tests.skipped === 0 ? '' : `, ${tests.skipped} skipped`
  process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`)
  process.exitCode = failed === 0 && exitCode === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  say(error instanceof PlainError ? error.message : error.stack)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}
