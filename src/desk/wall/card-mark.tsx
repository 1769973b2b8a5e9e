// A mark on a story: its word with a sign, so that the colour is never alone.

import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'

const signs: Readonly<Record<string, string>> = {
  'needs-legal': '§',
  'needs-picture': '▢',
  'original-corrected': '≠',
  'original-retracted': '✕',
  'original-unpublished': '✕',
}

/** A mark of a later release is shown by its key. */
export function markName(mark: string, words: Words): string {
  return words.wall.marks[mark as keyof Words['wall']['marks']] ?? mark
}

export function CardMark({ mark }: { readonly mark: string }) {
  const words = useWords()
  return (
    <span className="mark" data-mark={mark}>
      <span aria-hidden="true">{signs[mark] ?? '•'}</span> {markName(mark, words)}
    </span>
  )
}
