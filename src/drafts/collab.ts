// Several people in one draft at once: Hocuspocus over our rows. What is typed reaches colleagues at once and the database in
// a few milliseconds; its author is told that it is saved after that. Colleagues need not wait: until it is durable the words
// are in the author's browser as unsaved and in theirs as well, and come back from there if this process ends.
import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import { encodeStateAsUpdate } from 'yjs'
import { type Actor, actorKey } from '../actor.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { tellTruth } from './cursor.ts'
import { type DraftRef, draftName, maxDraftBytes, parseDraftName } from './draft.ts'
import type { DraftMessage, Refusal } from './draft-message.ts'
import { joinRowsOf } from './draft-service.ts'
import { findDraft } from './draft-store.ts'
import type { Editor } from './editor.ts'
import { closing, type EditorContext, EditorSocket } from './editor-socket.ts'
import { fromRows, LoadedDrafts } from './loaded-drafts.ts'
import { UpdateWriter } from './update-writer.ts'

export type CollabOptions = {
  readonly core: Core
  /** What somebody may do in the draft of a story now. */
  readonly access: (actor: Actor, story: StoryId) => Promise<'edit' | 'see' | 'none'>
  /** Cuts a revision from the story's draft; nothing new cuts none. */
  readonly cut: (story: StoryId, why: string) => Promise<unknown>
  readonly onError: (error: unknown, what: string) => void
  /** So long a database that does not answer is waited for before the editors are sent away to come again. */
  readonly patienceMs?: number
}

export type Collab = {
  /** Takes over a socket whose upgrade was answered. */
  readonly join: (ws: WebSocket, editor: Editor, request: Request) => void
  readonly sockets: ReadonlySet<EditorSocket>
  /** Says goodbye, saves and cuts what is open. */
  readonly close: () => Promise<void>
}

/** Rights and sessions are asked again this often, and at every event that may change them. */
const recheckMs = 30_000
/** Rows of one draft in memory's lifetime before they are joined. */
const manyRows = 1_000
/** Changes that rest on rows of another node wait a moment for those; they are a few keystrokes. */
const mostLooseBytes = 4 * 1024 * 1024
const unloadPollMs = 10
const mostUnloadMs = 5_000

type Connected = Connection<EditorContext>

export async function openCollab(options: CollabOptions): Promise<Collab> {
  const room = new CollabRoom(options)
  await room.start()
  return {
    join: (ws, editor, request) => room.join(ws, editor, request),
    sockets: room.sockets,
    close: () => room.close(),
  }
}

class CollabRoom {
  readonly sockets = new Set<EditorSocket>()
  readonly #options: CollabOptions
  readonly #hocuspocus: Hocuspocus<EditorContext>
  readonly #writer: UpdateWriter
  readonly #loaded: LoadedDrafts
  /** Durable size of each draft in memory. */
  readonly #sizes = new Map<string, { bytes: number; rows: number }>()
  /** Drafts whose memory may hold what could not be written. */
  readonly #ahead = new Set<Document>()
  #unsubscribe: () => void = () => undefined
  #timer: NodeJS.Timeout | undefined
  #isClosing = false

