// The OpenAPI 3.1 document, made from the same descriptions and schemas that answer the requests.
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Endpoint } from '../api/api.ts'
import { problemStatuses } from './problem.ts'

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    unblock: z.string().optional(),
    requestId: z.string().optional(),
  })
  .openapi('Problem')

export function describe(endpoints: readonly Endpoint[]): object {
  const app = new OpenAPIHono()
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-standfirst',
  })
  for (const declared of endpoints) app.openAPIRegistry.registerPath(pathOf(declared) as never)
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Standfirst',
      version: '1',
      description: 'The API of a newsroom. Errors are RFC 9457 problem documents.',
    },
    servers: [{ url: '/api/v1' }],
  })
}

function pathOf(declared: Endpoint): object {
  const { method, path, summary, tag, params, query, body, answer, multipart, needsIfMatch } = declared
  const media = multipart ? 'multipart/form-data' : 'application/json'
  const headers = headersOf(method, needsIfMatch === true)
  const request = {
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(headers ? { headers } : {}),
    ...(body
      ? { body: { content: { [media]: { schema: body } }, required: !body.safeParse({}).success } }
      : {}),
  }
  const success = method === 'post' && /^\/[a-z-]+$/.test(path) ? 201 : method === 'delete' ? 204 : 200
  const good = answer
    ? { description: 'Done', content: { 'application/json': { schema: answer } } }
    : { description: 'Done' }
  const bad = Object.fromEntries(
    problemStatuses
      .filter((status) => status !== 412 || needsIfMatch)
      .map((status) => [
        status,
        { description: 'Problem', content: { 'application/problem+json': { schema: problemSchema } } },
      ]),
  )
  return {
    method,
    path,
    summary,
    tags: [tag],
    operationId: `${method}${path.replaceAll(/[^a-zA-Z]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase())}`,
    request,
    responses: { [success]: good, ...bad },
    ...securityOf(declared),
  }
}

function securityOf({ access, byPerson }: Endpoint): object {
  if (access === 'public') return {}
  if (access === 'user' || access === 'enrolling')
    return { security: [{ session: [] }], description: 'For people who signed in, about themselves' }
  if (byPerson !== undefined) {
    const proved = byPerson === 'proved' ? ', and have just proved who they are' : ''
    const description = `Permission: ${access}; for people who signed in${proved}, not for tokens`
    return { security: [{ session: [] }], description }
  }
  return { security: [{ bearer: [] }, { session: [] }], description: `Permission: ${access}` }
}

function headersOf(method: string, needsIfMatch: boolean) {
  if (method === 'get') return undefined
  const key = z.string().max(255).optional()
  return needsIfMatch
    ? z.object({ 'Idempotency-Key': key, 'If-Match': z.string() })
    : z.object({ 'Idempotency-Key': key })
}
