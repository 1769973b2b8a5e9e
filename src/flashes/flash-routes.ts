// HTTP of flashes: parse -> authorise -> use-case -> present.
import { z } from '@hono/zod-openapi'
import { type Endpoint, editionCode, endpoint, idParam, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { FlashId } from '../ids.ts'
import { encodePath } from '../publication/publication.ts'
import { ok } from '../result.ts'
import type { Flash } from './flash.ts'
import { flashInput } from './flash-input.ts'
import { sendFlash, withdrawFlash } from './flash-service.ts'
import { listCurrent } from './flash-store.ts'

const flashView = z
  .object({
    id: z.string(),
    edition: z.string(),
    text: z.string(),
    attribution: z.string(),
    importance: z.number(),
    story: z.string().nullable(),
    corrected: z.boolean().meta({ description: 'It said something else before' }),
    createdAt: z.string(),
    updatedAt: z.string(),
    expiresAt: z.string(),
  })
  .openapi('Flash')

const publicFlashView = flashView
  .extend({
    path: z.string().nullable().meta({ description: 'Where its story is; null while there is none' }),
  })
  .openapi('PublicFlash')

const sentView = flashView
  .extend({
    rev: z.number(),
    items: z
      .array(flashView)
      .meta({ description: 'One for each edition; the first is also the answer itself' }),
    warnings: z.array(z.string()),
  })
  .openapi('SentFlash')

function present({ id, edition, text, attribution, importance, story, corrected, ...at }: Flash) {
  return {
    id,
    edition,
    text,
    attribution,
    importance,
    story,
    corrected,
    createdAt: at.createdAt.toISOString(),
    updatedAt: at.updatedAt.toISOString(),
    expiresAt: at.expiresAt.toISOString(),
  }
}

export function flashEndpoints(core: Core): Endpoint[] {
  const tag = 'flashes'
  return [
    endpoint({
      method: 'get',
      path: '/flashes',
      access: 'public',
      tag,
      summary: 'The breaking lines readers of an edition see now, newest first',
      query: z.object({ edition: editionCode, limit: z.coerce.number().int().min(1).max(100).default(10) }),
      answer: listOf(publicFlashView),
      handle: async ({ query }) => {
        const rows = await listCurrent(core.database.kysely, query.edition, core.clock.now(), query.limit)
        const items = rows.map(({ path, ...flash }) => ({
          ...present(flash),
          // A story that readers cannot see any more is not named.
          story: path === null ? null : flash.story,
          path: path === null ? null : encodePath(path),
        }))
        return ok({ body: { items } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/flashes',
      access: 'flash.send',
      tag,
      summary: 'Send a breaking line in one or several editions; the same id again replaces it',
      body: flashInput,
      maxBytes: 100_000,
      answer: sentView,
      handle: async ({ actor, body, ifMatch }) => {
        const sent = await sendFlash(core, actor, body, ifMatch)
        if (!sent.ok) return sent
        const { rev, lines, isNew, warnings } = sent.value
        const items = lines.map(present)
        return ok({ status: isNew ? 201 : 200, rev, body: { ...items[0], rev, items, warnings } })
      },
    }),
    endpoint({
      method: 'delete',
      path: '/flashes/{id}',
      access: 'flash.send',
      tag,
      summary: 'Withdraw a breaking line, in one edition or in all',
      params: idParam,
      query: z.object({ edition: editionCode.optional() }),
      handle: async ({ actor, params, query, ifMatch }) => {
        const withdrawn = await withdrawFlash(core, actor, params.id as FlashId, {
          ...(query.edition === undefined ? {} : { edition: query.edition }),
          ...(ifMatch === undefined ? {} : { expectedRev: ifMatch }),
        })
        return withdrawn.ok ? ok({ status: 204 }) : withdrawn
      },
    }),
  ]
}
