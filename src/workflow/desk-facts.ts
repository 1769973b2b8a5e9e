// What the desk says of a story beside its text: who has it, by when, a note, marks. Types and pure rules.

/** `original-corrected` is set by the house when the original of a translation was corrected. */
export const marks = ['needs-legal', 'needs-picture', 'original-corrected'] as const
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
