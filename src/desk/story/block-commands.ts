// What can be done to the block one is in: change its form, set its direction, put another behind it, leave it.
import type { Editor } from '@tiptap/core'
import { lift, wrapIn } from '@tiptap/pm/commands'
import type { Node, NodeType } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { type Direction, newBlockId } from '../../body/body.ts'

export type TextForm = 'paragraph' | 'heading2' | 'heading3'

/** The story's own block at the selection (a child of the document), and where it begins. */
export function currentBlock(state: EditorState): { readonly node: Node; readonly at: number } | undefined {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.$from.depth === 0) {
    return { node: selection.node, at: selection.from }
  }
  const { $from } = selection
  return $from.depth === 0 ? undefined : { node: $from.node(1), at: $from.before(1) }
}

/** Text as a paragraph or subheading; the block keeps its id, so that a translation follows it. */
export function setTextForm(editor: Editor, form: TextForm): boolean {
  const { state, schema } = editor
  const type = form === 'paragraph' ? typeOf(editor, 'paragraph') : typeOf(editor, 'subheading')
  const level = form === 'heading3' ? 3 : 2
  const { from, to } = state.selection
  const tr = state.tr
  state.doc.nodesBetween(from, to, (node, at, parent) => {
    if (parent?.type !== schema.topNodeType || !node.isTextblock) return
    const { id, from: origin, dir } = node.attrs
    tr.setNodeMarkup(at, type, { id, from: origin, dir, ...(form === 'paragraph' ? {} : { level }) })
  })
  if (tr.docChanged) editor.view.dispatch(tr)
  return tr.docChanged
}

export function toggleList(editor: Editor, ordered: boolean): boolean {
  const { state, view } = editor
  const block = currentBlock(state)
  const list = typeOf(editor, 'list')
  if (block?.node.type !== list) return wrapInList(list, { ordered })(state, view.dispatch)
  if (block.node.attrs['ordered'] === ordered) {
    return liftListItem(typeOf(editor, 'listItem'))(state, view.dispatch)
  }
  view.dispatch(state.tr.setNodeAttribute(block.at, 'ordered', ordered))
  return true
}

export function toggleWrap(editor: Editor, name: 'quote' | 'infobox', attrs: object = {}): boolean {
  const { state, view } = editor
  const inside = currentBlock(state)?.node.type.name === name
  return inside ? lift(state, view.dispatch) : wrapIn(typeOf(editor, name), attrs)(state, view.dispatch)
}

/** Sets or (with null) takes away an attribute of the story's block at the selection. */
export function setBlockAttr(editor: Editor, name: string, value: unknown): void {
  const block = currentBlock(editor.state)
  if (block && name in block.node.attrs) {
    editor.view.dispatch(editor.state.tr.setNodeAttribute(block.at, name, value))
  }
}

/** The direction of the current block; its own paragraphs follow. Null = as the edition. */
export function setDirection(editor: Editor, dir: Direction | null): void {
  const { state } = editor
  const { from, to } = state.selection
  const tr = state.tr
  state.doc.nodesBetween(from, to, (node, at) => {
    if ('dir' in node.attrs) tr.setNodeAttribute(at, 'dir', dir)
  })
  if (tr.docChanged) editor.view.dispatch(tr)
}

/** Puts a block where the caret is: in place of an empty paragraph, else behind the current block. */
export function insertBlock(editor: Editor, name: string, attrs: object = {}, content?: Node[]): void {
  const { state } = editor
  const block = currentBlock(state)
  const node = typeOf(editor, name).createAndFill({ id: newBlockId(), ...attrs }, content)
  if (!node) return
  const empty = block && block.node.type.name === 'paragraph' && block.node.content.size === 0
  const at = block ? block.at + (empty ? 0 : block.node.nodeSize) : state.doc.content.size
  const tr = state.tr.replaceWith(at, empty ? at + block.node.nodeSize : at, node)
  const after = at + node.nodeSize
  // Something to go on writing in.
  if (node.isAtom && after === tr.doc.content.size) tr.insert(after, typeOf(editor, 'paragraph').create())
  tr.setSelection(
    node.isAtom ? Selection.near(tr.doc.resolve(after)) : Selection.near(tr.doc.resolve(at + 1)),
  )
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

/** Out of a quote, box or table: a new paragraph behind the current block. */
export function leaveBlock(editor: Editor): boolean {
  const { state, view } = editor
  const block = currentBlock(state)
  const at = block ? block.at + block.node.nodeSize : state.doc.content.size
  const tr = state.tr.insert(at, typeOf(editor, 'paragraph').create())
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
  return true
}

export function moveBlock(editor: Editor, way: -1 | 1): boolean {
  const { state, view } = editor
  const block = currentBlock(state)
  if (!block) return false
  const index = state.doc.resolve(block.at).index()
  const other = state.doc.maybeChild(index + way)
  if (!other) return false
  const to = way < 0 ? block.at - other.nodeSize : block.at + other.nodeSize
  const offset = state.selection.from - block.at
  const tr = state.tr.delete(block.at, block.at + block.node.nodeSize).insert(to, block.node)
  const selection = block.node.isAtom
    ? NodeSelection.create(tr.doc, to)
    : Selection.near(tr.doc.resolve(to + offset))
  view.dispatch(tr.setSelection(selection).scrollIntoView())
  return true
}

export function typeOf(editor: Editor, name: string): NodeType {
  const type = editor.schema.nodes[name]
  if (!type) throw new Error(`The editor has no node ${name}`)
  return type
}
