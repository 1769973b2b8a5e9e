// Writes a backup file so that it is there whole or not at all: FILE.partial, fsync, rename. Driven by the backup service.
import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { BackupBlob, Chunk, Footer, Header } from './archive.ts'
import { blockBytes, padded, tarBlock } from './tar.ts'

/** Text as repetitive as ours gains little above this level, which is three times as fast as the default. */
const gzipLevel = 3
const compress = promisify<Buffer, { level: number }, Buffer>(gzip)

export class ArchiveWriter {
  readonly #path: string
  readonly #file: FileHandle
  readonly #hash: Hash = createHash('sha256')
  readonly #at: Date
  readonly #rows: Record<string, number> = {}
  #bytes = 0
  #blobs = 0
  #parts = 0

  private constructor(path: string, file: FileHandle, at: Date) {
    this.#path = path
    this.#file = file
    this.#at = at
  }

  /** Throws the system's error when the file cannot be made there. What a killed run left is replaced. */
  static async open(path: string, header: Header): Promise<ArchiveWriter> {
    await rm(partialOf(path), { force: true })
    // It holds drafts and people's addresses.
    const file = await open(partialOf(path), 'wx', 0o600)
    const writer = new ArchiveWriter(path, file, new Date(header.createdAt))
    await writer.#add('header.json', Buffer.from(`${JSON.stringify(header, null, 2)}\n`))
    return writer
  }

  async addRows({ table, lines }: Chunk): Promise<void> {
    this.#parts += 1
    this.#rows[table] = (this.#rows[table] ?? 0) + lines.length
    const packed = await compress(Buffer.from(`${lines.join('\n')}\n`), { level: gzipLevel })
    await this.#add(`tables/${table}/${String(this.#parts).padStart(6, '0')}.jsonl.gz`, packed)
  }

  async addBlob({ key, size, bytes }: BackupBlob): Promise<void> {
    await this.#write(tarBlock(`blobs/${key}`, size, this.#at))
    let written = 0
    for await (const part of bytes) {
      written += part.length
      await this.#write(part)
    }
    if (written !== size) throw new Error(`The blob ${key} has ${written} bytes instead of ${size}.`)
    await this.#write(Buffer.alloc(padded(size) - size))
    this.#blobs += 1
  }

  /** Ends the file and puts it in its place, durable when this resolves. */
  async finish(missing: readonly string[]): Promise<Footer> {
    const footer: Footer = {
      rows: this.#rows,
      blobs: this.#blobs,
      missing: [...missing],
      bytes: this.#bytes,
      sha256: this.#hash.digest('hex'),
    }
    const text = Buffer.from(`${JSON.stringify(footer, null, 2)}\n`)
    const end = Buffer.alloc(padded(text.length) - text.length + 2 * blockBytes)
    await this.#file.writev([tarBlock('footer.json', text.length, this.#at), text, end])
    await this.#file.sync()
    await this.#refuseOther()
    await rename(partialOf(this.#path), this.#path)
    await this.#file.close()
    await syncFolder(dirname(this.#path))
    return footer
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.#file.close()
    await rm(partialOf(this.#path), { force: true })
  }

  async #add(name: string, bytes: Buffer): Promise<void> {
    await this.#write(tarBlock(name, bytes.length, this.#at))
    await this.#write(bytes)
    await this.#write(Buffer.alloc(padded(bytes.length) - bytes.length))
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    await this.#file.appendFile(bytes)
  }

  /** Another backup to the same file has taken the place of ours: renaming would show its unfinished one. */
  async #refuseOther(): Promise<void> {
    const [mine, there] = [await this.#file.stat(), await stat(partialOf(this.#path)).catch(() => undefined)]
    if (there?.ino !== mine.ino)
      throw new Error(`Another backup is being written to ${this.#path}: choose another file.`)
  }
}

function partialOf(path: string): string {
  return `${path}.partial`
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
