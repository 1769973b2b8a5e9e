// The demo newsroom as a process of its own, in a data folder of its own: `standfirst start` as an operator runs it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { openClient } from './client.mjs'

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const askAgainMs = 10

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Runs a command that starts a newsroom; `firstPageMs` is the time from there to the first whole page. */
export async function startNewsroom({
  command = [process.execPath, main, 'start'],
  cwd,
  env,
  path = '/en/',
  limitMs = 60_000,
}) {
  const port = await freePort()
  const began = performance.now()
  const [file, ...args] = command
  const child = spawn(file, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, STANDFIRST_DEMO: '1', LOG_LEVEL: 'error', ...env, PORT: String(port) },
  })
  let said = ''
  const keep = (chunk) => {
    said += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise((resolve) => child.once('close', resolve))
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const client = openClient(port)
  const stop = async (signal = 'SIGTERM') => {
    client.close()
    child.kill(signal)
    await ended
  }
  const firstPageMs = await waitFor(async () => {
    if (isOver) throw new Error(`the newsroom ended:\n${said}`)
    const answer = await client.get(path).catch(() => undefined)
    return answer?.status === 200 && answer.text.includes('</html>')
  }).catch(async (error) => {
    await stop('SIGKILL')
    throw error
  })

  async function waitFor(isSo) {
    for (;;) {
      if (await isSo()) return performance.now() - began
      if (performance.now() - began > limitMs) throw new Error(`not within ${limitMs / 1000} s:\n${said}`)
      await new Promise((resolve) => setTimeout(resolve, askAgainMs))
    }
  }
  const processorMs = processorOf(child.pid)
  /** Resolves when it has said this. */
  const says = (words) => waitFor(() => said.includes(words) || (isOver && Promise.reject(new Error(said))))
  return { port, client, firstPageMs, processorMs, stop, says, told: () => said, pid: child.pid }
}

/** What the process has used of the processors so far, where the system tells (Linux): a busy machine changes it little. */
function processorOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return undefined
  }
}
