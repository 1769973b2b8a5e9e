// What a room says about each of its API routes. `server/` assembles them: credentials, permission, limits, parsing,
// idempotency, problems and the OpenAPI document all come from this one description.
import type { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import type { Action, Client, Session } from '../people/people.ts'
import type { Result } from '../result.ts'

/**
 * `public`: anyone may ask (published content, signing in). `user`: every person who signed in, about themselves.
 * `enrolling`: these, and those who must still enrol a second factor. Everything else names an action of the permission table.
 */
export type Access = 'public' | 'user' | 'enrolling' | Action

export type Answer = {
  /** 200 when absent. */
  readonly status?: 200 | 201 | 202 | 204
  readonly body?: unknown
  /** Instead of a body: server-sent events, for as long as the client listens. */
  readonly stream?: ReadableStream<Uint8Array>
  /** The revision this answer shows; becomes the strong ETag `"rev"`. */
  readonly rev?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** What a handler is given: outside data already parsed by the endpoint's schemas. */
export type ApiRequest<P, Q, B> = {
  readonly actor: Actor
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The revision named by If-Match, when there was one. */
  readonly ifMatch?: number
  /** By lower-case name; credentials are never among them. */
  readonly headers?: ReadonlyMap<string, string>
  readonly signal: AbortSignal
  /** The living session the request came with; none with a token. */
  readonly session?: Session
  readonly client: Client
}

/** A file of a multipart body. */
export type Upload = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export type Endpoint<P = unknown, Q = unknown, B = unknown> = {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  /** Below `/api/v1`, with OpenAPI parameters: `/stories/{id}`. */
  readonly path: string
  readonly access: Access
  /** Makes a way in, or a person's rights: no token does that. `proved`: whoever does has just shown who they are. */
  readonly byPerson?: 'signed-in' | 'proved'
  readonly summary: string
  readonly tag: string
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  /** JSON body; `multipart` bodies arrive as an object of strings and Uploads. */
  readonly body?: z.ZodType<B>
  readonly multipart?: true
  /** Takes its JSON also as text/plain, as `navigator.sendBeacon` sends a plain string. */
  readonly beacon?: true
  /** Browsers send it by themselves, from anywhere, and it acts for nobody: no cookie is looked at. */
  readonly anyOrigin?: true
  /** Largest body in bytes; 1 MB when absent, uploads say more. */
  readonly maxBytes?: number
  /** The answer shows a secret once: it is never kept, not even for an Idempotency-Key. */
  readonly secret?: true
  /** PATCH and PUT: 428 without If-Match. */
  readonly needsIfMatch?: true
  /** The body of the answer, for the OpenAPI document and for tests. */
  readonly answer?: z.ZodType
  readonly handle: (request: ApiRequest<P, Q, B>) => Promise<Result<Answer>>
}

/** Declares an endpoint with its types checked, and forgets them for the list. */
export function endpoint<P, Q, B>(declared: Endpoint<P, Q, B>): Endpoint {
  return declared as unknown as Endpoint
}
