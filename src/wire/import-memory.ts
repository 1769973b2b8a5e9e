// Keeps the process small while an import runs. A batch lives just long enough to make V8 double its space for young
// objects again and again, up to 128 MB that a newsroom would never give back. Driven by import-service.ts.
import { setFlagsFromString } from 'node:v8'

let running = 0

/** V8 reads this factor each time it would grow; nothing else depends on it, and it is put back when the last import ends. */
export async function inSteadySpace<T>(work: () => Promise<T>): Promise<T> {
  running += 1
  if (running === 1) setFlagsFromString('--semi-space-growth-factor=1')
  try {
    return await work()
  } finally {
    running -= 1
    if (running === 0) setFlagsFromString('--semi-space-growth-factor=2')
  }
}
