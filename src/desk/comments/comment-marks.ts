// Commented text in the editor: underlined by decorations, never by marks of the text. What is typed here moves them at once;
// what others type is looked up in the shared document. Where typing here took a thread's place away (a paragraph split or made
// anew), its new one is written beside the text, for everybody.
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { type Anchor, movedRanges, type Place, placeFinder, rangeOf } from '../../comments/anchor.ts'
import { placeOf, type Span, spanOf } from './text-points.ts'

export type Marked = {
  readonly id: string
  readonly kind: 'comment' | 'suggestion'
  readonly anchor: Anchor
}

/** The text a new comment will be about, until it is sent. */
const pendingId = ''

type Held = {
  readonly threads: readonly Marked[]
  readonly pending: Marked | undefined
  readonly spans: ReadonlyMap<string, Span>
  readonly current: string | undefined
  readonly isLocal: boolean
  readonly marks: DecorationSet
}

type Asked = {
  readonly threads?: readonly Marked[]
  readonly pending?: Marked | null
  readonly current?: string | null
  /** Everything is looked up again, also what had no place. */
  readonly again?: true
}

const nothing: Held = {
  threads: [],
  pending: undefined,
  spans: new Map(),
  current: undefined,
  isLocal: false,
  marks: DecorationSet.empty,
}
const key = new PluginKey<Held>('comments')
const listeners = new WeakMap<Editor, (thread: string) => void>()
/** Threads without a place are looked for when nobody has typed for so long. */
const restMs = 700

type Shared = { readonly doc: Y.Doc; readonly docId: string }

export const CommentMarks = Extension.create<Shared>({
  name: 'commentMarks',
  // After the binding: what was typed is in the shared document when the new places are written.
  priority: 10,
  addOptions: () => ({ doc: undefined as unknown as Y.Doc, docId: '' }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [
      new Plugin<Held>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, before, _old, state) => {
            const asked: Asked | undefined = tr.getMeta(key)
            const isRemote = tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true
            if (!asked && !tr.docChanged && !tr.selectionSet) return before
            const threads = asked?.threads ?? before.threads
            const pending = asked?.pending === null ? undefined : (asked?.pending ?? before.pending)
            const all = pending ? [...threads, pending] : threads
            let { spans } = before
            if (tr.docChanged && !isRemote) spans = mapped(spans, tr.mapping)
            if (tr.docChanged && isRemote) {
              // What has no place is not looked for at each key of a colleague; at first nothing has one.
              const known = all.filter(({ id }) => spans.size === 0 || spans.has(id))
              spans = lookedUp(state.doc, options, known)
            }
            if (asked?.threads || asked?.pending || asked?.again) spans = lookedUp(state.doc, options, all)
            const atCaret =
              tr.selectionSet && !isRemote ? threadAt(spans, state.selection.head) : before.current
            const current = asked?.current === null ? undefined : (asked?.current ?? atCaret)
            const isLocal = tr.docChanged && !isRemote
            const held = { threads, pending, spans, current, isLocal }
            // A key typed makes no mark anew.
            const isSame = !asked && !isRemote && current === before.current
            const marks = isSame ? before.marks.map(tr.mapping, tr.doc) : marksOf(state.doc, held)
            return { ...held, marks }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          handleClick: (view, position) => {
            const thread = threadAt(spansOf(view.state), position)
            if (thread !== undefined && thread !== pendingId) listeners.get(editor)?.(thread)
            return false
          },
        },
        view: (shown) => {
          let timer: ReturnType<typeof setTimeout> | undefined
          const lookIn = (ms: number) => {
            clearTimeout(timer)
            timer = setTimeout(() => lookAgain(shown), ms)
          }
          // A colleague has written where a thread stands now.
          const hear = (_event: unknown, { local }: Y.Transaction) => {
            if (!local) lookIn(0)
          }
          const moved = movedRanges(options.doc)
          moved.observe(hear)
          return {
            update: (view, before) => {
              if (view.state.doc === before.doc) return
              const held = key.getState(view.state) ?? nothing
              if (held.isLocal && view.editable) writePlaces(before.doc, view.state.doc, held, options)
              if (held.threads.some(({ id }) => !held.spans.has(id))) lookIn(restMs)
            },
            destroy: () => {
              clearTimeout(timer)
              moved.unobserve(hear)
            },
          }
        },
      }),
    ]
  },
})

function lookAgain(view: EditorView): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, { again: true } satisfies Asked))
}

function lookedUp(doc: Node, { doc: shared, docId }: Shared, threads: readonly Marked[]): Held['spans'] {
  const find = placeFinder(shared, docId)
  const body = shared.getXmlFragment('body')
  const spans = new Map<string, Span>()
  for (const { id, anchor } of threads) {
    const place = find(id, anchor)
    const span = place && spanOf(doc, body, place)
    if (span) spans.set(id, span)
  }
  return spans
}

type Mapping = { readonly map: (position: number, side: number) => number }

/** What is typed at the edges is not commented on. */
function mapped(spans: Held['spans'], mapping: Mapping): Held['spans'] {
  const moved = new Map<string, Span>()
  for (const [id, { from, to }] of spans) {
    const span = { from: mapping.map(from, 1), to: mapping.map(to, -1) }
    if (span.from < span.to) moved.set(id, span)
  }
  return moved
}

