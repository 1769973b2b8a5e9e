// HTTP of merging: ask what it would do, do it, take it apart again.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, idOrKey, idOrKeyParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { ok } from '../result.ts'
import { mergeableTypes } from './term-merge.ts'
import { mergeTerm, planMerge, separateTerm } from './term-merge-service.ts'
import { presentTerm, termView } from './term-view.ts'

const plan = z
  .object({
    stories: z.number().meta({ description: 'Stories filed under it, in any state' }),
    live: z.number().meta({ description: 'Of these, those readers see' }),
    refused: z.object({ detail: z.string(), unblock: z.string() }).nullable(),
  })
  .openapi('MergePlan')

const mergeInput = z.strictObject({ into: idOrKey })

export function termMergeEndpoints(core: Core): Endpoint[] {
  return mergeableTypes.flatMap((type): Endpoint[] => {
    const path = `/${type}s/{id}`
    const one = type === 'author' ? 'an author' : `a ${type}`
    return [
      endpoint({
        method: 'get',
        path: `${path}/merge`,
        access: 'term.edit',
        tag: 'terms',
        summary: `What merging ${one} into another would do`,
        params: idOrKeyParam,
        query: mergeInput,
        answer: plan,
        handle: async ({ actor, params, query }) => {
          const planned = await planMerge(core.database.kysely, actor, type, params.id, query.into)
          return planned.ok ? ok({ body: planned.value }) : planned
        },
      }),
      endpoint({
        method: 'post',
        path: `${path}/merge`,
        access: 'term.edit',
        tag: 'terms',
        summary: `Merge ${one} into another: its addresses lead there, its stories are listed there`,
        params: idOrKeyParam,
        body: mergeInput,
        needsIfMatch: true,
        answer: termView,
        handle: async ({ actor, params, body, ifMatch }) => {
          const done = await mergeTerm(core, actor, type, params.id, body.into, ifMatch ?? 0)
          return done.ok ? ok({ body: presentTerm(done.value), rev: done.value.rev }) : done
        },
      }),
      endpoint({
        method: 'post',
        path: `${path}/separate`,
        access: 'term.edit',
        tag: 'terms',
        summary: `Take a merged ${type} apart again: it has its name, addresses and stories as before`,
        params: idOrKeyParam,
        needsIfMatch: true,
        answer: termView,
        handle: async ({ actor, params, ifMatch }) => {
          const done = await separateTerm(core, actor, type, params.id, ifMatch ?? 0)
          return done.ok ? ok({ body: presentTerm(done.value), rev: done.value.rev }) : done
        },
      }),
    ]
  })
}
