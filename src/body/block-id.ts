// Ids of blocks: ten characters, unique within a story. Randomness comes in as a parameter; the default is the platform's.
import type { BlockId } from './block.ts'

export type NewBlockId = () => BlockId

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const idLength = 10
const idForm = /^[a-z0-9]{10}$/

/** Whether outside text has the form of a block id. */
export function isBlockId(value: unknown): value is BlockId {
  return typeof value === 'string' && idForm.test(value)
}

/** A maker of ids from a source of numbers in [0, 1): seeded in tests and in the demo. */
export function blockIds(random: () => number): NewBlockId {
  return () => {
    let id = ''
    for (let n = 0; n < idLength; n++) id += alphabet[Math.floor(random() * alphabet.length)] ?? 'a'
    return id
  }
}

/** Asking the platform for a few bytes costs more than making an id of them. */
const pool = new Uint8Array(4096)
let unused = 0

function nextByte(): number {
  if (unused === 0) {
    crypto.getRandomValues(pool)
    unused = pool.length
  }
  unused -= 1
  return pool[unused] ?? 0
}

/** A new id from the platform's randomness; bytes past the last full round of the alphabet would favour its start. */
export const newBlockId: NewBlockId = () => {
  const fair = 256 - (256 % alphabet.length)
  let id = ''
  while (id.length < idLength) {
    const byte = nextByte()
    if (byte < fair) id += alphabet[byte % alphabet.length]
  }
  return id
}

export type ClaimBlockId = (wanted?: unknown) => BlockId

/** Hands out ids for one body: the first who wants an id has it, everyone else gets a new one. */
export function claimBlockIds(makeId: NewBlockId): ClaimBlockId {
  const taken = new Set<BlockId>()
  return (wanted) => {
    if (isBlockId(wanted) && !taken.has(wanted)) {
      taken.add(wanted)
      return wanted
    }
    for (let tries = 0; tries < 1_000; tries++) {
      const id = makeId()
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
    throw new Error('newBlockId keeps returning ids that are taken')
  }
}
