// HTTP of one's own account: name, language, password, sessions.
import { z } from '@hono/zod-openapi'
import { type Answer, type Endpoint, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { ok, type Result } from '../result.ts'
import { mePresenter, meView } from './me-view.ts'
import { ownOf, renewed } from './own-routes.ts'
import { secondFactorEndpoints } from './second-factor-routes.ts'
import { gone } from './second-factor-service.ts'
import { endedCookie, type Identity } from './session.ts'
import { endSessionById, sessionsOf } from './session-service.ts'
import type { ListedSession } from './session-store.ts'
import { languages, personName } from './user.ts'
import { changePassword, editOwn } from './user-service.ts'

const tag = 'my account'
const passwordText = z.string().min(1).max(1_000)
const sent = { maxBytes: 20_000, tag, secret: true } as const

export function meEndpoints(core: Core, identity: Identity): Endpoint[] {
  const present = mePresenter(core)

  async function me({ userId, id }: { userId: string; id: string }): Promise<Result<Answer>> {
    const body = await present(userId, id)
    return body ? ok({ body }) : gone
  }

  return [
    endpoint({
      method: 'get',
      path: '/me',
      access: 'enrolling',
      tag,
      summary: 'Who is signed in',
      answer: meView,
      handle: async (request) => {
        const { session } = ownOf(request)
        return me(session)
      },
    }),
    endpoint({
      method: 'patch',
      path: '/me',
      access: 'user',
      ...sent,
      summary: "Change one's own name and language",
      body: z.strictObject({ name: personName.optional(), language: z.enum(languages).optional() }),
      answer: meView,
      handle: async (request) => {
        const done = await editOwn(core, ownOf(request), request.body)
        return done.ok ? me(ownOf(request).session) : done
      },
    }),
    endpoint({
      method: 'post',
      path: '/me/password',
      access: 'user',
      ...sent,
      summary: "Change one's own password; all other sessions end",
      body: z.strictObject({ current: passwordText, password: passwordText }),
      handle: async (request) => {
        const done = await changePassword(core, ownOf(request), request.body)
        return done.ok ? renewed(identity, done.value) : done
      },
    }),
    endpoint({
      method: 'get',
      path: '/sessions',
      access: 'user',
      tag,
      summary: "One's own sessions, the one last used first",
      handle: async (request) => {
        const { session } = ownOf(request)
        const items = (await sessionsOf(core, identity, session.userId)).map(presentSession)
        return ok({ body: { items: items.map((item) => ({ ...item, current: item.id === session.id })) } })
      },
    }),
    endpoint({
      method: 'delete',
      path: '/sessions/{id}',
      access: 'user',
      tag,
      summary: "End a session: one's own, or anybody's for administrators",
      params: idParam,
      handle: async (request) => {
        const done = await endSessionById(core, request.actor, request.params.id)
        if (!done.ok) return done
        const isThis = ownOf(request).session.id === request.params.id
        return ok({ status: 204, ...(isThis ? { headers: { 'set-cookie': endedCookie(identity) } } : {}) })
      },
    }),
    ...secondFactorEndpoints(core, identity),
  ]
}

export function presentSession({ id, agent, address, createdAt, seenAt }: ListedSession) {
  return { id, agent, address, createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString() }
}
