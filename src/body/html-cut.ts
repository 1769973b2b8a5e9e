// Cuts what was made from HTML to the size a body may have, so that a huge page is a long text with a warning, not an error.
import type { Block, Paragraph } from './block.ts'
import { countNodes, jsonBytes, maxBodyBytes, maxBodyNodes } from './body-limits.ts'
import { asParagraphs, pushAll } from './html-fit.ts'
import type { Walk } from './html-walk.ts'
import { inlineText, textInline } from './inline.ts'

/** Room for the document around the blocks. */
const bytesForBlocks = maxBodyBytes - 1_000
const nodesForBlocks = maxBodyNodes - 10

export const cutWarning = 'cut: the text is longer than a story may be'

export function cutToLimits(walk: Walk, blocks: readonly Block[]): readonly Block[] {
  if (surelyFits(blocks)) return blocks
  const kept: Block[] = []
  let bytes = 0
  let nodes = 0
  for (const block of blocks) {
    const size = jsonBytes(block) + 1
    const count = countNodes(block)
    if (bytes + size <= bytesForBlocks && nodes + count <= nodesForBlocks) {
      kept.push(block)
      bytes += size
      nodes += count
      continue
    }
    walk.warn(cutWarning)
    pushAll(kept, firstPart(walk, block, bytesForBlocks - bytes, nodesForBlocks - nodes))
    break
  }
  return kept
}

/** Told without encoding anything, for the texts there usually are: no character takes more than three bytes. */
function surelyFits(blocks: readonly Block[]): boolean {
  if (JSON.stringify(blocks).length * 3 > bytesForBlocks) return false
  return blocks.reduce((sum, block) => sum + countNodes(block), 0) <= nodesForBlocks
}

/** As many paragraphs of a block as fit, as plain text, the last one cut. */
function firstPart(walk: Walk, block: Block, bytes: number, nodes: number): readonly Paragraph[] {
  const part: Paragraph[] = []
  let bytesLeft = bytes
  for (const paragraph of asParagraphs(walk, [block]).fit) {
    const room = bytesLeft - 200
    if (room < 200 || part.length * 2 + 2 > nodes) break
    const fitting = cutText(inlineText(paragraph.content).replaceAll('\n', ' '), room)
    if (fitting.trim() === '') continue
    const plain: Paragraph = { type: 'paragraph', attrs: paragraph.attrs, content: [textInline(fitting)] }
    bytesLeft -= jsonBytes(plain) + 1
    part.push(plain)
  }
  return part
}

/** The beginning of a text that takes so many bytes of JSON at most, cut between characters. */
function cutText(text: string, room: number): string {
  let part = text
  for (let size = jsonBytes(part); size > room; size = jsonBytes(part)) {
    part = part.slice(0, Math.floor(((part.length * room) / size) * 0.99)).replace(/[\uD800-\uDBFF]$/, '')
  }
  return part
}
