// The panel of comments: the open ones in the order of the text, then those whose text is gone, then what is dealt with.
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useStoryPlace } from '../story/story-place.ts'
import { useDraftPart } from '../story/use-draft.ts'
import { useWords } from '../words/words-context.tsx'
import { currentThread, goToThread, threadOrder } from './comment-marks.ts'
import './comments.css'
import { NewComment } from './new-comment.tsx'
import { ThreadCard } from './thread-card.tsx'
import { useThreads } from './threads.ts'
import type { Comments } from './use-comments.ts'

type Props = { readonly editor: Editor; readonly comments: Comments; readonly onClose: () => void }

/** The panel lies over the text there. */
const narrow = '(max-width: 60rem)'

export function CommentsPanel({ editor, comments, onClose }: Props) {
  const words = useWords().comments
  const { story } = useStoryPlace()
  const ready = useDraftPart('ready')
  const { open, pending, asked, canComment } = comments
  const [showsClosed, setShowsClosed] = useState(false)
  const closed = useThreads(story.id, 'closed', showsClosed)
  // As text, so that a key typed renders nothing here.
  const order = useEditorState({ editor, selector: ({ editor: now }) => threadOrder(now).join() }).split(',')
  const current = useEditorState({ editor, selector: ({ editor: now }) => currentThread(now) })
  const cards = useRef(new Map<string, HTMLElement>())

  const placed = order.flatMap((id) => open.find((thread) => thread.id === id) ?? [])
  const gone = open.filter(({ id }) => !order.includes(id))
  useEffect(() => {
    if (current !== undefined) cards.current.get(current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  useEffect(() => {
    if (asked) cards.current.get(asked.thread)?.focus()
  }, [asked])

  const card = (thread: (typeof open)[number], isGone: boolean) => (
    <li key={thread.id}>
      <ThreadCard
        ref={(element) => {
          if (element) cards.current.set(thread.id, element)
          else cards.current.delete(thread.id)
        }}
        thread={thread}
        isGone={isGone}
        isCurrent={thread.id === current}
        canComment={canComment}
        onGo={() => {
          if (goToThread(editor, thread.id) && matchMedia(narrow).matches) onClose()
        }}
      />
    </li>
  )
  return (
    <div className="stack comments">
      {pending && <NewComment key={pending.start} editor={editor} about={pending} onDone={comments.end} />}
      {!pending && open.length === 0 && <p className="soft">{words.none}</p>}
      {!pending && canComment && (
        <p className="soft">
          {words.how} <kbd dir="ltr">Ctrl Alt M</kbd>
        </p>
      )}
      <ol className="threads">
        {placed.map((thread) => card(thread, false))}
        {/* Before the text has come, all of it would look gone. */}
        {gone.map((thread) => card(thread, ready))}
      </ol>
      <details className="closed" onToggle={(event) => setShowsClosed(event.currentTarget.open)}>
        <summary>{words.closedOnes}</summary>
        {showsClosed && closed.length === 0 && <p className="soft">{words.noneClosed}</p>}
        <ol className="threads">{closed.map((thread) => card(thread, false))}</ol>
      </details>
    </div>
  )
}
