// Finds the newsroom a command is for: with DATABASE_URL this process is a node of its own; else it takes the data folder,
// or, when another process holds it, sends the command there.
import { holdFolder, OpenError, sendCommand } from '../db/db.ts'
import { type Config, createLog, type Newsroom, openNewsroom } from '../server/server.ts'
import type { Io, NewsroomCommand } from './command.ts'
import { makeFolder } from './data-folder.ts'
import { newsroomCommands } from './newsroom-commands.ts'

/** Runs the command; answers its exit code. */
export async function dispatch(config: Config, name: string, args: unknown, io: Io): Promise<number> {
  const command = newsroomCommands.find((candidate) => candidate.name === name)
  if (!command) throw new Error(`no command ${name}`)
  if (config.databaseUrl !== undefined) return runHere(config, command, args, io)
  const fault = await makeFolder(config.dataDir)
  if (fault !== undefined) {
    io.err(fault)
    return 1
  }
  const held = await holdFolder(config.dataDir)
  if (!held.ok) return sendThere(config, name, args, io)
  try {
    return await runHere(config, command, args, io, held.value)
  } finally {
    await held.value.release()
  }
}

/** Parses the arguments (they may have come over the socket) and runs the command on an open newsroom. */
export async function runCommand(newsroom: Newsroom, name: string, args: unknown, io: Io): Promise<number> {
  const command = newsroomCommands.find((candidate) => candidate.name === name)
  if (!command) {
    io.err(`There is no command "${name}" here.`)
    return 2
  }
  const parsed = command.args.safeParse(args)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    io.err(`${issue?.path.join('.') || name}: ${issue?.message ?? 'not right'}`)
    return 2
  }
  return command.run(newsroom, parsed.data, io)
}

async function runHere(
  config: Config,
  command: NewsroomCommand,
  args: unknown,
  io: Io,
  hold?: Parameters<typeof openNewsroom>[1]['hold'],
): Promise<number> {
  let newsroom: Newsroom
  try {
    newsroom = await openNewsroom(config, { log: createLog('warn'), ...(hold ? { hold } : {}) })
  } catch (error) {
    if (!(error instanceof OpenError)) throw error
    io.err(error.message)
    return 1
  }
  try {
    return await runCommand(newsroom, command.name, args, io)
  } finally {
    await newsroom.close()
  }
}

async function sendThere(config: Config, name: string, args: unknown, io: Io): Promise<number> {
  const sent = await sendCommand(
    config.dataDir,
    name,
    args,
    (line) => {
      if (line.kind === 'out') io.out(line.text)
      else if (line.kind === 'err') io.err(line.text)
      else if (line.kind === 'progress') {
        const { done, total, what } = line as unknown as { done: number; total?: number; what: string }
        io.progress(done, total, what)
      }
    },
    io.signal,
  )
  if (sent.ok) return sent.value.code
  io.err(
    sent.problem.kind === 'other-version'
      ? 'The running newsroom is of another release: stop it, or use the same release.'
      : 'The running newsroom did not answer to the end: see its log.',
  )
  return 1
}
