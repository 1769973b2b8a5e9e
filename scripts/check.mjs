// `npm run check`: types, lint, dead code and the walls between the rooms; in CI known holes in packages as well.
import { auditCheck, checks, runChecks } from './checks.mjs'

function print({ check, passed, forgiven, output, seconds }) {
  const time = `${seconds.toFixed(1)} s`
  if (forgiven) process.stdout.write(`–  ${check.name}: not looked at, the registry did not answer\n`)
  else if (passed) process.stdout.write(`✓  ${check.name} (${time})\n`)
  else
    process.stdout.write(`✗  ${check.name} (${time})\n\n${output}\n\n   ${check.name}: ${check.advice}\n\n`)
}

/** Runs every check, prints each as it ends, and answers how many passed and failed. */
export async function check() {
  const inCi = !['', '0', 'false', undefined].includes(process.env['CI'])
  const list = inCi && process.env['npm_execpath'] ? [...checks, auditCheck] : checks
  const results = await runChecks(list, print)
  const looked = results.filter((result) => !result.forgiven)
  const failed = looked.filter((result) => !result.passed)
  return {
    passed: looked.length - failed.length,
    failed: failed.length,
    names: failed.map((one) => one.check.name),
  }
}

if (process.argv[1] === import.meta.filename) {
  const begun = performance.now()
  const { passed, failed, names } = await check()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(
    failed === 0 ? `All ${passed} checks passed in ${seconds} s.\n` : `Failed: ${names.join(', ')}.\n`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}
