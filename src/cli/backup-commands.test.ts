// backup, restore, move, verify and doctor as they are typed: on a folder nobody holds, and on one that a newsroom holds.
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdFolder } from '../db/db.ts'
import { preparedFolder } from '../db/testing.ts'
import { type Config, openNewsroom, readConfig, silentLog } from '../server/server.ts'
import { dispatch, runCommand } from './dispatch.ts'
import { examineMachine } from './doctor.ts'
import { runRestore } from './restore.ts'

describe('keeping a newsroom from the command line', { timeout: 120_000 }, () => {
  let root: string
  let settings: Config
  const said: string[] = []
  const io = {
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
    progress: () => {},
    signal: new AbortController().signal,
  }
  const heard = () => said.splice(0).join('\n')
  const at = (name: string, more: Record<string, string> = {}) =>
    configOf({ DATA_DIR: join(root, name), ...more })

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'standfirst-cli-test-'))
    // Making a database takes seconds, copying a prepared one does not.
    const prepared = await preparedFolder()
    for (const name of ['paper', 'other', 'moved']) await cp(prepared, join(root, name), { recursive: true })
    await rm(prepared, { recursive: true })
    settings = await at('paper')
    const init = { name: 'The Paper', editions: [{ code: 'en', name: 'The Paper' }] }
    expect(await dispatch(settings, 'init', init, io)).toBe(0)
    heard()
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  const file = () => join(root, 'paper.backup')

  test('a stopped newsroom is backed up, verified and restored elsewhere', async () => {
    expect(await dispatch(settings, 'backup', { file: file() }, io)).toBe(0)
    expect(heard()).toMatch(/paper\.backup: \d+ rows, 0 files of pictures, 0\.0 MB, up to event 2\./)
    const other = await at('other')
    expect(await runRestore(other, { file: file(), replace: false }, io)).toBe(0)
    expect(heard()).toMatch(/^Restored the newsroom of .*; next event 1000004\.$/)
    expect(await dispatch(other, 'verify', {}, io)).toBe(0)
    expect(heard()).toContain('ok: The event log up to 1000003')
    expect(await runRestore(other, { file: file(), replace: false }, io)).toBe(1)
    expect(heard()).toBe(
      'The database is not empty. To replace all of it, stop the newsroom and restore with --replace.',
    )
    expect(await runRestore(other, { file: file(), replace: true }, io)).toBe(0)
    heard()
  })

  test('a running newsroom is backed up, but never replaced', async () => {
    const held = await holdFolder(settings.dataDir)
    if (!held.ok) throw new Error('held')
    const newsroom = await openNewsroom(settings, { log: silentLog, hold: held.value })
    held.value.onCommand = ({ command, args, send, signal }) =>
      runCommand(newsroom, command, args, {
        ...io,
        out: (text) => void send({ kind: 'out', text }),
        err: (text) => void send({ kind: 'err', text }),
        signal,
      })
    const running = join(root, 'running.backup')
    expect(await dispatch(settings, 'backup', { file: running }, io)).toBe(0)
    expect(heard()).toContain('running.backup: ')
    expect(await runRestore(settings, { file: running, replace: true }, io)).toBe(1)
    expect(heard()).toBe('The newsroom is running: stop it first, then restore with --replace.')
    expect(await dispatch(settings, 'doctor', {}, io)).toBe(0)
    expect(heard()).toMatch(/ok: PGlite, PostgreSQL 18[\s\S]*ok: 0 stories/)
    await newsroom.close()
    await held.value.release()
  })

  test('a newsroom moves into another folder, which must be empty', async () => {
    const to = join(root, 'moved')
    expect(await dispatch(settings, 'move', { to }, io)).toBe(0)
    expect(heard()).toMatch(
      /^Moved \d+ rows, 0 files of pictures\. The old database is as it was\.\nNow stop .* DATA_DIR/,
    )
    expect(await dispatch(settings, 'move', { to }, io)).toBe(1)
    expect(heard()).toBe('The database is not empty. Nothing was moved.')
    expect(await dispatch(settings, 'move', { to: settings.dataDir }, io)).toBe(1)
    expect(heard()).toContain('is in use')
  })

  test('no password is ever printed', async () => {
    const to = 'postgres://desk:s3cret@127.0.0.1:1/news'
    expect(await dispatch(settings, 'move', { to }, io)).toBe(1)
    expect(
      await runRestore(await at('paper', { DATABASE_URL: to }), { file: file(), replace: true }, io),
    ).toBe(1)
    expect(await examineMachine(await at('paper', { DATABASE_URL: to }), io)).toBe(0)
    const all = heard()
    expect(all).toContain('PostgreSQL at 127.0.0.1:1/news does not answer')
    expect(all).toContain('ok: Database: postgres://127.0.0.1:1/news')
    expect(all).not.toContain('s3cret')
  })

  test('a file that is no backup changes nothing', async () => {
    await writeFile(join(root, 'no.backup'), 'no')
    expect(await runRestore(settings, { file: join(root, 'no.backup'), replace: true }, io)).toBe(1)
    expect(heard()).toBe(`${join(root, 'no.backup')} is not a backup of Standfirst.`)
    expect(await dispatch(settings, 'verify', {}, io)).toBe(0)
    expect(heard()).toContain('ok: The event log up to 2')
    expect((await readdir(root)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

async function configOf(env: Record<string, string>): Promise<Config> {
  const read = await readConfig(env, tmpdir())
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}
