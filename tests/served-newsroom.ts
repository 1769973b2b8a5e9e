// A newsroom behind its real HTTP server on a free loopback port: for the tests that walk through it with a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadCounter } from '../src/audience/audience.ts'
import {
  type Newsroom,
  openNewsroom,
  readConfig,
  type Serving,
  serveNewsroom,
  silentLog,
} from '../src/server/server.ts'
import { freePort } from '../src/server/testing-port.ts'

export type ServedNewsroom = {
  /** Without a slash at its end. */
  readonly url: string
  readonly newsroom: Newsroom
  readonly serving: Serving
  /** Ends it and removes its folder. */
  readonly close: () => Promise<void>
}

/** In this data folder; in a new and empty one when absent. */
export async function openServed(folder?: string): Promise<ServedNewsroom> {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'standfirst-served-')))
  const { newsroom, port } = await openIn(dataDir)
  const reads = new ReadCounter({
    ...newsroom.core,
    onError: (error) => {
      throw error
    },
  })
  const serving = await serveNewsroom(newsroom, { reads, log: silentLog })
  await newsroom.work()
  return {
    url: `http://localhost:${port}`,
    newsroom,
    serving,
    close: async () => {
      await serving.close()
      await reads.stop()
      await newsroom.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Open, not yet served; the port is known before, because pages carry it in their addresses. */
export async function openIn(dataDir: string): Promise<{ newsroom: Newsroom; port: number }> {
  const port = await freePort()
  const config = await readConfig({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' }, dataDir)
  if (!config.ok) throw new Error(config.problem.detail)
  return { newsroom: await openNewsroom(config.value, { log: silentLog }), port }
}
