// Which row one is at: it follows the caret in the paper; F8 walks from one open row to the next; a key says done.
import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { BlockId } from '../../body/body.ts'
import { goToBlock, type PaperPlace, placeInPaper } from './paper-block.ts'
import { nextOpen, type OriginalRow } from './translation.ts'

type Rows = {
  readonly current: BlockId | undefined
  /** Where the caret is. */
  readonly place: PaperPlace | undefined
  readonly goTo: (row: OriginalRow) => void
}

export function useOpenRows(
  editor: Editor | undefined,
  rows: readonly OriginalRow[],
  done: (row: OriginalRow) => void,
): Rows {
  const [current, setCurrent] = useState<BlockId>()
  const [place, setPlace] = useState<PaperPlace>()

  const follow = useEffectEvent((next: PaperPlace | undefined) => {
    setPlace((before) => (before?.block === next?.block && before?.of === next?.of ? before : next))
    const isNew = rows.some(({ block, state }) => block === current && state === 'new')
    // In a paragraph of one's own only a new block stays the one that is looked at: it may be what is being written.
    if (next?.of !== undefined || !isNew) setCurrent(next?.of)
  })
  useEffect(() => {
    if (!editor) return
    const listener = () => follow(placeInPaper(editor))
    editor.on('selectionUpdate', listener)
    return () => {
      editor.off('selectionUpdate', listener)
    }
  }, [editor])

  const goTo = (row: OriginalRow) => {
    setCurrent(row.block)
    // What is not in the paper yet has its buttons to go to.
    if (!editor || !goToBlock(editor, row.made[0])) rowElement(row.block)?.querySelector('button')?.focus()
  }
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const row = rows.find(({ block }) => block === current)
    const next = nextOpen(rows, current, event.shiftKey ? -1 : 1)
    if (event.key === 'F8' && next) goTo(next)
    else if (isDoneKey(event) && row) done(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    // Before the editor, which has a meaning for Enter of its own.
    const listener = (event: KeyboardEvent) => hear(event)
    addEventListener('keydown', listener, true)
    return () => removeEventListener('keydown', listener, true)
  }, [])
  useEffect(() => {
    if (current !== undefined) rowElement(current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return { current, place, goTo }
}

function isDoneKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)
}

function rowElement(block: BlockId): HTMLElement | null {
  return document.querySelector(`[data-row="${CSS.escape(block)}"]`)
}
