// One's caret stays beside the letter it stood at while colleagues type in the same block. The binding takes every block whose
// text has changed for one that was moved, and puts the caret back by its old number; where the block is still there, the
// shared document knows better.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** What the binding of text and document is asked here. */
type Binding = {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly mapping: Map<Y.AbstractType<unknown>, never>
  /** Where the selection was, in the shared document's terms, before what a colleague changed came in. */
  readonly beforeTransactionSelection: {
    readonly type: string
    readonly anchor: Y.RelativePosition
    readonly head: Y.RelativePosition
  } | null
}

type SyncMeta = { readonly isChangeOrigin?: boolean; readonly isUndoRedoOperation?: boolean }

export const CaretStays = Extension.create({
  name: 'caretStays',
  addProseMirrorPlugins: () => [new Plugin({ appendTransaction: backToItsLetter })],
})

function backToItsLetter(
  transactions: readonly Transaction[],
  _before: EditorState,
  state: EditorState,
): Transaction | null {
  const meta: SyncMeta | undefined = transactions
    .map((each) => each.getMeta(ySyncPluginKey) as SyncMeta | undefined)
    .find((each) => each?.isChangeOrigin)
  if (!meta || meta.isUndoRedoOperation) return null
  const binding: Binding | null = ySyncPluginKey.getState(state)?.binding ?? null
  const was = binding?.beforeTransactionSelection
  if (!binding || was?.type !== 'text') return null
  const [anchor, head] = [placeOf(binding, was.anchor), placeOf(binding, was.head)]
  if (anchor === undefined || head === undefined) return null
  if (anchor === state.selection.anchor && head === state.selection.head) return null
  const { doc } = state
  return state.tr
    .setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head)))
    .setMeta('addToHistory', false)
}

/** Undefined where the block is gone or was put elsewhere as a new one. */
function placeOf({ doc, type, mapping }: Binding, relative: Y.RelativePosition): number | undefined {
  const at = Y.createAbsolutePositionFromRelativePosition(relative, doc)
  if (!(at?.type instanceof Y.XmlText)) return undefined
  for (let item = at.type._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) {
    if (item.deleted) return undefined
  }
  return relativePositionToAbsolutePosition(doc, type, relative, mapping) ?? undefined
}
