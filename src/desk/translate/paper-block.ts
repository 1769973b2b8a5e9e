// Blocks of the paper by their id: going to one, putting one in, taking one out; each by the editor, so that it can be undone.
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { type Block, type BlockId, blockHash, newBlockId } from '../../body/body.ts'
import { currentBlock } from '../story/block-commands.ts'

type Found = { readonly at: number; readonly size: number; readonly isText: boolean }

function findBlock({ state }: Editor, id: BlockId | undefined): Found | undefined {
  let found: Found | undefined
  state.doc.forEach((node, at) => {
    if (node.attrs['id'] === id) found = { at, size: node.nodeSize, isText: !node.isAtom }
  })
  return found
}

/** The caret goes there, into sight. False: it is not there. */
export function goToBlock(editor: Editor, id: BlockId | undefined): boolean {
  const block = findBlock(editor, id)
  if (!block) return false
  editor.commands.focus()
  if (block.isText) editor.commands.setTextSelection(block.at + 1)
  else {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, block.at)))
  }
  editor.commands.scrollIntoView()
  return true
}

/** A copy of the original's block to write over, behind the block `behind` (else at the beginning); the caret goes there. */
export function putInBlock(editor: Editor, original: Block, behind: BlockId | undefined): void {
  const before = findBlock(editor, behind)
  const id = newBlockId()
  const from = { block: original.attrs.id, hash: blockHash(original) }
  const node = editor.schema.nodeFromJSON({ ...original, attrs: { ...original.attrs, id, from } })
  editor.view.dispatch(editor.state.tr.insert(before ? before.at + before.size : 0, node))
  goToBlock(editor, id)
}

export function takeOutBlock(editor: Editor, id: BlockId): void {
  const block = findBlock(editor, id)
  if (block) editor.view.dispatch(editor.state.tr.delete(block.at, block.at + block.size))
}

export type PaperPlace = {
  readonly block: BlockId
  /** The original's block it is made of; undefined: it is the translator's own. */
  readonly of: BlockId | undefined
}

/** The block with the caret. */
export function placeInPaper({ state }: Editor): PaperPlace | undefined {
  const attrs = currentBlock(state)?.node.attrs
  return attrs && { block: attrs['id'], of: attrs['from']?.block }
}
