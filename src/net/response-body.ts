// An answer's bytes, inflated chunk by chunk under limits, so that a bomb is cut at its first byte too many.
import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchFaultError, fault } from './fetch-fault.ts'

export type BodyLimits = {
  /** Bytes before and after inflating; absent for archives, which the caller reads as a stream. */
  readonly maxBytes?: number
  /** The longest wait for the next bytes; absent where the whole fetch has a time limit. */
  readonly chunkTimeoutMs?: number
}

/**
 * The inflated body. Throws FetchFaultError: `too-large`, `cut` (ended early, damaged compression), `encoding`,
 * `too-slow` (no bytes within `chunkTimeoutMs`). Closes the connection when the reader stops early.
 */
export async function* readBody(
  response: IncomingMessage,
  url: string,
  limits: BodyLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { maxBytes = Number.POSITIVE_INFINITY } = limits
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy()
    throw new FetchFaultError(fault('too-large', url))
  }
  const body = await within(inflate(response, url, maxBytes), limits.chunkTimeoutMs, url)
  let inflated = 0
  try {
    const chunks = body[Symbol.asyncIterator]()
    for (;;) {
      const next = await within(chunks.next(), limits.chunkTimeoutMs, url)
      if (next.done === true) break
      const chunk: Buffer = next.value
      inflated += chunk.length
      if (inflated > maxBytes) throw new FetchFaultError(fault('too-large', url))
      yield chunk
    }
    if (!response.complete) throw new FetchFaultError(fault('cut', url))
  } catch (error) {
    throw error instanceof FetchFaultError ? error : new FetchFaultError(fault('cut', url))
  } finally {
    body.destroy()
    response.destroy()
  }
}

async function inflate(response: IncomingMessage, url: string, maxBytes: number): Promise<Readable> {
  const raw = counted(response, url, maxBytes)
  // An error reaches the reader by the transform being destroyed with it.
  const through = (bytes: AsyncIterable<Buffer>, transform: Transform): Readable =>
    pipeline(bytes, transform, () => undefined)
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  switch (encoding) {
    case '':
    case 'identity':
      return response
    case 'gzip':
    case 'x-gzip':
      return through(raw, createGunzip())
    case 'br':
      return through(raw, createBrotliDecompress())
    case 'deflate': {
      // Servers send it both with and without the zlib header; the low four bits of the first byte tell.
      const first = await raw.next()
      if (first.done === true) return through(raw, createInflate())
      const isZlib = ((first.value[0] ?? 8) & 0x0f) === 8
      return through(resumed(first.value, raw), isZlib ? createInflate() : createInflateRaw())
    }
    default:
      response.destroy()
      throw new FetchFaultError(fault('encoding', url))
  }
}

/** Compressed input without output (empty blocks) is bounded by the same number as the output. */
async function* counted(
  response: IncomingMessage,
  url: string,
  maxBytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new FetchFaultError(fault('too-large', url))
    yield chunk
  }
}

async function* resumed<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield first
  yield* rest
}

async function within<T>(work: Promise<T>, ms: number | undefined, url: string): Promise<T> {
  if (ms === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FetchFaultError(fault('too-slow', url))), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
