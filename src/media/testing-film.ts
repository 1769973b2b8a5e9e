// Films made box by box: nothing to see in them, but whole, so that a test can break one part at a time.

const u32 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [n, value] of numbers.entries()) bytes.writeUInt32BE(value >>> 0, n * 4)
  return bytes
}

export function box(type: string, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

export type FilmParts = {
  readonly brand?: string
  readonly codec?: string
  readonly handler?: string
  readonly size?: readonly [width: number, height: number]
  readonly isTurned?: boolean
  /** More boxes in `moov`. */
  readonly more?: readonly Buffer[]
}

/** Ten seconds of a coded black. */
export function anMp4(parts: FilmParts = {}): Buffer {
  const { brand = 'isom', codec = 'avc1', handler = 'vide', size = [640, 360], isTurned, more = [] } = parts
  const matrix = isTurned
    ? u32(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
    : u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
  const [width, height] = size
  const tkhd = box('tkhd', u32(7, 0, 0, 1, 0, 10_000, 0, 0, 0, 0), matrix, u32(width << 16, height << 16))
  const stsd = box('stsd', u32(0, 1), box(codec, Buffer.alloc(78)))
  const mdia = box('mdia', box('hdlr', u32(0, 0), handler, Buffer.alloc(13)), box('minf', box('stbl', stsd)))
  const mvhd = box('mvhd', u32(0, 0, 0, 1_000, 10_000), Buffer.alloc(80))
  return Buffer.concat([
    box('ftyp', brand, u32(512), 'isomavc1'),
    box('moov', mvhd, box('trak', tkhd, mdia), ...more),
    box('mdat', Buffer.alloc(2_000, 7)),
  ])
}

/** Where it was filmed, as phones write it. */
export const placeNote = box('udta', box('\xa9xyz', '+33.8938+035.5018/'))

export function element(id: number, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  const name = Buffer.from(
    id.toString(16).padStart(id > 0xffffff ? 8 : id > 0xffff ? 6 : id > 0xff ? 4 : 2, '0'),
    'hex',
  )
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE((1n << 56n) | BigInt(body.length))
  return Buffer.concat([name, size, body])
}

export function aWebm(
  parts: { readonly docType?: string; readonly codec?: string; readonly more?: readonly Buffer[] } = {},
): Buffer {
  const { docType = 'webm', codec = 'V_VP9', more = [] } = parts
  const length = Buffer.alloc(8)
  length.writeDoubleBE(10_000)
  const video = element(0xe0, element(0xb0, Buffer.from([2, 0x80])), element(0xba, Buffer.from([1, 0x68])))
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4282, docType)),
    element(
      0x18538067,
      element(0x1549a966, element(0x2ad7b1, Buffer.from([0x0f, 0x42, 0x40])), element(0x4489, length)),
      element(0x1654ae6b, element(0xae, element(0x86, codec), video)),
      element(0x1f43b675, Buffer.alloc(1_000, 7)),
      ...more,
    ),
  ])
}
