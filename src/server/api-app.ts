// Assembles the rooms' endpoints into the JSON API: credentials, permission, limits, parsing, idempotency, problems, OpenAPI.
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Actor, actorKey, stranger } from '../actor.ts'
import type { Access, Answer, ApiRequest, Endpoint } from '../api/api.ts'
import { isForeignKeyViolation, isUniqueViolation, sqlState } from '../db/db.ts'
import { appendAudit, type Core } from '../events/events.ts'
import {
  type Action,
  actions,
  type Client,
  type Identity,
  identityOf,
  isFresh,
  mayAtAll,
} from '../people/people.ts'
import { fail, ok, type Problem, type Result } from '../result.ts'
import { clientOf } from './client-address.ts'
import { type Asker, findAsker } from './credentials.ts'
import { checkSite } from './cross-site.ts'
import { once } from './idempotency.ts'
import { parseIfMatch, tryMatches } from './if-match.ts'
import { describe } from './openapi.ts'
import { problemDocument, statusOf } from './problem.ts'
import { createRateLimits, type RateLimits } from './rate-limit.ts'
import { readBody } from './request-body.ts'

/** Given with each request by the server in front. */
export type ApiEnv = { Bindings: { requestId: string; address: string } }
export type ApiLog = { readonly error: (details: object, message: string) => void }

const base = '/api/v1'

/** Throws when a route names an action the permission table does not hold: such a newsroom does not start. */
export function apiApp(
  core: Core,
  endpoints: readonly Endpoint[],
  log: ApiLog,
  identity: Identity = identityOf('http://localhost:3000'),
): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>()
  const limits = createRateLimits()
  const fromAnywhere = new Set(endpoints.filter(({ anyOrigin }) => anyOrigin).map(({ path }) => base + path))
  app.use('*', async (context, next) => {
    const { method, path, raw } = context.req
    if (method === 'GET' || method === 'HEAD' || fromAnywhere.has(path)) return next()
    const site = checkSite(raw.headers, identity.publicUrl)
    if (site.ok) return next()
    const mayTry = await limits.mayTry(context.env.address)
    if (!mayTry.ok) return problem(context, mayTry.problem)
    await limits.failed(context.env.address)
    await noteRefusal(core, { ...stranger, address: context.env.address }, 'api', context, site.problem)
    return problem(context, site.problem)
  })
  for (const declared of endpoints) {
    if (!isKnown(declared.access)) {
      throw new Error(`${declared.method} ${declared.path} has no entry in the permission table`)
    }
    const path = base + declared.path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(declared.method.toUpperCase(), path, (context) =>
      respond(core, { declared, limits, log, identity }, context),
    )
  }
  const document = describe(endpoints)
  app.get(`${base}/openapi.json`, (context) => context.json(document))
  app.notFound((context) =>
    problem(context, { code: 'not-found', detail: 'There is nothing at this address.' }),
  )
  app.onError((error, context) => {
    log.error({ err: error, requestId: context.env.requestId }, 'request failed')
    const requestId = context.env.requestId
    return context.body(
      JSON.stringify({ type: 'about:blank', title: 'Something went wrong here', status: 500, requestId }),
      500,
      { 'content-type': 'application/problem+json' },
    )
  })
  return app
}

const forEverybody: ReadonlySet<Access> = new Set(['public', 'user', 'enrolling'])

function isKnown(access: Access): boolean {
  return forEverybody.has(access) || actions.includes(access as Action)
}

type Serving = {
  readonly declared: Endpoint
  readonly limits: RateLimits
  readonly log: ApiLog
  readonly identity: Identity
}

