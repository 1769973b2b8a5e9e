// A process of its own for the tests of kill -9: backs up or restores the data folder of its first word and says how far it is.
import { openDatabase } from '../db/db.ts'
import { openMedia } from '../media/media.ts'
import { backUp, restore } from './backup.ts'

const [dataDir = '', act = '', file = ''] = process.argv.slice(2)
const database = await openDatabase({ dataDir })
const { blobs } = openMedia({ dataDir })
const work = {
  now: new Date(),
  signal: new AbortController().signal,
  onProgress: (done: number, _: number | undefined, what: string) =>
    process.stdout.write(`${done} ${what}\n`),
}
const done = await (act === 'backup'
  ? backUp({ database, blobs }, file, work)
  : restore({ database, blobs }, file, { ...work, replace: true }))
process.stdout.write(done.ok ? 'done\n' : `${done.problem.detail}\n`)
await database.close()
