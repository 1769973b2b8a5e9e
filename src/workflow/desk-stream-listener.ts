// The desk's event streams on this node: one listener on the log, each stream hears what its person may see. Driven by the
// feed; a stream ends with its session, when its reader is too slow, or with the server.
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { type Core, type LoggedEvent, logHead, readSince } from '../events/events.ts'
import { isId, type StoryId } from '../ids.ts'
import { may, type ThingState } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  type DeskMessage,
  deskProtocol,
  type Happened,
  happenedIn,
  heartbeat,
  wireText,
} from './desk-event.ts'
import { listTold } from './notice-store.ts'

export type StreamLimits = {
  /** Streams of one person at once: tabs, windows, a second machine. */
  readonly perPerson: number
  readonly heartbeatMs: number
  /** A reader this far behind is dropped; it comes back with its last id. */
  readonly maxBufferedBytes: number
  /** More missed events than this are not told one by one. */
  readonly maxCatchUp: number
}
const usual: StreamLimits = {
  perPerson: 20,
  heartbeatMs: 20_000,
  maxBufferedBytes: 256 * 1024,
  maxCatchUp: 1_000,
}
/** One event that touches more (an import, a move of stages) is a reset for everybody. */
const maxThings = 500

/** Calls `close` when the session is over; answers how to forget that. */
export type OnSessionEnd = (sessionId: string, close: () => void) => () => void

type Stream = {
  readonly actor: Actor
  /** Null until what was missed has been told. */
  toldTo: number | null
  readonly send: (text: string) => void
  readonly end: () => void
}

type Standing = { readonly edition: string; readonly section: string | null; readonly pub: ThingState }

export class DeskStreams {
  readonly #core: Core
  readonly #onSessionEnd: OnSessionEnd
  readonly #limits: StreamLimits
  readonly #streams = new Set<Stream>()
  readonly #unsubscribe: () => void
  readonly #timer: NodeJS.Timeout
  /** Events and catching up, one after another: no stream hears one twice or out of order. */
  #work: Promise<void> = Promise.resolve()
  #done: number

  constructor(core: Core, onSessionEnd: OnSessionEnd, limits: Partial<StreamLimits> = {}) {
    this.#core = core
    this.#onSessionEnd = onSessionEnd
    this.#limits = { ...usual, ...limits }
    this.#done = core.feed.heard
    this.#unsubscribe = core.feed.subscribe((event) => this.#queue(() => this.#tellAll(event)))
    this.#timer = setInterval(() => this.#beat(), this.#limits.heartbeatMs)
    this.#timer.unref()
  }

  get size(): number {
    return this.#streams.size
  }

  /** A stream for this person, told first what happened after `since` (as far as that is not too much). */
  open(
    actor: Actor,
    session: string | undefined,
    since: number | undefined,
  ): Result<ReadableStream<Uint8Array>> {
    const own = [...this.#streams].filter((stream) => stream.actor.id === actor.id).length
    if (own >= this.#limits.perPerson) {
      return fail('too-many', 'You have too many open desks.', { extra: { retryAfter: 30 } })
    }
    const encoder = new TextEncoder()
    let leave = () => false
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const opened: Stream = {
            actor,
            toldTo: null,
            send: (text) => {
              if (!this.#streams.has(opened)) return
              controller.enqueue(encoder.encode(text))
              if ((controller.desiredSize ?? 0) < 0) opened.end()
            },
            end: () => {
              if (leave()) controller.close()
            },
          }
          leave = () => {
            forget()
            return this.#streams.delete(opened)
          }
          this.#streams.add(opened)
          const forget = session === undefined ? () => {} : this.#onSessionEnd(session, opened.end)
          this.#queue(() => this.#begin(opened, since))
        },
        cancel: () => void leave(),
      },
      { highWaterMark: this.#limits.maxBufferedBytes, size: (chunk) => chunk.byteLength },
    )
    return ok(stream)
  }

  /** Resolves when everything heard so far has been told. */
  async settled(): Promise<void> {
    await this.#work
  }

