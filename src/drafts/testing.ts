// A newsroom's socket for tests: a server on a free port, and editors as the desk has them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type Actor, cli } from '../actor.ts'
import type { Core } from '../events/events.ts'
import { cutDraft, findDraftAccess, openDraft } from '../stories/stories.ts'
import { joinRowsOf } from './draft-service.ts'
import { appendUpdate, listUpdates } from './draft-store.ts'
import { type Collab, collabUpgrade, type DraftRef, openCollab } from './drafts.ts'

export type TestCollab = {
  readonly port: number
  readonly collab: Collab
  /** Ends the session of everybody with this cookie. */
  readonly endSession: (cookie: string) => void
  readonly errors: string[]
  readonly close: () => Promise<void>
}

/** `people`: cookie -> who it is. A function, so that a test may change somebody's rights. */
export async function serveCollab(
  core: Core,
  people: (cookie: string) => Actor | undefined,
): Promise<TestCollab> {
  const errors: string[] = []
  const onError = (error: unknown, what: string) => void errors.push(`${what}: ${String(error)}`)
  const ends = new Map<string, Set<() => void>>()
  const collab = await openCollab({
    core,
    access: (actor, story) => findDraftAccess(core, actor, story),
    cut: (story, why) => cutDraft(core, cli, story, why),
    patienceMs: 300,
    onError,
  })
  const upgrade = collabUpgrade({
    collab,
    isOwnOrigin: ({ headers }) => headers.origin === `http://${headers.host}`,
    isRightHost: ({ headers }) => headers.host?.startsWith('127.0.0.1:') === true,
    onError,
    authenticate: async ({ headers }) => {
      const cookie = headers.cookie ?? ''
      const actor = people(cookie)
      if (!actor) return null
      const held = ends.get(cookie) ?? new Set()
      ends.set(cookie, held)
      return {
        actor,
        again: async () => people(cookie) ?? null,
        touch: async () => undefined,
        onEnd: (close) => {
          held.add(close)
          return () => void held.delete(close)
        },
      }
    },
  })
  const server = createServer()
  server.on('upgrade', upgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    collab,
    errors,
    endSession: (cookie) => {
      for (const close of ends.get(cookie) ?? []) close()
    },
    close: async () => {
      await collab.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type TestEditor = {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  readonly messages: { readonly type: string; readonly [key: string]: unknown }[]
  /** Resolves when all that was typed is acknowledged. */
  readonly saved: () => Promise<void>
  readonly offline: () => void
  readonly online: () => void
  readonly leave: () => void
}

type Credentials = { readonly cookie?: string; readonly authorization?: string }

/** A browser that has the story open; `doc` is given when it held text before. */
export function anEditor(
  port: number,
  ref: DraftRef,
  { cookie = 'ana', authorization, doc = new Y.Doc() }: Credentials & { readonly doc?: Y.Doc } = {},
): TestEditor {
  const headers = authorization === undefined ? { cookie } : { authorization }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}/collab`,
    WebSocketPolyfill: socketWith({ ...headers, origin: `http://127.0.0.1:${port}` }),
    delay: 30,
    minDelay: 30,
    maxDelay: 200,
  })
  const messages: TestEditor['messages'] = []
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: `${ref.story}.${ref.docId}`,
    document: doc,
    token: 'cookie',
    onStateless: ({ payload }) => void messages.push(JSON.parse(payload)),
  })
  provider.attach()
  return {
    doc,
    provider,
    messages,
    saved: () => until(() => provider.isSynced && !provider.hasUnsyncedChanges, 'everything is acknowledged'),
    offline: () => void websocketProvider.disconnect(),
    online: () => void websocketProvider.connect(),
    leave: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

/** A WebSocket as a browser makes it, with these headers. */
export function socketWith(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers })
      // Closed before it was open: the provider has let go of it, and nobody else listens.
      this.on('error', () => undefined)
    }
  } as unknown as typeof WebSocket
}

/** Waits for a condition; throws naming it when it does not come. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  ms = 15_000,
): Promise<void> {
  const end = performance.now() + ms
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export async function theDraft(core: Core, story: DraftRef['story'], actor: Actor = cli): Promise<DraftRef> {
  const opened = await openDraft(core, actor, story)
  if (!opened.ok) throw new Error(opened.problem.detail)
  return { story, docId: opened.value.docId }
}

/** Somebody types into the headline, and it is durable: a row, without a socket. */
export async function typeHeadline(core: Core, story: DraftRef['story'], words: string): Promise<void> {
  const ref = await theDraft(core, story)
  const doc = new Y.Doc()
  doc.getText('headline').insert(0, words)
  const typed = { update: Y.encodeStateAsUpdate(doc), by: 'user:ana', at: core.clock.now() }
  await core.database.transact((tx) => appendUpdate(tx, ref, typed))
}

/** Somebody chooses a field's value in the open draft, as `typeHeadline` types. */
export async function choose(
  core: Core,
  story: DraftRef['story'],
  { name, value, by }: { readonly name: string; readonly value: unknown; readonly by: string },
): Promise<void> {
  const ref = await theDraft(core, story)
  const rows = await listUpdates(core.database.kysely, ref)
  const doc = new Y.Doc()
  for (const { update } of rows) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  doc.getMap('fields').set(name, value)
  const typed = { update: Y.encodeStateAsUpdate(doc, before), by, at: core.clock.now() }
  await core.database.transact((tx) => appendUpdate(tx, ref, typed))
}

/** What happens to a draft of many rows. */
export async function joinRows(core: Core, story: DraftRef['story']): Promise<void> {
  await core.database.transact((tx) => joinRowsOf(tx, story))
}

/** The paragraphs' text, in order. */
export function textsOf(doc: Y.Doc): string[] {
  return doc
    .getXmlFragment('body')
    .toArray()
    .map((block) =>
      block instanceof Y.XmlElement
        ? block
            .toArray()
            .map((child) => (child instanceof Y.XmlText ? plain(child) : ''))
            .join('')
        : '',
    )
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
}

/** Types at the end of the nth paragraph, one character an update, as a keyboard does. */
export function type(doc: Y.Doc, block: number, words: string): void {
  const text = textAt(doc, block)
  for (const char of words) text.insert(text.length, char)
}

export function textAt(doc: Y.Doc, block: number): Y.XmlText {
  const element = doc.getXmlFragment('body').get(block)
  const text = element instanceof Y.XmlElement ? element.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error(`paragraph ${block} holds no text`)
  return text
}
