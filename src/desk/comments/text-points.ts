// Between positions of the editor and places in the shared document: both trees are walked side by side, so that it holds for
// the very first word as well. Undefined where the two are not alike (in the middle of a change).
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Place, Point } from '../../comments/anchor.ts'

export type Span = { readonly from: number; readonly to: number }

/** The part of a span from its first letter to its last. */
export function lettersOf(doc: Node, { from, to }: Span): Span | undefined {
  let first: number | undefined
  let last = from
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return
    const start = Math.max(from, at)
    const end = Math.min(to, at + node.nodeSize)
    if (end <= start) return
    first ??= start
    last = end
  })
  return first === undefined ? undefined : { from: first, to: last }
}

/** The letters of a span as a place in the shared document. */
export function placeOf(doc: Node, body: Y.XmlFragment, span: Span): Place | undefined {
  const letters = lettersOf(doc, span)
  if (!letters) return undefined
  const start = pointAt(doc.resolve(letters.from), body, 'start')
  const end = pointAt(doc.resolve(letters.to), body, 'end')
  return start && end ? { start, end } : undefined
}

export function spanOf(doc: Node, body: Y.XmlFragment, { start, end }: Place): Span | undefined {
  const from = positionOf(doc, body, start)
  const to = positionOf(doc, body, end)
  return from === undefined || to === undefined || from >= to || to > doc.content.size
    ? undefined
    : { from, to }
}

function pointAt($pos: ResolvedPos, body: Y.XmlFragment, side: 'start' | 'end'): Point | undefined {
  let type = body
  for (let depth = 0; depth < $pos.depth; depth += 1) {
    let before = 0
    for (let n = 0; n < $pos.index(depth); n += 1) if (!$pos.node(depth).child(n).isText) before += 1
    const element = type.toArray().filter((kid) => kid instanceof Y.XmlElement)[before]
    if (!element) return undefined
    type = element
  }
  for (const { kid, at } of kidsOf($pos.parent, type)) {
    if (!(kid instanceof Y.XmlText)) continue
    const index = $pos.parentOffset - at
    const fits = side === 'start' ? index >= 0 && index < kid.length : index > 0 && index <= kid.length
    if (fits) return { text: kid, index }
  }
  return undefined
}

function positionOf(doc: Node, body: Y.XmlFragment, { text, index }: Point): number | undefined {
  const way: unknown[] = [text]
  for (let type = text.parent; type && type !== body; type = type.parent) way.unshift(type)
  let node = doc
  let type: Y.XmlFragment = body
  let position = 0
  for (const wanted of way) {
    const found = kidsOf(node, type).find(({ kid }) => kid === wanted)
    if (!found) return undefined
    position += found.at
    if (wanted === text) return position + index
    if (!found.node || !(wanted instanceof Y.XmlElement)) return undefined
    position += 1
    node = found.node
    type = wanted
  }
  return undefined
}

type Kid = { readonly kid: unknown; readonly at: number; readonly node: Node | undefined }

/** Children of a type with their offset in the editor's node, and (those that are no text) the node itself. */
function kidsOf(node: Node, type: Y.XmlFragment): readonly Kid[] {
  const kids: Kid[] = []
  let at = 0
  let n = 0
  for (const kid of type.toArray()) {
    if (kid instanceof Y.XmlText) {
      kids.push({ kid, at, node: undefined })
      at += kid.length
      continue
    }
    while (n < node.childCount && node.child(n).isText) n += 1
    if (n >= node.childCount) break
    const child = node.child(n)
    kids.push({ kid, at, node: child })
    at += child.nodeSize
    n += 1
  }
  return kids
}
