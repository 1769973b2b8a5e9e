// A WebM file from VP8 key frames. A lossy WebP still holds exactly one such frame, so pictures become a film without
// a codec: every frame stands alone, which costs bytes and needs nothing installed.

const ids = {
  ebml: [0x1a, 0x45, 0xdf, 0xa3],
  segment: [0x18, 0x53, 0x80, 0x67],
  info: [0x15, 0x49, 0xa9, 0x66],
  tracks: [0x16, 0x54, 0xae, 0x6b],
  cluster: [0x1f, 0x43, 0xb6, 0x75],
} as const

/** `frames`: lossy WebP files of one size, without alpha; `fps` frames a second. */
export function toWebm(frames: readonly Buffer[], width: number, height: number, fps: number): Buffer {
  const frameMs = 1000 / fps
  const header = element(ids.ebml, [
    number([0x42, 0x86], 1),
    number([0x42, 0xf7], 1),
    number([0x42, 0xf2], 4),
    number([0x42, 0xf3], 8),
    text([0x42, 0x82], 'webm'),
    number([0x42, 0x87], 2),
    number([0x42, 0x85], 2),
  ])
  const info = element(ids.info, [
    number([0x2a, 0xd7, 0xb1], 1_000_000),
    double([0x44, 0x89], frames.length * frameMs),
    text([0x4d, 0x80], 'standfirst'),
    text([0x57, 0x41], 'standfirst'),
  ])
  const tracks = element(ids.tracks, [
    element(
      [0xae],
      [
        number([0xd7], 1),
        number([0x73, 0xc5], 1),
        number([0x83], 1),
        text([0x86], 'V_VP8'),
        number([0x23, 0xe3, 0x83], Math.round(frameMs * 1_000_000)),
        element([0xe0], [number([0xb0], width), number([0xba], height)]),
      ],
    ),
  ])
  return Buffer.concat([header, element(ids.segment, [info, tracks, ...clusters(frames, frameMs, fps)])])
}

/** One cluster a second: block times are 16 bits relative to their cluster. */
function clusters(frames: readonly Buffer[], frameMs: number, fps: number): Buffer[] {
  const out: Buffer[] = []
  for (let start = 0; start < frames.length; start += fps) {
    const blocks = frames.slice(start, start + fps).map((frame, index) => {
      const head = Buffer.from([0x81, 0, 0, 0x80])
      head.writeInt16BE(Math.round(index * frameMs), 1)
      return element([0xa3], [head, vp8Of(frame)])
    })
    out.push(element(ids.cluster, [number([0xe7], Math.round(start * frameMs)), ...blocks]))
  }
  return out
}

/** The VP8 bit stream inside a RIFF WebP. */
function vp8Of(webp: Buffer): Buffer {
  let offset = 12
  while (offset + 8 <= webp.length) {
    const size = webp.readUInt32LE(offset + 4)
    if (webp.toString('latin1', offset, offset + 4) === 'VP8 ')
      return webp.subarray(offset + 8, offset + 8 + size)
    offset += 8 + size + (size % 2)
  }
  throw new Error('not a lossy WebP: no VP8 chunk')
}

/** An EBML element: id, length in eight bytes, content. */
function element(id: readonly number[], content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(0x0100000000000000n | BigInt(body.length))
  return Buffer.concat([Buffer.from(id), size, body])
}

function number(id: readonly number[], value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return element(id, [bytes])
}

function double(id: readonly number[], value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return element(id, [bytes])
}

const text = (id: readonly number[], value: string): Buffer => element(id, [Buffer.from(value, 'latin1')])
