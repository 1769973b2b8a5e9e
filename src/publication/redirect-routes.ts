// HTTP of redirects: the old addresses there are, and adding one by hand.
import { type Endpoint, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { wholeEditions } from '../people/people.ts'
import { ok } from '../result.ts'
import { redirectInput, redirectQuery } from './redirect.ts'
import { addRedirect } from './redirect-service.ts'
import { listRedirects } from './redirect-store.ts'

export function redirectEndpoints(core: Core): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/redirects',
      access: 'publication.edit',
      tag: 'publication',
      summary: 'Old addresses and where they lead, by path; in the editions one administers',
      query: redirectQuery,
      handle: async ({ actor, query: { q, after, limit } }) => {
        const items = await listRedirects(core.database.kysely, {
          editions: wholeEditions(actor, 'publication.edit'),
          limit,
          ...(q === undefined ? {} : { q }),
          ...(after === undefined ? {} : { after }),
        })
        const last = items.at(-1)
        return ok({ body: items.length === limit && last ? { items, next: last.from } : { items } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/redirects',
      access: 'publication.edit',
      tag: 'publication',
      summary: 'Let an old path lead to something of this site',
      body: redirectInput,
      handle: async ({ actor, body }) => {
        const added = await addRedirect(core, actor, body)
        return added.ok ? ok({ status: 201, body: added.value }) : added
      },
    }),
  ]
}
