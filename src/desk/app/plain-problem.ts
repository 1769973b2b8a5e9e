// From whatever was thrown to one sentence a journalist can act on, in their language.
import type { Words } from '../words/words.ts'
import { ApiError } from './api.ts'

/** Codes whose meaning is the same everywhere have words of ours; the rest is told by the server's own sentence. */
export function plainProblem(error: unknown, words: Words): string {
  if (!(error instanceof ApiError)) return words.problems.unknown
  const known = words.problems.byCode[error.code as keyof Words['problems']['byCode']]
  if (known) return known
  const unblock = error.document['unblock']
  const said = typeof unblock === 'string' ? `${error.message} ${unblock}` : error.message
  const field = error.errors[0]
  if (field) return words.problems.field(field.pointer.replace(/^\//, ''), field.detail)
  return error.status >= 500 ? words.problems.unknown : words.problems.refused(said)
}
