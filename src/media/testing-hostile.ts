// Files that lie about themselves, made byte by byte; for the tests of what is refused.
import { crc32, deflateSync } from 'node:zlib'

function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const chunk = Buffer.alloc(8 + body.length)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), 4 + body.length)
  return chunk
}

/** A PNG of a few bytes whose header claims any size. */
export function pngOfSize(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const data = pngChunk('IDAT', deflateSync(Buffer.alloc(1000)))
  return Buffer.concat([signature, pngChunk('IHDR', header), data, pngChunk('IEND', Buffer.alloc(0))])
}

/** The same JPEG with another size in its frame header. */
export function jpegOfSize(jpeg: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(jpeg)
  for (let at = 2; at + 9 < lying.length; ) {
    const marker = lying[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2) {
      lying.writeUInt16BE(height, at + 5)
      lying.writeUInt16BE(width, at + 7)
      return lying
    }
    at += 2 + lying.readUInt16BE(at + 2)
  }
  throw new Error('no frame header')
}

/** A GIF of that many frames of that size, none of which has its pixels. */
export function gifOf(frames: number, width: number, height: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const latin1 = (bytes: string) => Buffer.from(bytes, 'latin1')
  const header = [latin1('GIF89a'), size, latin1('\x80\0\0\0\0\0\xff\xff\xff')]
  const frame = [latin1('\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0'), size, latin1('\0\x02\x02\x44\x01\0')]
  return Buffer.concat([
    ...header,
    ...Array.from({ length: frames }, () => Buffer.concat(frame)),
    latin1(';'),
  ])
}
