// HTTP of the publication: settings, editions, kinds, navigation, static pages. Terms have routes of their own.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Answer, type Endpoint, editionCode, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { may, worksIn } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Edition } from './edition.ts'
import { editionInput, editionPatch, kindParams, kindTextPatch, settingsPatch } from './edition-input.ts'
import { createEdition, editEdition, editKindText, editSettings } from './edition-service.ts'
import { findEdition, getSettings, listEditions } from './edition-store.ts'
import { houseStyleEndpoints } from './house-style-routes.ts'
import { missedAddressEndpoints } from './missed-address-routes.ts'
import { navigationTree } from './navigation.ts'
import { setNavigation } from './navigation-service.ts'
import { getNavigation } from './navigation-store.ts'
import { redirectEndpoints } from './redirect-routes.ts'
import { type StaticPage, staticPageInput, staticPageParams, staticPageTextInput } from './static-page.ts'
import { createStaticPage, editStaticPage } from './static-page-service.ts'
import { findStaticPage, listStaticPages } from './static-page-store.ts'
import { listKindTexts } from './term-store.ts'

const codeParam = z.object({ code: editionCode })
const tag = 'publication'

/** An edition that readers are not shown (yet) is there for those who work in it. */
function isThereFor(actor: Actor, { code, shown }: Edition): boolean {
  return shown || worksIn(actor, code)
}

/** The answer of a versioned thing: its revision becomes the ETag. */
function versioned<T extends { readonly rev: number }>(
  result: Result<T>,
  status: 200 | 201 = 200,
): Result<Answer> {
  return result.ok ? ok({ status, body: result.value, rev: result.value.rev }) : result
}

export function publicationEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/settings',
      access: 'public',
      tag,
      summary: "The publication's settings",
      handle: async () => versioned(ok(await getSettings(db))),
    }),
    endpoint({
      method: 'patch',
      path: '/settings',
      access: 'publication.edit',
      tag,
      summary: "Change the publication's settings",
      body: settingsPatch,
      needsIfMatch: true,
      handle: async ({ actor, body, ifMatch }) =>
        versioned(await editSettings(core, actor, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'get',
      path: '/editions',
      access: 'public',
      tag,
      summary: 'The language editions, in their order',
      handle: async ({ actor }) => {
        const editions = await listEditions(db)
        return ok({
          body: { items: editions.filter((edition) => isThereFor(actor, edition)) },
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/editions',
      access: 'publication.edit',
      tag,
      summary: 'Open a new edition',
      body: editionInput,
      handle: async ({ actor, body }) => versioned(await createEdition(core, actor, body), 201),
    }),
    endpoint({
      method: 'get',
      path: '/editions/{code}',
      access: 'public',
      tag,
      summary: 'One edition',
      params: codeParam,
      handle: async ({ actor, params }) => {
        const edition = await findEdition(db, params.code)
        return edition && isThereFor(actor, edition)
          ? versioned(ok(edition))
          : fail('not-found', `There is no edition "${params.code}".`)
      },
    }),
    endpoint({
      method: 'patch',
      path: '/editions/{code}',
      access: 'publication.edit',
      tag,
      summary: 'Change an edition',
      params: codeParam,
      body: editionPatch,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) =>
        versioned(await editEdition(core, actor, params.code, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'get',
      path: '/editions/{code}/navigation',
      access: 'public',
      tag,
      summary: 'The navigation of an edition',
      params: codeParam,
      handle: async ({ actor, params }) => {
        const edition = await findEdition(db, params.code)
        const tree = await getNavigation(db, params.code)
        return !edition || !isThereFor(actor, edition)
          ? fail('not-found', `There is no edition "${params.code}".`)
          : versioned(ok(tree))
      },
    }),
    endpoint({
      method: 'put',
      path: '/editions/{code}/navigation',
      access: 'publication.edit',
      tag,
      summary: 'Replace the navigation of an edition',
      params: codeParam,
      body: navigationTree,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) =>
        versioned(await setNavigation(core, actor, params.code, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'get',
      path: '/kinds',
      access: 'public',
      tag,
      summary: 'What each edition calls the kinds of story, and where their lists are',
      query: z.object({ edition: editionCode.optional() }),
      handle: async ({ actor, query }) => {
        const kinds = await listKindTexts(db, query.edition)
        const there = new Set(
          (await listEditions(db)).filter((edition) => isThereFor(actor, edition)).map(({ code }) => code),
        )
        const items = kinds.filter(
          ({ edition, shown }) => there.has(edition) && (shown || worksIn(actor, edition)),
        )
        return ok({ body: { items } })
      },
    }),
    endpoint({
      method: 'patch',
      path: '/kinds/{kind}/{edition}',
      access: 'term.edit',
      tag,
      summary: 'Rename a kind in an edition, or move its list',
      params: kindParams,
      body: kindTextPatch,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) =>
        versioned(await editKindText(core, actor, params.kind, params.edition, body, ifMatch ?? 0)),
    }),
    ...staticPageEndpoints(core),
    ...redirectEndpoints(core),
    ...missedAddressEndpoints(core),
    ...houseStyleEndpoints(core),
  ]
}

function staticPageEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
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
        const there = (await listEditions(db)).filter((edition) => isThereFor(actor, edition))
        const codes = new Set(there.map(({ code }) => code))
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
      handle: async ({ actor, params, body, ifMatch }) =>
        answer(await editStaticPage(core, actor, params.id, params.edition, body, ifMatch ?? 0)),
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
