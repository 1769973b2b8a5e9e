// The blob store in a folder: whole or absent, also after kill -9; and the sweeping of what a crash leaves.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { type AssetId, newId } from '../ids.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { openFolderBlobs } from './folder-blobs.ts'
import { createAsset, openMedia, sweepBlobs } from './media.ts'
import { RenditionLookup } from './rendition-lookup.ts'
import { aPicture, type TestMedia, testMedia } from './testing.ts'

describe('the folder of blobs', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'standfirst-blobs-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  test('bytes and streams come back as they were, whole or in part; deleted blobs are gone with their folder', async () => {
    const blobs = openFolderBlobs(root)
    const key = `${newId()}/original`
    await blobs.put(
      key,
      (async function* () {
        yield Buffer.from('ab')
        yield Buffer.from('cdef')
      })(),
    )
    expect(await blobs.get(key)).toEqual(Buffer.from('abcdef'))
    expect(await blobs.has(key)).toBe(true)
    const part = await blobs.stream(key, (size) => ({ start: 1, end: size - 2 }))
    expect(Buffer.concat((await part?.stream.toArray()) ?? [])).toEqual(Buffer.from('bcde'))
    const listed = []
    for await (const { key: found } of blobs.list()) listed.push(found)
    expect(listed).toEqual([key])
    expect(
      (await stat(join(root, (await readdir(root)).find((name) => name.length === 2) ?? ''))).mode & 0o077,
    ).toBe(0)
    await blobs.delete(key)
    await blobs.delete(key)
    expect([await blobs.get(key), await blobs.has(key), await blobs.stream(key)]).toEqual([
      undefined,
      false,
      undefined,
    ])
  })

  test('a write that breaks off leaves nothing', async () => {
    const blobs = openFolderBlobs(root)
    const key = `${newId()}/original`
    const broken = (async function* () {
      yield Buffer.from('ab')
      throw new Error('the sender went away')
    })()
    await expect(blobs.put(key, broken)).rejects.toThrow('went away')
    expect(await blobs.has(key)).toBe(false)
    expect(await readdir(join(root, '.unfinished'))).toEqual([])
  })

  test('BLOB_URL is refused in a plain sentence', () => {
    expect(() => openMedia({ dataDir: root, blobUrl: 's3://bucket' })).toThrow(
      /BLOB_URL is not supported yet/,
    )
  })

  test('kill -9 while blobs are written: every blob that can be seen is whole, every one that was said to be kept is there', async () => {
    const folder = join(root, 'killed')
    const script = fileURLToPath(new URL('./testing-crash.ts', import.meta.url))
    const kept: string[] = []
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = 0
      const stopAt = 1 + Math.floor(Math.random() * 25)
      createInterface({ input: child.stdout }).on('line', (line) => {
        kept.push(line)
        said += 1
        if (said === stopAt) child.kill('SIGKILL')
      })
      await new Promise((resolve) => child.once('close', resolve))
    }
    const blobs = openFolderBlobs(folder)
    const seen = new Set<string>()
    for await (const { key } of blobs.list()) {
      const bytes = (await blobs.get(key)) ?? new Uint8Array()
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(key.split('/')[1])
      seen.add(key)
    }
    expect(kept.filter((key) => !seen.has(key))).toEqual([])
    expect(kept.length).toBeGreaterThan(0)
    await blobs.sweepUnfinished(new Date(Date.now() + 1_000))
    expect(await readdir(join(folder, '.unfinished'))).toEqual([])
  }, 120_000)
})

describeEachDatabase('sweeping', (open) => {
  let core: TestRoom
  let media: TestMedia
  beforeAll(async () => {
    core = await testCore(await open())
    await furnish(core)
    media = await testMedia()
  })
  afterAll(() => media.remove())

  test('old blobs without a row go, young ones and those of the library stay', async () => {
    const bytes = await aPicture()
    const { id } = value(await createAsset(core, media, cli, { bytes, name: 'a', credit: 'C' }))
    const orphan = `${newId()}/0123456789abcdef-original`
    const young = `${newId()}/0123456789abcdef-original`
    await media.blobs.put(orphan, Buffer.from('x'))
    await media.blobs.put(young, Buffer.from('x'))
    const twoDaysAgo = new Date(core.clock.now().getTime() - 48 * 3_600_000)
    for (const file of await media.files())
      if (!file.includes(young)) await utimes(file, twoDaysAgo, twoDaysAgo)
    for (const file of await media.files())
      if (file.includes(young)) await utimes(file, core.clock.now(), core.clock.now())
    const lookup = new RenditionLookup(core)
    expect(await lookup.find(orphan.slice(0, 36) as AssetId, '0123456789abcdef-original')).toBeUndefined()
    expect(await sweepBlobs(core, media)).toEqual({ unfinished: 0, orphans: 1 })
    expect(await media.blobs.has(orphan)).toBe(false)
    expect(await media.blobs.has(young)).toBe(true)
    const own = (await media.files()).filter((file) => file.includes(id))
    expect(own).toHaveLength(5)
    expect(await readFile(own.find((file) => file.endsWith('original')) ?? '')).toEqual(bytes)
  })
})
