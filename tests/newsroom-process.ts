// A newsroom as a process of its own, run from what was built: at one address for as long as it is wanted, however often it
// is killed and started again. For tests and benchmarks that see it from outside only.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const main = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js')
const askAgainMs = 20
const readyWithinMs = 180_000
const run = promisify(execFile)

export type NewsroomProcess = {
  readonly url: string
  /** Resolves when it answers. */
  readonly start: () => Promise<void>
  /** Resolves when it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** A `standfirst` command beside it; what it prints. */
  readonly command: (...args: readonly string[]) => Promise<string>
}

export async function aNewsroomProcess(place: {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
}): Promise<NewsroomProcess> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: place.dataDir,
    PORT: String(port),
    STANDFIRST_DEMO: '0',
    LOG_LEVEL: 'error',
  }
  for (const name of ['PUBLIC_URL', 'BLOB_URL', 'DATABASE_URL']) delete env[name]
  if (place.databaseUrl !== undefined) env['DATABASE_URL'] = place.databaseUrl
  let child: ChildProcess | undefined
  let said = ''

  const isReady = async () => {
    if (child === undefined || child.exitCode !== null) throw new Error(`The newsroom ended:\n${said}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    return answer?.status === 200
  }
  return {
    url,
    start: async () => {
      const started = spawn(process.execPath, [main, 'start'], {
        env,
        cwd: place.dataDir,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      child = started
      started.stderr?.on('data', (chunk) => {
        said += chunk
      })
      const until = performance.now() + readyWithinMs
      while (!(await isReady())) {
        if (performance.now() > until) throw new Error(`The newsroom does not answer:\n${said}`)
        await sleep(askAgainMs)
      }
    },
    end: async (signal) => {
      const ending = child
      child = undefined
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
      const ended = once(ending, 'close')
      ending.kill(signal)
      await ended
    },
    command: async (...args) => (await run(process.execPath, [main, ...args], { env })).stdout,
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}
