// The judge of well-formedness: saxes reads the text as XML says it must be, without a DTD, and stops at the first fault.
// Driven by xml.ts.
import { SaxesParser } from 'saxes'
import { guardAttributes, treeBuilder } from './xml-build.ts'
import type { XmlElement } from './xml-tree.ts'

export type StrictRead =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly reason: string; readonly line: number }

class Malformed extends Error {}

/** Reads well-formed XML into a tree; throws XmlLimitError past a limit. */
export function readStrictly(text: string): StrictRead {
  const parser = new SaxesParser({ xmlns: true })
  const builder = treeBuilder()
  let attributes = 0
  parser.on('error', (error) => {
    throw new Malformed(error.message.replace(/^\d+:\d+: /, ''))
  })
  parser.on('opentagstart', () => {
    attributes = 0
  })
  parser.on('attribute', () => {
    attributes += 1
    guardAttributes(attributes)
  })
  parser.on('opentag', (tag) => {
    builder.open(
      tag.name,
      Object.values(tag.attributes).map(({ name, value }) => [name, value] as const),
    )
  })
  parser.on('text', (piece) => builder.text(piece))
  parser.on('cdata', (piece) => builder.text(piece))
  parser.on('closetag', () => builder.close())
  try {
    // In pieces, so that one enormous token meets the limits before it is whole.
    for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
    parser.close()
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, reason: error.message, line: parser.line }
    throw error
  }
  const root = builder.root()
  return root === undefined ? { ok: false, reason: 'there is no element', line: 1 } : { ok: true, root }
}
