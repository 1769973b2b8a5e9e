// Starts testing-holder.ts in a process of its own and reads what it says; driven by the tests of lock and kill.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./testing-holder.ts', import.meta.url))

export type Holder = {
  readonly pid: number
  readonly said: readonly string[]
  /** Resolves when it has said that many lines, or has ended. */
  lines(count: number): Promise<void>
  /** kill -9; answers all whole lines it had said. */
  kill(): Promise<readonly string[]>
  readonly ended: Promise<number | null>
}

/** Starts it and waits for its first line ("open", or why not). */
export async function startHolder(dataDir: string, ...words: (string | number)[]): Promise<Holder> {
  const child = spawn(process.execPath, [script, dataDir, ...words.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    for (const check of waiting) check()
  })
  const lines = (count: number) => {
    const enough = new Promise<void>((resolve) => {
      const check = () => {
        if (said.length < count) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
    return Promise.race([enough, ended.then(() => {})])
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
    return said
  }
  await lines(1)
  return { pid: child.pid ?? 0, said, lines, kill, ended }
}
