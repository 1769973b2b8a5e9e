// Short answers made without any room: health, wrong host, files under /assets/. All carry the security headers.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { assetFiles, securityHeaders } from '../reader/reader.ts'

export function sendText(
  res: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(text)
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...securityHeaders,
    ...headers,
  })
  res.end(body)
}

const files = new Map(assetFiles().map((file) => [`/assets/${file.name}`, file]))

/** Build files: their names carry the hash of their bytes, so they are kept for a year. */
export function sendAsset(req: IncomingMessage, res: ServerResponse, path: string): void {
  const file = files.get(path)
  if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) {
    sendText(res, file ? 405 : 404, 'There is no such file.\n')
    return
  }
  res.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.length,
    'cache-control': 'public, max-age=31536000, immutable',
    ...securityHeaders,
    'cross-origin-resource-policy': 'cross-origin',
  })
  res.end(req.method === 'HEAD' ? undefined : file.bytes)
}
