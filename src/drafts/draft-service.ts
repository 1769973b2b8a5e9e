// Use-cases on the rows of drafts, without a socket: built once, read for a cut, entered by a write. The stories room drives
// them inside its own transactions; `collab.ts` hears of every row by NOTIFY like any other node.
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import * as Y from 'yjs'
import type { Body } from '../body/body.ts'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { fail, type Result } from '../result.ts'
import { type CutBody, cutBody } from './cut-body.ts'
import { type chosenFields, type DraftContent, type DraftRef, maxDraftBytes } from './draft.ts'
import { blockTypes, buildDoc, choiceOf, fieldsOf, openDoc, readDoc } from './draft-doc.ts'
import {
  appendUpdate,
  closeDraft,
  type Draft,
  findDraft,
  insertDraft,
  joinUpdates,
  lastWriter,
  listUpdates,
  lockOpenDraft,
  markCut,
} from './draft-store.ts'
import { enterChange } from './enter-change.ts'
import { sameJson } from './same-json.ts'

export type Moment = { readonly tx: Transaction<Tables>; readonly now: Date }

/** Rows above this are joined while they are read anyway. */
const manyRows = 200

/**
 * The draft that editors are given; built from `content` when there is none. The caller holds the story's lock, so that two
 * who open it at once are given one.
 */
export async function openDraftIn(
  { tx, now }: Moment,
  story: StoryId,
  rev: number,
  content: DraftContent,
): Promise<Draft> {
  const draft = await lockOpenDraft(tx, story)
  if (draft && draft.bytes <= maxDraftBytes) return draft
  if (draft) await closeDraft(tx, draft)
  const ref = { story, docId: randomUUID() }
  const update = Y.encodeStateAsUpdate(buildDoc(content))
  await insertDraft(tx, ref, rev, { update, by: 'system', at: now })
  return { ...ref, baseRev: rev, n: 1, cutN: 1, bytes: update.length, open: true, editedAt: now }
}

/** What is in no revision yet. */
export type Uncut = {
  readonly draft: Draft
  readonly doc: Y.Doc
  readonly content: DraftContent
  readonly body: Result<CutBody>
  /** Who wrote last. */
  readonly by: string | undefined
  readonly rows: number
}

/** undefined when there is no open draft, or all of it is in a revision. */
export async function readUncutIn(tx: Transaction<Tables>, story: StoryId): Promise<Uncut | undefined> {
  const draft = await lockOpenDraft(tx, story)
  if (!draft || draft.n === draft.cutN) return undefined
  const by = await lastWriter(tx, draft)
  const { doc, rows } = await readRows(tx, draft)
  const content = readDoc(doc)
  return { draft, doc, content, body: cutBody(content.blocks), by, rows }
}

/** Who made the choice that holds now; undefined where it was the house. */
export async function findChooser(
  tx: Transaction<Tables>,
  draft: Draft,
  name: (typeof chosenFields)[number],
): Promise<string | undefined> {
  const doc = openDoc([])
  let chooser: string | undefined
  for (const { update, by } of await listUpdates(tx, draft)) {
    const before = choiceOf(doc, name)
    Y.applyUpdate(doc, update)
    if (!sameJson(choiceOf(doc, name), before)) chooser = by
  }
  return chooser === 'system' ? undefined : chooser
}

/**
 * Notes that the draft is in revision `rev`. Ids that the cut gave to blocks without one, or with another's, are written back,
 * so that the same words are the same blocks at the next cut; so is a choice that nobody had the right to make.
 */
export async function settleCutIn(
  tx: Transaction<Tables>,
  { draft, doc, body, rows }: Uncut,
  rev: number,
  putBack: DraftContent['chosen'] = {},
): Promise<void> {
  const before = Y.encodeStateVector(doc)
  let n = draft.n
  const isIdentified = body.ok && giveIds(doc, body.value.body, body.value.from)
  const isPutBack = Object.keys(putBack).length > 0
  for (const [name, value] of Object.entries(putBack)) fieldsOf(doc).set(name, value)
  if (isIdentified || isPutBack) {
    const update = Y.encodeStateAsUpdate(doc, before)
    n = (await appendUpdate(tx, draft, { update, by: 'system', at: draft.editedAt })) ?? n
  }
  await markCut(tx, draft, rev, n)
  if (rows > manyRows) await joinUpdates(tx, draft, { n, update: Y.encodeStateAsUpdate(doc) })
}

