// The one table from problem codes to HTTP, and the RFC 9457 document made of a Problem.
import type { Problem, ProblemCode } from '../result.ts'

const table: Record<ProblemCode, { readonly status: number; readonly title: string }> = {
  malformed: { status: 400, title: 'Malformed request' },
  unauthenticated: { status: 401, title: 'Credentials needed' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Not possible now' },
  stale: { status: 412, title: 'Changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media': { status: 415, title: 'Unsupported media type' },
  invalid: { status: 422, title: 'Invalid input' },
  'idempotency-mismatch': { status: 422, title: 'Idempotency key used for another request' },
  'precondition-required': { status: 428, title: 'If-Match needed' },
  'too-many': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
}

export const problemStatuses: readonly number[] = [
  ...new Set(Object.values(table).map(({ status }) => status)),
]

export function statusOf(code: ProblemCode): number {
  return table[code].status
}

/** The answer a client gets for an expected failure. */
export function problemDocument(problem: Problem, requestId: string) {
  const { status, title } = table[problem.code]
  return {
    type: `urn:standfirst:problem:${problem.code}`,
    title,
    status,
    detail: problem.detail,
    ...(problem.errors ? { errors: problem.errors } : {}),
    ...(problem.unblock ? { unblock: problem.unblock } : {}),
    ...problem.extra,
    requestId,
  }
}