function writePlaces(
  before: Node,
  doc: Node,
  { threads, spans }: Held,
  { doc: shared, docId }: Shared,
): void {
  const changed = changedBlocks(before, doc)
  const find = placeFinder(shared, docId)
  const body = shared.getXmlFragment('body')
  const moved = threads.flatMap(({ id, anchor }) => {
    const span = spans.get(id)
    const isTouched = span && changed && span.from <= changed.to && span.to >= changed.from
    const place = isTouched && placeOf(doc, body, span)
    if (!place || samePlace(place, find(id, anchor))) return []
    const range = rangeOf(shared, place)
    return range ? [{ id, range }] : []
  })
  if (moved.length === 0) return
  shared.transact(() => {
    for (const { id, range } of moved) movedRanges(shared).set(id, range)
  })
}

/** Where two states of the text differ, in whole blocks of the newer one. */
function changedBlocks(before: Node, now: Node): Span | undefined {
  const start = before.content.findDiffStart(now.content)
  const end = before.content.findDiffEnd(now.content)
  if (start === null || end === null) return undefined
  const $start = now.resolve(start)
  const $end = now.resolve(Math.max(start, end.b))
  return {
    from: $start.depth > 0 ? $start.before(1) : start,
    to: $end.depth > 0 ? $end.after(1) : $end.pos,
  }
}

function samePlace(a: Place, b: Place | undefined): boolean {
  return (
    b !== undefined &&
    a.start.text === b.start.text &&
    a.end.text === b.end.text &&
    a.start.index === b.start.index &&
    a.end.index === b.end.index
  )
}

/** The shortest one there: a comment within a longer commented passage can be reached, too. */
function threadAt(spans: Held['spans'], position: number): string | undefined {
  let found: readonly [string, Span] | undefined
  for (const [id, span] of spans) {
    const isThere = id !== pendingId && span.from <= position && position <= span.to
    if (isThere && (!found || span.to - span.from < found[1].to - found[1].from)) found = [id, span]
  }
  return found?.[0]
}

function marksOf(doc: Node, { threads, pending, spans, current }: Omit<Held, 'marks'>): DecorationSet {
  const all = pending ? [...threads, pending] : threads
  const marks = all.flatMap(({ id, kind }) => {
    const span = spans.get(id)
    if (!span) return []
    const state = id === pendingId ? 'pending' : id === current ? 'current' : ''
    const attrs = { nodeName: 'mark', class: `commented ${kind} ${state}`.trim(), 'data-thread': id }
    return [Decoration.inline(span.from, span.to, attrs)]
  })
  return DecorationSet.create(doc, marks)
}

function spansOf(state: EditorState): Held['spans'] {
  return key.getState(state)?.spans ?? nothing.spans
}

function tell(editor: Editor, asked: Asked): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, asked))
}

export function showThreads(editor: Editor, threads: readonly Marked[]): void {
  tell(editor, { threads })
}

/** The thread the caret is in, or that was chosen last. */
export function currentThread(editor: Editor): string | undefined {
  return key.getState(editor.state)?.current
}

/** Ids in the order of the text; those without a place are not among them. */
export function threadOrder(editor: Editor): readonly string[] {
  const spans = [...spansOf(editor.state)].filter(([id]) => id !== pendingId)
  return spans.toSorted(([, a], [, b]) => a.from - b.from || a.to - b.to).map(([id]) => id)
}

/** Calls back when somebody clicks on commented text. */
export function onThreadAsked(editor: Editor, open: (thread: string) => void): () => void {
  listeners.set(editor, open)
  return () => listeners.delete(editor)
}

/** Marks what is chosen in the text as what a new comment is about; undefined when that is no text. */
export function beginPending(editor: Editor, { doc: shared, docId }: Shared): Anchor | undefined {
  const { selection, doc } = editor.state
  if (!(selection instanceof TextSelection) || selection.empty) return undefined
  const place = placeOf(doc, shared.getXmlFragment('body'), selection)
  const range = place && rangeOf(shared, place)
  if (!range) return undefined
  const anchor = { docId, ...range }
  tell(editor, { pending: { id: pendingId, kind: 'comment', anchor }, current: null })
  return anchor
}

export function endPending(editor: Editor): void {
  tell(editor, { pending: null })
}

/** Where the text of the new comment is by now. */
export function pendingAnchor(editor: Editor, { doc: shared, docId }: Shared): Anchor | undefined {
  const held = key.getState(editor.state)
  const span = held?.spans.get(pendingId)
  const place = span && placeOf(editor.state.doc, shared.getXmlFragment('body'), span)
  const range = place && rangeOf(shared, place)
  return range ? { docId, ...range } : held?.pending?.anchor
}

/** Puts the caret into the commented text and shows it; false when it is gone. */
export function goToThread(editor: Editor, thread: string): boolean {
  const span = spansOf(editor.state).get(thread)
  if (!span) return false
  const selection = TextSelection.create(editor.state.doc, span.from, span.to)
  const asked: Asked = { current: thread }
  editor.view.dispatch(editor.state.tr.setSelection(selection).setMeta(key, asked).scrollIntoView())
  editor.view.focus()
  return true
}