  constructor(options: CollabOptions) {
    this.#options = options
    const { core, onError } = options
    this.#loaded = new LoadedDrafts(core.database, (error) =>
      onError(error, 'rows of a draft could not be read'),
    )
    const events = {
      onDurable: this.#durable.bind(this),
      onLost: this.#lost.bind(this),
    }
    const now = () => core.clock.now()
    this.#writer = new UpdateWriter(core.database, now, events, options.patienceMs)
    this.#hocuspocus = new Hocuspocus<EditorContext>({
      quiet: true,
      maxPendingDocuments: 20,
      maxUnauthenticatedQueueSize: 8 * 1024 * 1024,
      onAuthenticate: ({ documentName, context, connectionConfig }) =>
        this.#admit(documentName, context.socket, connectionConfig),
      onLoadDocument: ({ document }) => this.#load(document),
      beforeHandleMessage: async ({ document, context }) => this.#check(document, context.socket),
      afterHandleMessage: async ({ document, context }) => dropLoose(document, context.socket),
      beforeHandleAwareness: async ({ document, connection, states }) => {
        if (connection) tellTruth(document, connection as Connected, states)
      },
      onDisconnect: async ({ context, documentName }) => context.socket.leave(documentName),
      beforeUnloadDocument: ({ document }) => this.#leave(document),
    })
  }

  async start(): Promise<void> {
    await this.#loaded.start()
    this.#timer = setInterval(() => void this.#recheck(), recheckMs)
    this.#timer.unref()
    this.#unsubscribe = this.#options.core.feed.subscribe(({ type, subject, data }) => {
      if (type.startsWith('user.')) void this.#recheck()
      const story = subject.startsWith('story:') ? (subject.slice('story:'.length) as StoryId) : undefined
      if (story === undefined) return
      const { rev, fromSection } = data
      if (type === 'story.edited' && typeof rev === 'number')
        this.#tellStory(story, { type: 'revision', rev })
      if (type !== 'story.edited' || fromSection !== undefined) void this.#recheck(story)
    })
  }

  join(ws: WebSocket, editor: Editor, request: Request): void {
    if (this.#isClosing) {
      ws.close(closing.stopping.code, closing.stopping.reason)
      return
    }
    const socket = new EditorSocket(ws, editor, request, {
      hocuspocus: this.#hocuspocus,
      flushed: (ref) => this.#writer.flushed(ref),
      onClose: (closed) => this.sockets.delete(closed),
    })
    this.sockets.add(socket)
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#timer)
    this.#unsubscribe()
    for (const socket of this.sockets) socket.close(closing.stopping)
    // The last one out is cut and joined as ever; a draft that cannot be is found again at the next start.
    const until = performance.now() + mostUnloadMs
    while (this.#hocuspocus.documents.size > 0 && performance.now() < until) {
      this.#hocuspocus.flushPendingStores()
      await new Promise((resolve) => setTimeout(resolve, unloadPollMs))
    }
    await this.#loaded.stop()
  }

  async #admit(name: string, socket: EditorSocket, connection: { readOnly: boolean }): Promise<void> {
    const ref = parseDraftName(name)
    const access = ref ? await this.#options.access(socket.actor, ref.story) : 'none'
    if (!ref || access === 'none') throw refusal('not-found')
    const draft = await findDraft(this.#options.core.database.kysely, ref)
    if (!draft?.open) throw refusal('not-open')
    if (!socket.claim(name)) throw refusal('too-many')
    connection.readOnly = access !== 'edit'
  }

  async #load(document: Document): Promise<void> {
    const ref = refOf(document)
    this.#sizes.set(document.name, await this.#loaded.load(ref, document))
    // In the same turn as the change, so that it is in the queue before Hocuspocus acknowledges it.
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromRows) this.#writer.append({ ref, update, by: writerOf(origin) })
    })
  }

  #check(document: Document, socket: EditorSocket): void {
    // Taken out of memory at this very moment, it hears nothing any more: the editor comes again.
    if (document.isDestroyed) {
      socket.close(closing.broken)
      throw new DocumentClosed(closing.broken.reason)
    }
    if ((this.#sizes.get(document.name)?.bytes ?? 0) > maxDraftBytes) {
      throw new DocumentClosed('The draft is too large.')
    }
    this.#catchUp(document)
  }

  /** Before anything is acknowledged that memory knows already, the rows must know it, too. */
  #catchUp(document: Document): void {
    if (!this.#ahead.delete(document)) return
    const update = encodeStateAsUpdate(document)
    this.#writer.append({ ref: refOf(document), update, by: 'system' })
  }

  #durable(ref: DraftRef, { n, by, bytes }: { n: number; by: string; bytes: number }): void {
    this.#loaded.wrote(ref, n)
    const at = this.#options.core.clock.now().toISOString()
    this.#tell(ref, { type: 'saved', clock: n, at }, ({ context }) => actorKey(context.socket.actor) === by)
    const size = this.#sizes.get(draftName(ref))
    if (!size) return
    size.bytes += bytes
    size.rows += 1
    if (size.rows < manyRows && size.bytes <= maxDraftBytes) return
    size.rows = 0
    this.#join(ref)
      .then((joined) => {
        size.bytes = joined
      })
      .catch((error: unknown) => this.#options.onError(error, 'rows of a draft could not be joined'))
  }

  /** Everybody comes again, with what their browser holds. */
  #lost(ref: DraftRef, error: unknown): void {
    this.#options.onError(error, 'typed words could not be saved')
    const document = this.#hocuspocus.documents.get(draftName(ref))
    if (!document) return
    this.#ahead.add(document)
    for (const connection of document.getConnections()) {
      ;(connection as Connected).context.socket.close(closing.broken)
    }
  }

  /** The last one out: what was typed becomes a revision, and its rows one row. */
  async #leave(document: Document): Promise<void> {
    const ref = refOf(document)
    const failed = (error: unknown) => this.#options.onError(error, 'a draft could not be left in order')
    this.#catchUp(document)
    await this.#writer.flushed(ref).catch(failed)
    await this.#options.cut(ref.story, 'everybody left').catch(failed)
    await this.#join(ref).catch(failed)
    if (document.getConnectionsCount() > 0) return
    this.#loaded.unload(ref, document)
    this.#sizes.delete(document.name)
    this.#ahead.delete(document)
  }

  #join(ref: DraftRef): Promise<number> {
    return this.#options.core.database.transact((tx) => joinRowsOf(tx, ref.story))
  }

  /** Ends what may no longer be, and tells those whose rights changed. */
  async #recheck(story?: StoryId): Promise<void> {
    try {
      if (story === undefined) await Promise.all([...this.sockets].map(refresh))
      for (const document of this.#hocuspocus.documents.values()) {
        const ref = refOf(document)
        if (story !== undefined && ref.story !== story) continue
        for (const connection of document.getConnections())
          await this.#reconsider(ref, connection as Connected)
      }
    } catch (error) {
      this.#options.onError(error, 'rights could not be asked again')
    }
  }

  async #reconsider({ story }: DraftRef, connection: Connected): Promise<void> {
    const access = await this.#options.access(connection.context.socket.actor, story)
    if (access === 'none') return connection.close({ code: 4403, reason: 'Not for you any more.' })
    const readOnly = access !== 'edit'
    if (connection.readOnly === readOnly) return
    connection.readOnly = readOnly
    connection.sendStateless(JSON.stringify({ type: 'access', canEdit: !readOnly } satisfies DraftMessage))
  }

  #tellStory(story: StoryId, message: DraftMessage): void {
    for (const document of this.#hocuspocus.documents.values()) {
      const ref = refOf(document)
      if (ref.story === story) this.#tell(ref, message)
    }
  }

  #tell(ref: DraftRef, message: DraftMessage, isFor: (connection: Connected) => boolean = () => true): void {
    const document = this.#hocuspocus.documents.get(draftName(ref))
    document?.broadcastStateless(JSON.stringify(message), (connection) => isFor(connection as Connected))
  }
}

