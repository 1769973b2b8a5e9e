// Holds a data folder for one process, before anything in it is opened, and listens there for commands of the CLI.
import { chmod, link, lstat, rename, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import type { Result } from '../result.ts'
import { askHolder } from './command-client.ts'
import {
  type Command,
  type Greeting,
  type Line,
  protocolVersion,
  readLines,
  writeLine,
} from './command-lines.ts'
import { abstractName, chooseSocketPath, findSocketPath, noteFile, noteSocketPath } from './socket-place.ts'

/** A command that came in; `signal` aborts when the client has gone away (its Ctrl-C). */
export type Incoming = Command & {
  readonly signal: AbortSignal
  readonly send: (line: Line) => Promise<void>
}

/** Runs a command; answers its exit code (0 when nothing is answered). */
export type OnCommand = (incoming: Incoming) => Promise<number | undefined>

export type Hold = {
  /** May be set after holding; commands that come before wait for it, up to `patienceMs`. */
  onCommand: OnCommand | undefined
  release(): Promise<void>
}

export type Held = { readonly holderPid: number | undefined }

const patienceMs = 30_000

/** Takes the folder, which must exist, and makes it readable by its owner only. Refused at once when another process has it. */
export async function holdFolder(
  folder: string,
  options: { onCommand?: OnCommand } = {},
): Promise<Result<Hold, Held>> {
  await chmod(folder, 0o700)
  const hold = new FolderHold(options.onCommand)
  if (process.platform === 'linux') {
    // Anybody on the machine can reach this one, so it only says who holds the folder.
    const lock = createServer((socket) => {
      hold.track(socket)
      void greet(socket).then(() => socket.end())
    })
    if (!(await listens(lock, await abstractName(folder)))) return refusal(await abstractName(folder))
    hold.servers.push(lock)
  }
  try {
    if (await takeSocketFile(folder, hold)) return { ok: true, value: hold }
  } catch (error) {
    await hold.release()
    throw error
  }
  await hold.release()
  return refusal(await findSocketPath(folder))
}

class FolderHold implements Hold {
  readonly servers: Server[] = []
  readonly sockets = new Set<Socket>()
  readonly leftovers: string[] = []
  readonly #ready = Promise.withResolvers<void>()
  #onCommand: OnCommand | undefined

  constructor(onCommand: OnCommand | undefined) {
    this.onCommand = onCommand
  }

  get onCommand(): OnCommand | undefined {
    return this.#onCommand
  }

  set onCommand(onCommand: OnCommand | undefined) {
    this.#onCommand = onCommand
    if (onCommand !== undefined) this.#ready.resolve()
  }

  /** Waits for a holder that is still starting. */
  async handler(): Promise<OnCommand | undefined> {
    if (this.#onCommand !== undefined) return this.#onCommand
    const timer = Promise.withResolvers<void>()
    const timeout = setTimeout(timer.resolve, patienceMs)
    await Promise.race([this.#ready.promise, timer.promise])
    clearTimeout(timeout)
    return this.#onCommand
  }

  track(socket: Socket): void {
    this.sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => this.sockets.delete(socket))
  }

  async release(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await Promise.all(this.servers.splice(0).map((server) => new Promise((closed) => server.close(closed))))
    for (const path of this.leftovers.splice(0)) await rm(path, { recursive: true, force: true })
  }
}

async function takeSocketFile(folder: string, hold: FolderHold): Promise<boolean> {
  const server = createServer((socket) => void serve(socket, hold))
  const old = await findSocketPath(folder)
  const oldFile = await lstat(old).catch(() => undefined)
  if ((await askHolder(old)) !== undefined) return false
  if (oldFile !== undefined && !(await removeStale(old, oldFile.ino))) return false
  const { path, borrowed } = await chooseSocketPath(folder)
  if (!(await listens(server, path))) return false
  hold.servers.push(server)
  if (process.platform !== 'win32') await chmod(path, 0o600)
  if (borrowed !== undefined) {
    await noteSocketPath(folder, path)
    hold.leftovers.push(borrowed, await noteFile(folder))
  }
  return true
}

/** Removes the file of a holder that died, unless somebody else has put a live one there meanwhile. */
async function removeStale(path: string, ino: number): Promise<boolean> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return true // already gone: listening decides who was first
  }
  const same = (await lstat(aside)).ino === ino
  if (!same) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
  return same
}

async function serve(socket: Socket, hold: FolderHold): Promise<void> {
  hold.track(socket)
  const gone = new AbortController()
  socket.on('close', () => gone.abort())
  let asked = false
  readLines(socket, (line) => {
    if (asked)
      socket.destroy() // one command a connection
    else void run(socket, line, hold, gone.signal)
    asked = true
  })
  await greet(socket)
}

async function run(socket: Socket, line: unknown, hold: FolderHold, signal: AbortSignal): Promise<void> {
  const send = (answer: Line) => writeLine(socket, answer)
  const finish = async (code: number, text?: string) => {
    if (text !== undefined) await send({ kind: 'err', text })
    await send({ kind: 'done', code })
    socket.end()
  }
  if (!isCommand(line)) return finish(2, 'This is no command.')
  const onCommand = await hold.handler()
  if (onCommand === undefined) return finish(75, 'The server takes no commands yet: try again in a moment.')
  try {
    return await finish((await onCommand({ ...line, signal, send })) ?? 0)
  } catch (error) {
    return finish(1, error instanceof Error ? error.message : String(error))
  }
}

function isCommand(line: unknown): line is Command {
  return typeof line === 'object' && line !== null && 'command' in line && typeof line.command === 'string'
}

function greet(socket: Socket): Promise<void> {
  const greeting: Greeting = { kind: 'hello', pid: process.pid, protocol: protocolVersion }
  return writeLine(socket, greeting)
}

/** False when somebody listens there already. */
function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(path, () => resolve(true))
    server.unref() // holding a folder is no reason to stay alive
  })
}

async function refusal(path: string): Promise<{ ok: false; problem: Held }> {
  return { ok: false, problem: { holderPid: (await askHolder(path))?.pid } }
}
