// The door of the socket: `GET /collab` with the session's cookie, from a page of ours. Refused before anything is upgraded.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { actorKey } from '../actor.ts'
import type { Collab } from './collab.ts'
import type { Authenticate, Editor } from './editor.ts'

export type UpgradeOptions = {
  readonly collab: Pick<Collab, 'join' | 'sockets'>
  readonly authenticate: Authenticate
  /** Whether the Host is one of ours. */
  readonly isRightHost: (request: IncomingMessage) => boolean
  /** Whether its Origin is this site. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean
  readonly onError: (error: unknown, what: string) => void
}

export const collabPath = '/collab'

/** A whole draft fits (a body is at most 1 MB of JSON); what is pasted at once is far less. */
const mostFrameBytes = 4 * 1024 * 1024
/** Tabs and windows of one person. */
const mostSockets = 30

/** Answers the listener for the server's `upgrade` event; every other path is refused. */
export function collabUpgrade({ collab, authenticate, isRightHost, isOwnOrigin, onError }: UpgradeOptions) {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostFrameBytes, perMessageDeflate: false })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if ((request.url ?? '').split('?', 1)[0] !== collabPath) return refuse(socket, 404, 'Not Found')
    if (!isRightHost(request)) return refuse(socket, 421, 'Misdirected Request')
    if (!isOwnOrigin(request) && !isScript(request)) return refuse(socket, 403, 'Forbidden')
    const editor = await authenticate(request)
    if (!editor) return refuse(socket, 401, 'Unauthorized')
    if (countSockets(collab, editor) >= mostSockets) return refuse(socket, 429, 'Too Many Requests')
    server.handleUpgrade(request, socket, head, (ws) => {
      collab.join(ws, editor, new Request('http://localhost/collab'))
    })
  }

  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy())
    upgrade(request, socket, head).catch((error: unknown) => {
      onError(error, 'an upgrade failed')
      refuse(socket, 500, 'Internal Server Error')
    })
  }
}

/** A browser names the page's origin with every WebSocket and lets no page change it; a script with a token has none. */
function isScript({ headers: { origin, authorization } }: IncomingMessage): boolean {
  return origin === undefined && authorization !== undefined
}

function countSockets({ sockets }: Pick<Collab, 'sockets'>, { actor }: Editor): number {
  const key = actorKey(actor)
  return [...sockets].filter((socket) => actorKey(socket.actor) === key).length
}

function refuse(socket: Duplex, status: number, reason: string): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
