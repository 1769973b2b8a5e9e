// Installs one folder's packages exactly as its lock file says, once. Used by the launcher and by the checks.
// Plain JavaScript for any Node >= 18, no dependency. All it says goes to stderr: stdout belongs to the command.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Something the person at the keyboard can put right: shown as one sentence, without a stack. */
export class PlainError extends Error {}

class NpmError extends PlainError {}

/** Prints a line for the person at the keyboard (stderr). */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

const retryMs = 5000

const stampOf = (folder) => join(folder, 'node_modules', '.standfirst-stamp')

function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
}

function readStamp(folder) {
  try {
    return readFileSync(stampOf(folder), 'utf8').trim()
  } catch {
    return undefined
  }
}

/**
 * Whether npm's own record of what it put there names every package of the lock file: true after somebody ran
 * `npm install NAME` by hand. Packages for other systems are missing rightly, so optional ones are not asked for.
 */
function holdsLockedPackages(folder) {
  try {
    const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(
      readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        ((entry.optional || entry.devOptional) && there[path] === undefined) ||
        there[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

/** npm's lists of systems: "linux", ["linux", "darwin"] or ["!win32"]. No list fits everything. */
function fits(names, here) {
  if (names === undefined) return true
  const list = [names].flat()
  const refused = list.filter((name) => name.startsWith('!'))
  return refused.length > 0 ? !refused.includes(`!${here}`) : list.includes(here)
}

/**
 * Packages with a part for this system that are not there. npm takes it for no failure when an optional package cannot be
 * fetched, but Node 24, sharp and the compilers are such packages.
 */
function missingForThisSystem(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  const isGlibc = process.report?.getReport().header.glibcVersionRuntime !== undefined
  return Object.entries(packages)
    .filter(([, { os, cpu }]) => os !== undefined && cpu !== undefined)
    .filter(([, { os, cpu, libc }]) => {
      const fitsLibc = process.platform !== 'linux' || fits(libc, isGlibc ? 'glibc' : 'musl')
      return fits(os, process.platform) && fits(cpu, process.arch) && fitsLibc
    })
    .map(([path]) => path)
    .filter((path) => !existsSync(join(folder, path, 'package.json')))
}

/** npm's own script, so that it can be run by a Node of our choice; undefined when the machine has no npm. */
export function findNpm() {
  const asked = process.env['npm_execpath']
  if (asked?.endsWith('npm-cli.js') && existsSync(asked)) return asked
  const beside = dirname(process.execPath)
  const folders = [beside, ...(process.env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '')
  for (const folder of folders) {
    const inside = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')
    if (existsSync(inside)) return inside
    const link = join(folder, 'npm')
    if (!existsSync(link)) continue
    const target = realpathSync(link)
    if (target.endsWith('npm-cli.js')) return target
  }
  return undefined
}

/** What to tell somebody whose `npm ci` failed; the registry's silence is the usual reason. */
function explain(folder, code, output) {
  const where = folder === root ? 'the packages' : `the packages of ${folder.slice(root.length + 1)}`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(output)) {
    return `The npm registry did not answer, so ${where} could not be installed. Connect to the network (or set npm's "registry") and run the same command again.`
  }
  if (/ENOSPC/.test(output))
    return `The disk is full, so ${where} could not be installed. Free about 1 GB and try again.`
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `This user may not write into ${join(folder, 'node_modules')}, so ${where} could not be installed.`
  }
  return `npm could not install ${where} (npm ci ended with ${code}). It said:\n${output.trim()}`
}

function npmCi(node, folder) {
  const npm = findNpm()
  if (npm === undefined) {
    throw new PlainError(
      'npm was not found on this machine. Install Node 24 (it brings npm) from https://nodejs.org and run the same command again.',
    )
  }
  const options = [
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retry-mintimeout=1000',
  ]
  // NODE_ENV=production and npm's "omit" would leave the compiler and the prebuilt binaries out.
  const args = [npm, 'ci', ...options, '--fetch-retry-maxtimeout=5000', '--include=dev', '--include=optional']
  const env = { ...process.env, PATH: [dirname(node), process.env['PATH'] ?? ''].join(delimiter) }
  return new Promise((resolve, reject) => {
    let output = ''
    const child = spawn(node, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (chunk) => {
      output = (output + chunk).slice(-8000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    // A stopped launcher takes npm with it and waits for its end: an npm left alone would write under the next install.
    let stopped = false
    const stop = () => {
      stopped = true
      child.kill('SIGTERM')
    }
    process.on('SIGTERM', stop).on('SIGHUP', stop)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop).off('SIGHUP', stop)
      if (stopped) process.exit(143)
      if (code === 0) resolve()
      else reject(new NpmError(explain(folder, code ?? signal, output), { cause: output }))
    })
  })
}

/**
 * `npm ci` in a folder, run by the given Node, unless its stamp says that it was done for this lock file.
 * The stamp is removed first and written last, so a killed install is repeated.
 */
export async function installOnce(folder, node = process.execPath, what = 'what is missing') {
  const wanted = lockHash(folder)
  if (readStamp(folder) === wanted) return
  const name = folder === root ? 'root' : folder.slice(root.length + 1).replace(/\W/g, '-')
  await withLock(
    join(root, '.cache', `install-${name}.lock`),
    async () => {
      const stamp = readStamp(folder)
      if (stamp === wanted) return
      if (stamp === undefined || !holdsLockedPackages(folder)) {
        say(`Installing ${what} (npm ci) …`)
        rmSync(stampOf(folder), { force: true })
        await npmCi(node, folder).catch(async (error) => {
          // The npm of a killed launcher may still be writing: let it end.
          if (!(error instanceof NpmError) || !/ENOTEMPTY|EEXIST|EBUSY/.test(error.cause)) throw error
          await sleep(retryMs)
          await npmCi(node, folder)
        })
        const missing = missingForThisSystem(folder)
        if (missing.length > 0) throw new PlainError(explain(folder, 0, `network: ${missing.join(', ')}`))
      }
      mkdirSync(join(folder, 'node_modules'), { recursive: true })
      writeFileSync(stampOf(folder), `${wanted}\n`)
    },
    () => say('Another command is installing; waiting for it …'),
  )
}
