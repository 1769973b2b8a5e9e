// kill -9 while two people type: what was said to be saved is there afterwards, once and in order, and so is what was not yet
// said to be: the browsers bring it back.
import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { openDatabase } from '../db/db.ts'
import { preparedDataDir } from '../db/testing.ts'
import { createStory } from '../stories/stories.ts'
import { aStory, furnish, testCore, value } from '../stories/testing.ts'
import type { DraftRef } from './drafts.ts'
import { anEditor, textsOf, theDraft, type, until } from './testing.ts'

const running = new Set<ChildProcess>()
const folders: string[] = []
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

type Server = { readonly child: ChildProcess; readonly port: number }

async function start(dataDir: string): Promise<Server> {
  const script = fileURLToPath(new URL('./testing-crash.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, port] = line.split(' ')
    if (word === 'open') return { child, port: Number(port) }
  }
  throw new Error('the server did not open')
}

async function kill({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  running.delete(child)
}

async function aDraft(dataDir: string): Promise<DraftRef> {
  const database = await openDatabase({ dataDir })
  try {
    const core = await testCore(database)
    await furnish(core)
    const bodyHtml = '<p>One.</p><p>Two.</p>'
    return await theDraft(core, value(await createStory(core, cli, aStory({ bodyHtml }))).story.id)
  } finally {
    await database.close()
  }
}

test('what was acknowledged before kill -9 is there afterwards, once; the rest comes back from the browsers', async () => {
  const dataDir = await preparedDataDir()
  folders.push(dataDir)
  const ref = await aDraft(dataDir)
  const first = await start(dataDir)
  const [one, two] = [anEditor(first.port, ref), anEditor(first.port, ref, { cookie: 'rui' })]
  await Promise.all([one.saved(), two.saved()])
  type(one.doc, 0, ' Acknowledged.')
  type(two.doc, 1, ' This too.')
  await Promise.all([one.saved(), two.saved()])
  // Whether this is durable when the end comes nobody was told.
  type(one.doc, 0, ' In flight.')
  await kill(first)
  type(two.doc, 1, ' Written while it was down.')
  for (const editor of [one, two]) editor.leave()

  const second = await start(dataDir)
  const stranger = anEditor(second.port, ref, { cookie: 'eva' })
  await stranger.saved()
  expect(textsOf(stranger.doc)).toEqual([
    expect.stringMatching(/^One\. Acknowledged\.( I?n?[ flight]*\\.?)?$/),
    expect.stringMatching(/^Two\. This too\.$/),
  ])
  const again = [one, two].map(({ doc }, at) =>
    anEditor(second.port, ref, { cookie: ['ana', 'rui'][at] ?? '', doc }),
  )
  await Promise.all(again.map((editor) => editor.saved()))
  const wanted = ['One. Acknowledged. In flight.', 'Two. This too. Written while it was down.']
  const all = [stranger, ...again]
  await until(
    () => all.every(({ doc }) => textsOf(doc).join('|') === wanted.join('|')),
    'everybody holds all of it',
  )
  for (const editor of all) editor.leave()
  await kill(second)
})
