// A field for a comment: after an @ it offers colleagues who may see the story. Arrows choose, Enter takes, Escape leaves it as
// typed; Ctrl Enter sends.
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useStoryPlace } from '../story/story-place.ts'
import { useWords } from '../words/words-context.tsx'
import { namingAt, withName } from './mention.ts'
import { askColleagues, type Named } from './threads.ts'

export type Said = { readonly text: string; readonly chosen: readonly Named[] }
export const nothingSaid: Said = { text: '', chosen: [] }
/** As the server takes it. */
const mostText = 4_000

type Props = {
  readonly label: string
  readonly said: Said
  readonly focus?: boolean
  readonly onSay: (said: Said) => void
  readonly onSend: () => void
  readonly onCancel: () => void
}

export function MentionArea({ label, said, focus = false, onSay, onSend, onCancel }: Props) {
  const words = useWords().comments
  const { story } = useStoryPlace()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(said.text.length)
  const [dismissed, setDismissed] = useState<number>()
  const [at, setAt] = useState(0)
  const put = useRef<number>(undefined)
  const naming = namingAt(said.text, caret)
  const isNaming = naming !== undefined && naming.from !== dismissed
  const { data = [] } = useQuery({
    queryKey: ['colleagues', story.id, naming?.wanted ?? ''],
    queryFn: () => askColleagues(story.id, naming?.wanted ?? ''),
    enabled: isNaming,
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
  const found = isNaming ? data : []
  const current = found[Math.min(at, found.length - 1)]

  useLayoutEffect(() => {
    if (put.current === undefined) return
    area.current?.setSelectionRange(put.current, put.current)
    put.current = undefined
  })
  const take = (person: Named) => {
    if (!naming) return
    const next = withName(said.text, caret, naming, person.name)
    put.current = next.caret
    setCaret(next.caret)
    setAt(0)
    onSay({ text: next.text, chosen: [...said.chosen, person] })
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
    else if (current && event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (current && event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length)
    else if (current && (event.key === 'Enter' || event.key === 'Tab')) take(current)
    else if (current && event.key === 'Escape') setDismissed(naming?.from)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="mention-area">
      <textarea
        ref={area}
        rows={2}
        dir="auto"
        maxLength={mostText}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={current ? id : undefined}
        aria-activedescendant={current ? `${id}${current.id}` : undefined}
        // biome-ignore lint/a11y/noAutofocus: opened to be written in
        autoFocus={focus}
        value={said.text}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart)
          onSay({ ...said, text: event.currentTarget.value })
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={key}
      />
      <p role="status" className="only-spoken">
        {current ? words.offered(found.length) : ''}
      </p>
      {current && (
        <div id={id} role="listbox" aria-label={words.people} className="offered">
          {found.map((person) => (
            <div
              key={person.id}
              id={`${id}${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === current}
              onMouseDown={(event) => {
                event.preventDefault()
                take(person)
              }}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
