// Copies a folder whose files are written to meanwhile, so that its writers need to stand still only for a moment: everything
// first, then, while they stand still, what changed since. Driven by the snapshot of the embedded database.
import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

type Mark = { readonly changed: bigint; readonly size: bigint }

/** Copies `from` to `to`, which must not be there; `whileStill` must run its argument while nobody writes to `from`. */
export async function copyLive(
  from: string,
  to: string,
  whileStill: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const began = await timeOf(to)
  const seen = new Map<string, Mark>()
  for (const path of await filesIn(from)) {
    const mark = await markOf(join(from, path))
    if (!mark) continue
    seen.set(path, mark)
    await copyOne(join(from, path), join(to, path)).catch(ignoreGone)
  }
  await whileStill(async () => {
    const now = await filesIn(from)
    for (const path of now) {
      const mark = await markOf(join(from, path))
      const before = seen.get(path)
      // The clock of files ticks slowly: a file of the first tick may have been written to again without showing it.
      const isSame =
        before?.changed === mark?.changed && before?.size === mark?.size && (mark?.changed ?? began) < began
      if (!isSame) await copyOne(join(from, path), join(to, path))
    }
    const kept = new Set(now)
    for (const path of seen.keys()) if (!kept.has(path)) await rm(join(to, path), { force: true })
  })
  await keepEmptyFolders(from, to)
}

/** The time of the disk's clock, which alone is comparable with the times of its files. */
async function timeOf(folder: string): Promise<bigint> {
  const path = join(folder, '.began')
  await (await open(path, 'w')).close()
  const { mtimeNs } = await stat(path, { bigint: true })
  await rm(path)
  return mtimeNs
}

async function markOf(path: string): Promise<Mark | undefined> {
  const found = await stat(path, { bigint: true }).catch(ignoreGone)
  return found && { changed: found.mtimeNs, size: found.size }
}

async function copyOne(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/** PostgreSQL does not start without its folders, also those without a file. */
async function keepEmptyFolders(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isDirectory()) continue
    await mkdir(join(to, relative(from, join(entry.parentPath, entry.name))), {
      recursive: true,
      mode: 0o700,
    })
  }
}

/** A file that was renamed or removed meanwhile: the second look sees what became of it. */
function ignoreGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
