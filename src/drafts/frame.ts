// What a frame of the editors' protocol says on its outside: the draft it is about and its kind. Hocuspocus reads the inside;
// here it is only looked at, so that a frame which is none never gets there.
import { IncomingMessage } from '@hocuspocus/server'
import { type DraftRef, parseDraftName } from './draft.ts'

const kinds = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  stateless: 5,
  close: 7,
  syncStatus: 8,
} as const

export type Frame = { readonly ref: DraftRef; readonly kind: keyof typeof kinds }

/** A frame from a client; undefined when it is not one a client may send. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const message = new IncomingMessage(bytes)
    // Hocuspocus would open a draft once more for each NAME\0SESSION; one socket has it open once.
    const ref = parseDraftName(message.readVarString())
    const kind = kindOf(message.readVarUint())
    if (!ref || kind === undefined || kind === 'syncStatus') return undefined
    if (kind === 'sync' && message.readVarUint() > 2) return undefined
    if (kind === 'sync' || kind === 'awareness') {
      message.readVarUint8Array()
      if (message.decoder.pos !== bytes.length) return undefined
    }
    return { ref, kind }
  } catch {
    return undefined
  }
}

/** The draft whose updates a frame to a client acknowledges; undefined for every other frame. */
export function acknowledged(bytes: Uint8Array): DraftRef | undefined {
  const message = new IncomingMessage(bytes)
  const name = message.readVarString()
  if (message.readVarUint() !== kinds.syncStatus || message.readVarUint() !== 1) return undefined
  return parseDraftName(name)
}

function kindOf(number: number): keyof typeof kinds | undefined {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind] === number)
}