function giveIds(doc: Y.Doc, body: Body, from: readonly number[]): boolean {
  const types = blockTypes(doc)
  let isChanged = false
  doc.transact(() => {
    for (const [at, block] of body.content.entries()) {
      const type = types[from[at] ?? -1]
      if (!(type instanceof Y.XmlElement) || type.getAttribute('id') === block.attrs.id) continue
      type.setAttribute('id', block.attrs.id)
      isChanged = true
    }
  })
  return isChanged
}

/** Lays the change from one revision to the next over the open draft, if there is one. */
export async function enterChangeIn(
  { tx, now }: Moment,
  ref: { readonly story: StoryId; readonly rev: number; readonly by: string },
  before: DraftContent,
  after: DraftContent,
): Promise<void> {
  const draft = await lockOpenDraft(tx, ref.story)
  if (!draft) return
  const { doc } = await readRows(tx, draft)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  enterChange(doc, before, after)
  let n = draft.n
  if (updates.length > 0) {
    const update = Y.mergeUpdates(updates)
    n = (await appendUpdate(tx, draft, { update, by: ref.by, at: now })) ?? n
  }
  // Words that wait for their own cut go on waiting.
  const isAllCut = draft.cutN === draft.n
  await markCut(tx, draft, ref.rev, isAllCut ? n : draft.cutN)
}

/**
 * A change by somebody who need not have the draft open, such as a suggestion that is accepted: one Yjs transaction, made by
 * `change`, which may refuse. It waits for a cut like anything typed.
 */
export async function changeDraftIn(
  { tx, now }: Moment,
  { story, by }: { readonly story: StoryId; readonly by: string },
  change: (doc: Y.Doc, docId: string) => Result<null>,
): Promise<Result<null>> {
  const draft = await lockOpenDraft(tx, story)
  if (!draft) return fail('conflict', 'The story has no open draft.', { unblock: 'Open the story.' })
  const { doc } = await readRows(tx, draft)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  const changed = change(doc, draft.docId)
  if (!changed.ok) return changed
  if (updates.length > 0) await appendUpdate(tx, draft, { update: Y.mergeUpdates(updates), by, at: now })
  return changed
}

/** What is kept under this docId, also of a draft that is no longer the open one. */
export async function findDraftContent(
  db: Kysely<Tables>,
  ref: DraftRef,
): Promise<{ readonly draft: Draft; readonly content: DraftContent } | undefined> {
  const draft = await findDraft(db, ref)
  return draft && { draft, content: readDoc((await readRows(db, draft)).doc) }
}

/** A story on its way to another section: the cut will ask who chose it, and one row of many would not say. */
async function movesUncut(tx: Transaction<Tables>, draft: Draft): Promise<boolean> {
  if (draft.n === draft.cutN) return false
  const doc = openDoc([])
  let section: unknown = null
  for (const [at, { n, update }] of (await listUpdates(tx, draft)).entries()) {
    Y.applyUpdate(doc, update)
    const chosen = choiceOf(doc, 'section')
    if (at > 0 && n > draft.cutN && !sameJson(chosen, section)) return true
    section = chosen
  }
  return false
}

/** Makes one row of many; the words are the same before and after, whenever the process ends. Answers its bytes. */
export async function joinRowsOf(tx: Transaction<Tables>, story: StoryId): Promise<number> {
  const draft = await lockOpenDraft(tx, story)
  if (!draft) return 0
  const { doc, rows } = await readRows(tx, draft)
  if (rows < 2 || (await movesUncut(tx, draft))) return draft.bytes
  const update = Y.encodeStateAsUpdate(doc)
  await joinUpdates(tx, draft, { n: draft.n, update })
  return update.length
}

async function readRows(
  db: Kysely<Tables>,
  ref: DraftRef,
): Promise<{ readonly doc: Y.Doc; readonly rows: number }> {
  const updates = await listUpdates(db, ref)
  return { doc: openDoc(updates.map(({ update }) => update)), rows: updates.length }
}
