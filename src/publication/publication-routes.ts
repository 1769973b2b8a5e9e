// HTTP of the publication: settings, editions, kinds, navigation, static pages. Terms have routes of their own.
import { z } from '@hono/zod-openapi'
import { type Answer, type Endpoint, editionCode, endpoint, instant, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { byName, may, worksIn } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { isThereFor } from './edition-access-service.ts'
import { listSaid, said } from './edition-history-store.ts'
import { editionInput, editionPatch, kindParams, kindTextPatch, settingsPatch } from './edition-input.ts'
import { createEdition, editEdition, editKindText, editSettings } from './edition-service.ts'
import { findEdition, getSettings, listEditions } from './edition-store.ts'
import { houseStyleEndpoints } from './house-style-routes.ts'
import { missedAddressEndpoints } from './missed-address-routes.ts'
import { navigationTree, replaceRefs, termTargets } from './navigation.ts'
import { setNavigation } from './navigation-service.ts'
import { getNavigation } from './navigation-store.ts'
import { redirectEndpoints } from './redirect-routes.ts'
import { staticPageEndpoints } from './static-page-routes.ts'
import { findMerges } from './term-merge-store.ts'
import { listKindTexts } from './term-store.ts'

const codeParam = z.object({ code: editionCode })
const tag = 'publication'

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
      path: '/editions/{code}/revisions',
      access: 'publication.edit',
      tag,
      summary:
        'What the edition said of itself (name, slogan, byline, footer) each time it was saved, newest first',
      params: codeParam,
      answer: listOf(z.object({ rev: z.number(), said, by: z.string(), at: instant })),
      handle: async ({ actor, params }) => {
        if (may(actor, 'publication.edit', { edition: params.code }) !== 'yes')
          return fail('not-found', `There is no edition "${params.code}".`)
        return ok({ body: { items: await byName(db, await listSaid(db, params.code, 200)) } })
      },
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
        if (!edition || !isThereFor(actor, edition)) {
          return fail('not-found', `There is no edition "${params.code}".`)
        }
        const targets = [...termTargets(tree)]
        const merges = await findMerges(
          db,
          targets.map(({ ref }) => ref),
        )
        const now = new Map(targets.map(({ type, ref }) => [`${type} ${ref}`, merges.get(ref) ?? ref]))
        return versioned(ok({ ...replaceRefs(tree, now), rev: tree.rev }))
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
