// Words of this browser that belong to another draft of the same story: shown beside the current text, never merged into it.
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { useWords } from '../words/words-context.tsx'
import { dropKept, keepDraft, readKept } from './kept-draft.ts'
import { plainTextOf } from './plain-text.ts'
import { useDraft } from './use-draft.ts'

type Props = { readonly docId: string; readonly onDone: () => void }

export function OtherText({ docId, onDone }: Props) {
  const words = useWords().story
  const draft = useDraft()
  const [mine, setMine] = useState<string>()
  const current = useCurrentText(draft.doc)
  useEffect(() => {
    readKept(draft.story, docId).then(
      (doc) => {
        setMine(plainTextOf(doc))
        doc.destroy()
      },
      () => setMine(''),
    )
  }, [draft.story, docId])
  const done = async () => {
    await dropKept(draft.story, docId)
    keepDraft(draft.story, { docId: draft.docId, unsaved: false })
    onDone()
  }
  return (
    <section className="other-text" aria-label={words.other.title}>
      <h2>{words.other.title}</h2>
      <p>{words.other.why}</p>
      <div className="two-texts">
        <div>
          <h3>{words.other.yours}</h3>
          <pre dir="auto">{mine ?? '…'}</pre>
          <Button size="xs" variant="default" onClick={() => navigator.clipboard.writeText(mine ?? '')}>
            {words.other.copy}
          </Button>
        </div>
        <div>
          <h3>{words.other.current}</h3>
          <pre dir="auto">{current}</pre>
        </div>
      </div>
      <Button onClick={done}>{words.other.done}</Button>
    </section>
  )
}

function useCurrentText(doc: Y.Doc): string {
  const [text, setText] = useState(() => plainTextOf(doc))
  useEffect(() => {
    const read = () => setText(plainTextOf(doc))
    doc.on('update', read)
    return () => doc.off('update', read)
  }, [doc])
  return text
}
