// A copy of a folder that is written to all the while is the folder as it stood still.
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyLive } from './live-copy.ts'
import { aFolder } from './testing.ts'

test('what is changed, added, renamed or removed while it is copied is as it was at the still moment', async () => {
  const folder = await aFolder()
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  await mkdir(join(from, 'empty'), { recursive: true })
  for (let n = 0; n < 200; n += 1) await writeFile(join(from, `f${n}`), `${n}`)
  let stop = false
  const writing = (async () => {
    for (let n = 0; !stop; n += 1) {
      await appendFile(join(from, `f${n % 50}`), 'x')
      await writeFile(join(from, `new${n % 20}`), `${n}`)
      await rename(join(from, `new${n % 20}`), join(from, `moved${n % 20}`))
      await rm(join(from, `f${100 + (n % 100)}`), { force: true })
    }
  })()
  const still: Record<string, string> = {}
  await copyLive(from, to, async (work) => {
    stop = true
    await writing
    Object.assign(still, await contents(from))
    await work()
    await writeFile(join(from, 'later'), 'later')
  })
  expect(await contents(to)).toEqual(still)
  expect(await readdir(to)).toContain('empty')
})

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const pairs = names.map(async ({ name }) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(pairs))
}
