// Where the socket of a data folder is, for its holder and for those who look for the holder.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** sockaddr_un has 104 to 108 bytes, by system. */
const longestSocketPathBytes = 100

/** The lock that Linux frees with its process; a container of another network namespace does not see it. */
export async function abstractName(folder: string): Promise<string> {
  return `\0standfirst-${await folderHash(folder)}`
}

/** The socket's path as the holder left it. The path alone says nothing about whether anybody listens. */
export async function findSocketPath(folder: string): Promise<string> {
  if (process.platform === 'win32') return `\\\\.\\pipe\\standfirst-${await folderHash(folder)}`
  const path = join(await realpath(folder), 'standfirst.sock')
  if (Buffer.byteLength(path) <= longestSocketPathBytes) return path
  const written = await readFile(placeFile(path), 'utf8').catch(() => '')
  return written.trim() || path
}

/** Where to listen: the folder's own path or, where that is too long, a new 0700 folder that is noted in the data folder. */
export async function chooseSocketPath(
  folder: string,
): Promise<{ path: string; borrowed: string | undefined }> {
  const path = await findSocketPath(folder)
  const own = join(await realpath(folder), 'standfirst.sock')
  if (process.platform === 'win32' || Buffer.byteLength(own) <= longestSocketPathBytes) {
    return { path, borrowed: undefined }
  }
  const borrowed = await mkdtemp(join(tmpdir(), 'standfirst-'))
  return { path: join(borrowed, 'standfirst.sock'), borrowed }
}

/** Notes where the socket of a folder with a long path is. */
export async function noteSocketPath(folder: string, path: string): Promise<void> {
  await writeFile(await noteFile(folder), `${path}\n`, { mode: 0o600 })
}

export async function noteFile(folder: string): Promise<string> {
  return placeFile(join(await realpath(folder), 'standfirst.sock'))
}

function placeFile(socketPath: string): string {
  return `${socketPath}.path`
}

async function folderHash(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32)
}
