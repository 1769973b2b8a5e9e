// What the desk says of a story beside its text: who has it, by when, a note, marks. Types and pure rules.

/** Set by the house on the translations of an original to which this happened. */
export const originalMarks = ['original-corrected', 'original-retracted', 'original-unpublished'] as const
export type OriginalMark = (typeof originalMarks)[number]
export const marks = ['needs-legal', 'needs-picture', ...originalMarks] as const
export type Mark = (typeof marks)[number]

export type DeskFacts = {
  /** A user's id. */
  readonly assignee: string | null
  readonly deadline: Date | null
  readonly note: string
  readonly marks: readonly Mark[]
}

/** In the list's own order, each once; marks of a later release are kept out of what we write. */
export function orderedMarks(given: readonly string[]): readonly Mark[] {
  return marks.filter((mark) => given.includes(mark))
}
