// The second reader for what is not well-formed: htmlparser2 in XML mode closes what is open and passes over what it cannot read.
// Driven by xml.ts, after the repair.
import { Parser } from 'htmlparser2'
import { guardAttributes, treeBuilder } from './xml-build.ts'
import type { XmlElement } from './xml-tree.ts'

export type LenientRead = {
  readonly root: XmlElement | undefined
  /** Elements still open where the text ends: an item among them was cut off and is not whole. */
  readonly unfinished: ReadonlySet<XmlElement>
}

/** Names that never hold themselves: a new one ends the one before, whose end tag is missing. */
const siblings = new Set(['item', 'entry'])

/** Reads whatever is there; throws XmlLimitError past a limit. */
export function readLeniently(text: string): LenientRead {
  const builder = treeBuilder()
  const names: string[] = []
  let ended = false
  let attributes = 0

  const closeTo = (name: string) => {
    const at = names.lastIndexOf(name)
    if (at < 0) return
    while (names.length > at) {
      names.pop()
      builder.close()
    }
  }
  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = 0
      },
      onattribute: () => {
        attributes += 1
        guardAttributes(attributes)
      },
      onopentag: (name, values) => {
        if (siblings.has(name)) closeTo(name)
        names.push(name)
        builder.open(name, Object.entries(values))
      },
      ontext: (piece) => builder.text(piece),
      onclosetag: (name) => {
        if (!ended) closeTo(name)
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  // In pieces, so that one enormous token meets the limits before it is whole.
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
  const unfinished = new Set(builder.openElements())
  ended = true
  parser.end()
  return { root: builder.root(), unfinished }
}
