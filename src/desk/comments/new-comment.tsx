// The box of a new comment: what it is about, what one has to say, and, if wanted, another wording for it.
import { useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import type { Anchor } from '../../comments/anchor.ts'
import { useAct } from '../app/act.ts'
import { actKey, post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useStoryPlace } from '../story/story-place.ts'
import { useDraft } from '../story/use-draft.ts'
import { useWords } from '../words/words-context.tsx'
import { pendingAnchor } from './comment-marks.ts'
import { namedIn } from './mention.ts'
import { MentionArea, nothingSaid } from './mention-area.tsx'
import { threadsKey } from './threads.ts'

type Props = { readonly editor: Editor; readonly about: Anchor; readonly onDone: () => void }

export function NewComment({ editor, about, onDone }: Props) {
  const words = useWords().comments
  const { story, edition } = useStoryPlace()
  const draft = useDraft()
  const client = useQueryClient()
  const id = useId()
  const [said, setSaid] = useState(nothingSaid)
  const [wording, setWording] = useState<string>()
  // One name for the act, however often it is sent.
  const [key] = useState(actKey)
  const canSuggest = !about.quote.includes('\n')
  const isSuggestion = wording !== undefined && wording !== about.quote
  const canSend = isSuggestion || said.text.trim() !== ''

  const send = useAct(async () => {
    const anchor = pendingAnchor(editor, draft) ?? about
    // The words a suggestion is for are those that were on the screen when it was written.
    const body = {
      anchor: isSuggestion ? { ...anchor, quote: about.quote } : anchor,
      mentions: namedIn(said.text, said.chosen),
      ...(said.text.trim() === '' ? {} : { text: said.text }),
      ...(isSuggestion ? { replacement: wording } : {}),
    }
    await post(`/stories/${story.id}/comments`, body, { key })
    await client.invalidateQueries({ queryKey: threadsKey(story.id) })
    onDone()
    editor.view.focus()
  })
  const cancel = () => {
    onDone()
    editor.view.focus()
  }
  return (
    <section className="thread new" aria-label={words.newOne}>
      <blockquote className="quoted" lang={edition.language} dir="auto">
        {about.quote}
      </blockquote>
      <MentionArea
        label={words.say}
        said={said}
        focus
        onSay={setSaid}
        onSend={() => canSend && send.run()}
        onCancel={cancel}
      />
      {canSuggest && wording === undefined && (
        <button type="button" className="tool" onClick={() => setWording(about.quote)}>
          {words.suggest}
        </button>
      )}
      {wording !== undefined && (
        <div className="field">
          <label htmlFor={id}>{words.wording}</label>
          <textarea
            id={id}
            rows={1}
            maxLength={2_000}
            lang={edition.language}
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: opened to be written in
            autoFocus
            value={wording}
            onChange={(event) => setWording(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
            onKeyDown={(event) => {
              if (event.key === 'Escape') cancel()
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSend) send.run()
            }}
          />
          <p className="soft">{wording === '' ? words.takesAway : words.wordingHint}</p>
        </div>
      )}
      <ProblemNote text={send.problem} />
      <div className="row">
        <button type="button" className="act" disabled={!canSend || send.busy} onClick={() => send.run()}>
          {isSuggestion ? words.sendSuggestion : words.send}
        </button>
        <button type="button" className="tool" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  )
}
