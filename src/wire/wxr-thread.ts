// Reads a WordPress export in a thread of its own: a hostile one can cost neither the newsroom's time nor its memory, and
// the next items are read while the last ones are written. Driven by the importer; wxr-worker.ts runs in the thread.
import { Worker } from 'node:worker_threads'
import type { WireEvent } from './item.ts'

/** tsc does not rewrite this address: Vitest runs the sources, production runs dist. */
const threadUrl = new URL(
  import.meta.url.endsWith('.ts') ? './wxr-worker.ts' : './wxr-worker.js',
  import.meta.url,
)

/** Old: the index of a few million attachments. Young: garbage is collected early instead of heaped up. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 8 }
/** For the next 25 items; before the first of them the whole file is read once (about 50 MB/s). */
const firstLimitMs = 60 * 60_000
const nextLimitMs = 60_000

type Part = { readonly events: readonly WireEvent[]; readonly isAll: boolean }

/** As `readWxrFile`, apart: past the limits of time or memory the last event is a fault. Leaving the loop ends the thread. */
export async function* readWxrApart(path: string): AsyncGenerator<WireEvent, void, undefined> {
  const worker = new Worker(threadUrl, { workerData: path, resourceLimits })
  try {
    let asked = ask(worker, firstLimitMs)
    for (;;) {
      const part = await asked
      if (typeof part === 'string') {
        yield { kind: 'fault', reason: part }
        return
      }
      if (!part.isAll) asked = ask(worker, nextLimitMs)
      yield* part.events
      if (part.isAll) return
    }
  } finally {
    await worker.terminate()
  }
}

/** The next events, or in one sentence why there are none; never rejects. */
function ask(worker: Worker, limitMs: number): Promise<Part | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => answer('The export was refused: reading one part of it took too long.'),
      limitMs,
    )
    const failed = () =>
      answer('The export cannot be read to its end: it took too much memory, or the file went away.')
    const answer = (part: Part | string) => {
      clearTimeout(timer)
      worker.off('message', answer).off('error', failed).off('exit', failed)
      resolve(part)
    }
    worker.on('message', answer).on('error', failed).on('exit', failed)
    worker.postMessage('more')
  })
}
