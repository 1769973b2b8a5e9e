// What runs in the thread of wxr-thread.ts: reads an export and sends its events on request, some at a time.
import { parentPort, workerData } from 'node:worker_threads'
import type { WireEvent } from './item.ts'
import { readWxrFile } from './wxr.ts'

/** Small enough that neither side waits long for the other. */
const atOnce = 25

const events = readWxrFile(workerData as string)

async function next(): Promise<{ events: readonly WireEvent[]; isAll: boolean }> {
  const some: WireEvent[] = []
  while (some.length < atOnce) {
    const read = await events.next()
    if (read.done === true) return { events: some, isAll: true }
    some.push(read.value)
  }
  return { events: some, isAll: false }
}

let working = Promise.resolve()
parentPort?.on('message', () => {
  working = working.then(async () => parentPort?.postMessage(await next()))
})