  close(): void {
    this.#unsubscribe()
    clearInterval(this.#timer)
    for (const stream of this.#streams) stream.end()
  }

  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(() => {
      // What could not be read is not kept from anyone: they fetch afresh.
      for (const stream of this.#streams) this.#tell(stream, { type: 'reset', seq: this.#done })
    })
  }

  async #begin(stream: Stream, since: number | undefined): Promise<void> {
    const missed = since === undefined ? 0 : this.#done - since
    const tooMuch = missed > this.#limits.maxCatchUp || (await this.#isUnknown(since))
    if (since === undefined || tooMuch) {
      const type = since === undefined ? 'hello' : 'reset'
      stream.toldTo = this.#done
      const seq = this.#done
      stream.send(wireText(type === 'hello' ? { type, seq, protocol: deskProtocol } : { type, seq }, true))
      return
    }
    stream.toldTo = since
    stream.send(wireText({ type: 'hello', seq: since, protocol: deskProtocol }, true))
    const events = missed > 0 ? await readSince(this.#core.database.kysely, since, missed) : []
    for (const event of events) await this.#tellOf(event, [stream])
  }

  /** A seq may be ahead of this node (another one committed it), never ahead of the log. */
  async #isUnknown(since: number | undefined): Promise<boolean> {
    if (since === undefined || since <= this.#done) return false
    return since > (await logHead(this.#core.database.kysely))
  }

  async #tellAll(event: LoggedEvent): Promise<void> {
    this.#done = event.seq
    await this.#tellOf(event, [...this.#streams])
  }

  async #tellOf(event: LoggedEvent, streams: readonly Stream[]): Promise<void> {
    const open = streams.filter(({ toldTo }) => toldTo !== null && toldTo < event.seq)
    if (open.length === 0) return
    const { seq } = event
    const things = happenedIn(event)
    const db = this.#core.database.kysely
    const told = new Set(things.length > 0 ? await listTold(db, seq) : [])
    const standings = things.length > maxThings ? new Map() : await findStandings(db, things)
    for (const stream of open) {
      if (things.length > maxThings) {
        this.#tell(stream, { type: 'reset', seq })
        continue
      }
      const messages = messagesFor(stream.actor, seq, things, standings, told)
      for (const [index, message] of messages.entries()) {
        stream.send(wireText(message, index === messages.length - 1))
      }
      stream.toldTo = seq
    }
  }

  #tell(stream: Stream, message: DeskMessage): void {
    stream.toldTo = message.seq
    stream.send(wireText(message, true))
  }

  #beat(): void {
    for (const stream of this.#streams) {
      if (stream.toldTo !== null) stream.send(heartbeat(stream.toldTo))
    }
  }
}

async function findStandings(
  db: Kysely<Tables>,
  things: readonly Happened[],
): Promise<ReadonlyMap<string, Standing>> {
  const ids = [...new Set(things.filter(({ kind, id }) => kind === 'story' && isId(id)).map(({ id }) => id))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'edition', 'section', 'pub'])
    .where('id', 'in', ids as StoryId[])
    .execute()
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

function messagesFor(
  actor: Actor,
  seq: number,
  things: readonly Happened[],
  standings: ReadonlyMap<string, Standing>,
  told: ReadonlySet<string>,
): readonly DeskMessage[] {
  const seen = things.filter((thing) => mayHear(actor, thing, standings))
  const ids = (kind: Happened['kind']) => [
    ...new Set(seen.filter((thing) => thing.kind === kind).map(({ id }) => id)),
  ]
  return [
    ...(['story', 'front', 'flash', 'letter'] as const).flatMap((type): DeskMessage[] => {
      const changed = ids(type)
      return changed.length === 0 ? [] : [{ type, seq, ids: changed }]
    }),
    ...(seen.some(({ kind }) => kind === 'stages') ? [{ type: 'stages', seq } as const] : []),
    ...(told.has(actor.id) ? [{ type: 'notice', seq } as const] : []),
  ]
}

/** A story is heard of by those who may see it, and by those who saw it in the section it has left. */
function mayHear(actor: Actor, thing: Happened, standings: ReadonlyMap<string, Standing>): boolean {
  const { kind, id, edition, fromSection } = thing
  if (kind === 'stages') return true
  const inEdition = edition === null ? {} : { edition }
  if (kind === 'letter') return may(actor, 'letter.see', inEdition) === 'yes'
  if (kind === 'front') return may(actor, 'front.see', inEdition) === 'yes'
  if (kind === 'flash') return may(actor, 'story.see', inEdition) === 'yes'
  const standing = standings.get(id)
  if (!standing) return false
  const { pub: state } = standing
  return [standing.section, fromSection].some(
    (section) =>
      section !== null && may(actor, 'story.see', { edition: standing.edition, state, section }) === 'yes',
  )
}
