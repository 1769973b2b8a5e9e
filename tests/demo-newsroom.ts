// The demo newsroom, filled and served: for the tests that walk its pages. It is drawn once for all tests of a run
// (`demo-folder.ts` says where, and removes it); each works on a copy of its own.
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** Put in its place whole: a folder that is there is complete. */
async function fill(folder: string): Promise<void> {
  const making = `${folder}-making`
  await rm(making, { recursive: true, force: true })
  const { core, media, close } = (await openIn(making)).newsroom
  const seeded = await seedDemo(core, media, { now: core.clock.now(), onProgress: () => undefined })
  await close()
  if (!seeded.ok) throw new Error(seeded.problem.detail)
  await rename(making, folder)
}
