#!/usr/bin/env node
// The `standfirst` command. Runs on import and reads process.argv; results go to stdout, everything else to stderr.
import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { roles } from '../actor.ts'
import { readConfig } from '../server/server.ts'
import { ask } from './ask.ts'
import { dispatch } from './dispatch.ts'
import { examineMachine } from './doctor.ts'
import { runRestore } from './restore.ts'
import { start } from './start.ts'
import { terminalIo } from './terminal.ts'

const program = new Command('standfirst').description('A newsroom in one command.').showHelpAfterError()

program
  .command('start')
  .description('open the newsroom')
  .action(async () => {
    process.exitCode = await start(await config())
  })

program
  .command('init')
  .description('name an empty newsroom and its editions, and make the first admin')
  .option('--name <name>', "the publication's name")
  .option(
    '--edition <code=name…>',
    'an edition, e.g. --edition en="The Paper" --edition ar="الجريدة"',
    collect,
    [],
  )
  .option('--email <address>', 'the first admin')
  .option('--admin <name>', "the first admin's name")
  .action(async (given: { name?: string; edition: string[]; email?: string; admin?: string }) => {
    await run('init', await ask(given))
  })

program
  .command('import <source>')
  .description('take in a feed, a WordPress export or a web page (file or URL)')
  .requiredOption('--edition <code>', 'the edition it goes into')
  .option('--format <name>', 'when it is not to be guessed: rss, atom, json-feed, wxr, html')
  .option('--section <key>', 'the section; else the first term of an item that is one')
  .addOption(
    new Option('--status <status>', '`published` publishes what its source shows publicly')
      .choices(['draft', 'published'])
      .default('draft'),
  )
  .option('--json', 'one line of JSON last')
  .action(async (source: string, options: object) => {
    await run('import', { ...options, source: isUrl(source) ? source : resolve(source) })
  })

const user = program.command('user').description('people')
user
  .command('add')
  .description('add a user; prints a one-time link')
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .addOption(new Option('--role <role>').choices([...roles]).default('reporter'))
  .action(async (options: object) => {
    await run('user add', options)
  })
user
  .command('list')
  .description('everybody with a login: address, name, roles, state')
  .action(async () => {
    await run('user list', {})
  })
user
  .command('disable')
  .description('end a login and its sessions at once')
  .requiredOption('--email <address>')
  .action(async (options: object) => {
    await run('user disable', options)
  })
user
  .command('reset')
  .description('make a new one-time link; for who never joined, a new invitation')
  .requiredOption('--email <address>')
  .option('--second-factor', 'also remove authenticator, passkeys and recovery codes', false)
  .action(async (options: object) => {
    await run('user reset', options)
  })

const token = program.command('token').description('API tokens')
token
  .command('add')
  .description('make a token; prints it once, alone on the last line')
  .requiredOption('--name <name>')
  .addOption(new Option('--role <role>').choices([...roles]).makeOptionMandatory())
  .option('--edition <code…>', 'only these editions', collect)
  .action(async ({ edition, ...options }: { edition?: string[] }) => {
    await run('token add', edition ? { ...options, editions: edition } : options)
  })

program
  .command('backup <file>')
  .description('write the whole newsroom into one file; it goes on meanwhile')
  .action(async (file: string) => {
    await run('backup', { file: resolve(file) })
  })

program
  .command('restore <file>')
  .description('put a backup into an empty newsroom')
  .option('--replace', 'in the place of everything that is there; the newsroom must be stopped', false)
  .action(async (file: string, { replace }: { replace: boolean }) => {
    await withIo((io, settings) => runRestore(settings, { file: resolve(file), replace }, io))
  })

program
  .command('move')
  .description('copy the whole newsroom into another, empty database')
  .requiredOption('--to <url>', 'postgres://… or a data folder')
  .action(async ({ to }: { to: string }) => {
    await run('move', { to: /^[a-z]+:/i.test(to) ? to : resolve(to) })
  })

program
  .command('verify')
  .description('check that everything stored fits together')
  .action(async () => {
    await run('verify', {})
  })

program
  .command('doctor')
  .description('look at this installation: settings, versions, room, clock')
  .action(async () => {
    await withIo(async (io, settings) => {
      const machine = await examineMachine(settings, io)
      return Math.max(machine, await dispatch(settings, 'doctor', {}, io))
    })
  })

await program.parseAsync()

async function config() {
  const read = await readConfig(process.env, process.cwd())
  if (read.ok) return read.value
  process.stderr.write(`${read.problem.detail}\n`)
  process.exit(1)
}

function run(name: string, args: unknown): Promise<void> {
  return withIo((io, settings) => dispatch(settings, name, args, io))
}

async function withIo(
  work: (io: ReturnType<typeof terminalIo>, settings: Awaited<ReturnType<typeof config>>) => Promise<number>,
): Promise<void> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  const io = terminalIo(stop.signal)
  process.exitCode = await work(io, await config())
  io.end()
}

function collect(value: string, before: string[] = []): string[] {
  if (value === '') throw new InvalidArgumentError('may not be empty')
  return [...before, value]
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text)
}
