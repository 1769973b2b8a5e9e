// People let in by an administrator: invitations, new links for those who lost theirs, and joining by one.
import type { Actor, Grant } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { fail, ok, type Result } from '../result.ts'
import { badLink, choosePassword, type Link, type Post, sendLink } from './link-service.ts'
import { may } from './permission.ts'
import { removeAllFactors } from './second-factor-service.ts'
import { openSession } from './session-service.ts'
import { endSessions } from './session-store.ts'
import type { Coming, SignedIn } from './sign-in-service.ts'
import { findTicket, issueTicket, voidTickets } from './ticket-store.ts'
import { findUser, findUserByEmail, findUserLocked, insertUser } from './user-store.ts'

export type NewPerson = { readonly email: string; readonly name: string; readonly grants: readonly Grant[] }

const notYours = fail('forbidden', 'Only an administrator may manage people.')
const ownAccount = fail('conflict', 'Nobody makes a link for themselves.', {
  unblock: 'Change your password and second factor in your own account, or ask another administrator.',
})

/** A new user and the link they join with. */
export async function invite(
  core: Core,
  post: Post,
  actor: Actor,
  person: NewPerson,
): Promise<Result<Link & { readonly id: string }>> {
  const made = await write(core, actor, async (unit) => {
    if (may(actor, 'user.manage') !== 'yes') return notYours
    const email = person.email.toLowerCase()
    if (await findUserByEmail(unit.tx, email)) {
      return fail('conflict', `There is a user with the address ${email} already.`, {
        unblock: 'Use another address, or make that user a new link.',
      })
    }
    const strange = await strangeEdition(unit, person.grants)
    if (strange) return strange
    const id = await insertUser(unit.tx, { ...person, email }, unit.now)
    const token = await issueTicket(unit.tx, 'invitation', id, unit.now)
    const roles = person.grants.map(({ role }) => role)
    unit.record({ type: 'user.invited', subject: `user:${id}`, data: { roles } })
    return ok({ id, token })
  })
  if (!made.ok) return made
  const { id, token } = made.value
  const sent = await sendLink(core, post, { kind: 'join', token, email: person.email, language: null })
  return ok({ id, ...sent })
}

export async function strangeEdition(
  unit: Unit,
  grants: readonly Grant[],
): Promise<Result<never> | undefined> {
  const known = new Set(
    (await unit.tx.selectFrom('editions').select('code').execute()).map(({ code }) => code),
  )
  const errors = grants.flatMap(({ editions }, at) =>
    editions === 'all' || editions.every((code) => known.has(code))
      ? []
      : [{ pointer: `/grants/${at}/editions`, detail: 'There is no such edition.' }],
  )
  return errors.length === 0
    ? undefined
    : fail('invalid', 'A grant names editions that do not exist.', { errors })
}

/** A new link by an administrator: to join for who never did, else to choose a new password. */
export async function makeLink(
  core: Core,
  post: Post,
  actor: Actor,
  { id, secondFactor = false }: { readonly id: string; readonly secondFactor?: boolean | undefined },
): Promise<Result<Link>> {
  const made = await write(core, actor, async (unit) => {
    if (may(actor, 'user.manage') !== 'yes') return notYours
    // Whoever found a session open must not get its person's password and second factor with it.
    if (actor.kind === 'user' && actor.id === id) return ownAccount
    const user = await findUserLocked(unit.tx, id)
    if (!user) return fail('not-found', 'There is no such user.')
    if (user.disabledAt !== null)
      return fail('conflict', 'This user is disabled.', { unblock: 'Enable the user first.' })
    const kind = user.joinedAt === null ? 'invitation' : 'reset'
    await voidTickets(unit.tx, ['invitation', 'reset', 'second-factor'], user.id)
    if (secondFactor) {
      await removeAllFactors(unit, user.id)
      await endSessions(unit.tx, { user: user.id })
    }
    unit.record({ type: 'user.link-made', subject: `user:${user.id}`, data: { kind, secondFactor } })
    return ok({ kind, user, token: await issueTicket(unit.tx, kind, user.id, unit.now) } as const)
  })
  if (!made.ok) return made
  const { kind, user, token } = made.value
  const { email, language } = user
  return ok(await sendLink(core, post, { kind: kind === 'reset' ? 'reset' : 'join', token, email, language }))
}

/** Whom an invitation is for, before it is used. */
export async function lookAtInvitation(
  core: Core,
  token: string,
): Promise<Result<{ readonly email: string; readonly name: string }>> {
  const db = core.database.kysely
  const ticket = await findTicket(db, 'invitation', token, core.clock.now())
  const user = ticket?.user ? await findUser(db, ticket.user) : undefined
  return user && user.disabledAt === null ? ok({ email: user.email, name: user.name }) : badLink
}

/** Uses an invitation: the password is chosen, the person is in; who must have a second factor may only enrol one. */
export function join(
  core: Core,
  given: { readonly token: string; readonly password: string; readonly name?: string | undefined },
  { client, instead }: Coming,
): Promise<Result<SignedIn>> {
  return choosePassword(core, { ...given, kind: 'invitation', client }, async (unit, user) => {
    const name = given.name ?? user.name
    await unit.tx.updateTable('users').set({ joined_at: unit.now, name }).where('id', '=', user.id).execute()
    unit.record({ type: 'user.joined', subject: `user:${user.id}` })
    const joined = { ...user, name }
    const opening = { user: joined, factor: 'password', client, instead, why: 'session.opened' } as const
    return ok({ kind: 'in', user: joined, session: await openSession(unit.tx, opening, unit.now) })
  })
}
