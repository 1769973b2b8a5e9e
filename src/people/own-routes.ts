// What routes about oneself share: whose they are, and the answer that carries a new session id.
import type { Answer, ApiRequest } from '../api/api.ts'
import { ok, type Result } from '../result.ts'
import type { Own } from './second-factor-service.ts'
import { type Identity, sessionCookie } from './session.ts'
import type { NewSession } from './session-store.ts'

/** The answer to a change that gave the session a new id. */
export function renewed(identity: Identity, session: NewSession, body?: object): Result<Answer> {
  const headers = { 'set-cookie': sessionCookie(identity, session.secret) }
  return ok(body ? { body, headers } : { status: 204, headers })
}

/** `server/` lets nobody in here without a session. */
export function ownOf({ session, client }: ApiRequest<unknown, unknown, unknown>): Own {
  if (!session) throw new Error('a route about oneself was reached without a session')
  return { session, client }
}
