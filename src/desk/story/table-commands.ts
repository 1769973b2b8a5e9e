// Rows and columns of a table. Tables that came with merged cells are left as they are: their text can be changed.
import type { Editor } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { insertBlock, typeOf } from './block-commands.ts'

type Place = { readonly table: Node; readonly at: number; readonly row: number; readonly column: number }

export function tablePlace($pos: ResolvedPos): Place | undefined {
  const table = $pos.node(1)
  if ($pos.depth < 3 || table.type.name !== 'table') return undefined
  return { table, at: $pos.before(1), row: $pos.index(1), column: $pos.index(2) }
}

function isMerged(table: Node): boolean {
  let merged = false
  table.descendants((node) => {
    if (node.attrs['colspan'] > 1 || node.attrs['rowspan'] > 1) merged = true
    return !merged
  })
  return merged
}

export function insertTable(editor: Editor, rows = 3, columns = 3): void {
  const paragraph = () => typeOf(editor, 'paragraph').create()
  const cell = (header: boolean) => typeOf(editor, 'tableCell').create({ header }, paragraph())
  const made = Array.from({ length: rows }, (_, row) =>
    typeOf(editor, 'tableRow').create(
      null,
      Array.from({ length: columns }, () => cell(row === 0)),
    ),
  )
  insertBlock(editor, 'table', {}, made)
}

export type TableAct = 'row-after' | 'row-delete' | 'column-after' | 'column-delete' | 'header'

/** Does it to the table the caret is in; false when there is none, its cells are merged, or nothing would be left. */
export function changeTable(editor: Editor, act: TableAct): boolean {
  const place = tablePlace(editor.state.selection.$from)
  if (!place || isMerged(place.table)) return false
  const rows = changedRows(editor, place, act)
  if (rows.length === 0 || rows.some((row) => row.childCount === 0)) return false
  const table = place.table.type.create(place.table.attrs, rows)
  const tr = editor.state.tr.replaceWith(place.at, place.at + place.table.nodeSize, table)
  tr.setSelection(
    TextSelection.near(tr.doc.resolve(Math.min(editor.state.selection.from, tr.doc.content.size))),
  )
  editor.view.dispatch(tr)
  editor.view.focus()
  return true
}

function changedRows(editor: Editor, { table, row, column }: Place, act: TableAct): readonly Node[] {
  const empty = (like: Node) => like.type.create({ ...like.attrs }, typeOf(editor, 'paragraph').create())
  const rows = table.children
  switch (act) {
    case 'row-after': {
      const fresh = rows[row]?.type.create(
        null,
        (rows[row]?.children ?? []).map((cell) => cell.type.create({ header: false }, empty(cell).content)),
      )
      return fresh ? rows.toSpliced(row + 1, 0, fresh) : rows
    }
    case 'row-delete':
      return rows.toSpliced(row, 1)
    case 'column-after':
      return rows.map((each) => {
        const like = each.maybeChild(column) ?? each.lastChild
        return like ? each.type.create(null, each.children.toSpliced(column + 1, 0, empty(like))) : each
      })
    case 'column-delete':
      return rows.map((each) => each.type.create(null, each.children.toSpliced(column, 1)))
    case 'header':
      return rows.map((each, n) =>
        n !== row
          ? each
          : each.type.create(
              null,
              each.children.map((cell) =>
                cell.type.create({ ...cell.attrs, header: !cell.attrs['header'] }, cell.content),
              ),
            ),
      )
    default:
      return act satisfies never
  }
}

/** To the next (or previous) cell; a new row behind the last. */
export function nextCell(editor: Editor, way: -1 | 1): boolean {
  const place = tablePlace(editor.state.selection.$from)
  if (!place) return false
  const starts: number[] = []
  place.table.descendants((node, offset) => {
    if (node.type.name === 'tableCell') starts.push(place.at + 1 + offset)
    return node.type.name !== 'tableCell'
  })
  const { from } = editor.state.selection
  const current = starts.findLastIndex((start) => start < from)
  const next = starts[current + way]
  if (next === undefined) return way < 0 || (changeTable(editor, 'row-after') && nextCell(editor, 1))
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(next + 1))).scrollIntoView(),
  )
  return true
}
