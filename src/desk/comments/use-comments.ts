// Comments of the open story, between the text and the panel: what is open, which one is looked at, and the one being written.
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Anchor } from '../../comments/anchor.ts'
import { useSession } from '../app/session.tsx'
import { useStoryPlace } from '../story/story-place.ts'
import { useDraft } from '../story/use-draft.ts'
import { beginPending, currentThread, endPending, onThreadAsked, showThreads } from './comment-marks.ts'
import { type ThreadView, useLiveThreads, useThreads } from './threads.ts'

export type Comments = {
  readonly open: readonly ThreadView[]
  readonly canComment: boolean
  /** The text that the comment being written is about. */
  readonly pending: Anchor | undefined
  /** The thread to bring into view, and how often that was asked. */
  readonly asked: { readonly thread: string; readonly times: number } | undefined
  /** Begins a comment on what is chosen, or leads to the thread the caret is in. */
  readonly begin: () => void
  readonly end: () => void
}

/** `onOpen`: the panel is wanted. */
export function useComments(editor: Editor | undefined, onOpen: () => void): Comments {
  const { story } = useStoryPlace()
  const { may } = useSession()
  const { doc, docId } = useDraft()
  const [pending, setPending] = useState<Anchor>()
  const [asked, setAsked] = useState<Comments['asked']>()
  const times = useRef(0)
  const open = useThreads(story.id, 'open')
  useLiveThreads(story.id)
  const canComment = may('story.comment', {
    edition: story.edition,
    section: story.section,
    state: story.pub,
  })

  const show = useCallback(
    (thread: string) => {
      times.current += 1
      setAsked({ thread, times: times.current })
      onOpen()
    },
    [onOpen],
  )
  useEffect(() => {
    if (editor) showThreads(editor, open)
  }, [editor, open])
  useEffect(() => (editor ? onThreadAsked(editor, show) : undefined), [editor, show])

  const begin = useCallback(() => {
    if (!editor) return
    const anchor = canComment ? beginPending(editor, { doc, docId }) : undefined
    if (anchor) {
      setPending(anchor)
      onOpen()
      return
    }
    const current = currentThread(editor)
    if (current !== undefined) show(current)
  }, [editor, canComment, doc, docId, onOpen, show])
  const end = useCallback(() => {
    setPending(undefined)
    if (editor) endPending(editor)
  }, [editor])

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isOurs =
        (event.ctrlKey || event.metaKey) && event.altKey && !event.shiftKey && event.code === 'KeyM'
      // AltGr is Ctrl and Alt on some keyboards, and types a letter.
      if (!isOurs || event.getModifierState('AltGraph')) return
      event.preventDefault()
      event.stopPropagation()
      begin()
    }
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [begin])

  return { open, canComment, pending, asked, begin, end }
}
