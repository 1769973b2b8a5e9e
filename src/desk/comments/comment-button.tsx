// The small button beside what is chosen in the text, in the margin of the paper.
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/words-context.tsx'
import { CommentSign } from './comment-sign.tsx'

type Props = { readonly editor: Editor; readonly onUse: () => void }

export function CommentButton({ editor, onUse }: Props) {
  const words = useWords().comments
  const button = useRef<HTMLButtonElement>(null)
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { empty, head, from, to } = now.state.selection
      return empty || now.state.doc.textBetween(from, to).trim() === '' ? undefined : head
    },
  })
  // Set through the object, as the page's policy asks.
  useEffect(() => {
    const paper = button.current?.offsetParent
    if (at === undefined || !button.current || !paper) return
    const { top } = editor.view.coordsAtPos(at)
    button.current.style.top = `${top - paper.getBoundingClientRect().top}px`
  })
  if (at === undefined) return null
  return (
    <button
      ref={button}
      type="button"
      className="comment-button"
      aria-label={words.comment}
      title={`${words.comment} (Ctrl Alt M)`}
      aria-keyshortcuts="Control+Alt+M"
      // The text stays chosen.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      <CommentSign />
    </button>
  )
}
