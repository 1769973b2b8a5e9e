// Hears that a session is over, so that what it holds open (event streams, the writing socket) closes at once, on every node.
// Driven by NOTIFY after the commit; a look every 30 seconds finds those whose time ran out and what a lost listener missed.
import type { Core } from '../events/events.ts'
import type { Identity } from './session.ts'
import { livingSessions, sessionsChannel, touchSession } from './session-store.ts'

const lookMs = 30_000

export class SessionListener {
  readonly #core: Core
  readonly #identity: Identity
  readonly #open = new Map<string, Set<() => void>>()
  #timer: NodeJS.Timeout | undefined
  #stop: (() => Promise<void>) | undefined

  constructor(core: Core, identity: Identity) {
    this.#core = core
    this.#identity = identity
  }

  async start(): Promise<void> {
    const look = () => void this.look().catch(() => undefined)
    this.#stop = await this.#core.database.listen(sessionsChannel, (id) => this.#end(id), { onBack: look })
    this.#timer = setInterval(look, lookMs)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#stop?.()
    this.#open.clear()
  }

  /** Calls `close` once when the session is over, whatever ended it. Answers the function that forgets it again. */
  onSessionEnd(sessionId: string, close: () => void): () => void {
    const held = this.#open.get(sessionId) ?? new Set()
    this.#open.set(sessionId, held)
    held.add(close)
    return () => {
      held.delete(close)
      if (held.size === 0 && this.#open.get(sessionId) === held) this.#open.delete(sessionId)
    }
  }

  /** Somebody works over an open stream: the session is in use. Call it now and then, not for each keystroke. */
  async touch(sessionId: string): Promise<void> {
    await touchSession(this.#core.database.kysely, sessionId, this.#core.clock.now())
  }

  /** Ends what is over by now. */
  async look(): Promise<void> {
    const ids = [...this.#open.keys()]
    const { database, clock } = this.#core
    const living = await livingSessions(database.kysely, ids, this.#identity, clock.now())
    for (const id of ids) if (!living.has(id)) this.#end(id)
  }

  #end(sessionId: string): void {
    const held = this.#open.get(sessionId)
    this.#open.delete(sessionId)
    for (const close of held ?? []) close()
  }
}
