// Reads one moment of a newsroom: tables in pages by key, then the blobs they name. Driven by backup and move.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { BlobStore } from '../media/media.ts'
import { type BackupBlob, type Chunk, type Header, leftOut, type Source } from './archive.ts'
import { listTables, type TableShape } from './catalog.ts'

const mostRows = 1000
const wantedBytes = 4 * 1024 * 1024

/** `db` must show one unchanging moment (see snapshot.ts). What the blob store lacks is told to `onMissing` and left out. */
export function sourceOf(
  db: Kysely<Tables>,
  header: Header,
  blobs: BlobStore,
  onMissing: (key: string) => void,
): Source {
  return { header, tables: () => readTables(db), blobs: () => readBlobs(db, blobs, onMissing) }
}

async function* readTables(db: Kysely<Tables>): AsyncGenerator<Chunk> {
  for (const table of await listTables(db)) {
    if (!leftOut.includes(table.name)) yield* readTable(db, table)
  }
}

type Line = { line: string } & Record<string, string>

/** PostgreSQL writes the JSON, so that no value passes through a JavaScript number or date. */
async function* readTable(db: Kysely<Tables>, { name, key }: TableShape): AsyncGenerator<Chunk> {
  const columns = sql.join(key.map((part) => sql.ref(`t.${part.name}`)))
  const places = sql.join(
    key.map((part, at) => sql`${sql.ref(`t.${part.name}`)}::text as ${sql.ref(`k${at}`)}`),
  )
  let after: Line | undefined
  for (let limit = mostRows; ; ) {
    const last = after
    const values = last && key.map(({ type }, at) => sql`${last[`k${at}`]}::${sql.raw(type)}`)
    const where = values ? sql`where (${columns}) > (${sql.join(values)})` : sql``
    const { rows } = await sql<Line>`
      select row_to_json(t)::text as line, ${places} from ${sql.table(name)} as t ${where} order by ${columns} limit ${limit}
    `.execute(db)
    if (rows.length > 0) yield { table: name, lines: rows.map((row) => row.line) }
    if (rows.length < limit) return
    after = rows.at(-1)
    limit = nextLimit(rows)
  }
}

/** Long bodies must not fill the memory: about so many rows as the wanted bytes hold. */
function nextLimit(rows: readonly Line[]): number {
  const bytes = rows.reduce((sum, row) => sum + row.line.length, 1)
  return Math.max(10, Math.min(mostRows, Math.floor((rows.length * wantedBytes) / bytes)))
}

async function* readBlobs(
  db: Kysely<Tables>,
  blobs: BlobStore,
  onMissing: (key: string) => void,
): AsyncGenerator<BackupBlob> {
  for await (const key of blobKeys(db)) {
    const found = await blobs.stream(key)
    if (found) yield { key, size: found.size, bytes: found.stream as AsyncIterable<Uint8Array> }
    else onMissing(key)
  }
}

/** Every blob that an asset or a rendition names, in order. */
export async function* blobKeys(db: Kysely<Tables>): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ blob: string }>`
      select blob from (select blob from assets where blob > ${after} union select blob from renditions where blob > ${after}) as named
      order by blob limit ${mostRows}`.execute(db)
    for (const { blob } of rows) yield blob
    const last = rows.at(-1)
    if (!last || rows.length < mostRows) return
    after = last.blob
  }
}
