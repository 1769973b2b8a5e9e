// A draft in Yjs: `body` (XmlFragment), a Y.Text for each typed field, and `fields` (Y.Map) for the chosen ones.
// The desk's editor binds to the same names; changing one needs a new docId for every open draft.
import * as Y from 'yjs'
import { type BodyType, nodesOf, typesOf } from './body-doc.ts'
import { chosenFields, type DraftContent, textFields } from './draft.ts'

/** Made once for each draft: a document built again from the same content would double every word when merged. */
export function buildDoc(content: DraftContent): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const name of textFields) doc.getText(name).insert(0, content.texts[name])
    const fields = fieldsOf(doc)
    for (const name of chosenFields) {
      const value = content.chosen[name]
      if (value !== undefined && value !== null) fields.set(name, value)
    }
    bodyOf(doc).insert(0, typesOf(content.blocks))
  })
  return doc
}

/** The document of these updates, in whatever order they are. Throws on bytes that are none. */
export function openDoc(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

export function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('body')
}

export function fieldsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('fields')
}

/** What is chosen now, as plain data; null for nothing, and for what is none. */
export function choiceOf(doc: Y.Doc, name: (typeof chosenFields)[number]): unknown {
  const value = fieldsOf(doc).get(name)
  return value === undefined || value instanceof Y.AbstractType ? null : value
}

/** The blocks with the Yjs types they stand in. */
export function blockTypes(doc: Y.Doc): readonly BodyType[] {
  return bodyOf(doc)
    .toArray()
    .filter((type) => type instanceof Y.XmlElement || type instanceof Y.XmlText)
}

export function readDoc(doc: Y.Doc): DraftContent {
  const texts = Object.fromEntries(textFields.map((name) => [name, doc.getText(name).toString()]))
  const chosen = Object.fromEntries(
    chosenFields.flatMap((name) => {
      const value = choiceOf(doc, name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const blocks = blockTypes(doc).map((type) => {
    const nodes = nodesOf(type)
    // Text that stands beside the blocks is a paragraph: no word is lost for its place.
    return type instanceof Y.XmlElement && nodes[0] ? nodes[0] : { type: 'paragraph', content: nodes }
  })
  return { texts: texts as DraftContent['texts'], chosen, blocks }
}