async function respond(
  core: Core,
  { declared, limits, log, identity }: Serving,
  context: Context<ApiEnv>,
): Promise<Response> {
  const client = clientOf((name) => context.req.header(name), context.env.address)
  const asker = await authenticate(core, declared, identity, context, client)
  if (!asker.ok) {
    // A person without a session is asked to sign in: nobody guesses a cookie of 256 bits, and pages ask by themselves.
    if (isPersonal(declared.access) && context.req.header('authorization') === undefined)
      return problem(context, asker.problem)
    // Only those who fail wait: a right token is never locked out by what others at its address do.
    const mayTry = await limits.mayTry(client.address)
    if (!mayTry.ok) return problem(context, mayTry.problem)
    await limits.failed(client.address)
    await noteRefusal(core, { ...stranger, address: client.address }, declared.access, context, asker.problem)
    return problem(context, asker.problem)
  }
  const { actor, session } = asker.value
  const within = await limits.request(actor, client.address)
  if (!within.ok) return problem(context, within.problem)
  const access = authorise(declared, asker.value, context, core.clock.now())
  if (!access.ok) {
    await noteRefusal(core, actor, declared.access, context, access.problem)
    return problem(context, access.problem)
  }
  const raw = await readBody(context.req.raw, declared)
  if (!raw.ok) return problem(context, raw.problem)
  const request = parse(
    declared,
    { actor, client, ...(session ? { session } : {}) },
    context,
    raw.value.value,
  )
  if (!request.ok) return problem(context, request.problem)

  const run = async (): Promise<Response> => {
    const match = parseIfMatch(context.req.header('if-match'))
    const handle = (ifMatch: number | undefined) =>
      declared.handle({ ...request.value, ...(ifMatch === undefined ? {} : { ifMatch }) })
    const isRequired = declared.needsIfMatch === true
    const result = await tryMatches(match, isRequired, handle).catch((error: unknown) => {
      if (isUniqueViolation(error)) {
        return fail('conflict', 'Somebody else made the same at this moment.', {
          unblock: 'Look at what is there now, and ask again.',
        })
      }
      if (!isUnkeepable(error)) throw error
      log.error({ err: error, requestId: context.env.requestId }, 'a value could not be kept')
      return fail(
        'invalid',
        'The request holds a value that cannot be kept: a NUL or broken character, a number or date out of range, or the id of something that does not exist.',
      )
    })
    if (result.ok) return present(context, result.value)
    if (result.problem.code === 'forbidden')
      await noteRefusal(core, actor, declared.access, context, result.problem)
    return problem(context, result.problem)
  }
  const key = context.req.header('idempotency-key')
  // All strangers are one actor: their keys would meet, and anybody could fill the table.
  if (key === undefined || declared.method === 'get' || actor.kind === 'stranger') return run()
  if (key.length > 255 || key === '') {
    return problem(context, { code: 'invalid', detail: 'An Idempotency-Key has 1 to 255 characters.' })
  }
  const claim = {
    actor: actorKey(actor),
    key,
    method: declared.method,
    path: context.req.path + new URL(context.req.url).search,
    body: raw.value.bytes,
    secret: declared.secret === true,
  }
  const kept = await once(core, claim, async () => {
    const response = await run().catch((error: unknown) => {
      log.error({ err: error, requestId: context.env.requestId }, 'request failed')
      throw error
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  })
  if (!kept.ok) return problem(context, kept.problem)
  const { status, headers, body } = kept.value
  return new Response(status === 204 ? null : body, { status, headers })
}

function isPersonal(access: Access): boolean {
  return access === 'user' || access === 'enrolling'
}

async function authenticate(
  core: Core,
  declared: Endpoint,
  identity: Identity,
  context: Context<ApiEnv>,
  client: Client,
): Promise<Result<Asker>> {
  const authorization = context.req.header('authorization')
  const cookie = declared.anyOrigin ? undefined : context.req.header('cookie')
  const asker = await findAsker(core, identity, { authorization, cookie, client })
  if (!asker.ok || asker.value.actor.kind !== 'stranger' || declared.access === 'public') return asker
  return fail('unauthenticated', 'This needs credentials: sign in, or send Authorization: Bearer TOKEN.')
}

function authorise(
  { access, multipart, byPerson }: Endpoint,
  asker: Asker,
  context: Context<ApiEnv>,
  now: Date,
): Result<null> {
  const { actor, session } = asker
  // A form of another site can send files, but no header of its own.
  if (multipart && session && context.req.header('x-standfirst') !== 'desk')
    return fail('forbidden', 'Uploads with a session carry the header X-Standfirst: desk.')
  if (access === 'public') return ok(null)
  if (access === 'user' || access === 'enrolling') {
    if (!session) return fail('forbidden', 'This is for people who signed in; a token has no account.')
    if (session.mustEnrol && access === 'user')
      return fail('forbidden', enrolFirst, { extra: { mustEnrol: true } })
    return ok(null)
  }
  if (mayAtAll(actor, access)) {
    if (byPerson === undefined) return ok(null)
    if (!session) return fail('forbidden', 'This takes a person who signed in: a token lets nobody in.')
    if (byPerson === 'signed-in' || isFresh(session, now)) return ok(null)
    return fail('forbidden', 'Sign in again before you let somebody in.', { extra: { reauthenticate: true } })
  }
  return session?.mustEnrol
    ? fail('forbidden', enrolFirst, { extra: { mustEnrol: true } })
    : fail('forbidden', 'You may not do this.')
}

const enrolFirst = 'Set up a second factor first: your role can publish or administer.'

function parse(
  declared: Endpoint,
  asker: Asker & { readonly client: Client },
  context: Context<ApiEnv>,
  rawBody: unknown,
): Result<ApiRequest<unknown, unknown, unknown>> {
  const params = check(declared.params, context.req.param(), '')
  // An id that cannot be one names nothing.
  if (!params.ok) return fail('not-found', 'There is no such thing.')
  const query = check(declared.query, context.req.query(), '?')
  if (!query.ok) return query
  const unknown = unknownParameters(declared.query, context.req.query())
  if (unknown.length > 0)
    return fail('invalid', 'The query has parameters this address does not know.', { errors: unknown })
  const body = check(declared.body, rawBody, '')
  if (!body.ok) return body
  if (declared.needsIfMatch && context.req.header('if-match') === undefined) {
    return fail('precondition-required', 'Name the revision you change: If-Match: "REV".')
  }
  return ok({
    ...asker,
    params: params.value,
    query: query.value,
    body: body.value,
    headers: shownHeaders(context),
    signal: context.req.raw.signal,
  })
}

/** What the client said of itself; its credentials stay here. */
function shownHeaders(context: Context<ApiEnv>): ReadonlyMap<string, string> {
  const headers = new Map(Object.entries(context.req.header()))
  for (const name of ['authorization', 'cookie', 'proxy-authorization']) headers.delete(name)
  return headers
}

function check(schema: z.ZodType | undefined, value: unknown, prefix: string): Result<unknown> {
  if (!schema) return ok(undefined)
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const errors = parsed.error.issues.slice(0, 50).flatMap((issue) => pointers(issue, prefix))
  return fail('invalid', 'The request does not fit its schema.', { errors })
}

/** A misspelt filter must not look like an answer without it. */
function unknownParameters(schema: z.ZodType | undefined, query: Readonly<Record<string, string>>) {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.keys(query)
    .filter((key) => !Object.hasOwn(schema.shape, key))
    .slice(0, 50)
    .map((key) => ({ pointer: `?/${key}`, detail: 'unknown parameter' }))
}

/** The database refused a value (SQLSTATE class 22, or a reference to nothing): what was asked is at fault, nothing was written. */
function isUnkeepable(error: unknown): boolean {
  return sqlState(error)?.startsWith('22') === true || isForeignKeyViolation(error)
}

/** An unknown member is named itself, so that the pointer leads to it. */
function pointers(issue: z.core.$ZodIssue, prefix: string) {
  const at = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: `${prefix}${at}/${key}`, detail: 'unknown member' }))
  }
  return [{ pointer: prefix + at, detail: issue.message }]
}

