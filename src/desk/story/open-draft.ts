// An open draft: the shared document, its copy in this browser, the socket to the server, and what is true of it right now.
// It says "saved" only when the server said that everything typed here is durable.
import { HocuspocusProvider, WebSocketStatus } from '@hocuspocus/provider'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { post } from '../app/api.ts'
import { type Kept, keepDraft, keptDraft, storeName, whenWritten } from './kept-draft.ts'

/** `POST /stories/{id}/draft`. */
export type DraftTicket = { readonly docId: string; readonly baseRev: number; readonly canEdit: boolean }

export type Person = {
  readonly client: number
  readonly id: string
  readonly name: string
  readonly color: string
}

/**
 * `saved`: durable on the server. `saving`: on its way. `kept`: no connection, but kept in this browser. `at-risk`: no
 * connection and this browser keeps nothing (private window, full disk).
 */
export type Saved = 'saved' | 'saving' | 'kept' | 'at-risk'

export type DraftState = {
  /** The text is there: from the server or from this browser. */
  readonly ready: boolean
  readonly online: boolean
  readonly saved: Saved
  readonly people: readonly Person[]
  readonly canEdit: boolean
  /** The server has begun another document for this story: this one must not go on. */
  readonly replaced: boolean
}

export type Writer = { readonly id: string; readonly name: string }

const colors = [
  '#a83232',
  '#1f6f5c',
  '#7a4fa3',
  '#8a5a00',
  '#2f5fa8',
  '#a13a78',
  '#4f6b1a',
  '#0f6b82',
] as const

/** The same person has the same colour on every screen. */
export function colorOf(id: string): string {
  let sum = 0
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return colors[sum % colors.length] ?? colors[0]
}

/** How long a refused socket waits before it asks again. */
const askAgainMs = 3_000

export class OpenDraft {
  readonly story: string
  readonly docId: string
  readonly doc = new Y.Doc()
  readonly provider: HocuspocusProvider
  /** The server has cut or entered a revision. */
  onRevision: (() => void) | undefined
  private readonly store: IndexeddbPersistence
  private readonly listeners = new Set<() => void>()
  private current: DraftState
  /** Something typed here is not known to be durable on the server. */
  private typed: boolean
  private kept: Kept | undefined
  private storeWorks = false
  /** Changes since this browser last said that it has them all on disk. */
  private unkept = 0
  private awaiting = false
  private asking: ReturnType<typeof setTimeout> | undefined
  private closed = false

