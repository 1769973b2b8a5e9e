// Calls an endpoint as `server/` would, without a server: schemas first, then the handler. For tests of this room's routes.
import type { Actor } from '../actor.ts'
import type { Answer, Endpoint } from '../api/api.ts'
import { atHome } from '../api/testing.ts'
import type { Result } from '../result.ts'

export type Call = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly ifMatch?: number
}

/** Throws when there is no such route or when the call does not fit its schemas. */
export function call(
  endpoints: readonly Endpoint[],
  actor: Actor,
  method: string,
  path: string,
  { params = {}, query = {}, body = {}, ...rest }: Call = {},
): Promise<Result<Answer>> {
  const found = endpoints.find((each) => each.method === method && each.path === path)
  if (!found) throw new Error(`no route ${method} ${path}`)
  return found.handle({
    actor,
    params: found.params?.parse(params),
    query: found.query?.parse(query),
    body: found.body?.parse(body),
    client: atHome,
    signal: new AbortController().signal,
    ...rest,
  })
}
