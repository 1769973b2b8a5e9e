// The launcher: exit codes, signals and a clean stdout pass through it. It could install packages, so these tests run
// only under `npm test`, where that is already done.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'

const throughLauncher = process.env['STANDFIRST_PARENT'] !== undefined
if (!throughLauncher) console.info('skipped: the launcher is tested under npm test only')

function launch(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'tests/fixtures/ends-as-told.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout }))
  return { child, ended, started: once(child.stdout, 'data') }
}

describe.skipIf(!throughLauncher)('the launcher', () => {
  test('keeps the exit code and adds nothing to stdout', async () => {
    const { child, ended } = launch('code', '7')
    const { code, stdout } = await ended
    expect(code).toBe(7)
    expect(stdout).toBe(`${process.versions.node} ${dirname(process.execPath)} ${child.pid}\n`)
  })

  test('passes SIGTERM on and ends as the command ended', async () => {
    const { child, ended, started } = launch('wait')
    await started
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 5, stdout: expect.stringContaining('stopped in order') })
  })

  test('a killed npm takes the command with it: the shell between them is watched', async () => {
    const shell = spawn(
      'sh',
      ['-c', `"${process.execPath}" scripts/run.mjs tests/fixtures/ends-as-told.mjs wait; true`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, npm_lifecycle_event: 'start' },
      },
    )
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    const [line] = await once(shell.stdout, 'data')
    expect(String(line)).toContain('stopped in order')
  })

  test('ends by the signal the command ended by', async () => {
    const { child, ended, started } = launch('die')
    await started
    child.kill('SIGHUP')
    expect(await ended).toMatchObject({ code: null, signal: 'SIGHUP' })
  })
})
