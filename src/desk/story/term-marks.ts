// Terms of the house style underlined in the text, and F7: to the next one, and where one is, what to write instead.
import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { FindTerms } from './find-terms.ts'
import { placesIn, putChange } from './replace-term.ts'

type Marks = { readonly findTerms: FindTerms; readonly marks: DecorationSet }

const key = new PluginKey<Marks>('terms')
/** More are not underlined: each is a decoration. */
const mostMarks = 1_000

export const TermMarks = Extension.create({
  name: 'termMarks',
  addKeyboardShortcuts() {
    return { F7: () => changeOrStep(this.editor) }
  },
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: {
        init: () => ({ findTerms: () => [], marks: DecorationSet.empty }),
        apply: (tr, before) => {
          const findTerms: FindTerms | undefined = tr.getMeta(key)
          if (findTerms) {
            const places = placesIn(tr.doc, -1, findTerms).slice(0, mostMarks)
            const marks = places.map(({ from, to }) => Decoration.inline(from, to, { class: 'term' }))
            return { findTerms, marks: DecorationSet.create(tr.doc, marks) }
          }
          return tr.docChanged ? { ...before, marks: before.marks.map(tr.mapping, tr.doc) } : before
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
})

/** Looks through the whole text again; what is typed between two looks carries the old marks along. */
export function markTerms(editor: Editor, findTerms: FindTerms): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, findTerms).setMeta('addToHistory', false))
}

/** With a term selected: its replacement, and the caret behind it. Else selects the next one after the caret. */
function changeOrStep(editor: Editor): boolean {
  const { state, view } = editor
  const places = placesIn(state.doc, -1, key.getState(state)?.findTerms ?? (() => []))
  if (places.length === 0) return true
  const { from, to } = state.selection
  const here = places.find((place) => place.from === from && place.to === to)
  const tr = state.tr
  if (here?.match.change !== undefined && editor.isEditable) {
    putChange(tr, here)
    tr.setSelection(TextSelection.create(tr.doc, here.from + here.match.change.length))
  } else {
    const next = places.find((place) => place.from >= (here ? to : from)) ?? places[0]
    if (next) tr.setSelection(TextSelection.create(tr.doc, next.from, next.to))
  }
  view.dispatch(tr.scrollIntoView())
  return true
}
