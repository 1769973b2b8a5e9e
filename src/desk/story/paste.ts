// What becomes of a paste or a drop: HTML goes through the server's own parser in the browser, a copy from our own editor
// through the body's checks, a bare address of a known provider becomes an embed. Pure but for the ids of new blocks.
import { type Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import {
  type Body,
  cleanText,
  cleanUrl,
  type Direction,
  embedOf,
  newBlockId,
  parseBody,
  parseHtml,
} from '../../body/body.ts'

/** The type under which the editor copies its own blocks. */
export const ownType = 'application/x-standfirst-blocks+json'

/** Characters. More than this is a file, not a paste: import it. */
export const maxPasteLength = 1024 * 1024

export type Pasted = {
  readonly own?: string
  readonly html?: string
  readonly text?: string
  /** The direction of the story: blocks of that direction carry none. */
  readonly dir: Direction
}

export type PasteOutcome =
  | { readonly kind: 'slice'; readonly slice: Slice; readonly warnings: readonly string[] }
  /** A bare web address: a link when text is selected. */
  | { readonly kind: 'address'; readonly href: string }
  | { readonly kind: 'embed'; readonly node: Node; readonly href: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'nothing' }

/** What to do with what came from the clipboard. Never throws for bad markup. */
export function readPaste(schema: Schema, pasted: Pasted): PasteOutcome {
  const { own = '', html = '', text = '' } = pasted
  if (Math.max(own.length, html.length, text.length) > maxPasteLength) return { kind: 'too-large' }
  const copied = own === '' ? undefined : readOwn(schema, own)
  if (copied) return copied
  const address = /^\s*https?:\/\/\S+\s*$/i.test(text) ? cleanUrl(text.trim()) : undefined
  if (address) return readAddress(schema, address)
  if (html.trim() !== '') {
    const { body, warnings } = parseHtml(html, { dir: pasted.dir })
    if (body.content.length > 0) return sliceOf(schema, body, warnings)
  }
  return text === '' ? { kind: 'nothing' } : sliceOf(schema, textBody(text), [])
}

function readAddress(schema: Schema, href: string): PasteOutcome {
  const found = embedOf(href)
  const node = found && schema.nodes['embed']?.create({ id: newBlockId(), ...found })
  return node ? { kind: 'embed', node, href } : { kind: 'address', href }
}

/** Open at both ends where the ends are text: pasted words continue the line they are pasted into. */
function sliceOf(schema: Schema, body: Body, warnings: readonly string[]): PasteOutcome {
  if (body.content.length === 0) return { kind: 'nothing' }
  const content = schema.nodeFromJSON(body).content
  const openStart = content.firstChild?.type.name === 'paragraph' ? 1 : 0
  const openEnd = content.lastChild?.type.name === 'paragraph' ? 1 : 0
  return { kind: 'slice', slice: new Slice(content, openStart, openEnd), warnings }
}

/** A blank line parts paragraphs, a single one is a line break: what plain text of any program means. */
function textBody(text: string): Body {
  const content = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => {
      const lines = part.split('\n').map((line) => cleanText(line))
      const inlines = lines.flatMap((line, at) => [
        ...(at > 0 ? [{ type: 'hardBreak' } as const] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
      ])
      const attrs = { id: newBlockId() }
      return inlines.length > 0 ? [{ type: 'paragraph', attrs, content: inlines } as const] : []
    })
  return { type: 'doc', content }
}

/** The editor's own copy; anything in it that the body does not take makes it an ordinary paste of HTML. */
function readOwn(schema: Schema, own: string): PasteOutcome | undefined {
  try {
    const { content, openStart, openEnd } = JSON.parse(own)
    const parsed = parseBody({ type: 'doc', content })
    if (!parsed.ok || !Number.isInteger(openStart) || !Number.isInteger(openEnd)) return undefined
    const blocks = schema.nodeFromJSON(parsed.value).content
    const slice = new Slice(
      blocks,
      Math.min(openStart, depthOf(blocks, -1)),
      Math.min(openEnd, depthOf(blocks, 1)),
    )
    return { kind: 'slice', slice, warnings: [] }
  } catch {
    return undefined
  }
}

/** How far a slice of these blocks can be open at one side. */
function depthOf(blocks: Fragment, side: -1 | 1): number {
  let depth = 0
  for (let node = pick(blocks, side); node && !node.isLeaf; node = pick(node.content, side)) depth++
  return depth
}

function pick(fragment: Fragment, side: -1 | 1): Node | null {
  return side < 0 ? fragment.firstChild : fragment.lastChild
}

/** The JSON of a slice whose top nodes are blocks; nothing for a slice that begins inside one (a cell, a list item). */
export function writeOwn(slice: Slice): string | undefined {
  const { content, openStart, openEnd } = slice
  for (let n = 0; n < content.childCount; n++) {
    if (!content.child(n).type.isInGroup('block')) return undefined
  }
  return JSON.stringify({ content: content.toJSON() ?? [], openStart, openEnd })
}