/** Yjs keeps, uncounted, what rests on words it has not seen: so much of it is no editor's, and is let go. */
function dropLoose({ store }: Document, socket: EditorSocket): void {
  const bytes = (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)
  if (bytes <= mostLooseBytes) return
  store.pendingStructs = null
  store.pendingDs = null
  socket.close(closing.hostile)
}

function refOf(document: Document): DraftRef {
  const ref = parseDraftName(document.name)
  if (!ref) throw new Error(`"${document.name}" is no draft`)
  return ref
}

/** Hocuspocus names the connection a change came from. */
function writerOf(origin: unknown): string {
  const { connection } = origin as { connection?: Connected }
  return connection ? actorKey(connection.context.socket.actor) : 'system'
}

/** Somebody who works keeps their session; somebody whose rights are gone loses the socket. */
async function refresh(socket: EditorSocket): Promise<void> {
  if (socket.isUsed) await socket.editor.touch()
  socket.isUsed = false
  const actor = await socket.editor.again()
  if (actor) socket.actor = actor
  else socket.close(closing.ended)
}

/** Hocuspocus tells the client `reason`, and logs only errors that have a message. */
function refusal(reason: Refusal): Error {
  return Object.assign(new Error(''), { reason })
}

/** Ends one document of a socket; without a message, which Hocuspocus would log. */
class DocumentClosed extends Error {
  readonly reason: string
  constructor(reason: string) {
    super('')
    this.reason = reason
  }
}
