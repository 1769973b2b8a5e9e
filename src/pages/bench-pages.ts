// The bar of the page store: requests/s of a hit against bare node:http handlers sending the same bytes, in interleaved rounds.
// Driven by `npm run bench -- pages`; load comes from autocannon in a process of its own.
import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const rounds = 7
const secondsEach = 3
const connections = 32
const names = ['store', 'same lines', 'three lines'] as const
type Name = (typeof names)[number]

const helloShape = z.object({
  ports: z.object({ store: z.number(), 'same lines': z.number(), 'three lines': z.number() }),
  bytes: z.number(),
  lines: z.number(),
})
const cpuShape = z.object({ cpu: z.number() })
const resultShape = z.object({
  requests: z.object({ total: z.number(), average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
})

/** The lines a browser sends. */
const browserLines = [
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'Accept-Language: en-GB,en;q=0.9,ar;q=0.8',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
  'Sec-Fetch-Dest: document',
  'Sec-Fetch-Mode: navigate',
  'Upgrade-Insecure-Requests: 1',
]

type Round = { readonly perSecond: number; readonly cpuMicros: number }

/** Prints requests/s and server processor time per request of each handler, and the two ratios the bars are about. */
export async function benchPages(): Promise<void> {
  const server = fork(new URL(`./bench-pages-worker${extname(import.meta.url)}`, import.meta.url))
  try {
    const hello = helloShape.parse((await once(server, 'message'))[0])
    console.info(
      `pages: a hit, ${hello.bytes} bytes of brotli, ${hello.lines} header lines, ${connections} connections`,
    )
    const results: Record<Name, Round[]> = { store: [], 'same lines': [], 'three lines': [] }
    for (const name of names) await load(server, hello.ports[name], 2)
    for (let round = 0; round < rounds; round += 1) {
      // Another order each time: whoever comes after a pause of the machine is not always the same.
      for (let at = 0; at < names.length; at += 1) {
        const name = names[(at + round) % names.length] ?? 'store'
        results[name].push(await load(server, hello.ports[name], secondsEach))
      }
    }
    for (const name of names) {
      const perSecond = median(results[name].map((round) => round.perSecond))
      const cpu = median(results[name].map((round) => round.cpuMicros))
      console.info(
        `pages: ${name.padEnd(12)} ${Math.round(perSecond)} requests/s, ${cpu.toFixed(1)} us of processor each`,
      )
    }
    bar('same lines', 0.9, results)
    bar('three lines', 0.75, results)
  } finally {
    server.disconnect()
  }
}

function bar(name: Name, least: number, results: Record<Name, Round[]>): void {
  const ratio = (of: (round: Round) => number) =>
    median(results.store.map((round, at) => of(round) / of(results[name][at] ?? round)))
  const speed = ratio((round) => round.perSecond)
  const cpu = ratio((round) => 1 / round.cpuMicros)
  const verdict = speed >= least ? 'met' : 'NOT met'
  console.info(
    `pages: store / ${name}: ${speed.toFixed(2)} of the requests/s (bar ${least}: ${verdict}), ${cpu.toFixed(2)} by processor time`,
  )
}

async function load(server: ChildProcess, port: number, seconds: number): Promise<Round> {
  const before = await cpuOf(server)
  const autocannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
  const lines = browserLines.flatMap((line) => ['-H', line.replace(': ', '=')])
  const args = [autocannon, '--json', '-c', String(connections), '-d', String(seconds), ...lines]
  const { stdout } = await promisify(execFile)(process.execPath, [...args, `http://127.0.0.1:${port}/en/`])
  const { requests, non2xx, errors } = resultShape.parse(JSON.parse(stdout))
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} answers were not 200, ${errors} requests failed`)
  return { perSecond: requests.average, cpuMicros: ((await cpuOf(server)) - before) / requests.total }
}

async function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu')
  return cpuShape.parse((await once(server, 'message'))[0]).cpu
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
