// A command of the CLI that works on a newsroom, wherever that newsroom is: in this process, or in the one that holds the folder.
import type { z } from '@hono/zod-openapi'
import type { Newsroom } from '../server/server.ts'

/** How a command speaks; the same lines on this terminal or over the command socket. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** `total` where it is known. */
  readonly progress: (done: number, total: number | undefined, what: string) => void
  /** Aborted by Ctrl-C, also of a client far away. */
  readonly signal: AbortSignal
}

export type NewsroomCommand<A = unknown> = {
  readonly name: string
  /** What comes over the socket is outside data, too. */
  readonly args: z.ZodType<A>
  /** The exit code. */
  readonly run: (newsroom: Newsroom, args: A, io: Io) => Promise<number>
}

/** Declares a command with its types checked, and forgets them for the list. */
export function newsroomCommand<A>(declared: NewsroomCommand<A>): NewsroomCommand {
  return declared as unknown as NewsroomCommand
}