function present(
  context: Context<ApiEnv>,
  { status = 200, body, stream, rev, headers = {} }: Answer,
): Response {
  if (stream) {
    // Nobody reads what a HEAD is answered with, so nobody would ever end it.
    if (context.req.method === 'HEAD') void stream.cancel()
    const type = 'text/event-stream; charset=utf-8'
    return context.body(stream, 200, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  }
  const all = { ...headers, ...(rev === undefined ? {} : { etag: `"${rev}"` }), 'cache-control': 'no-store' }
  if (status === 204 || body === undefined)
    return context.body(null, status === 200 ? 204 : (status as 204), all)
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/json; charset=utf-8',
    ...all,
  })
}

function problem(context: Context<ApiEnv>, found: Problem): Response {
  const rev = found.extra?.['rev']
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(found.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
    ...(found.code === 'too-many' ? { 'retry-after': String(found.extra?.['retryAfter'] ?? 1) } : {}),
    ...(found.code === 'stale' && typeof rev === 'number' ? { etag: `"${rev}"` } : {}),
  }
  const body = JSON.stringify(problemDocument(found, context.env.requestId))
  return context.body(body, statusOf(found.code) as 400, headers)
}

/** Refusals are in the audit log: who tried what. */
async function noteRefusal(
  core: Core,
  actor: Actor,
  access: Access | 'api',
  context: Context<ApiEnv>,
  found: Problem,
): Promise<void> {
  const entry = {
    action: access === 'public' ? 'api' : access,
    subject: `${context.req.method} ${context.req.path}`.slice(0, 300),
    outcome: 'refused' as const,
    detail: { code: found.code },
  }
  await core.database.transact((tx) => appendAudit(tx, [entry], { at: core.clock.now(), actor }))
}
