// Reads a web page in a thread of its own, so that a hostile one can cost neither the newsroom's time nor its memory.
// Driven by the importer.
import { Worker } from 'node:worker_threads'
import type { WireEvent } from './item.ts'
import type { PageOptions } from './page-read.ts'

/** tsc does not rewrite this address: Vitest runs the sources, production runs dist. */
const threadUrl = new URL(
  import.meta.url.endsWith('.ts') ? './page-worker.ts' : './page-worker.js',
  import.meta.url,
)

const timeLimitMs = 15_000
const memoryLimitMb = 512

/**
 * One page as its source and its item, or as one `rejected` with a plain reason: no HTML, no article, above 10 MB, or
 * past the limits of time (15 s) and memory. Never rejects.
 */
export function readPage(
  bytes: Uint8Array,
  options: PageOptions,
  limits: { readonly timeMs?: number } = {},
): Promise<readonly WireEvent[]> {
  const timeMs = limits.timeMs ?? timeLimitMs
  const worker = new Worker(threadUrl, {
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, stackSizeMb: 8 },
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve) => {
    const refuse = (reason: string) =>
      resolve([{ kind: 'rejected', rejected: { item: options.url, reason, kind: 'failed' } }])
    const timer = setTimeout(() => {
      refuse(`Reading the page took longer than ${Math.round(timeMs / 1000)} seconds.`)
      void worker.terminate()
    }, timeMs)
    worker.once('message', (events: readonly WireEvent[]) => resolve(events))
    worker.once('error', () => refuse('The page is too large or too deeply nested to be read.'))
    worker.once('exit', () => {
      clearTimeout(timer)
      refuse('The page could not be read.')
    })
  })
}
