// Who asks: a bearer token or a session's cookie, never both. The one place where credentials become an actor.
import { type Actor, stranger } from '../actor.ts'
import type { Core } from '../events/events.ts'
import {
  type Client,
  findTokenActor,
  type Identity,
  resumeSession,
  type Session,
  secretOf,
  sessionActor,
} from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'

export type Asker = { readonly actor: Actor; readonly session?: Session }

type Credentials = {
  readonly authorization: string | undefined
  readonly cookie: string | undefined
  readonly client: Client
}

/** A stranger where nothing was shown, or only a cookie whose session is over. A token that is wrong is refused. */
export async function findAsker(
  core: Core,
  identity: Identity,
  { authorization, cookie, client }: Credentials,
): Promise<Result<Asker>> {
  const secret = secretOf(cookie, identity.publicUrl)
  if (authorization !== undefined) {
    if (secret !== undefined) return fail('malformed', 'Send a token or a session, not both.')
    const token = /^Bearer ([\x21-\x7e]+)$/.exec(authorization)?.[1]
    const actor = token && (await findTokenActor(core.database.kysely, token, client.address))
    return actor ? ok({ actor }) : fail('unauthenticated', 'The token is unknown or was revoked.')
  }
  const session = secret === undefined ? undefined : await resumeSession(core, identity, secret, client)
  if (session) return ok({ actor: sessionActor(session, client.address), session })
  return ok({ actor: { ...stranger, address: client.address } })
}
