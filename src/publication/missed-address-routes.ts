// HTTP of addresses asked for in vain.
import type { Actor } from '../actor.ts'
import { type Endpoint, endpoint, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { may } from '../people/people.ts'
import { ok } from '../result.ts'
import { listEditions } from './edition-store.ts'
import { cursorOf, type MissedAddress, missedAddress, missedQuery, readCursor } from './missed-address.ts'
import { listMissed } from './missed-address-store.ts'

export function missedAddressEndpoints(core: Core): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/missed-addresses',
      access: 'publication.edit',
      tag: 'publication',
      summary: 'Addresses readers asked for in vain, most asked for first',
      query: missedQuery,
      answer: listOf(missedAddress),
      handle: async ({ actor, query: { after, limit } }) =>
        ok({
          body: await missedAddressesFor(core, actor, { limit, ...(after === undefined ? {} : { after }) }),
        }),
    }),
  ]
}

/** Those in editions this person may administer; outside of all editions for whoever may administer all. */
export async function missedAddressesFor(
  { database }: Core,
  actor: Actor,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<{ readonly items: readonly MissedAddress[]; readonly next?: string }> {
  const db = database.kysely
  const all = may(actor, 'publication.edit') === 'yes'
  const editions = all
    ? null
    : (await listEditions(db))
        .map(({ code }) => code)
        .filter((edition) => may(actor, 'publication.edit', { edition }) === 'yes')
  const cursor = after === undefined ? undefined : readCursor(after)
  const items = await listMissed(db, editions, { limit, ...(cursor ? { after: cursor } : {}) })
  const last = items.at(-1)
  return items.length === limit && last ? { items, next: cursorOf(last) } : { items }
}
