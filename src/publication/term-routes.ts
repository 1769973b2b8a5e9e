// HTTP of terms: the same four routes for sections, regions, topics, dossiers, programmes and authors.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Endpoint, editionCode, endpoint, idOrKeyParam, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { worksIn } from '../people/people.ts'
import { fail, ok } from '../result.ts'
import { type Term, type TermType, termTypes } from './term.ts'
import { termInput, termPatch } from './term-input.ts'
import { termMergeEndpoints } from './term-merge-routes.ts'
import { createTerm, editTerm } from './term-service.ts'
import { findTerm, listTerms } from './term-store.ts'
import { presentTerm, termView } from './term-view.ts'

/** A name that is not shown (yet) is there for those who work in its edition; to others a term without any is not there. */
function asSeenBy(actor: Actor, term: Term): Term | undefined {
  const all = Object.entries(term.texts)
  const seen = all.filter(([edition, { shown }]) => shown || worksIn(actor, edition))
  const isThere = seen.length > 0 || (all.length === 0 && actor.kind !== 'stranger')
  return isThere ? { ...term, texts: Object.fromEntries(seen) } : undefined
}

export function termEndpoints(core: Core): Endpoint[] {
  return [...termTypes.flatMap((type) => endpointsOf(core, type)), ...termMergeEndpoints(core)]
}

function endpointsOf(core: Core, type: TermType): Endpoint[] {
  const db = core.database.kysely
  const path = `/${type}s`
  return [
    endpoint({
      method: 'get',
      path,
      access: 'public',
      tag: 'terms',
      summary: `All ${type}s with their names per edition`,
      query: z.object({ edition: editionCode.optional() }),
      answer: listOf(termView),
      handle: async ({ actor, query }) => {
        const terms = (await listTerms(db, type)).flatMap((term) => asSeenBy(actor, term) ?? [])
        const { edition } = query
        const shown = edition === undefined ? terms : terms.filter((term) => term.texts[edition]?.shown)
        return ok({ body: { items: shown.map(presentTerm) } })
      },
    }),
    endpoint({
      method: 'post',
      path,
      access: 'term.edit',
      tag: 'terms',
      summary: `Add ${type === 'author' ? 'an' : 'a'} ${type}`,
      body: termInput,
      answer: termView,
      handle: async ({ actor, body }) => {
        const made = await createTerm(core, actor, type, body)
        return made.ok ? ok({ status: 201, body: presentTerm(made.value), rev: made.value.rev }) : made
      },
    }),
    endpoint({
      method: 'get',
      path: `${path}/{id}`,
      access: 'public',
      tag: 'terms',
      summary: `One ${type}, by id or key`,
      params: idOrKeyParam,
      answer: termView,
      handle: async ({ actor, params }) => {
        const found = await findTerm(db, type, params.id)
        const term = found && asSeenBy(actor, found)
        return term
          ? ok({ body: presentTerm(term), rev: term.rev })
          : fail('not-found', `There is no such ${type}.`)
      },
    }),
    endpoint({
      method: 'patch',
      path: `${path}/{id}`,
      access: 'term.edit',
      tag: 'terms',
      summary: `Change a ${type}; a changed slug leaves a redirect`,
      params: idOrKeyParam,
      body: termPatch,
      needsIfMatch: true,
      answer: termView,
      handle: async ({ actor, params, body, ifMatch }) => {
        const changed = await editTerm(core, actor, type, params.id, body, ifMatch ?? 0)
        return changed.ok ? ok({ body: presentTerm(changed.value), rev: changed.value.rev }) : changed
      },
    }),
  ]
}
