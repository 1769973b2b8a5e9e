// What the desk's event stream says: that something changed, never how. One file for both sides of the protocol; pure.
import type { LoggedEvent } from '../events/events.ts'

export const deskProtocol = 1

/**
 * `hello`: from here on you hear everything. `reset`: too much was missed, fetch afresh. Every message has `seq`; the id of
 * the last one is what Last-Event-ID takes up from.
 */
export type DeskMessage =
  | { readonly type: 'hello'; readonly seq: number; readonly protocol: number }
  | { readonly type: 'reset'; readonly seq: number }
  | {
      readonly type: 'story' | 'front' | 'flash' | 'letter'
      readonly seq: number
      readonly ids: readonly string[]
    }
  | { readonly type: 'stages' | 'notice'; readonly seq: number }

/** A thing an event happened to, with what is known of who may hear of it. */
export type Happened = {
  readonly kind: 'story' | 'front' | 'flash' | 'letter' | 'stages'
  readonly id: string
  readonly edition: string | null
  /** The section a story was in before. */
  readonly fromSection: string | null
}

const kinds: ReadonlySet<string> = new Set(['story', 'front', 'flash', 'letter'])

/** Everything the desk shows that an event touched; many acts in one transaction are its items. */
export function happenedIn(event: LoggedEvent): readonly Happened[] {
  const items = event.type === 'batch' ? (event.data['items'] as unknown as readonly Item[]) : [event]
  return items.flatMap(({ subject, edition, data }): Happened[] => {
    if (subject === 'publication:stages')
      return [{ kind: 'stages', id: '', edition: null, fromSection: null }]
    const [kind = '', id = ''] = subject.split(':')
    if (!kinds.has(kind)) return []
    const from = data?.['fromSection']
    return [
      {
        kind: kind as 'story',
        id,
        edition: edition ?? null,
        fromSection: typeof from === 'string' ? from : null,
      },
    ]
  })
}

type Item = Pick<LoggedEvent, 'type' | 'subject'> & {
  readonly edition?: string | null
  readonly data?: LoggedEvent['data']
}

/** One message on the wire; only the last one of an event carries its id, so that a cut between two repeats both. */
export function wireText(message: DeskMessage, isLast: boolean): string {
  const { type, ...data } = message
  return `${isLast ? `id: ${message.seq}\n` : ''}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Keeps the connection, and the place in the log, without waking the app. */
export function heartbeat(seq: number): string {
  return `id: ${seq}\n: still here\n\n`
}
