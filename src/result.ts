// Expected outcomes are values: a Result carries either what was asked for or a Problem that `server/` turns into an answer.

/** Every expected failure a use-case can answer with; `server/` holds the one table code -> HTTP status. */
export type ProblemCode =
  | 'invalid' // 422, with JSON pointers
  | 'not-found' // 404: absent, or the asker may not know of it
  | 'forbidden' // 403: known, but not allowed
  | 'unauthenticated' // 401
  | 'conflict' // 409: not possible now; says what would unblock
  | 'stale' // 412: If-Match names an older revision
  | 'precondition-required' // 428
  | 'too-large' // 413
  | 'unsupported-media' // 415
  | 'malformed' // 400: not JSON
  | 'idempotency-mismatch' // 422
  | 'too-many' // 429
  | 'unavailable' // 503

export type FieldError = { readonly pointer: string; readonly detail: string }

export type Problem = {
  readonly code: ProblemCode
  /** One plain sentence for the person who asked; never a stack or SQL. */
  readonly detail: string
  readonly errors?: readonly FieldError[]
  /** What would make the act possible (409), e.g. "unpublish it first". */
  readonly unblock?: string
  /** Further members of the problem document, e.g. both texts of a stale save. */
  readonly extra?: Readonly<Record<string, unknown>>
}

export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail(
  code: ProblemCode,
  detail: string,
  more: Omit<Problem, 'code' | 'detail'> = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, detail, ...more } }
}

/** Thrown inside a transaction to roll it back and come out of it as the answer: caught once, where the transaction began. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}
