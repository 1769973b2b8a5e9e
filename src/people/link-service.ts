// A link that lets somebody in: its address, its letter, and what happens when it is used to choose a password.
// It is shown once; its hash is kept; it ends by use, by time, or by the next one.
import { type Core, type Unit, write } from '../events/events.ts'
import type { Mailer } from '../net/net.ts'
import { fail, type Result } from '../result.ts'
import type { Client } from './client.ts'
import { letter } from './mail-words.ts'
import { hashPassword, keepPassword, mayTakePassword } from './password-service.ts'
import { actorOf } from './session-service.ts'
import { findTicket, redeemTicket, voidTickets } from './ticket-store.ts'
import type { User } from './user.ts'
import { findUser, findUserLocked } from './user-store.ts'

/** What making a link needs beside the core. */
export type Post = { readonly publicUrl: string; readonly mail: Mailer | undefined }

/** `mailed` false: nothing was sent, the link must be handed over. */
export type Link = { readonly link: string; readonly kind: 'join' | 'reset'; readonly mailed: boolean }

export const badLink = fail(
  'not-found',
  'This link is not good any more: it was used, or its time is over. Ask for a new one.',
)

type Sending = {
  readonly kind: 'join' | 'reset'
  readonly token: string
  readonly email: string
  readonly language: string | null
}

/** Makes the address of a token, and sends it where mail is set up. The token stands in the fragment, which reaches no log. */
export async function sendLink(core: Core, { publicUrl, mail }: Post, sending: Sending): Promise<Link> {
  const { kind, token, email, language } = sending
  const link = `${publicUrl}/desk/${kind}#${token}`
  const row = await core.database.kysely.selectFrom('publication').select('settings').executeTakeFirst()
  const newsroom =
    row && 'name' in row.settings ? String(row.settings.name).replaceAll(/\s+/g, ' ') : 'Standfirst'
  const words = letter(kind === 'join' ? 'invite' : 'reset', language, newsroom, link)
  const sent = mail && (await mail({ to: email, ...words }))
  return { link, kind, mailed: sent?.ok === true }
}

type Choice = {
  readonly kind: 'invitation' | 'reset'
  readonly token: string
  readonly password: string
  readonly client: Client
}

/** A password that is refused leaves the link good. */
export async function choosePassword<T>(
  core: Core,
  { kind, token, password, client }: Choice,
  then: (unit: Unit, user: User) => Promise<Result<T>>,
): Promise<Result<T>> {
  const db = core.database.kysely
  const ticket = await findTicket(db, kind, token, core.clock.now())
  const found = ticket?.user ? await findUser(db, ticket.user) : undefined
  if (!found || found.disabledAt !== null) return badLink
  const taken = await mayTakePassword(db, found, password)
  if (!taken.ok) return taken
  const kept = await hashPassword(password)
  return write(core, actorOf(found, client), async (unit) => {
    if (!(await redeemTicket(unit.tx, kind, token, unit.now))) return badLink
    const user = await findUserLocked(unit.tx, found.id)
    if (!user || user.disabledAt !== null) return badLink
    await keepPassword(unit.tx, user.id, kept, unit.now)
    await voidTickets(unit.tx, ['reset', 'second-factor'], user.id)
    return then(unit, user)
  })
}
