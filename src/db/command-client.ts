// The other end of the command socket: asks who holds a folder, and sends commands there. Driven by the CLI and by holdFolder.
import { createConnection, type Socket } from 'node:net'
import type { Result } from '../result.ts'
import { type Greeting, type Line, protocolVersion, readLines, writeLine } from './command-lines.ts'
import { findSocketPath } from './socket-place.ts'

/** A holder that is busy may answer late; one that answers not at all within this is still a holder, without a pid. */
const greetingMs = 2_000

export type SendProblem =
  | { readonly kind: 'not-held' } // nobody listens: take the folder yourself
  | { readonly kind: 'other-version' } // the holder speaks another protocol: stop or upgrade it
  | { readonly kind: 'broken-off' } // the holder ended before the command did

/** Who listens at a socket path, or undefined when nobody does. */
export async function askHolder(path: string): Promise<{ pid: number | undefined } | undefined> {
  const socket = await connect(path)
  if (socket === undefined) return undefined
  try {
    return { pid: (await greetingOf(socket))?.pid }
  } finally {
    socket.destroy()
  }
}

/**
 * Sends one command to the process that holds `folder` and passes on every line it answers; ends with its exit code.
 * Aborting `signal` closes the connection, which cancels the command there.
 */
export async function sendCommand(
  folder: string,
  command: string,
  args: unknown,
  onLine: (line: Line) => void,
  signal?: AbortSignal,
): Promise<Result<{ readonly code: number }, SendProblem>> {
  const socket = await connect(await findSocketPath(folder).catch(() => folder))
  if (socket === undefined) return { ok: false, problem: { kind: 'not-held' } }
  signal?.addEventListener('abort', () => socket.destroy(), { once: true })
  if (signal?.aborted === true) socket.destroy()
  const greeting = await greetingOf(socket)
  if (greeting !== undefined && greeting.protocol !== protocolVersion) {
    socket.destroy()
    return { ok: false, problem: { kind: 'other-version' } }
  }
  const code = await new Promise<number | undefined>((resolve) => {
    socket.on('close', () => resolve(undefined))
    if (socket.destroyed) resolve(undefined)
    socket.removeAllListeners('data')
    readLines(socket, (value) => {
      const line = value as Line
      onLine(line)
      if (line.kind === 'done') resolve(line.code)
    })
    void writeLine(socket, { command, args })
  })
  socket.destroy()
  return code === undefined ? { ok: false, problem: { kind: 'broken-off' } } : { ok: true, value: { code } }
}

function connect(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.once('connect', () => resolve(socket))
    socket.on('error', () => resolve(undefined))
  })
}

function greetingOf(socket: Socket): Promise<Greeting | undefined> {
  return new Promise((resolve) => {
    const timeout = setTimeout(() => resolve(undefined), greetingMs)
    const answer = (greeting: Greeting | undefined) => {
      clearTimeout(timeout)
      resolve(greeting)
    }
    socket.once('close', () => answer(undefined))
    readLines(socket, (line) => answer(line as Greeting))
  })
}
