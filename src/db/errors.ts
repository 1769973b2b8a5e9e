// What can go wrong with the database as a whole, and how to read what it said about one statement.

export type OpenProblem =
  | 'unreachable' // nothing answers at DATABASE_URL, or it refuses us
  | 'unsuitable' // too old, or not UTF8
  | 'held' // another process has the data folder open
  | 'engine' // the embedded engine is not the one this release was made for, or does not start
  | 'newer' // the database belongs to a newer release

/** The database cannot be used; `message` is one plain sentence for the operator, without passwords. */
export class OpenError extends Error {
  readonly problem: OpenProblem
  readonly holderPid: number | undefined
  constructor(
    problem: OpenProblem,
    message: string,
    more: { cause?: unknown; holderPid?: number | undefined } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'OpenError'
    this.problem = problem
    this.holderPid = more.holderPid
  }
}

/** The fields of a PostgreSQL error that code may rely on; the same on both engines. */
export const errorFields = [
  'code',
  'constraint',
  'detail',
  'hint',
  'schema',
  'table',
  'column',
  'dataType',
  'where',
  'severity',
  'position',
  'routine',
] as const

/** PostgreSQL's five-character code of an error (`23505` …), or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

/** Whether a statement failed because a row with that key exists (23505); `constraint` narrows it to one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return sqlState(error) === '23505' && (constraint === undefined || hasConstraint(error, constraint))
}

/** Whether a statement failed because a row it points to is absent, or still pointed to (23503). */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return sqlState(error) === '23503' && (constraint === undefined || hasConstraint(error, constraint))
}

function hasConstraint(error: unknown, constraint: string): boolean {
  return (
    typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint
  )
}
