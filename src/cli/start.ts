// `standfirst start`: opens the newsroom, then the port; takes the commands of other `standfirst` calls; ends on a signal.
import { ReadCounter } from '../audience/audience.ts'
import { type Hold, holdFolder, OpenError } from '../db/db.ts'
import { demoAccounts, demoToken, seedDemo } from '../demo/demo.ts'
import { isLoopbackUrl } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import {
  type Config,
  createLog,
  type Newsroom,
  openNewsroom,
  type Serving,
  serveNewsroom,
} from '../server/server.ts'
import { makeFolder } from './data-folder.ts'
import { runCommand } from './dispatch.ts'

/** Runs until it is told to end; answers the exit code. */
export async function start(config: Config): Promise<number> {
  const held = await hold(config)
  if (typeof held === 'string') return refuse(held)
  const log = createLog(config.logLevel)
  let newsroom: Newsroom
  try {
    newsroom = await openNewsroom(config, {
      log,
      ...(held ? { hold: held } : {}),
      onFatal: () => process.exit(1),
    })
  } catch (error) {
    await held?.release()
    if (error instanceof OpenError) return refuse(error.message)
    throw error
  }
  const reads = new ReadCounter({
    ...newsroom.core,
    onError: (error) => log.warn({ err: error }, 'reads could not be written'),
  })
  let serving: Serving
  try {
    serving = await serveNewsroom(newsroom, { reads, log })
  } catch (error) {
    await newsroom.close()
    await held?.release()
    return refuse(portSentence(config, error))
  }
  const ending = endings()
  if (held) held.onCommand = (incoming) => answerCommand(newsroom, incoming)
  reads.start()
  say(
    `${config.publicUrl}/ is open (database: ${newsroom.core.database.kind === 'embedded' ? `embedded in ${config.dataDir}` : 'PostgreSQL'})`,
  )
  await newsroom.work()
  if (config.demo) await openDemo(newsroom)
  await ending
  say('Closing …')
  await serving.close()
  await reads.stop()
  await newsroom.close()
  await held?.release()
  return 0
}

async function hold(config: Config): Promise<Hold | string | undefined> {
  if (config.databaseUrl !== undefined) return undefined
  const fault = await makeFolder(config.dataDir)
  if (fault !== undefined) return fault
  const held = await holdFolder(config.dataDir)
  if (held.ok) return held.value
  const who = held.problem.holderPid === undefined ? 'another process' : `process ${held.problem.holderPid}`
  return `The data folder ${config.dataDir} is in use by ${who}: stop it first, or choose another DATA_DIR.`
}

function answerCommand(
  newsroom: Newsroom,
  { command, args, signal, send }: Parameters<NonNullable<Hold['onCommand']>>[0],
): Promise<number> {
  return runCommand(newsroom, command, args, {
    out: (text) => void send({ kind: 'out', text }),
    err: (text) => void send({ kind: 'err', text }),
    progress: (done, total, what) => void send({ kind: 'progress', done, total, what }),
    signal,
  })
}

/** The demo goes only into a newsroom that has nothing yet. */
async function openDemo({ core, config, media, log }: Newsroom): Promise<void> {
  const editions = await listEditions(core.database.kysely)
  const began = Date.now()
  if (editions.length === 0) say('Filling the demo newsroom …')
  const seeded = await seedDemo(core, media, { now: core.clock.now(), onProgress: () => undefined })
  if (!seeded.ok) {
    log.error({ problem: seeded.problem }, 'the demo could not be filled')
    say(`The demo could not be filled: ${seeded.problem.detail}`)
    return
  }
  if (editions.length === 0)
    say(`The demo newsroom is ready (${((Date.now() - began) / 1000).toFixed(1)} s).`)
  const token = await demoToken(core)
  if (token !== undefined) say(`API token of this demo (role admin, until the next start): ${token}`)
  if (!isLoopbackUrl(config.publicUrl)) {
    say('The demo has logins on this machine only; PUBLIC_URL names another address, so there are none.')
    return
  }
  const accounts = await demoAccounts(core)
  if (accounts.length === 0) return
  say(
    `The desk is at ${config.publicUrl}/desk/. Logins of this demo, until the next start, from this machine only:`,
  )
  for (const { role, email, password } of accounts) say(`  ${role.padEnd(16)}${email.padEnd(34)}${password}`)
}

/** Resolves when this process is asked to end, or the launcher that began it is gone. */
function endings(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    const parent = Number(process.env['STANDFIRST_PARENT'] ?? 0)
    if (parent > 0) {
      setInterval(() => {
        if (!isAlive(parent)) resolve()
      }, 1_000).unref()
    }
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function portSentence({ host, port }: Config, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use: stop what uses it, or choose another: PORT=${port + 1}.`
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user: choose one above 1023, e.g. PORT=3000.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `This machine has no address ${host}: choose another HOST.`
  throw error
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
