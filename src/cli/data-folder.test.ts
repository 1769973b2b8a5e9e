import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './data-folder.ts'

test('a data folder is made with its parents; where none can be made, one sentence says so at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-folder-'))
  try {
    expect(await makeFolder(join(folder, 'a', 'b'))).toBeUndefined()
    expect(await makeFolder(join(folder, 'a', 'b'))).toBeUndefined()
    await writeFile(join(folder, 'file'), '')
    expect(await makeFolder(join(folder, 'file'))).toMatch(/is not a folder/)
    expect(await makeFolder(join(folder, 'file', 'below'))).toMatch(/is not a folder/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test.runIf(process.platform === 'linux')(
  'below /proc nothing can be made, and that is said at once',
  async () => {
    expect(await makeFolder('/proc/x')).toMatch(/cannot be used \(ENOENT\)/)
    expect(await makeFolder('/proc/x/y')).toMatch(/cannot be used \(ENOENT\)/)
  },
)
