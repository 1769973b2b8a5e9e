// What passes over the command socket: one JSON value a line. The first line is the holder's greeting, the second the client's command.
import type { Socket } from 'node:net'

export const protocolVersion = 1

export type Greeting = { readonly kind: 'hello'; readonly pid: number; readonly protocol: number }

export type Command = { readonly command: string; readonly args: unknown }

/** What a running command says; further members are the command's own. `done` is the last line. */
export type Line =
  | { readonly kind: 'progress'; readonly [member: string]: unknown }
  | { readonly kind: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'done'; readonly code: number; readonly [member: string]: unknown }

/** A command is small: files are named by their path, not sent. */
const longestLineBytes = 1024 * 1024

/** Calls `onLine` for every line of JSON; what is no JSON, or too long, ends the connection. */
export function readLines(socket: Socket, onLine: (line: unknown) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLineBytes) socket.destroy()
    for (const line of lines) {
      const value = parseLine(line)
      if (value === undefined) socket.destroy()
      else onLine(value)
    }
  })
}

/** Resolves when the line has left or, at the latest, when the other side has gone. */
export function writeLine(socket: Socket, line: unknown): Promise<void> {
  if (socket.destroyed) return Promise.resolve()
  return new Promise((resolve) => socket.write(`${JSON.stringify(line)}\n`, () => resolve()))
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
