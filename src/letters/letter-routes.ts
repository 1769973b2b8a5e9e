// HTTP of letters for the desk. Readers send theirs by the form of the site.
import { z } from '@hono/zod-openapi'
import { type Endpoint, editionCode, endpoint, idParam, listOf, pageOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { listEditions } from '../publication/publication.ts'
import { fail, ok } from '../result.ts'
import { letterPatch, letterStates, letterView } from './letter.ts'
import { editLetter, maySee, openLetter } from './letter-service.ts'
import { findLetter, listLetters } from './letter-store.ts'

const tag = 'letters'
const letterQuery = z.object({
  edition: editionCode.optional(),
  state: z.enum(letterStates).default('new'),
  after: z.uuid().optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export function letterEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/letters',
      access: 'letter.see',
      tag,
      summary: 'What readers wrote, newest first; what one may not see is left out',
      query: letterQuery,
      answer: listOf(letterView),
      handle: async ({ actor, query: { edition, state, after, limit } }) => {
        const editions = (await listEditions(db))
          .map(({ code }) => code)
          .filter((code) => (edition === undefined || code === edition) && maySee(actor, code))
        const found = await listLetters(db, { editions, state, after, limit: limit + 1 })
        return ok({ body: pageOf(found, limit, ({ id }) => id) })
      },
    }),
    endpoint({
      method: 'get',
      path: '/letters/{id}',
      access: 'letter.see',
      tag,
      summary: 'One letter',
      params: idParam,
      answer: letterView,
      handle: async ({ actor, params }) => {
        const letter = await findLetter(db, params.id)
        return letter && maySee(actor, letter.edition)
          ? ok({ body: letter })
          : fail('not-found', 'There is no such letter.')
      },
    }),
    endpoint({
      method: 'patch',
      path: '/letters/{id}',
      access: 'letter.see',
      tag,
      summary: 'Give a letter to somebody, bin it or take it out of the bin; what is absent stays',
      params: idParam,
      body: letterPatch,
      answer: letterView,
      handle: async ({ actor, params, body }) => {
        const letter = await editLetter(core, actor, params.id, body)
        return letter.ok ? ok({ body: letter.value }) : letter
      },
    }),
    endpoint({
      method: 'post',
      path: '/letters/{id}/story',
      access: 'letter.see',
      tag,
      summary: 'Make a draft of a letter, of origin `reader`; asked again, the draft it was made into',
      params: idParam,
      answer: z.object({ story: z.uuid() }),
      handle: async ({ actor, params }) => {
        const opened = await openLetter(core, actor, params.id)
        return opened.ok ? ok({ body: opened.value }) : opened
      },
    }),
  ]
}
