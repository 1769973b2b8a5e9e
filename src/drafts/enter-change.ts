// Lays what changed between two revisions over an open draft, as few and as small Yjs changes as it takes: words and cursors
// elsewhere stay where they are. Driven by API writes, wire patches and restores.
import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { elementOf, formatOf, setAttribute, typesOf } from './body-doc.ts'
import { chosenFields, type DraftContent, type NodeJson, textFields } from './draft.ts'
import { bodyOf, fieldsOf } from './draft-doc.ts'
import { sameJson } from './same-json.ts'

/** One transaction; what is alike in `before` and `after` is not touched, whatever the draft holds there by now. */
export function enterChange(doc: Y.Doc, before: DraftContent, after: DraftContent): void {
  doc.transact(() => {
    for (const name of textFields) {
      if (before.texts[name] !== after.texts[name]) retype(doc.getText(name), after.texts[name])
    }
    const fields = fieldsOf(doc)
    for (const name of chosenFields) {
      const value = after.chosen[name] ?? null
      if (sameJson(before.chosen[name] ?? null, value)) continue
      if (value === null) fields.delete(name)
      else fields.set(name, value)
    }
    enterBlocks(bodyOf(doc), before.blocks, after.blocks)
  })
}

function enterBlocks(body: Y.XmlFragment, before: readonly NodeJson[], after: readonly NodeJson[]): void {
  const was = new Map(before.map((block) => [idOf(block), block]))
  const will = new Map(after.map((block) => [idOf(block), block]))
  // A block that moved is taken out and put in again: Yjs knows no moving. Out first, so that its id is there once.
  const steps = diffArrays([...was.keys()], [...will.keys()])
  for (const step of steps) if (step.removed) for (const id of step.value) remove(body, id)
  let last: string | undefined
  for (const step of steps) {
    if (step.removed) continue
    for (const id of step.value) {
      const block = will.get(id)
      if (step.added || !find(body, id)) put(body, last, block)
      else if (block && !sameJson(was.get(id), block)) change(body, id, block)
      last = id
    }
  }
}

function idOf(block: NodeJson): string {
  return String(block.attrs?.['id'] ?? '')
}

function find(
  body: Y.XmlFragment,
  id: string,
): { readonly at: number; readonly element: Y.XmlElement } | undefined {
  for (const [at, type] of body.toArray().entries()) {
    if (type instanceof Y.XmlElement && type.getAttribute('id') === id) return { at, element: type }
  }
  return undefined
}

function remove(body: Y.XmlFragment, id: string): void {
  const found = find(body, id)
  if (found) body.delete(found.at, 1)
}

/** After the block `previous`; at the beginning when there is none. */
function put(body: Y.XmlFragment, previous: string | undefined, block: NodeJson | undefined): void {
  if (!block) return
  const at = previous === undefined ? -1 : (find(body, previous)?.at ?? body.length - 1)
  body.insert(at + 1, [elementOf(block)])
}

function change(body: Y.XmlFragment, id: string, block: NodeJson): void {
  const found = find(body, id)
  if (!found) return
  const { at, element } = found
  if (element.nodeName !== block.type) {
    body.delete(at, 1)
    body.insert(at, [elementOf(block)])
    return
  }
  const attrs = block.attrs ?? {}
  const names = new Set([...Object.keys(element.getAttributes()), ...Object.keys(attrs)])
  for (const name of names) {
    const held: unknown = element.getAttribute(name)
    if (!sameJson(held ?? null, attrs[name] ?? null)) setAttribute(element, name, attrs[name])
  }
  const content = block.content ?? []
  const [text, ...more] = element.toArray()
  const isOneText = text instanceof Y.XmlText && more.length === 0
  if (isOneText && content.length > 0 && content.every((node) => node.type === 'text')) {
    retypeFormatted(text, content)
    return
  }
  element.delete(0, element.length)
  element.insert(0, typesOf(content))
}

/** Only what lies between the common beginning and the common end is typed anew. */
function retype(text: Y.Text, wanted: string): void {
  const held = text.toString()
  const { start, end } = middle([...split(held)], [...split(wanted)])
  text.delete(start, held.length - end - start)
  text.insert(start, wanted.slice(start, wanted.length - end))
}

type Unit = { readonly char: string; readonly format: Record<string, unknown> }

function retypeFormatted(text: Y.XmlText, content: readonly NodeJson[]): void {
  const held = (text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]).flatMap(
    ({ insert, attributes }) => units(typeof insert === 'string' ? insert : '\uFFFC', attributes ?? {}),
  )
  const wanted = content.flatMap((node) => units(node.text ?? '', formatOf(node)))
  const { start, end } = middle(held, wanted)
  text.delete(start, held.length - end - start)
  let at = start
  for (const { char, format } of wanted.slice(start, wanted.length - end)) {
    // Without naming them, a mark of the text before would run on into this one.
    text.insert(at, char, { ...noMarks(held), ...format })
    at += char.length
  }
}

function noMarks(held: readonly Unit[]): Record<string, null> {
  return Object.fromEntries(held.flatMap(({ format }) => Object.keys(format)).map((name) => [name, null]))
}

function units(text: string, format: Record<string, unknown>): Unit[] {
  return split(text).map((char) => ({ char, format }))
}

/** UTF-16 units, as Yjs counts. */
function split(text: string): string[] {
  return text.split('')
}

/** How many at the start and at the end are alike; never in the middle of a surrogate pair. */
function middle<T>(
  held: readonly T[],
  wanted: readonly T[],
): { readonly start: number; readonly end: number } {
  const most = Math.min(held.length, wanted.length)
  let start = 0
  while (start < most && sameJson(held[start], wanted[start])) start += 1
  if (start > 0 && isHighSurrogate(held[start - 1])) start -= 1
  let end = 0
  while (end < most - start && sameJson(held[held.length - 1 - end], wanted[wanted.length - 1 - end]))
    end += 1
  if (end > 0 && isLowSurrogate(held[held.length - end])) end -= 1
  return { start, end }
}

function codeOf(unit: unknown): number {
  const char = typeof unit === 'string' ? unit : ((unit as Unit | undefined)?.char ?? '')
  return char.charCodeAt(0)
}

function isHighSurrogate(unit: unknown): boolean {
  return (codeOf(unit) & 0xfc00) === 0xd800
}

function isLowSurrogate(unit: unknown): boolean {
  return (codeOf(unit) & 0xfc00) === 0xdc00
}
