// The newsroom's mark: a page of lines, as SVG for browsers and as PNG for home screens, drawn from the same boxes.
import { crc32, deflateSync } from 'node:zlib'

/** x, y, width, height on a field of 64; all but the first are the lines. */
const lines = [
  [12, 14, 40, 8],
  [12, 28, 18, 22],
  [35, 28, 17, 4],
  [35, 37, 17, 4],
  [35, 46, 17, 4],
] as const

export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#141413" d="M0 0h64v64H0z"/><path fill="#fff" d="${lines
  .map(([x, y, w, h]) => `M${x} ${y}h${w}v${h}H${x}z`)
  .join('')}"/></svg>`

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** The mark as a grey PNG of `size` pixels. */
export function iconPng(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(size + 1, 0x14)
    row[0] = 0
    const v = (y * 64) / size
    for (const [x, top, w, h] of lines) {
      if (v >= top && v < top + h)
        row.fill(0xff, 1 + Math.round((x * size) / 64), 1 + Math.round(((x + w) * size) / 64))
    }
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
