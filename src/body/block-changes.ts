// Which blocks of a text changed between two revisions: what makes a translation stale.
import type { Block, BlockId, Body } from './block.ts'

/**
 * A hash of what a block says and how it is built: text, marks, attributes, order; not its ids and not `from`. Two
 * 32-bit mixes (the public-domain cyrb53), 14 hex digits: to notice an edit, never to prove anything.
 */
export function blockHash(block: Block): string {
  return cyrb53(stable(block)).toString(16).padStart(14, '0')
}

export type BlockChanges = {
  readonly changed: readonly BlockId[]
  readonly added: readonly BlockId[]
  readonly removed: readonly BlockId[]
}

/** Compares top-level blocks by id; a block that only moved counts as unchanged. */
export function changedBlocks(before: Body, after: Body): BlockChanges {
  const old = new Map(before.content.map((block) => [block.attrs.id, block]))
  const now = new Set(after.content.map((block) => block.attrs.id))
  const changed: BlockId[] = []
  const added: BlockId[] = []
  for (const block of after.content) {
    const was = old.get(block.attrs.id)
    if (!was) added.push(block.attrs.id)
    else if (blockHash(was) !== blockHash(block)) changed.push(block.attrs.id)
  }
  return { changed, added, removed: [...old.keys()].filter((id) => !now.has(id)) }
}

/** JSON with sorted keys, without the ids and origins of blocks at any depth. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value)
    .filter(([key, member]) => key !== 'id' && key !== 'from' && member !== undefined && member !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, member]) => `${JSON.stringify(key)}:${stable(member)}`).join(',')}}`
}

function cyrb53(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
