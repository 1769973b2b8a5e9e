// `standfirst user …` on an open newsroom.
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { preparedDataDir } from '../db/testing.ts'
import { createLog, type Newsroom, openNewsroom, readConfig } from '../server/server.ts'
import { value } from '../stories/testing.ts'
import { runCommand } from './dispatch.ts'

let dataDir: string
let newsroom: Newsroom

beforeAll(async () => {
  dataDir = await preparedDataDir()
  const config = value(await readConfig({ DATA_DIR: dataDir, PUBLIC_URL: 'https://paper.test' }, dataDir))
  newsroom = await openNewsroom(config, { log: createLog('silent') })
})

afterAll(async () => {
  await newsroom?.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function run(name: string, args: object) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(newsroom, name, args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  return { code, out, err }
}

test('a user is added, listed, given a new link and disabled; links stand alone on standard output', async () => {
  const person = { email: 'Ada@newsroom.test', name: 'Ada', role: 'admin' }
  const added = await run('user add', person)
  expect(added).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^https:\/\/paper\.test\/desk\/join#[\w-]{43}$/)],
  })
  expect((await run('user add', person)).code).toBe(1)
  expect((await run('user list', {})).out).toEqual(['ada@newsroom.test\tAda\tadmin\tinvited'])
  const again = await run('user reset', { email: 'ada@newsroom.test' })
  expect(again.out).toEqual([expect.stringMatching(/^https:\/\/paper\.test\/desk\/join#[\w-]{43}$/)])
  expect(again.out).not.toEqual(added.out)
  expect((await run('user disable', { email: 'ada@newsroom.test' })).code).toBe(0)
  expect((await run('user list', {})).out).toEqual(['ada@newsroom.test\tAda\tadmin\tdisabled'])
  expect(await run('user reset', { email: 'ada@newsroom.test' })).toMatchObject({ code: 1, out: [] })
})

test.each([
  ['an unknown address', 'user disable', { email: 'nobody@newsroom.test' }, 1],
  ['no address', 'user reset', { email: 'nobody' }, 2],
  ['an unknown role', 'user add', { email: 'a@newsroom.test', name: 'A', role: 'owner' }, 2],
  ['an unknown option', 'user list', { all: true }, 2],
])('%s is said, with its exit code', async (_, name, args, code) => {
  const done = await run(name, args)
  expect(done).toMatchObject({ code, out: [] })
  expect(done.err).toHaveLength(1)
})
