// The fields of a plain HTML form that was posted. Bounded in size and time: who sends slowly must not hold a connection.
import type { IncomingMessage } from 'node:http'

const maxReadMs = 15_000

/** Undefined: more than `maxBytes`. A sender who is too slow is cut off. */
export async function readForm(req: IncomingMessage, maxBytes: number): Promise<URLSearchParams | undefined> {
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) return undefined
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => req.destroy(), maxReadMs)
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) return undefined
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(timer)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
