// The checks of `npm run check` as data, and running them beside each other. Each is one command; silence means it passed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installOnce, root } from './install.mjs'

const bin = (...path) => join(root, 'node_modules', ...path)
const tsc = (project) => [bin('typescript', 'bin', 'tsc'), '--noEmit', '--pretty', 'false', '-p', project]
const lintTools = join(root, 'tools', 'lint')

/** What is checked. `advice` is the line that follows a failure. */
export const checks = [
  { name: 'types', command: tsc('tsconfig.json'), advice: 'Types of src. Try: npx tsc --noEmit' },
  {
    name: 'types of browser scripts',
    command: tsc('src/reader/browser/tsconfig.json'),
    advice: 'They see the DOM, not Node.',
  },
  {
    name: 'types of the desk',
    command: tsc('src/desk/tsconfig.json'),
    advice: 'React in the browser. Try: npx tsc --noEmit -p src/desk/tsconfig.json',
  },
  {
    name: 'types of tests',
    command: tsc('tsconfig.tests.json'),
    advice: 'Types of tests/, *.browser.test.ts and configs.',
  },
  {
    name: 'lint',
    command: [
      bin('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--error-on-warnings',
      '--max-diagnostics=40',
    ],
    advice: 'Most of it repairs itself: npx biome check --write PATH',
  },
  {
    name: 'dead code',
    command: [bin('knip', 'bin', 'knip.js'), '--no-progress'],
    advice: 'Delete what nothing uses (a file, an export, a package), or use it.',
  },
  {
    name: 'rooms',
    command: [
      join(lintTools, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err-long',
      'src',
    ],
    advice: 'The rules are in .dependency-cruiser.mjs; each message says what to do instead.',
    before: () => installOnce(lintTools, process.execPath, 'the room checker'),
  },
]

/** Known holes in packages. Only in CI, where there is a network; a registry that does not answer is no failure. */
export const auditCheck = {
  name: 'known holes in packages',
  command: [process.env['npm_execpath'] ?? '', 'audit', '--audit-level=high'],
  advice: 'Raise the package named above, or say in docs/decisions why it does not concern us.',
  /** Without a report npm found nothing out: the registry is away, or gives no such answers. */
  forgive: (output) => !output.includes('# npm audit report'),
}

async function runCheck(check) {
  const begun = performance.now()
  await check.before?.()
  return await new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, check.command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => keep(error.message))
    child.on('close', (code) => {
      const forgiven = code !== 0 && check.forgive?.(output) === true
      const seconds = (performance.now() - begun) / 1000
      resolve({ check, passed: code === 0 || forgiven, forgiven, output: output.trim(), seconds })
    })
  })
}

/** Runs checks, at most `width` at a time, and calls `onDone` with each result as it comes. Answers all results. */
export async function runChecks(list, onDone, width = 3) {
  const waiting = [...list]
  const results = []
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(check)
      results.push(result)
      onDone(result)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
