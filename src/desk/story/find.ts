// Find and replace in the body: where a text occurs, shown by decorations that follow the text as it changes.
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export type Match = { readonly from: number; readonly to: number }
export type FindState = {
  readonly wanted: string
  readonly matches: readonly Match[]
  readonly current: number
  readonly marks: DecorationSet
}

const nothing: FindState = { wanted: '', matches: [], current: -1, marks: DecorationSet.empty }
const key = new PluginKey<FindState>('find')
/** More are not marked: nobody steps through them, and each is a decoration. */
const mostMatches = 2_000

/** Every place the text occurs within one block, whatever the case; marks on parts of it do not matter. */
export function findMatches(doc: Node, wanted: string): readonly Match[] {
  if (wanted === '') return []
  const small = wanted.toLowerCase()
  const matches: Match[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock || matches.length >= mostMatches) return true
    // A hard break holds a place of its own, so that offsets stay those of the document.
    const text = node.textBetween(0, node.content.size, undefined, '\n').toLowerCase()
    // Lower case of a few letters is longer (İ): offsets would lie.
    if (text.length !== node.content.size) return false
    for (let found = text.indexOf(small); found >= 0; found = text.indexOf(small, found + small.length)) {
      matches.push({ from: at + 1 + found, to: at + 1 + found + small.length })
    }
    return false
  })
  return matches.slice(0, mostMatches)
}

function stateOf(doc: Node, wanted: string, current: number): FindState {
  const matches = findMatches(doc, wanted)
  const at = matches.length === 0 ? -1 : Math.min(Math.max(current, 0), matches.length - 1)
  const marks = matches.map(({ from, to }, n) =>
    Decoration.inline(from, to, { class: n === at ? 'found current' : 'found' }),
  )
  return { wanted, matches, current: at, marks: DecorationSet.create(doc, marks) }
}

export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, before) => {
          const asked: { wanted: string; current: number } | undefined = tr.getMeta(key)
          if (asked) return stateOf(tr.doc, asked.wanted, asked.current)
          return tr.docChanged && before.wanted !== ''
            ? stateOf(tr.doc, before.wanted, before.current)
            : before
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
})

export function findState(editor: Editor): FindState {
  return key.getState(editor.state) ?? nothing
}

/** Looks for a text ('' ends the search) and goes to the match nearest after the caret. */
export function find(editor: Editor, wanted: string): void {
  const { from } = editor.state.selection
  const nearest = findMatches(editor.state.doc, wanted).findIndex((match) => match.from >= from)
  editor.view.dispatch(editor.state.tr.setMeta(key, { wanted, current: nearest }))
  showCurrent(editor)
}

export function step(editor: Editor, way: -1 | 1): void {
  const { wanted, matches, current } = findState(editor)
  if (matches.length === 0) return
  const next = (current + way + matches.length) % matches.length
  editor.view.dispatch(editor.state.tr.setMeta(key, { wanted, current: next }))
  showCurrent(editor)
}

function showCurrent(editor: Editor): void {
  const { matches, current } = findState(editor)
  const match = matches[current]
  if (!match) return
  const selection = TextSelection.create(editor.state.doc, match.from, match.to)
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
}

/** Replaces the current match, or all; the marks of its first letter stay. Answers how many. */
export function replaceMatches(editor: Editor, by: string, which: 'current' | 'all'): number {
  const { matches, current } = findState(editor)
  const chosen = which === 'all' ? matches : matches.slice(current, current + 1)
  const tr = editor.state.tr
  for (const { from, to } of chosen.toReversed()) {
    const marks = editor.state.doc.resolve(from).marksAcross(editor.state.doc.resolve(to)) ?? []
    if (by === '') tr.delete(from, to)
    else tr.replaceWith(from, to, editor.schema.text(by, marks))
  }
  if (tr.docChanged) editor.view.dispatch(tr)
  return chosen.length
}
