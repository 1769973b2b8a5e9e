// The data folder as the command line finds it: made where it is missing, or one plain sentence why not.
import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Undefined when the folder is there and can be written to. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    await makeWithParents(folder)
    await access(folder, constants.R_OK | constants.W_OK)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST' || code === 'ENOTDIR') return `DATA_DIR ${folder} is not a folder: choose another.`
    return `The data folder ${folder} cannot be used (${code || 'unknown'}): choose a DATA_DIR you may write to.`
  }
}

/** Not `recursive`: Node's own never ends where a folder that is there says that nothing can be made in it (/proc). */
async function makeWithParents(folder: string): Promise<void> {
  const before = await stat(folder).catch(() => undefined)
  if (before?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) await makeWithParents(parent)
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another process may have made it at this moment.
    if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw error
  })
}
