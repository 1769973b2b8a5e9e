// The demo newsroom's accounts: random passwords, new at each start because only their hashes are kept, no second factor,
// and good on this machine only (see `mayUseDemo`).
import { randomInt } from 'node:crypto'
import { cli, type Role } from '../actor.ts'
import { type Core, write } from '../events/events.ts'
import { ok } from '../result.ts'
import { hashPassword, keepPassword } from './password-service.ts'
import { findUserByEmail, insertUser } from './user-store.ts'

export type DemoAccount = { readonly email: string; readonly name: string; readonly role: Role }

/** The account's password of this start. Whoever is signed in stays so: a restart is no reset. */
export async function setDemoAccount(core: Core, account: DemoAccount): Promise<string> {
  const password = randomPassword()
  const kept = await hashPassword(password)
  const done = await write(core, cli, async (unit) => {
    const user = await findUserByEmail(unit.tx, account.email)
    if (user && !user.demo) throw new Error(`${account.email} is no account of the demo`)
    const grants = [{ role: account.role, editions: 'all', sections: 'all' }] as const
    const id = user?.id ?? (await insertUser(unit.tx, { ...account, grants, demo: true }, unit.now))
    await unit.tx.updateTable('users').set({ joined_at: unit.now }).where('id', '=', id).execute()
    await keepPassword(unit.tx, id, kept, unit.now)
    if (!user) unit.record({ type: 'user.joined', subject: `user:${id}`, data: { demo: true } })
    return ok(null)
  })
  if (!done.ok) throw new Error(done.problem.detail)
  return password
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups that can be read off a terminal: 77 random bits. */
function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
