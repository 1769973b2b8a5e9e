// Passwords forgotten: a link to the address we know, and a new password by it.
import { type Core, write } from '../events/events.ts'
import { ok, type Result } from '../result.ts'
import { attemptKey, letterWait, networkWait, pairWait } from './attempt.ts'
import { countAttempt } from './attempt-store.ts'
import { type Client, networkOf } from './client.ts'
import { choosePassword, type Post, sendLink } from './link-service.ts'
import { actorOf } from './session-service.ts'
import { endSessions } from './session-store.ts'
import { issueTicket, voidTickets } from './ticket-store.ts'
import { findUserByEmail } from './user-store.ts'

/**
 * Somebody says they forgot their password. The caller answers before this has begun, so that no answer tells by its
 * words or its time whether there is such a person.
 */
export async function askReset(core: Core, post: Post, email: string, client: Client): Promise<void> {
  if (!(await mayAskReset(core, email.toLowerCase(), networkOf(client.address)))) return
  const user = await findUserByEmail(core.database.kysely, email)
  // Without mail the link would reach nobody: an administrator makes one.
  if (!user || user.disabledAt !== null || user.joinedAt === null || user.demo || !post.mail) return
  const made = await write(core, actorOf(user, client), async (unit) => {
    await voidTickets(unit.tx, ['reset'], user.id)
    unit.record({ type: 'user.reset-asked', subject: `user:${user.id}` })
    return ok(await issueTicket(unit.tx, 'reset', user.id, unit.now))
  })
  if (!made.ok) return
  const { language } = user
  await sendLink(core, post, { kind: 'reset', token: made.value, email: user.email, language })
}

async function mayAskReset({ database, clock }: Core, email: string, network: string): Promise<boolean> {
  const waits = [
    [attemptKey('reset', email, network), pairWait],
    [attemptKey('reset-network', network), networkWait],
    [attemptKey('reset-account', email), letterWait],
  ] as const
  for (const [key, wait] of waits)
    if (!(await countAttempt(database.kysely, key, wait, clock.now())).ok) return false
  return true
}

/** Uses a reset link: every session ends, and the person signs in anew, with the second factor they have. */
export function resetPassword(
  core: Core,
  given: { readonly token: string; readonly password: string },
  client: Client,
): Promise<Result<null>> {
  return choosePassword(core, { ...given, kind: 'reset', client }, async (unit, user) => {
    await endSessions(unit.tx, { user: user.id })
    unit.record({ type: 'user.password-reset', subject: `user:${user.id}` })
    return ok(null)
  })
}
