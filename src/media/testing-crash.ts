// A process that writes blobs of random bytes under their hash until it is killed; says a key only after it was kept.
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../ids.ts'
import { openFolderBlobs } from './folder-blobs.ts'

const [root = ''] = process.argv.slice(2)
const blobs = openFolderBlobs(root)
for (;;) {
  const bytes = randomBytes(1_000 + Math.floor(Math.random() * 400_000))
  const key = `${newId()}/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
  await blobs.put(key, bytes)
  process.stdout.write(`${key}\n`)
}
