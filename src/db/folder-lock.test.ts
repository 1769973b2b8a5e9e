// One process has the data folder; others are refused at once, and send their commands there.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Hold, holdFolder, type Line, OpenError, openDatabase, sendCommand } from './db.ts'
import { copyPreparedFolder } from './testing-embedded.ts'
import { noteMigrations } from './testing-notes.ts'
import { type Holder, startHolder } from './testing-process.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-lock-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function newFolder(name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true, mode: 0o755 })
  return path
}

async function hold(path: string): Promise<Hold> {
  const held = await holdFolder(path)
  if (!held.ok) throw new Error(`held by ${held.problem.holderPid}`)
  return held.value
}

describe('a held folder', () => {
  it('is closed to others, and its socket to everybody but the owner', async () => {
    const path = await newFolder('modes')
    const held = await hold(path)
    expect((await stat(path)).mode & 0o777).toBe(0o700)
    expect((await stat(join(path, 'standfirst.sock'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(path, 'standfirst.sock'))).isSocket()).toBe(true)
    await held.release()
    expect(await readdir(path)).toEqual([])
  })

  it('refuses a second hold in the same process, and is free after release', async () => {
    const path = await newFolder('twice')
    const held = await hold(path)
    expect(await holdFolder(path)).toEqual({ ok: false, problem: { holderPid: process.pid } })
    await held.release()
    await (await hold(path)).release()
  })

  it('is refused to one of many who try at once', async () => {
    const path = await newFolder('many')
    const tries = await Promise.all(Array.from({ length: 8 }, () => holdFolder(path)))
    expect(tries.filter((one) => one.ok)).toHaveLength(1)
    for (const one of tries) if (one.ok) await one.value.release()
  })

  it('whose file is stale is taken', async () => {
    const path = await newFolder('stale')
    const socket = join(path, 'standfirst.sock')
    const program = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
    spawnSync(process.execPath, ['-e', program, socket])
    expect((await stat(socket)).isSocket()).toBe(true)
    const held = await hold(path)
    expect(await sendCommand(path, 'hello', {}, () => {}, AbortSignal.timeout(50))).toMatchObject({
      ok: false,
    })
    await held.release()
  })

  it('seen only through its file, as from another container, is refused', async () => {
    const path = await newFolder('container')
    const other = createServer((socket) =>
      socket.end(`${JSON.stringify({ kind: 'hello', pid: 4711, protocol: 1 })}\n`),
    )
    await new Promise<void>((resolve) => other.listen(join(path, 'standfirst.sock'), () => resolve()))
    expect(await holdFolder(path)).toEqual({ ok: false, problem: { holderPid: 4711 } })
    await new Promise((closed) => other.close(closed))
    await (await hold(path)).release()
  })

  it('with a long path has its socket in the temporary folder, and says where', async () => {
    const path = await newFolder(`long-${'x'.repeat(120)}`)
    const held = await hold(path)
    const place = (await readFile(join(path, 'standfirst.sock.path'), 'utf8')).trim()
    expect(place.startsWith(tmpdir())).toBe(true)
    expect((await stat(join(place, '..'))).mode & 0o777).toBe(0o700)
    held.onCommand = async () => 5
    expect(await sendCommand(path, 'x', {}, () => {})).toEqual({ ok: true, value: { code: 5 } })
    expect(await holdFolder(path)).toEqual({ ok: false, problem: { holderPid: process.pid } })
    await held.release()
    await expect(stat(place)).rejects.toThrow('ENOENT')
    await writeFile(join(path, 'standfirst.sock.path'), place)
    await (await hold(path)).release()
  })

  it('keeps a command waiting until its holder takes commands', async () => {
    const path = await newFolder('starting')
    const held = await hold(path)
    const sent = sendCommand(path, 'early', {}, () => {})
    setTimeout(() => {
      held.onCommand = async ({ command }) => (command === 'early' ? 9 : 1)
    }, 50)
    expect(await sent).toEqual({ ok: true, value: { code: 9 } })
    await held.release()
  })

  it('says that a command broke off when its holder ends', async () => {
    const path = await newFolder('ends')
    const held = await hold(path)
    held.onCommand = async ({ send }) => {
      await send({ kind: 'progress' })
      return new Promise(() => {})
    }
    const sent = sendCommand(path, 'long', {}, () => void held.release())
    expect(await sent).toEqual({ ok: false, problem: { kind: 'broken-off' } })
  })

  it('that nobody holds is told from one that is held', async () => {
    const path = await newFolder('free')
    expect(await sendCommand(path, 'x', {}, () => {})).toEqual({ ok: false, problem: { kind: 'not-held' } })
  })
})

describe('a folder held by another process', () => {
  let dataDir: string
  let holder: Holder
  beforeAll(async () => {
    dataDir = await copyPreparedFolder(noteMigrations)
    holder = await startHolder(dataDir)
    expect(holder.said).toEqual(['open'])
  })
  afterAll(async () => {
    await holder.kill()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('is refused at once, in a plain sentence with the holder’s process', async () => {
    const started = performance.now()
    const refused = await openDatabase({ dataDir }).catch((error: unknown) => error)
    expect(performance.now() - started).toBeLessThan(1_500)
    expect(refused).toBeInstanceOf(OpenError)
    expect(refused).toMatchObject({ problem: 'held', holderPid: holder.pid })
    expect(String(refused)).toContain(`is in use by process ${holder.pid}`)
  })

  it('runs a command sent there, line by line, and answers with its exit code', async () => {
    const lines: Line[] = []
    const sent = await sendCommand(dataDir, 'echo', { file: 'a.xml' }, (line) => lines.push(line))
    expect(sent).toEqual({ ok: true, value: { code: 3 } })
    expect(lines).toEqual([
      { kind: 'progress', done: 1, total: 2 },
      { kind: 'out', text: '{"file":"a.xml"}' },
      { kind: 'done', code: 3 },
    ])
  })

  it('reports a command that throws', async () => {
    const lines: Line[] = []
    expect(await sendCommand(dataDir, 'fail', {}, (line) => lines.push(line))).toMatchObject({
      value: { code: 1 },
    })
    expect(lines[0]).toEqual({ kind: 'err', text: 'It did not work.' })
  })

  it('cancels a command whose sender has gone', async () => {
    const gone = new AbortController()
    const sent = await sendCommand(dataDir, 'wait', {}, () => gone.abort(), gone.signal)
    expect(sent).toEqual({ ok: false, problem: { kind: 'broken-off' } })
    await vi.waitFor(() => expect(holder.said).toContain('cancelled'))
  })

  it('is free as soon as that process was killed', async () => {
    await holder.kill()
    const db = await openDatabase({ dataDir })
    await db.close()
  })
})
