// The demo's logins, one for each role, so that the desk can be tried from every chair. Good on this machine only.
import type { Role } from '../actor.ts'
import { type Core, hasHappened } from '../events/events.ts'
import { type DemoAccount, setDemoAccount } from '../people/people.ts'
import { begun } from './seed-begun.ts'

const chairs: Record<Role, string> = {
  reporter: 'Lena Marsh',
  editor: 'Karim Ostavi',
  'front-editor': 'Yusuf Halden',
  'breaking-editor': 'Mara Tellin',
  translator: 'Inés Cordal',
  admin: 'Noemi Strand',
}

const accounts: readonly DemoAccount[] = (Object.keys(chairs) as Role[]).map((role) => ({
  email: `${role}@compass.example`,
  name: chairs[role],
  role,
}))

/** Every account with its password of this start; none where the newsroom is not the demo's. */
export async function demoAccounts(core: Core): Promise<readonly (DemoAccount & { password: string })[]> {
  if (!(await hasHappened(core.database.kysely, begun))) return []
  const ready = []
  for (const account of accounts) ready.push({ ...account, password: await setDemoAccount(core, account) })
  return ready
}
