// Where the filled demo newsroom of a test run lies, and its end. Driven by vitest before and after the browser tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Not there until the first test that wants it has filled it. */
    demoFolder: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-demo-run-'))
  project.provide('demoFolder', join(folder, 'filled'))
  return () => rm(folder, { recursive: true, force: true })
}
