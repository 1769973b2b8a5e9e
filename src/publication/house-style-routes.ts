// HTTP of house style: an edition's rules, as the writing screen asks for them, and the glossary of names.
import { z } from '@hono/zod-openapi'
import { type Answer, type Endpoint, editionCode, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import { findEdition } from './edition-store.ts'
import { houseStyleInput, nameForm, nameInput, namePatch } from './house-style.ts'
import { addName, editName, removeName, setHouseStyle } from './house-style-service.ts'
import { findName, getHouseStyle, listNames } from './house-style-store.ts'

const codeParam = z.object({ code: editionCode })
const tag = 'house style'

const styleAnswer = houseStyleInput.extend({
  edition: z.string(),
  rev: z.number().int(),
  glossary: z.array(nameForm.extend({ note: z.string() })),
})
const nameAnswer = nameInput.extend({ id: z.uuid(), rev: z.number().int() })

function versioned<T extends { readonly rev: number }>(
  result: Result<T>,
  status: 200 | 201 = 200,
): Result<Answer> {
  return result.ok ? ok({ status, body: result.value, rev: result.value.rev }) : result
}

export function houseStyleEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/editions/{code}/house-style',
      access: 'story.see',
      tag,
      summary: "What an edition's texts are checked for, with the names as it writes them",
      params: codeParam,
      answer: styleAnswer,
      handle: async ({ params: { code } }) => {
        if (!(await findEdition(db, code))) return fail('not-found', `There is no edition "${code}".`)
        return versioned(ok(await getHouseStyle(db, code)))
      },
    }),
    endpoint({
      method: 'put',
      path: '/editions/{code}/house-style',
      access: 'style.edit',
      tag,
      summary: 'Replace the limits and terms of an edition; If-Match "0" where it has none yet',
      params: codeParam,
      body: houseStyleInput,
      answer: styleAnswer,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) =>
        versioned(await setHouseStyle(core, actor, params.code, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'get',
      path: '/names',
      access: 'story.see',
      tag,
      summary: 'The glossary: every name with its spelling in each edition',
      answer: z.object({ items: z.array(nameAnswer) }),
      handle: async () => ok({ body: { items: await listNames(db) } }),
    }),
    endpoint({
      method: 'post',
      path: '/names',
      access: 'style.edit',
      tag,
      summary: 'Add a name to the glossary',
      body: nameInput,
      answer: nameAnswer,
      handle: async ({ actor, body }) => versioned(await addName(core, actor, body), 201),
    }),
    endpoint({
      method: 'get',
      path: '/names/{id}',
      access: 'story.see',
      tag,
      summary: 'One name of the glossary',
      params: idParam,
      answer: nameAnswer,
      handle: async ({ params }) => {
        const name = await findName(db, params.id)
        return name ? versioned(ok(name)) : fail('not-found', 'There is no such name in the glossary.')
      },
    }),
    endpoint({
      method: 'patch',
      path: '/names/{id}',
      access: 'style.edit',
      tag,
      summary: 'Change how a name is written; only the editions named are changed',
      params: idParam,
      body: namePatch,
      answer: nameAnswer,
      needsIfMatch: true,
      handle: async ({ actor, params, body, ifMatch }) =>
        versioned(await editName(core, actor, params.id, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'delete',
      path: '/names/{id}',
      access: 'style.edit',
      tag,
      summary: 'Take a name out of the glossary',
      params: idParam,
      handle: async ({ actor, params }) => {
        const removed = await removeName(core, actor, params.id)
        return removed.ok ? ok({ status: 204 }) : removed
      },
    }),
  ]
}
