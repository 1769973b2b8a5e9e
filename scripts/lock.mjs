// One command at a time installs or builds: a lock folder that names its holder, left behind by nobody for long.
// Plain JavaScript for any Node >= 18: the launcher uses it before anything is installed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const waitMs = 100

function holderOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Makes the folder with our pid inside, or answers false when it is there already. The rename makes both appear at once. */
function take(folder) {
  const mine = `${folder}.${process.pid}`
  rmSync(mine, { recursive: true, force: true })
  mkdirSync(mine, { recursive: true })
  writeFileSync(join(mine, 'pid'), String(process.pid))
  try {
    renameSync(mine, folder)
    return true
  } catch {
    rmSync(mine, { recursive: true, force: true })
    return false
  }
}

/** Takes away the lock of a holder that is gone. If another command took it over meanwhile, it gets its lock back. */
function clear(folder, deadPid) {
  const away = `${folder}.dead.${process.pid}`
  try {
    renameSync(folder, away)
  } catch {
    return
  }
  if (holderOf(away) === deadPid) rmSync(away, { recursive: true, force: true })
  else renameSync(away, folder)
}

/**
 * Runs `work` while holding the lock folder; waits for another holder first, telling `onWait` once.
 * The lock of a process that no longer exists is taken over.
 */
export async function withLock(folder, work, onWait = () => {}) {
  mkdirSync(dirname(folder), { recursive: true })
  let told = false
  while (!take(folder)) {
    const holder = holderOf(folder)
    if (holder !== undefined && !isAlive(holder)) {
      clear(folder, holder)
      continue
    }
    if (!told) onWait()
    told = true
    await sleep(waitMs)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
