// Find and replace, in a bar above the text.
import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { find, findState, replaceMatches, step } from './find.ts'

export function FindBar({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const words = useWords().story.find
  const [wanted, setWanted] = useState('')
  const [by, setBy] = useState('')
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const state = findState(now)
      return { count: state.matches.length, current: state.current }
    },
  })
  useEffect(
    () => () => {
      if (!editor.isDestroyed) find(editor, '')
    },
    [editor],
  )
  const close = () => {
    onClose()
    editor.view.focus()
  }
  return (
    <search
      className="find-bar"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <input
        aria-label={words.wanted}
        placeholder={words.wanted}
        value={wanted}
        // biome-ignore lint/a11y/noAutofocus: the bar is opened to type into it
        autoFocus
        onChange={(event) => {
          setWanted(event.currentTarget.value)
          find(editor, event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(editor, event.shiftKey ? -1 : 1)
        }}
      />
      <output>{wanted === '' ? '' : words.count(count === 0 ? 0 : current + 1, count)}</output>
      <button type="button" className="tool" onClick={() => step(editor, -1)}>
        {words.previous}
      </button>
      <button type="button" className="tool" onClick={() => step(editor, 1)}>
        {words.next}
      </button>
      <input
        aria-label={words.by}
        placeholder={words.by}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <button
        type="button"
        className="tool"
        disabled={!editor.isEditable || count === 0}
        onClick={() => replaceMatches(editor, by, 'current')}
      >
        {words.replace}
      </button>
      <button
        type="button"
        className="tool"
        disabled={!editor.isEditable || count === 0}
        onClick={() => replaceMatches(editor, by, 'all')}
      >
        {words.replaceAll}
      </button>
      <button type="button" className="tool" onClick={close}>
        {words.close}
      </button>
    </search>
  )
}
