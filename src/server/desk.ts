// Answers under /desk/: built files for a year, and for every other address the one page that shows the right screen itself.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { securityHeaders } from '../reader/reader.ts'
import { type DeskFiles, openDeskFiles } from './desk-files.ts'
import { deskPage, deskPolicy } from './desk-page.ts'
import { sendText } from './plain-answer.ts'

export type DeskHandler = (req: IncomingMessage, res: ServerResponse, path: string) => void

export function deskHandler(publicUrl: string, files: DeskFiles = openDeskFiles()): DeskHandler {
  function sendFile(req: IncomingMessage, res: ServerResponse, name: string): void {
    const file = files.find(name)
    if (!file) {
      sendText(res, 404, 'There is no such file. Reload the desk.\n')
      return
    }
    const packed = file.brotli && /\bbr\b/.test(String(req.headers['accept-encoding'] ?? ''))
    const bytes = packed && file.brotli ? file.brotli : file.bytes
    res.writeHead(200, {
      'content-type': file.contentType,
      'content-length': bytes.length,
      ...(packed ? { 'content-encoding': 'br' } : {}),
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
      ...securityHeaders,
    })
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  return (req, res, path) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return sendText(res, 405, 'The desk is only looked at here; it writes through /api/v1.\n', {
        allow: 'GET, HEAD',
      })
    }
    if (path === '/desk') return sendText(res, 308, 'The desk is at /desk/.\n', { location: '/desk/' })
    const below = path.slice('/desk/'.length)
    if (below.startsWith('assets/')) return sendFile(req, res, below)
    const entry = files.entry()
    if (!entry) return sendText(res, 503, 'The desk has not been built. Run: npm run build\n')
    const nonce = randomBytes(16).toString('base64url')
    const html = Buffer.from(deskPage(entry, nonce))
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': html.length,
      'cache-control': 'no-store',
      'content-security-policy': deskPolicy(nonce, publicUrl),
      ...securityHeaders,
    })
    res.end(req.method === 'HEAD' ? undefined : html)
  }
}
