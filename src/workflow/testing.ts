// Builders for this room's tests: people with roles, and a way to ask its routes without a network.
import type { Actor, Role } from '../actor.ts'
import type { Answer, Endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { newId, type SectionId } from '../ids.ts'
import type { Result } from '../result.ts'

type Where = {
  readonly editions?: 'all' | readonly string[]
  readonly sections?: 'all' | readonly SectionId[]
}

/** A person with one role, in the database and as an actor. */
export async function aPerson(
  core: Core,
  role: Role,
  { editions = 'all', sections = 'all' }: Where = {},
): Promise<Actor> {
  const id = newId<string>()
  const grants = [{ role, editions, sections }]
  await core.database.transact((tx) =>
    tx
      .insertInto('users')
      .values({
        id,
        email: `${id}@example.org`,
        name: `${role} ${id.slice(-4)}`,
        grants: JSON.stringify(grants),
        created_at: core.clock.now(),
      })
      .execute(),
  )
  return { kind: 'user', id, name: role, grants }
}

export type Asked = { readonly query?: object; readonly body?: unknown; readonly ifMatch?: number }

/** Asks one route as the server does after it has found out who asks: outside data goes through the route's schemas. */
export function asking(endpoints: readonly Endpoint[]) {
  return async (actor: Actor, route: string, given: Asked = {}): Promise<Result<Answer>> => {
    const [method, path = ''] = route.split(' ')
    for (const declared of endpoints) {
      const names = [...declared.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
      const form = new RegExp(`^${declared.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`)
      const match = declared.method.toUpperCase() === method ? form.exec(path) : null
      if (!match) continue
      const params = Object.fromEntries(names.map((name, index) => [name, match[index + 1]]))
      const checked = [declared.params, declared.query, declared.body].map((schema, index) =>
        schema?.safeParse([params, given.query ?? {}, given.body ?? {}][index]),
      )
      const wrong = checked.find((result) => result?.success === false)
      if (wrong) return { ok: false, problem: { code: 'invalid', detail: wrong.error?.message ?? '' } }
      return declared.handle({
        actor,
        params: checked[0]?.data,
        query: checked[1]?.data,
        body: checked[2]?.data,
        signal: new AbortController().signal,
        ...(given.ifMatch === undefined ? {} : { ifMatch: given.ifMatch }),
      } as Parameters<Endpoint['handle']>[0])
    }
    throw new Error(`there is no route ${route}`)
  }
}
