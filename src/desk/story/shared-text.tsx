// A text of the draft that several people may type in at once, as a plain text field that keeps everybody's caret.
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { movedCaret, textEdit } from './text-edit.ts'
import { type TextName, useDraft, useText } from './use-draft.ts'

type Props = {
  readonly name: TextName
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly readOnly?: boolean
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly maxLength: number
  /** Shown above the field; else only spoken. */
  readonly showLabel?: boolean
  /** Enter leads on to the next part. */
  readonly onEnter?: () => void
}

export function SharedText({ name, label, className, showLabel, onEnter, maxLength, ...rest }: Props) {
  const id = useId()
  const { doc } = useDraft()
  const value = useText(name)
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<readonly [number, number]>(undefined)

  useEffect(() => {
    const text = doc.getText(name)
    const follow = (event: Y.YTextEvent, transaction: Y.Transaction) => {
      const field = area.current
      if (transaction.local || !field || document.activeElement !== field) return
      let position = 0
      let [start, end] = [field.selectionStart, field.selectionEnd]
      for (const { retain = 0, insert, delete: remove = 0 } of event.delta) {
        position += retain
        const edit = { at: position, remove, insert: typeof insert === 'string' ? insert : '' }
        start = movedCaret(start, edit)
        end = movedCaret(end, edit)
        position += edit.insert.length
      }
      caret.current = [start, end]
    }
    text.observe(follow)
    return () => text.unobserve(follow)
  }, [doc, name])

  // Setting the value throws the caret to the end: put it back before anything is painted.
  useLayoutEffect(() => {
    if (!caret.current || !area.current || area.current.value !== value) return
    area.current.setSelectionRange(caret.current[0], caret.current[1])
    caret.current = undefined
  }, [value])

  const change = (field: HTMLTextAreaElement) => {
    const text = doc.getText(name)
    const typed = field.value.replace(/[\r\n]+/g, ' ').slice(0, Math.max(maxLength, text.length))
    const edit = textEdit(text.toString(), typed, field.selectionStart)
    if (!edit) return
    caret.current = [field.selectionStart, field.selectionEnd]
    doc.transact(() => {
      if (edit.remove > 0) text.delete(edit.at, edit.remove)
      if (edit.insert !== '') text.insert(edit.at, edit.insert)
    })
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter?.()
  }

  return (
    <div className={showLabel ? 'field' : undefined}>
      <label htmlFor={id} className={showLabel ? undefined : 'only-spoken'}>
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        ref={area}
        rows={1}
        className={className}
        value={value}
        spellCheck
        data-field={name}
        onChange={(event) => change(event.currentTarget)}
        onKeyDown={key}
      />
    </div>
  )
}
