// Puts what the house style asks for in the place of a term: everywhere in the field or block a warning speaks of.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import type { FindTerms, TermMatch } from './find-terms.ts'
import type { TermWarning } from './house-style.ts'

type Draft = {
  readonly doc: Y.Doc
  readonly editor: Editor | undefined
  readonly findTerms: FindTerms
}

export function replaceTerm(warning: TermWarning, { doc, editor, findTerms }: Draft): void {
  const matchesIn = (text: string): readonly TermMatch[] =>
    findTerms(text).filter(
      ({ rule, change }) =>
        change !== undefined &&
        rule.kind === warning.kind &&
        rule.term === warning.term &&
        rule.use === warning.use,
    )
  const { block } = warning
  if (block === 'headline' || block === 'standfirst') {
    const text = doc.getText(block)
    doc.transact(() => {
      for (const { from, to, change = '' } of matchesIn(text.toString()).toReversed()) {
        text.delete(from, to - from)
        text.insert(from, change)
      }
    })
    return
  }
  if (!editor) return
  const { tr, doc: body } = editor.state
  const places: Place[] = []
  body.forEach((node, offset) => {
    if (node.attrs['id'] === block) places.push(...placesIn(node, offset, matchesIn))
  })
  for (const place of places.toReversed()) putChange(tr, place)
  if (tr.docChanged) editor.view.dispatch(tr)
}

export type Place = { readonly from: number; readonly to: number; readonly match: TermMatch }

/** Where terms stand in a node (which begins at `offset`), as positions of the document. */
export function placesIn(node: Node, offset: number, findTerms: FindTerms): readonly Place[] {
  const places: Place[] = []
  const look = (textblock: Node, at: number) => {
    // A hard break holds a place of its own, so that offsets stay those of the document.
    const text = textblock.textBetween(0, textblock.content.size, undefined, '\n')
    for (const match of findTerms(text)) {
      places.push({ from: at + 1 + match.from, to: at + 1 + match.to, match })
    }
  }
  if (node.isTextblock) look(node, offset)
  else
    node.descendants((child, at) => {
      if (child.isTextblock) look(child, offset + 1 + at)
      return !child.isTextblock
    })
  return places
}

/** The marks of what stood there stay. */
export function putChange(tr: Transaction, { from, to, match: { change } }: Place): void {
  if (change === undefined) return
  const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
  tr.replaceWith(from, to, tr.doc.type.schema.text(change, marks))
}
