// Opens a backup file after checking it to its last byte; driven by restore. A cut, damaged or foreign file is a plain sentence.
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { fail, ok, type Result } from '../result.ts'
import {
  archiveVersion,
  type Footer,
  footerSchema,
  type Header,
  headerSchema,
  type Progress,
  type Source,
} from './archive.ts'
import { blockBytes, padded, readTarBlock } from './tar.ts'

type Entry = { readonly name: string; readonly at: number; readonly size: number }

export type Archive = Source & { readonly footer: Footer; close(): Promise<void> }

const unpack = promisify(gunzip)
const readBytes = 1024 * 1024

/** Reads the whole file once to compare its hash; nothing of it is used before that. Close what it answers. */
export async function openArchive(path: string, onProgress: Progress): Promise<Result<Archive>> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    return fail('invalid', `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`)
  }
  const checked = await check(file, path, onProgress).catch(async (error: unknown) => {
    await file.close()
    throw error
  })
  if (!checked.ok) {
    await file.close()
    return checked
  }
  return ok(archiveOf(file, checked.value))
}

type Checked = { readonly header: Header; readonly footer: Footer; readonly entries: readonly Entry[] }

async function check(file: FileHandle, path: string, onProgress: Progress): Promise<Result<Checked>> {
  const entries = await listEntries(file)
  const first = entries[0]
  const header =
    first?.name === 'header.json' ? headerSchema.safeParse(await readJson(file, first)) : undefined
  if (!header?.success) return fail('invalid', `${path} is not a backup of Standfirst.`)
  if (header.data.version > archiveVersion)
    return fail('invalid', `${path} was made by a newer release: install that release to restore it.`)
  const last = entries.at(-1)
  if (last?.name !== 'footer.json')
    return fail('invalid', `${path} was cut short: its end is missing. Nothing was changed.`)
  const footer = footerSchema.safeParse(await readJson(file, last))
  const bytes = last.at - blockBytes
  const isWhole =
    footer.success &&
    footer.data.bytes === bytes &&
    footer.data.sha256 === (await hashOf(file, bytes, onProgress))
  if (!isWhole) return fail('invalid', `${path} is damaged: its checksum does not fit. Nothing was changed.`)
  return ok({ header: header.data, footer: footer.data, entries })
}

function archiveOf(file: FileHandle, { header, footer, entries }: Checked): Archive {
  return {
    header,
    footer,
    async *tables() {
      for (const entry of entries) {
        const [folder, table = ''] = entry.name.split('/')
        if (folder !== 'tables') continue
        const text = String(await unpack(await readEntry(file, entry)))
        yield { table, lines: text.trimEnd().split('\n') }
      }
    },
    async *blobs() {
      for (const entry of entries) {
        if (!entry.name.startsWith('blobs/')) continue
        const bytes = readParts(file, entry.at, entry.size)
        yield { key: entry.name.slice('blobs/'.length), size: entry.size, bytes }
      }
    },
    close: () => file.close(),
  }
}

/** Up to the first thing that is no whole entry: in a whole archive, its end. */
async function listEntries(file: FileHandle): Promise<readonly Entry[]> {
  const { size: total } = await file.stat()
  const entries: Entry[] = []
  const block = Buffer.alloc(blockBytes)
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, blockBytes, at)
    const found = bytesRead === blockBytes ? readTarBlock(block) : undefined
    if (!found || at + blockBytes + found.size > total) return entries
    entries.push({ name: found.name, at: at + blockBytes, size: found.size })
    at += blockBytes + padded(found.size)
  }
}

async function hashOf(file: FileHandle, bytes: number, onProgress: Progress): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  for await (const part of readParts(file, 0, bytes)) {
    hash.update(part)
    done += part.length
    onProgress(Math.round(done / readBytes), Math.round(bytes / readBytes), 'MB checked')
  }
  return hash.digest('hex')
}

async function* readParts(file: FileHandle, at: number, size: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < size; ) {
    const { bytesRead, buffer } = await file.read(
      Buffer.allocUnsafe(Math.min(readBytes, size - done)),
      0,
      undefined,
      at + done,
    )
    if (bytesRead === 0) throw new Error('The backup file became shorter while it was read.')
    done += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function readEntry(file: FileHandle, entry: Entry): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of readParts(file, entry.at, entry.size)) parts.push(part)
  return Buffer.concat(parts)
}

async function readJson(file: FileHandle, entry: Entry): Promise<unknown> {
  try {
    return JSON.parse(String(await readEntry(file, entry)))
  } catch {
    return undefined
  }
}
