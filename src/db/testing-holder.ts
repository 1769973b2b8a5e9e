// A process of its own for the tests of the folder's lock and of kill -9: opens a data folder and does as its second word says.
import { OpenError, openDatabase } from './db.ts'
import { addNote } from './testing-notes.ts'

const [dataDir = '', act = ''] = process.argv.slice(2)

try {
  const db = await openDatabase({ dataDir })
  if (db.hold !== undefined) {
    db.hold.onCommand = async ({ command, args, send, signal }) => {
      if (command === 'wait') {
        await send({ kind: 'progress', done: 0, total: 1 })
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
        console.log('cancelled')
        return 130
      }
      if (command === 'fail') throw new Error('It did not work.')
      await send({ kind: 'progress', done: 1, total: 2 })
      await send({ kind: 'out', text: JSON.stringify(args) })
      return 3
    }
  }
  console.log('open')
  for (let id = act === 'insert' ? Number(process.argv[4]) : Infinity; id < Infinity; id += 1) {
    await db.transact((tx) => addNote(tx, id))
    // Written to the pipe before the next insert: what the parent has read was acknowledged.
    process.stdout.write(`${id}\n`)
  }
} catch (error) {
  console.log(error instanceof OpenError ? `${error.problem} ${error.holderPid}` : String(error))
  process.exitCode = 1
}
