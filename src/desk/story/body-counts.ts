// Words and reading time of the text being written, counted when the hands rest: never in the way of a key.
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { type Body, bodyText, readingMinutes, wordCount } from '../../body/body.ts'

const restMs = 600

/** The body as the server would read it; attributes that are null are absent there. */
export function bodyOf(editor: Editor): Body {
  return withoutNulls(editor.state.doc.toJSON()) as Body
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, member]) => member !== null)
  const whole = Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]))
  return whole['type'] === 'doc' && !('content' in whole) ? { ...whole, content: [] } : whole
}

/** The body, a moment after the last change; nothing while an empty text may be one that is still on its way. */
export function useRestedBody(editor: Editor | undefined): Body | undefined {
  const [body, setBody] = useState<Body>()
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout>
    let idle = 0
    const read = () => {
      timer = setTimeout(() => {
        idle = requestIdleCallback(() => setBody(bodyOf(editor)), { timeout: 2_000 })
      }, restMs)
    }
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return
      clearTimeout(timer)
      cancelIdleCallback(idle)
      read()
    }
    if (editor.state.doc.textContent === '') read()
    else setBody(bodyOf(editor))
    editor.on('transaction', changed)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
      editor.off('transaction', changed)
    }
  }, [editor])
  return body
}

export type Counts = { readonly words: number; readonly minutes: number }

export function countsOf(body: Body, language: string): Counts {
  return { words: wordCount(bodyText(body), language), minutes: readingMinutes(body, language) }
}
