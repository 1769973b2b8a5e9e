// Content encodings: which one a reader gets, and the compressing itself (quick while somebody waits, best in the background).
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Below this a compressed answer saves no packet. */
export const compressFrom = 256
/**
 * Up to this a page is compressed without leaving the event loop. What is larger takes a millisecond or more, in which zlib's
 * threads leave the event loop to the next render: after a publication many pages are asked for at the same moment.
 */
export const compressAtOnce = 16 * 1024

/** Above this brotli's best qualities take seconds. */
const compressBestUpTo = 160 * 1024

const known = new Map<string, Encoding>()
const knownLimit = 500

/** The encoding with the highest q-value; between equals brotli, then gzip. Nothing acceptable: identity all the same. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity'
  let chosen = known.get(accept)
  if (chosen === undefined) {
    chosen = judge(accept)
    if (known.size >= knownLimit) known.clear()
    known.set(accept, chosen)
  }
  return chosen
}

function judge(accept: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const q = parameters.find((text) => text.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0)
  }
  const any = weights.get('*') ?? 0
  const br = weights.get('br') ?? any
  const gz = weights.get('gzip') ?? any
  // Identity is acceptable unless refused, but only wins where it was asked for above the others.
  const identity = weights.get('identity') ?? 0
  if (br > 0 && br >= gz && br >= identity) return 'br'
  if (gz > 0 && gz >= identity) return 'gzip'
  return 'identity'
}

type Compressed = Exclude<Encoding, 'identity'>
const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const quickGzip = { level: 5 }
/** Of story pages 7 % smaller than 4 for a third more time; 6 and 7 bring 1 % more. */
const quickBrotli = 5

function brotliOptions(quality: number, size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  }
}

export function compressQuick(bytes: Buffer, encoding: Compressed): Buffer {
  const quick =
    encoding === 'br'
      ? brotliCompressSync(bytes, brotliOptions(quickBrotli, bytes.length))
      : gzipSync(bytes, quickGzip)
  return trimmed(quick)
}

/** As compressQuick, in zlib's threads: for what is too large to hold up everybody else. */
export async function compressLarge(bytes: Buffer, encoding: Compressed): Promise<Buffer> {
  const large =
    encoding === 'br'
      ? brotliAsync(bytes, brotliOptions(quickBrotli, bytes.length))
      : gzipAsync(bytes, quickGzip)
  return trimmed(await large)
}

/** The smallest we can make it, in zlib's threads; `quality` is brotli's, 9 to 11. */
export async function compressBest(bytes: Buffer, encoding: Compressed, quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return trimmed(await gzipAsync(bytes, { level: 9 }))
  const bearable = bytes.length > compressBestUpTo ? Math.min(quality, 9) : quality
  return trimmed(await brotliAsync(bytes, brotliOptions(bearable, bytes.length)))
}

/** zlib's result is a view of a larger chunk, which would stay alive with it as long as the page is stored. */
function trimmed(bytes: Buffer): Buffer {
  const exact = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(exact)
  return exact
}
