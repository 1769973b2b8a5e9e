// A body in Yjs, in the shape the editor's binding gives it (one XmlElement a node, one XmlText a run of text, marks as
// formatting). Reading takes whatever is there: what another release or a broken client wrote must not stop a cut.
import * as Y from 'yjs'
import type { NodeJson } from './draft.ts'

export type BodyType = Y.XmlElement | Y.XmlText

/** Deeper than any body may be; what lies below is left alone. */
const maxDepth = 70

export function typesOf(nodes: readonly NodeJson[]): BodyType[] {
  const types: BodyType[] = []
  let run: NodeJson[] = []
  const closeRun = () => {
    if (run.length > 0) types.push(textOf(run))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text') run.push(node)
    else {
      closeRun()
      types.push(elementOf(node))
    }
  }
  closeRun()
  return types
}

export function elementOf(node: NodeJson): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  for (const [name, value] of Object.entries(node.attrs ?? {})) setAttribute(element, name, value)
  element.insert(0, typesOf(node.content ?? []))
  return element
}

/** Attributes may hold any JSON; Yjs types them as text. `null` and absent are one. */
export function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  if (value === null || value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value as string)
}

function textOf(run: readonly NodeJson[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(run.map((node) => ({ insert: node.text ?? '', attributes: formatOf(node) })))
  return text
}

/** Marks as Yjs formats text: name -> attributes. */
export function formatOf(node: NodeJson): Record<string, object> {
  return Object.fromEntries((node.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}]))
}

export function nodesOf(type: unknown, depth = 0): readonly NodeJson[] {
  if (depth > maxDepth) return []
  if (type instanceof Y.XmlText) return textNodes(type)
  if (!(type instanceof Y.XmlElement)) return []
  const attrs = plainAttrs(type)
  const content = type.toArray().flatMap((child) => nodesOf(child, depth + 1))
  return [
    {
      type: type.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    },
  ]
}

function plainAttrs(element: Y.XmlElement): Record<string, unknown> {
  const all: Record<string, unknown> = element.getAttributes()
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => isPlain(value) && name !== 'ychange'),
  )
}

function isPlain(value: unknown): boolean {
  return value !== undefined && value !== null && !(value instanceof Y.AbstractType)
}

type Insert = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

function textNodes(text: Y.XmlText): readonly NodeJson[] {
  const delta = text.toDelta() as readonly Insert[]
  return delta.flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const marks = Object.entries(attributes ?? {}).flatMap(([name, attrs]) => markOf(name, attrs))
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }]
  })
}

/** Marks that may overlap themselves carry a hash after their name. */
const hashed = /--[a-zA-Z0-9+/=]{8}$/

function markOf(name: string, attrs: unknown): NonNullable<NodeJson['marks']> {
  if (name === 'ychange' || attrs === null) return []
  const type = name.replace(hashed, '')
  const isEmpty = typeof attrs !== 'object' || Object.keys(attrs).length === 0
  return [isEmpty ? { type } : { type, attrs: attrs as Record<string, unknown> }]
}
