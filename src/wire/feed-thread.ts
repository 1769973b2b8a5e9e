// Reads a feed in a thread of its own, so that a hostile one can cost neither the newsroom's time nor its memory.
// Driven by the importer and the poller; feed-worker.ts is what runs in the thread.
import { Worker } from 'node:worker_threads'
import type { FeedOptions } from './feed.ts'
import type { WireEvent } from './item.ts'

/** tsc does not rewrite this address: Vitest runs the sources, production runs dist. */
const threadUrl = new URL(
  import.meta.url.endsWith('.ts') ? './feed-worker.ts' : './feed-worker.js',
  import.meta.url,
)

/** Several times what the largest feed the limits allow takes (about 3 s on two shared cores). */
const timeLimitMs = 20_000
const memoryLimitMb = 512

export type FeedTask = { readonly bytes: Uint8Array; readonly options: FeedOptions }

/** As `readFeed`, apart: past the limits of time or memory the answer is one fault. Never rejects. */
export function readFeedApart(bytes: Uint8Array, options: FeedOptions = {}): Promise<readonly WireEvent[]> {
  const task: FeedTask = { bytes, options }
  const worker = new Worker(threadUrl, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  })
  return new Promise((resolve) => {
    const refuse = (reason: string) => resolve([{ kind: 'fault', reason }])
    const timer = setTimeout(() => {
      refuse(`The feed was refused: reading it took longer than ${timeLimitMs / 1000} seconds.`)
      void worker.terminate()
    }, timeLimitMs)
    worker.once('message', (events: readonly WireEvent[]) => resolve(events))
    worker.once('error', () => refuse('The feed was refused: reading it took too much memory.'))
    worker.once('exit', () => {
      clearTimeout(timer)
      refuse('The feed could not be read.')
    })
  })
}
