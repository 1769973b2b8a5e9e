// The list that opens where "/" is typed: arrows choose, Enter takes, Escape leaves the slash as text.
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { inserts, type Question } from './blocks.ts'
import { onSlashKey, openSlash, type Slash } from './slash.ts'

type Props = { readonly editor: Editor; readonly onAsk: (question: Question) => void }

export function SlashList({ editor, onAsk }: Props) {
  const words = useWords().story
  const slash = useEditorState({ editor, selector: ({ editor: now }) => openSlash(now) })
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [at, setAt] = useState(0)
  const wanted = slash?.wanted.trim().toLowerCase() ?? ''
  const found = inserts.filter(({ name }) => words.blocks[name].toLowerCase().includes(wanted))
  const current = found[Math.min(at, found.length - 1)]

  const take = (insert: (typeof inserts)[number], typed: Slash) => {
    editor.view.dispatch(editor.state.tr.delete(typed.from, typed.to))
    if ('ask' in insert) onAsk(insert.ask)
    else {
      insert.run(editor)
      editor.view.focus()
    }
  }

  useEffect(() => {
    if (!slash) return setAt(0)
    return onSlashKey(editor, (event) => {
      if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, found.length))
      else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % Math.max(1, found.length))
      else if (event.key === 'Enter' && current) take(current, slash)
      else return false
      return true
    })
  })
  // Where the slash stands; set through the object, as the page's policy asks.
  useEffect(() => {
    if (!slash || !list.current) return
    const { left, right, bottom } = editor.view.coordsAtPos(slash.from)
    const isRtl = getComputedStyle(list.current).direction === 'rtl'
    list.current.style.top = `${Math.min(bottom + 4, innerHeight - list.current.offsetHeight - 8)}px`
    list.current.style.left = `${Math.max(8, isRtl ? right - list.current.offsetWidth : left)}px`
  })
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  if (!slash || found.length === 0) return null
  return (
    <div ref={list} className="slash" role="listbox" aria-label={words.insert}>
      {found.map((insert) => (
        <div
          key={insert.name}
          id={`${id}${insert.name}`}
          role="option"
          tabIndex={-1}
          aria-selected={insert === current}
          onMouseDown={(event) => {
            event.preventDefault()
            take(insert, slash)
          }}
        >
          {words.blocks[insert.name]}
        </div>
      ))}
    </div>
  )
}
