// The blob store in a folder: temporary file, fsync, rename, fsync of the folder, so that a blob is whole or absent after a crash.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '../ids.ts'
import { type BlobStore, checkKey } from './blob-store.ts'

const unfinishedFolder = '.unfinished'

/** Opens (and makes) the folder; throws where it cannot be written. */
export function openFolderBlobs(root: string): BlobStore {
  mkdirSync(join(root, unfinishedFolder), { recursive: true, mode: 0o700 })
  accessSync(root, constants.W_OK)

  /** A shard by the last two characters of the key's first part: those of a UUIDv7 are random. */
  const placeOf = (key: string) => {
    const [first = '', ...rest] = checkKey(key).split('/')
    return join(root, first.slice(-2), first, ...rest)
  }

  return {
    async put(key, bytes) {
      const place = placeOf(key)
      const unfinished = join(root, unfinishedFolder, newId())
      try {
        const file = await open(unfinished, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await makeFolder(dirname(place))
        await rename(unfinished, place)
        await syncFolder(dirname(place))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    get: (key) => orAbsent(readFile(placeOf(key))),
    async stream(key, range) {
      const file = await orAbsent(open(placeOf(key), 'r'))
      if (!file) return undefined
      return { ...(await readFrom(file, range)) }
    },
    has: async (key) => (await orAbsent(stat(placeOf(key)))) !== undefined,
    async delete(key) {
      const place = placeOf(key)
      await rm(place, { force: true })
      // The folder goes with its last blob; one that still holds others stays.
      await rmdir(dirname(place)).catch(() => undefined)
    },
    async *list() {
      for (const entry of await readdir(root, { withFileTypes: true, recursive: true })) {
        if (!entry.isFile() || entry.parentPath.endsWith(unfinishedFolder)) continue
        const path = join(entry.parentPath, entry.name)
        const found = await orAbsent(stat(path))
        const [, ...parts] = path.slice(root.length + 1).split(/[\\/]/)
        if (found) yield { key: parts.join('/'), at: found.mtime }
      }
    },
    async sweepUnfinished(before) {
      const folder = join(root, unfinishedFolder)
      let removed = 0
      for (const name of await readdir(folder)) {
        const found = await orAbsent(stat(join(folder, name)))
        if (!found || found.mtime >= before) continue
        await rm(join(folder, name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

async function readFrom(
  file: FileHandle,
  range?: (size: number) => { start: number; end: number } | undefined,
) {
  try {
    const { size } = await file.stat()
    return { size, stream: file.createReadStream({ ...range?.(size), highWaterMark: 256 * 1024 }) }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Makes the folder and makes it last: each new one is an entry in its parent that must reach the disk as well. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Systems that cannot sync a folder say so; there the rename is as lasting as it gets.
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}

async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
