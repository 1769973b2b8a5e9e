// A temporary folder for one suite of tests, made when first asked for and removed at its end.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export function aFolder(): () => Promise<string> {
  let made: Promise<string> | undefined
  afterAll(async () => {
    if (made !== undefined) await rm(await made, { recursive: true, force: true })
  })
  return () => {
    made ??= mkdtemp(join(tmpdir(), 'standfirst-wire-'))
    return made
  }
}
