// Public files of pictures and videos at `/media/{asset}/{hash}-{width}.{ext}`: straight from the blob store to the socket, kept by browsers
// for a year, because other bytes have another address.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Core } from '../events/events.ts'
import { type AssetId, isId } from '../ids.ts'
import type { ByteRange } from './blob-store.ts'
import { parseRange } from './byte-range.ts'
import type { Media } from './open-media.ts'
import { type KnownRendition, RenditionLookup } from './rendition-lookup.ts'

/** A stream costs four trips to the thread pool and its buffers: nearly every rendition is read at once instead. */
const mostInOneRead = 512 * 1024

export type ServeMedia = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>

export type MediaHandlerOptions = {
  /** Whether answers carry the tags by which an outside cache is purged. */
  readonly cdn?: boolean
  /** How long a reader may take nothing of a stream: it holds a file and its buffers. A paused player asks for the rest later. */
  readonly stalledMs?: number
}

const contentTypes: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

const guarded = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const

/** Answers everything below `/media/`; false: another path, nothing was sent. */
export function mediaHandler(
  core: Core,
  media: Media,
  { cdn = false, stalledMs = 120_000 }: MediaHandlerOptions = {},
): ServeMedia {
  const lookup = new RenditionLookup(core)

  async function send(req: IncomingMessage, res: ServerResponse, asset: AssetId, file: KnownRendition) {
    const headers = {
      ...guarded,
      ...(cdn ? { 'Surrogate-Key': `asset:${asset}`, 'Cache-Tag': `asset:${asset}` } : {}),
      'Cache-Control': 'public, max-age=31536000, immutable',
      ETag: file.etag,
      'Accept-Ranges': 'bytes',
    }
    if (matches(req.headers['if-none-match'], file.etag)) {
      res.writeHead(304, headers).end()
      return
    }
    const whole = req.headers['if-range'] !== undefined && req.headers['if-range'] !== file.etag
    const range = whole ? 'whole' : parseRange(req.headers.range, file.bytes)
    if (range === 'none') {
      sendText(res, 416, 'The file ends before that.\n', { 'Content-Range': `bytes */${file.bytes}` })
      return
    }
    const content = { ...headers, 'Content-Type': contentTypes[file.format] ?? 'application/octet-stream' }
    if (req.method === 'HEAD') {
      res.writeHead(200, { ...content, 'Content-Length': file.bytes }).end()
      return
    }
    if (range === 'whole' && file.bytes <= mostInOneRead) {
      const bytes = await media.blobs.get(file.blob)
      if (bytes?.length !== file.bytes) return sendText(res, 404, 'This file is missing.\n')
      res.writeHead(200, { ...content, 'Content-Length': file.bytes }).end(bytes)
      return
    }
    const blob = await media.blobs.stream(file.blob, range === 'whole' ? undefined : () => range)
    if (!blob || blob.size !== file.bytes) {
      blob?.stream.destroy()
      sendText(res, 404, 'This file is missing.\n')
      return
    }
    res.writeHead(range === 'whole' ? 200 : 206, { ...content, ...lengthOf(range, file.bytes) })
    res.setTimeout(stalledMs, () => res.destroy())
    // A reader who leaves early is no error of ours.
    await pipeline(blob.stream, res).catch(() => res.destroy())
  }

  return async (req, res) => {
    const path = (req.url ?? '').split('?', 1)[0] ?? ''
    if (!path.startsWith('/media/')) return false
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      sendText(res, 405, 'Pictures can only be read here.\n', { Allow: 'GET, HEAD' })
      return true
    }
    const [, asset = '', name = ''] =
      /^\/media\/([0-9a-f-]{36})\/([0-9a-f]{16}-\d{1,5}\.[a-z0-9]{3,4})$/.exec(path) ?? []
    const file = isId(asset) ? await lookup.find(asset as AssetId, name) : undefined
    if (file === undefined) sendText(res, 404, 'There is no picture at this address.\n')
    else if (file === 'gone') sendText(res, 410, 'This picture was withdrawn.\n')
    else await send(req, res, asset as AssetId, file)
    return true
  }
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}

function lengthOf(range: ByteRange | 'whole', size: number) {
  if (range === 'whole') return { 'Content-Length': size }
  return {
    'Content-Length': range.end - range.start + 1,
    'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
  }
}

function sendText(
  res: ServerResponse,
  status: number,
  text: string,
  more: Record<string, string> = {},
): void {
  res.writeHead(status, {
    ...guarded,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    ...more,
  })
  res.end(text)
}
