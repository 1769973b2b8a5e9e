// The demo newsroom, filled and served: for the tests that walk its pages. It is drawn once for all tests of a run
// (`demo-folder.ts` says where, and removes it); each works on a copy of its own.
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { seedDemo } from '../src/demo/demo.ts'
import { openIn, openServed, type ServedNewsroom } from './served-newsroom.ts'

export type DemoNewsroom = ServedNewsroom

export async function openDemoNewsroom(): Promise<DemoNewsroom> {
  const filled = inject('demoFolder')
  if (!existsSync(filled)) await fill(filled)
  const dataDir = await mkdtemp(join(tmpdir(), 'standfirst-demo-'))
  await cp(filled, dataDir, { recursive: true })
  return openServed(dataDir)
}

/** Put in its place whole: a folder that is there is complete. Of two files of tests that want it, one draws it. */
async function fill(folder: string): Promise<void> {
  const making = `${folder}-making`
  try {
    await mkdir(making)
  } catch {
    return await until(folder)
  }
  const { core, media, close } = (await openIn(making)).newsroom
  const seeded = await seedDemo(core, media, { now: core.clock.now(), onProgress: () => undefined })
  await close()
  if (!seeded.ok) throw new Error(seeded.problem.detail)
  await rename(making, folder)
}

async function until(folder: string): Promise<void> {
  const last = performance.now() + 180_000
  while (!existsSync(folder)) {
    if (performance.now() > last)
      throw new Error('The demo newsroom was not drawn by the tests beside these.')
    await sleep(100)
  }
}
