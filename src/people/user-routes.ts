// HTTP of people: colleagues see names and roles, administrators everything but secrets.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Endpoint, endpoint, idParam, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { Mailer } from '../net/net.ts'
import { fail, ok } from '../result.ts'
import { invite, makeLink } from './invitation-service.ts'
import { presentSession } from './me-routes.ts'
import { may } from './permission.ts'
import { findSecondFactors } from './second-factor-store.ts'
import { type Identity, sessionCookie } from './session.ts'
import { sessionsOf } from './session-service.ts'
import {
  colleagueView,
  email,
  grantsInput,
  personName,
  presentColleague,
  presentUser,
  type User,
  userView,
} from './user.ts'
import { editUser } from './user-service.ts'
import { findUser, lastSeen, listUsers } from './user-store.ts'

const tag = 'people'
const noUser = fail('not-found', 'There is no such user.')

export function userEndpoints(core: Core, identity: Identity, mail: Mailer | undefined): Endpoint[] {
  const db = core.database.kysely
  const post = { publicUrl: identity.publicUrl, mail }

  async function present(actor: Actor, users: readonly User[]): Promise<readonly object[]> {
    if (may(actor, 'user.manage') !== 'yes') return users.map(presentColleague)
    const ids = users.map(({ id }) => id)
    const factors = await findSecondFactors(db, ids)
    const seen = await lastSeen(db)
    return users.map((user) =>
      presentUser(user, {
        secondFactor: factors.get(user.id) ?? 'none',
        lastSeenAt: seen.get(user.id) ?? null,
      }),
    )
  }

  return [
    endpoint({
      method: 'get',
      path: '/users',
      access: 'user.see',
      tag,
      summary: 'Everybody with a login, by name; administrators see more',
      answer: listOf(z.union([userView, colleagueView])),
      handle: async ({ actor }) => ok({ body: { items: await present(actor, await listUsers(db)) } }),
    }),
    endpoint({
      method: 'get',
      path: '/users/{id}',
      access: 'user.see',
      tag,
      summary: 'One person with a login',
      params: idParam,
      answer: z.union([userView, colleagueView]),
      handle: async ({ actor, params }) => {
        const user = await findUser(db, params.id)
        if (!user) return noUser
        const [body] = await present(actor, [user])
        return ok({ body })
      },
    }),
    endpoint({
      method: 'post',
      path: '/invitations',
      access: 'user.manage',
      byPerson: 'signed-in',
      tag,
      summary: 'Invite somebody: the answer has the link, shown once; `mailed` says whether it was sent',
      body: z.strictObject({ email, name: personName, grants: grantsInput }),
      secret: true,
      handle: async ({ actor, body }) => {
        const made = await invite(core, post, actor, body)
        return made.ok ? ok({ status: 201, body: made.value }) : made
      },
    }),
    endpoint({
      method: 'patch',
      path: '/users/{id}',
      access: 'user.manage',
      byPerson: 'signed-in',
      tag,
      summary: "Change somebody's roles, or disable them; their sessions end at once",
      params: idParam,
      body: z
        .strictObject({ grants: grantsInput.optional(), disabled: z.boolean().optional() })
        .refine(({ grants, disabled }) => grants !== undefined || disabled !== undefined, {
          message: 'say what changes: grants or disabled',
        }),
      secret: true,
      answer: userView,
      handle: async ({ actor, session, client, params, body }) => {
        const done = await editUser(core, { actor, session, client }, params.id, body)
        if (!done.ok) return done
        const [shown] = await present(actor, [done.value.user])
        const renewed = done.value.session
        return ok({
          body: shown,
          ...(renewed ? { headers: { 'set-cookie': sessionCookie(identity, renewed.secret) } } : {}),
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/users/{id}/reset',
      access: 'user.manage',
      byPerson: 'proved',
      tag,
      summary:
        'A new link for somebody: to join, or to choose a new password; `secondFactor` also removes that',
      params: idParam,
      body: z.strictObject({ secondFactor: z.boolean().optional() }),
      secret: true,
      handle: async ({ actor, params, body }) => {
        const made = await makeLink(core, post, actor, { id: params.id, secondFactor: body.secondFactor })
        return made.ok ? ok({ body: made.value }) : made
      },
    }),
    endpoint({
      method: 'get',
      path: '/users/{id}/sessions',
      access: 'user.manage',
      tag,
      summary: "Somebody's sessions",
      params: idParam,
      handle: async ({ params }) => {
        if (!(await findUser(db, params.id))) return noUser
        return ok({ body: { items: (await sessionsOf(core, identity, params.id)).map(presentSession) } })
      },
    }),
  ]
}
