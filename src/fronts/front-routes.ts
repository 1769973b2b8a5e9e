// HTTP of fronts: parse -> authorise -> use-case -> present.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Answer, type Endpoint, editionCode, endpoint, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { may } from '../people/people.ts'
import { findEdition, listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Front, formerCard, frontState } from './front.ts'
import { frontInput, frontRef, operationsInput } from './front-input.ts'
import { createFront, discardFront, editFront, launchFront } from './front-service.ts'
import {
  findFront,
  findStateAt,
  homeEdition,
  listFronts,
  listHistory,
  publicState,
  readAutomaticHome,
} from './front-store.ts'

const frontView = z
  .object({
    id: z.string(),
    edition: z.string(),
    type: z.string(),
    subject: z.string().nullable(),
    rev: z.number().meta({ description: '0 while nobody has taken it over' }),
    automatic: z.boolean(),
    live: frontState,
    draft: frontState.nullable().optional().meta({ description: 'null: the same as live. For editors.' }),
    previously: z.array(formerCard).optional().meta({ description: 'Cards that were live. For editors.' }),
    state: frontState.optional().meta({ description: 'With `rev`: what an editor saw then' }),
  })
  .openapi('Front')

const actView = z
  .object({ rev: z.number(), act: z.string(), by: z.string(), at: z.string() })
  .openapi('FrontAct')

const notFound = fail('not-found', 'There is no such front.')
const frontParam = z.object({ id: frontRef })

function presentFront(front: Front) {
  return { ...front, automatic: front.rev === 0 }
}

export function frontEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  const tag = 'fronts'
  const answer = (result: Result<Front>, status: 200 | 201 = 200): Result<Answer> =>
    result.ok ? ok({ status, body: presentFront(result.value), rev: result.value.rev }) : result

  /** Editors see the draft; strangers what readers can see. */
  const shownTo = async (actor: Actor, front: Front) => {
    if (may(actor, 'front.see', { edition: front.edition }) === 'yes') return presentFront(front)
    const { draft: _draft, previously: _previously, ...live } = presentFront(front)
    return { ...live, live: await publicState(db, front.live) }
  }
  const find = async (ref: string): Promise<Front | undefined> => {
    const front = await findFront(db, ref)
    const edition = front ? undefined : await findEdition(db, homeEdition(ref) ?? '')
    return front ?? (edition && readAutomaticHome(db, edition.code, edition.language))
  }

  return [
    endpoint({
      method: 'get',
      path: '/fronts',
      access: 'public',
      tag,
      summary: 'Fronts: the home of each edition, automatic or curated, and every other curated one',
      query: z.object({ edition: editionCode.optional() }),
      answer: listOf(frontView),
      handle: async ({ actor, query }) => {
        const curated = await listFronts(db, query.edition)
        const editions = (await listEditions(db)).filter(
          ({ code, shown }) =>
            (query.edition ?? code) === code &&
            (shown || may(actor, 'front.see', { edition: code }) === 'yes') &&
            !curated.some(({ edition, type }) => edition === code && type === 'home'),
        )
        const homes = []
        for (const { code, language } of editions) homes.push(await readAutomaticHome(db, code, language))
        const items = []
        for (const front of [...homes, ...curated]) items.push(await shownTo(actor, front))
        return ok({ body: { items } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/fronts',
      access: 'front.edit',
      tag,
      summary: 'Take a front over: it begins as the automatic one',
      body: frontInput,
      answer: frontView,
      handle: async ({ actor, body }) => answer(await createFront(core, actor, body), 201),
    }),
    endpoint({
      method: 'get',
      path: '/fronts/{id}',
      access: 'public',
      tag,
      summary: 'One front; `home:EDITION` names the home of an edition',
      params: frontParam,
      query: z.object({ rev: z.coerce.number().int().positive().optional() }),
      answer: frontView,
      handle: async ({ actor, params, query }) => {
        const front = await find(params.id)
        if (!front) return notFound
        const body = await shownTo(actor, front)
        if (query.rev === undefined) return ok({ body, rev: front.rev })
        const seen = may(actor, 'front.see', { edition: front.edition }) === 'yes'
        const state = seen ? await findStateAt(db, front.id, query.rev) : undefined
        return state ? ok({ body: { ...body, state } }) : notFound
      },
    }),
    endpoint({
      method: 'post',
      path: '/fronts/{id}/operations',
      access: 'front.edit',
      tag,
      summary: 'Change the draft by operations on cards and collections; two editors merge',
      params: frontParam,
      body: operationsInput,
      answer: frontView,
      handle: async ({ actor, params, body }) => answer(await editFront(core, actor, params.id, body)),
    }),
    endpoint({
      method: 'post',
      path: '/fronts/{id}/launch',
      access: 'front.launch',
      tag,
      summary: 'The draft goes live',
      params: frontParam,
      answer: frontView,
      handle: async ({ actor, params, ifMatch }) =>
        answer(await launchFront(core, actor, params.id, ifMatch)),
    }),
    endpoint({
      method: 'post',
      path: '/fronts/{id}/discard',
      access: 'front.launch',
      tag,
      summary: 'Drop the draft',
      params: frontParam,
      answer: frontView,
      handle: async ({ actor, params, ifMatch }) =>
        answer(await discardFront(core, actor, params.id, ifMatch)),
    }),
    endpoint({
      method: 'get',
      path: '/fronts/{id}/history',
      access: 'front.see',
      tag,
      summary: 'Every act on a front, newest first; `GET /fronts/{id}?rev=` shows what it led to',
      params: frontParam,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(100).default(30),
        after: z.coerce
          .number()
          .int()
          .positive()
          .optional()
          .meta({ description: '`next` of the page before' }),
      }),
      answer: listOf(actView),
      handle: async ({ actor, params, query }) => {
        const front = await find(params.id)
        if (!front || may(actor, 'front.see', { edition: front.edition }) !== 'yes') return notFound
        if (front.rev === 0) return ok({ body: { items: [] } })
        const rows = await listHistory(db, front.id, {
          before: query.after ?? front.rev + 1,
          limit: query.limit,
        })
        const items = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
        const last = items.at(-1)
        return ok({ body: last && last.rev > 1 ? { items, next: String(last.rev) } : { items } })
      },
    }),
  ]
}
