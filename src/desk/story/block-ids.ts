// Keeps the ids of blocks unique while one writes: a block made by a split, a paste or a command gets an id of its own.
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isBlockId, type NewBlockId, newBlockId } from '../../body/body.ts'

/** Where an id is missing, malformed or used a second time; the first in the document keeps it. */
export function blocksWithoutId(doc: Node): readonly number[] {
  const seen = new Set<string>()
  const found: number[] = []
  doc.descendants((node, at) => {
    if ('id' in node.attrs) {
      const { id } = node.attrs
      if (!isBlockId(id) || seen.has(id)) found.push(at)
      else seen.add(id)
    }
    return !node.isTextblock
  })
  return found
}

/** A transaction that gives those blocks new ids; nothing when all are well. */
export function giveBlockIds(state: EditorState, makeId: NewBlockId = newBlockId): Transaction | undefined {
  const blocks = blocksWithoutId(state.doc)
  if (blocks.length === 0) return undefined
  const tr = state.tr
  for (const at of blocks) tr.setNodeAttribute(at, 'id', makeId())
  return tr
}

/** What a colleague typed carries the ids their own editor gave; giving new ones here as well would be a tug of war. */
function isRemote(tr: Transaction): boolean {
  return tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true
}

export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (trs, _before, state) =>
        trs.some((tr) => tr.docChanged && !isRemote(tr)) ? (giveBlockIds(state) ?? null) : null,
    }),
  ],
})
