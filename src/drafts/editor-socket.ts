// One editor's WebSocket: limits before anything is read, heartbeat, and acknowledgements held back until the words are durable.
import type { Hocuspocus } from '@hocuspocus/server'
import type { RawData, WebSocket } from 'ws'
import type { Actor } from '../actor.ts'
import type { DraftRef } from './draft.ts'
import type { Editor } from './editor.ts'
import { acknowledged, readFrame } from './frame.ts'

/** What Hocuspocus carries along with each document of a socket. */
export type EditorContext = { readonly socket: EditorSocket }

/** Frames in ten seconds: quick typing with a moving cursor makes some hundred. */
const framesIn10s = 3_000
const heartbeatMs = 25_000
/** A socket that does not answer its closing is not waited for. */
const closingMs = 2_000
/** Drafts open over one socket. */
const mostDrafts = 20

/** Codes an editor can act on. 4401: sign in again, the words wait in the browser. */
export const closing = {
  ended: { code: 4401, reason: 'The session ended.' },
  hostile: { code: 1008, reason: 'A frame that is none of ours.' },
  tooMany: { code: 1008, reason: 'Too many frames.' },
  broken: { code: 1011, reason: 'The words could not be saved; they are sent again.' },
  stopping: { code: 1012, reason: 'The server is restarting.' },
} as const

export type EditorSocketOptions = {
  readonly hocuspocus: Pick<Hocuspocus, 'handleConnection'>
  readonly flushed: (ref: DraftRef) => Promise<void>
  readonly onClose: (socket: EditorSocket) => void
}

export class EditorSocket {
  /** With the rights of now. */
  actor: Actor
  readonly editor: Editor
  /** Whether anything came since somebody last asked. */
  isUsed = true
  readonly #ws: WebSocket
  readonly #drafts = new Set<string>()

  constructor(ws: WebSocket, editor: Editor, request: Request, options: EditorSocketOptions) {
    this.#ws = ws
    this.editor = editor
    this.actor = editor.actor
    const context: EditorContext = { socket: this }
    const client = options.hocuspocus.handleConnection(heldBack(ws, options.flushed), request, context)
    const isTooQuick = frameCounter()
    const forgetEnd = editor.onEnd(() => this.close(closing.ended))
    const stopBeating = this.#beat()
    ws.on('message', (data: RawData, isBinary: boolean) => {
      const bytes = bytesOf(data)
      const frame = isBinary ? readFrame(bytes) : undefined
      if (!frame) return this.close(closing.hostile)
      if (isTooQuick()) return this.close(closing.tooMany)
      if (frame.kind === 'sync') this.isUsed = true
      client.handleMessage(bytes)
    })
    ws.on('error', () => ws.terminate())
    ws.on('close', (code, reason) => {
      stopBeating()
      forgetEnd()
      client.handleClose({ code, reason: String(reason) })
      options.onClose(this)
    })
  }

  /** Whether this draft may be opened over this socket. */
  claim(name: string): boolean {
    if (!this.#drafts.has(name) && this.#drafts.size >= mostDrafts) return false
    this.#drafts.add(name)
    return true
  }

  leave(name: string): void {
    this.#drafts.delete(name)
  }

  close({ code, reason }: { readonly code: number; readonly reason: string }): void {
    this.#ws.close(code, reason)
    setTimeout(() => this.#ws.terminate(), closingMs).unref()
  }

  #beat(): () => void {
    let isAlive = true
    this.#ws.on('pong', () => {
      isAlive = true
    })
    const timer = setInterval(() => {
      if (!isAlive) return this.#ws.terminate()
      isAlive = false
      this.#ws.ping()
    }, heartbeatMs)
    timer.unref()
    return () => clearInterval(timer)
  }
}

/** Says true from the frame on that is one too many for these ten seconds. */
function frameCounter(): () => boolean {
  let since = 0
  let count = 0
  return () => {
    const now = performance.now()
    if (now - since > 10_000) {
      since = now
      count = 0
    }
    count += 1
    return count > framesIn10s
  }
}

/**
 * Hocuspocus says "applied" as soon as an update is in memory. That frame is what the editor takes for "saved", so it leaves
 * only after the commit; everything else, colleagues' words too, leaves at once.
 */
function heldBack(ws: WebSocket, flushed: (ref: DraftRef) => Promise<void>) {
  return {
    get readyState() {
      return ws.readyState
    },
    close: (code?: number, reason?: string) => ws.close(code, reason),
    send: (data: string | ArrayBufferLike | Blob | ArrayBufferView) => {
      if (!(data instanceof Uint8Array)) throw new Error('a frame that is not bytes')
      const ref = acknowledged(data)
      if (!ref) return send(ws, data)
      flushed(ref).then(
        () => send(ws, data),
        () => ws.close(closing.broken.code, closing.broken.reason),
      )
    },
  }
}

function send(ws: WebSocket, data: Uint8Array): void {
  if (ws.readyState === ws.OPEN) ws.send(data)
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data))
  return new Uint8Array(data)
}
