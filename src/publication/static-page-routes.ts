// HTTP of static pages: their texts per edition, each with its history, and their order.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Answer, type Endpoint, endpoint, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { byName, may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { isThereFor } from './edition-access-service.ts'
import { listEditions } from './edition-store.ts'
import {
  keptPageView,
  type StaticPage,
  staticPageInput,
  staticPageParams,
  staticPagePatch,
  staticPageTextInput,
} from './static-page.ts'
import { createStaticPage, editStaticPage, placeStaticPage } from './static-page-service.ts'
import { findPageRevision, findStaticPage, listPageRevisions, listStaticPages } from './static-page-store.ts'

const tag = 'publication'
const pageParams = staticPageParams.pick({ id: true })
const revisionParams = staticPageParams.extend({ rev: z.coerce.number().int().min(1).max(2_000_000_000) })
const gone = fail('not-found', 'There is no such text.')

export function staticPageEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  /** Whoever may write it in the edition may look at what it was. */
  const mayRead = (actor: Actor, id: string, edition: string) =>
    may(actor, 'page.edit', { edition }) === 'yes' ? findStaticPage(db, id) : undefined
  const codesFor = async (actor: Actor) => {
    const there = (await listEditions(db)).filter((edition) => isThereFor(actor, edition))
    return new Set(there.map(({ code }) => code))
  }
  const answer = (result: Result<StaticPage>, status: 200 | 201 = 200): Result<Answer> =>
    result.ok ? ok({ status, body: result.value }) : result
  return [
    endpoint({
      method: 'get',
      path: '/pages',
      access: 'public',
      tag,
      summary: 'Static pages with their texts per edition',
      handle: async ({ actor }) => {
        const pages = await listStaticPages(db)
        const codes = await codesFor(actor)
        return ok({
          body: { items: pages.map((page) => ({ ...page, texts: textsFor(actor, page, codes) })) },
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/pages',
      access: 'page.edit',
      tag,
      summary: 'Add a static page',
      body: staticPageInput,
      handle: async ({ actor, body }) => answer(await createStaticPage(core, actor, body), 201),
    }),
    endpoint({
      method: 'patch',
      path: '/pages/{id}',
      access: 'page.edit',
      tag,
      summary: 'Move a static page among the others, into the footer or out of it',
      params: pageParams,
      body: staticPagePatch,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) => {
        const placed = await placeStaticPage(core, actor, params.id, body, ifMatch ?? 0)
        return placed.ok ? ok({ body: placed.value, rev: placed.value.rev }) : placed
      },
    }),
    endpoint({
      method: 'get',
      path: '/pages/{id}/{edition}/revisions',
      access: 'page.edit',
      tag,
      summary: 'Every text a static page had in an edition, by whom and when, newest first',
      params: staticPageParams,
      answer: listOf(keptPageView),
      handle: async ({ actor, params: { id, edition } }) => {
        const page = await mayRead(actor, id, edition)
        if (!page) return gone
        return ok({ body: { items: await byName(db, await listPageRevisions(db, page.id, edition, 200)) } })
      },
    }),
    endpoint({
      method: 'get',
      path: '/pages/{id}/{edition}/revisions/{rev}',
      access: 'page.edit',
      tag,
      summary: 'One of these texts, whole',
      params: revisionParams,
      answer: keptPageView.extend({ body: z.unknown() }),
      handle: async ({ actor, params: { id, edition, rev } }) => {
        const page = await mayRead(actor, id, edition)
        const kept = page && (await findPageRevision(db, page.id, edition, rev))
        return kept ? ok({ body: kept }) : gone
      },
    }),
    endpoint({
      method: 'get',
      path: '/pages/{id}/{edition}',
      access: 'page.edit',
      tag,
      summary: "A static page's text in one edition",
      params: staticPageParams,
      handle: async ({ actor, params }) => {
        if (may(actor, 'page.edit', { edition: params.edition }) !== 'yes') {
          return fail('forbidden', 'You may not write pages of this edition.')
        }
        const text = (await findStaticPage(db, params.id))?.texts[params.edition]
        return text ? ok({ body: text, rev: text.rev }) : fail('not-found', 'There is no such page.')
      },
    }),
    endpoint({
      method: 'put',
      path: '/pages/{id}/{edition}',
      access: 'page.edit',
      tag,
      summary: 'Write a static page in one edition; If-Match "0" where it has no text yet',
      params: staticPageParams,
      body: staticPageTextInput,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) => {
        const edited = await editStaticPage(core, actor, params.id, params.edition, body, ifMatch ?? 0)
        if (!edited.ok) return edited
        return ok({ body: { ...edited.value, texts: textsFor(actor, edited.value, await codesFor(actor)) } })
      },
    }),
  ]
}

/** What is not shown (yet) is there only for those who may write it. */
function textsFor(actor: Actor, { texts }: StaticPage, there: ReadonlySet<string>) {
  const seen = Object.entries(texts).filter(
    ([edition, { shown }]) => there.has(edition) && (shown || may(actor, 'page.edit', { edition }) === 'yes'),
  )
  return Object.fromEntries(seen)
}
