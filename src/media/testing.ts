// Builders for tests: a media room in a folder of its own, and small pictures.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Media, openMedia } from './open-media.ts'

export type TestMedia = Media & {
  readonly dataDir: string
  /** Every file below the blob folder, unfinished ones too. */
  readonly files: () => Promise<string[]>
  readonly remove: () => Promise<void>
}

export async function testMedia(): Promise<TestMedia> {
  const dataDir = await mkdtemp(join(tmpdir(), 'standfirst-media-'))
  const media = openMedia({ dataDir })
  const files = async () => {
    const entries = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }
  return { ...media, dataDir, files, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** A picture of two halves, so that turning and cropping show. */
export async function aPicture(
  over: {
    readonly width?: number
    readonly height?: number
    readonly format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'
  } = {},
): Promise<Buffer> {
  const { width = 800, height = 600, format = 'jpeg' } = over
  const half = await sharp({
    create: { width, height: Math.ceil(height / 2), channels: 3, background: '#204080' },
  })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#e0c040' } })
    .composite([{ input: half, top: 0, left: 0 }])
    .toFormat(format)
    .toBuffer()
}

/** A GIF whose frames get brighter. */
export function aMovingPicture(frames: number, width: number, height: number): Promise<Buffer> {
  const pages = Array.from({ length: frames }, (_, n) => Buffer.alloc(width * height * 3, (n + 1) * 40))
  const raw = { width, height: height * frames, channels: 3, pageHeight: height } as const
  return sharp(Buffer.concat(pages), { raw }).gif().toBuffer()
}
