// Builders for tests: people with a login and a session, their code generator, and a passkey made of software.
import { TOTP } from 'otpauth'
import type { Actor, Grant, Role } from '../actor.ts'
import type { Core } from '../events/events.ts'
import { hashPassword, keepPassword } from './password-service.ts'
import { cookieName, type Factor } from './session.ts'
import { insertSession } from './session-store.ts'
import { insertUser } from './user-store.ts'

export { softPasskey } from './testing-passkey.ts'

export const testPassword = 'eleven quiet boats'
/** One hash for all: making one takes longer than the rest of a person. */
let testHash: Promise<string> | undefined

export type Person = { readonly id: string; readonly email: string; readonly grants: readonly Grant[] }

type Wanted = {
  readonly role?: Role
  readonly editions?: readonly string[]
  readonly name?: string
  readonly demo?: boolean
}

let count = 0

/** Somebody who joined, with `testPassword`. */
export async function aPerson(
  core: Core,
  { role = 'reporter', editions, name, demo }: Wanted = {},
): Promise<Person> {
  count += 1
  const email = `${role}-${count}@newsroom.test`
  const grants: readonly Grant[] = [{ role, editions: editions ?? 'all', sections: 'all' }]
  testHash ??= hashPassword(testPassword)
  const kept = await testHash
  const now = core.clock.now()
  const id = await core.database.transact(async (tx) => {
    const made = await insertUser(
      tx,
      { email, name: name ?? `Ada ${count}`, grants, ...(demo ? { demo } : {}) },
      now,
    )
    await tx.updateTable('users').set({ joined_at: now }).where('id', '=', made).execute()
    await keepPassword(tx, made, kept, now)
    return made
  })
  return { id, email, grants }
}

export type SignedInPerson = Person & {
  readonly actor: Actor
  readonly sessionId: string
  /** The Cookie header of a newsroom on http://localhost. */
  readonly cookie: string
}

/** Somebody with a session, as if they had shown a second factor. */
export async function aSignedInPerson(
  core: Core,
  { factor = 'totp', ...wanted }: Wanted & { readonly factor?: Factor } = {},
): Promise<SignedInPerson> {
  const person = await aPerson(core, wanted)
  const client = { address: '127.0.0.1', agent: 'Firefox/140 Linux', direct: true }
  const session = await core.database.transact((tx) =>
    insertSession(tx, { user: person.id, factor, client }, core.clock.now()),
  )
  return {
    ...person,
    actor: { kind: 'user', id: person.id, name: 'Ada', grants: person.grants },
    sessionId: session.id,
    cookie: `${cookieName('http://localhost:3000')}=${session.secret}`,
  }
}

/** The code an authenticator app shows. */
export function codeOf(secret: string, at: Date): string {
  return new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at.getTime() })
}
