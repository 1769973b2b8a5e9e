// The name under which a prepared database is kept: it changes with the migrations and with the engine.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { TestMigrations } from './testing.ts'

const here = new URL('.', import.meta.url)

/** Twelve hex digits over the migrations' sources, the packages' versions and how databases are opened. */
export function schemaHash(migrations: TestMigrations): string {
  const hash = createHash('sha256')
  for (const [name, { up }] of Object.entries(migrations)) hash.update(`${name}\0${up}\0`)
  const folder = new URL('./migrations/', here)
  for (const file of readdirSync(folder).toSorted()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(new URL(file, folder)))
  }
  hash.update(readFileSync(new URL('./embedded-worker.ts', here)))
  return hash.digest('hex').slice(0, 12)
}
