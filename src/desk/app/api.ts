// The one way from the desk to the API: JSON with the session's cookie; a refusal is thrown as an ApiError.
import type { FieldError } from '../../result.ts'

const base = '/api/v1'

/** The last part of a problem's type (`urn:standfirst:problem:stale`), or how the request went wrong on its way. */
export type ApiErrorCode = string

/** What the server refused, as its problem document says; `offline` when no answer came. */
export class ApiError extends Error {
  readonly status: number
  readonly code: ApiErrorCode
  readonly errors: readonly FieldError[]
  /** The whole document: both texts of a stale save, what would unblock. */
  readonly document: Readonly<Record<string, unknown>>

  constructor(status: number, document: Readonly<Record<string, unknown>>) {
    super(typeof document['detail'] === 'string' ? document['detail'] : `The answer was ${status}.`)
    this.status = status
    this.code = String(document['type'] ?? 'unknown').replace('urn:standfirst:problem:', '')
    this.errors = (document['errors'] ?? []) as readonly FieldError[]
    this.document = document
  }
}

export type Call = {
  readonly body?: unknown
  /** The revision this change was made on. */
  readonly ifMatch?: number
  /** Names the act, so that sending it twice does it once; `actKey()` makes one. */
  readonly key?: string
  readonly signal?: AbortSignal
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export const actKey = (): string => crypto.randomUUID()

type Listener = () => void
const ended = new Set<Listener>()

/** Calls back when an answer says that there is no session any more. */
export function onSessionEnded(listener: Listener): () => void {
  ended.add(listener)
  return () => {
    ended.delete(listener)
  }
}

/** Throws ApiError. `T` is what the route is known to answer; an empty answer is `undefined`. */
export async function call<T>(method: Method, path: string, options: Call = {}): Promise<T> {
  const response = await send(method, path, options)
  const text = await response.text()
  const document: unknown = text === '' ? undefined : parse(text)
  if (response.ok) return document as T
  const problem = new ApiError(response.status, (document ?? {}) as Record<string, unknown>)
  if (asksForSignIn(problem, path)) for (const listener of ended) listener()
  throw problem
}

/** No session any more; or one so old that who one is must be proved again before how one signs in is changed. */
function asksForSignIn({ status, document }: ApiError, path: string): boolean {
  if (status === 401) return !path.startsWith('/session') && !path.startsWith('/join')
  return document['reauthenticate'] === true
}

async function send(method: Method, path: string, { body, ifMatch, key, signal }: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`
  if (key !== undefined) headers['idempotency-key'] = key
  try {
    return await fetch(base + path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(0, { type: 'urn:standfirst:problem:offline', detail: 'The server does not answer.' })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** With the revision that a change must name (If-Match); 0 where the answer has none. */
export async function getVersioned<T>(path: string): Promise<{ readonly value: T; readonly rev: number }> {
  const response = await send('GET', path, {})
  const value: unknown = parse(await response.text())
  if (!response.ok) throw new ApiError(response.status, value as Record<string, unknown>)
  const rev = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1]
  return { value: value as T, rev: Number(rev ?? 0) }
}

export const get = <T>(path: string, options?: Call): Promise<T> => call<T>('GET', path, options)
export const post = <T>(path: string, body?: unknown, options?: Call): Promise<T> =>
  call<T>('POST', path, { ...options, body: body ?? {} })
export const patch = <T>(path: string, body: unknown, options?: Call): Promise<T> =>
  call<T>('PATCH', path, { ...options, body })
export const put = <T>(path: string, body: unknown, options?: Call): Promise<T> =>
  call<T>('PUT', path, { ...options, body })
export const remove = <T>(path: string, options?: Call): Promise<T> => call<T>('DELETE', path, options)

/** `{edition: 'en', mine: undefined}` -> `?edition=en` */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
