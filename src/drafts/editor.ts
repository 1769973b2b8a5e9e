// Who is at the other end of a socket: asked once at the upgrade, and again while it is open.
import type { IncomingMessage } from 'node:http'
import type { Actor } from '../actor.ts'

/** Somebody with a living session (or a token), as `authenticate` finds them in the request of the upgrade. */
export type Editor = {
  readonly actor: Actor
  /** The same person with the rights they have now; null when they are nobody any more. */
  readonly again: () => Promise<Actor | null>
  /** Calls `close` once when the session is over; answers the function that forgets it. */
  readonly onEnd: (close: () => void) => () => void
  /** Somebody works: the session is in use. */
  readonly touch: () => Promise<void>
}

export type Authenticate = (request: IncomingMessage) => Promise<Editor | null>