  constructor(story: string, ticket: DraftTicket, writer: Writer) {
    this.story = story
    this.docId = ticket.docId
    this.current = {
      ready: false,
      online: false,
      saved: 'saved',
      people: [],
      canEdit: ticket.canEdit,
      replaced: false,
    }
    // Words that lay here unsaved are still unsaved until the server has them.
    this.kept = keptDraft(story)
    this.typed = this.kept?.docId === ticket.docId && this.kept.unsaved
    this.store = new IndexeddbPersistence(storeName(story, ticket.docId), this.doc)
    this.store.whenSynced.then(
      () => {
        this.storeWorks = true
        if (this.doc.store.clients.size > 0) this.set({ ready: true })
        this.judge()
      },
      () => undefined,
    )
    const { protocol, host } = location
    this.provider = new HocuspocusProvider({
      url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`,
      name: `${story}.${ticket.docId}`,
      document: this.doc,
      token: 'cookie',
      onStatus: ({ status }) => {
        if (status !== WebSocketStatus.Connected) this.set({ online: false })
        this.judge()
      },
      onSynced: () => {
        this.set({ ready: true, online: true })
        this.judge()
      },
      onDisconnect: () => {
        this.set({ online: false })
        this.judge()
      },
      onAwarenessChange: ({ states }) => this.meet(states),
      onUnsyncedChanges: () => this.judge(),
      onStateless: ({ payload }) => this.hear(payload),
      onAuthenticationFailed: () => this.askLater(),
    })
    this.provider.setAwarenessField('user', { ...writer, color: colorOf(writer.id) })
    this.doc.on('update', this.noteUpdate)
    addEventListener('beforeunload', this.warnOfLoss)
    addEventListener('offline', this.goOffline)
    addEventListener('online', this.goOnline)
    this.judge()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): DraftState => this.current

  /** Resolves when the server has everything typed so far; at once when it has. False when that takes too long. */
  async settled(patienceMs = 5_000): Promise<boolean> {
    if (this.current.saved === 'saved') return true
    return await new Promise((resolve) => {
      const end = (value: boolean) => {
        clearTimeout(timer)
        stop()
        resolve(value)
      }
      const timer = setTimeout(() => end(false), patienceMs)
      const stop = this.subscribe(() => {
        if (this.current.saved === 'saved') end(true)
      })
    })
  }

  close(): void {
    this.closed = true
    clearTimeout(this.asking)
    removeEventListener('beforeunload', this.warnOfLoss)
    removeEventListener('offline', this.goOffline)
    removeEventListener('online', this.goOnline)
    this.doc.off('update', this.noteUpdate)
    this.provider.destroy()
    void this.store.destroy()
    this.listeners.clear()
  }

  private readonly noteUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider || origin === this.store) return
    this.typed = true
    this.unkept++
    this.judge()
  }

  private readonly warnOfLoss = (event: BeforeUnloadEvent): void => {
    if (this.current.saved === 'at-risk') event.preventDefault()
  }

  /** The browser knows at once; the socket would notice only after half a minute of silence. */
  private readonly goOffline = (): void => {
    this.provider.configuration.websocketProvider.disconnect()
    this.set({ online: false })
    this.judge()
  }

  private readonly goOnline = (): void => {
    void this.provider.configuration.websocketProvider.connect()
  }

  private hear(payload: string): void {
    try {
      const message: { type?: string; canEdit?: boolean } = JSON.parse(payload)
      if (message.type === 'access') this.set({ canEdit: message.canEdit === true })
      if (message.type === 'revision') this.onRevision?.()
    } catch {
      // Not a message of ours.
    }
  }

  private judge(): void {
    // The server acknowledges a change only after it is durable (src/drafts/editor-socket.ts): none open means saved.
    if (this.current.online && !this.provider.hasUnsyncedChanges) this.typed = false
    const unsaved = this.typed
    const offline = this.storeWorks ? (this.unkept === 0 ? 'kept' : 'saving') : 'at-risk'
    const saved = !unsaved ? 'saved' : this.current.online ? 'saving' : offline
    if (saved === 'saving' && !this.current.online) this.awaitKept()
    const before = this.kept
    // Another draft's unsaved words are remembered until a person has looked at them.
    const isOther = before !== undefined && before.docId !== this.docId && before.unsaved
    if (!isOther && (before?.docId !== this.docId || before.unsaved !== unsaved)) {
      this.kept = { docId: this.docId, unsaved }
      keepDraft(this.story, this.kept)
    }
    this.set({ saved })
  }

  /** A reading transaction begins after every write before it has ended: then the words are on this machine's disk. */
  private awaitKept(): void {
    if (this.awaiting) return
    this.awaiting = true
    const waitedFor = this.unkept
    whenWritten(this.store).then(
      () => {
        this.awaiting = false
        this.unkept -= waitedFor
        this.judge()
      },
      () => {
        this.awaiting = false
        this.storeWorks = false
        this.judge()
      },
    )
  }

  private meet(states: readonly { clientId: number; [key: string]: unknown }[]): void {
    const people = states.flatMap(({ clientId, user }): Person[] => {
      if (clientId === this.doc.clientID || typeof user !== 'object' || user === null) return []
      const { id, name, color } = user as Partial<Person>
      return typeof id === 'string' && typeof name === 'string' && typeof color === 'string'
        ? [{ client: clientId, id, name, color }]
        : []
    })
    this.set({ people })
  }

  /** The socket was refused: the session has ended, the rights have changed, or the draft is another one by now. */
  private askLater(): void {
    this.set({ online: false })
    this.judge()
    clearTimeout(this.asking)
    this.asking = setTimeout(async () => {
      if (this.closed) return
      try {
        const ticket = await post<DraftTicket>(`/stories/${this.story}/draft`)
        if (ticket.docId !== this.docId) this.set({ replaced: true, canEdit: false })
        else {
          this.set({ canEdit: ticket.canEdit })
          this.provider.configuration.websocketProvider.disconnect()
          await this.provider.configuration.websocketProvider.connect()
        }
      } catch {
        this.askLater()
      }
    }, askAgainMs)
  }

  private set(change: Partial<DraftState>): void {
    const changed = Object.entries(change).some(
      ([key, value]) => this.current[key as keyof DraftState] !== value,
    )
    if (!changed) return
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }
}
