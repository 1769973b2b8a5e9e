// How large a body may be (SECURITY-BASICS 7): what arrives beyond it is refused, what is made from HTML is cut to it.
import type { Block, Body, Inline, ListItem, TableCell, TableRow } from './block.ts'

/** Bytes of JSON in UTF-8. */
export const maxBodyBytes = 1024 * 1024
export const maxBodyNodes = 20_000
export const maxBodyDepth = 64

const utf8 = new TextEncoder()

export function jsonBytes(value: unknown): number {
  return utf8.encode(JSON.stringify(value)).length
}

type AnyNode = Body | Block | Inline | ListItem | TableRow | TableCell

/** Nodes of the tree, the given one included. */
export function countNodes(node: AnyNode): number {
  let count = 1
  const children: readonly AnyNode[] = 'content' in node ? (node.content ?? []) : []
  for (const child of children) count += countNodes(child)
  return count
}
