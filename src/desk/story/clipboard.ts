// Copy, paste and drop in the editor: everything from outside passes `paste.ts`; files go to the app, which uploads them.
import { Extension } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { Plugin, Selection } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import type { Direction } from '../../body/body.ts'
import { ownType, type PasteOutcome, readPaste, writeOwn } from './paste.ts'

export type ClipboardOptions = {
  readonly dir: Direction
  /** Pictures and films pasted or dropped at a position of the document. */
  readonly onPictures: (files: readonly File[], at: number) => void
  readonly onRefused: (why: 'too-large') => void
  /** What had no place in the text, in words. */
  readonly onWarnings: (warnings: readonly string[]) => void
}

function picturesOf(data: DataTransfer): readonly File[] {
  return [...data.files].filter((file) => /^(image\/(jpeg|png|webp|avif|gif)|video\/.+)$/.test(file.type))
}

function read(view: EditorView, data: DataTransfer, dir: Direction): PasteOutcome {
  return readPaste(view.state.schema, {
    own: data.getData(ownType),
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    dir,
  })
}

/** Puts the outcome at the selection. */
function place(view: EditorView, outcome: PasteOutcome, options: ClipboardOptions): void {
  const { state } = view
  switch (outcome.kind) {
    case 'slice':
      view.dispatch(state.tr.replaceSelection(outcome.slice).scrollIntoView().setMeta('paste', true))
      if (outcome.warnings.length > 0) options.onWarnings(outcome.warnings)
      return
    case 'address':
    case 'embed': {
      const link = state.schema.marks['link']
      if (link && !state.selection.empty) {
        toggleMark(link, { href: outcome.href })(state, view.dispatch)
        return
      }
      const node =
        outcome.kind === 'embed'
          ? outcome.node
          : state.schema.text(outcome.href, link ? [link.create({ href: outcome.href })] : [])
      view.dispatch(state.tr.replaceSelectionWith(node, false).scrollIntoView())
      return
    }
    case 'too-large':
      options.onRefused('too-large')
      return
    case 'nothing':
      return
    default:
      outcome satisfies never
  }
}

function copy(view: EditorView, event: ClipboardEvent, isCut: boolean): boolean {
  const { state } = view
  const data = event.clipboardData
  if (state.selection.empty || !data) return false
  const slice = state.selection.content()
  const { dom, text } = view.serializeForClipboard(slice)
  event.preventDefault()
  data.clearData()
  data.setData('text/html', dom.innerHTML)
  data.setData('text/plain', text)
  const own = writeOwn(slice)
  if (own) data.setData(ownType, own)
  if (isCut) view.dispatch(state.tr.deleteSelection().scrollIntoView())
  return true
}

function drop(view: EditorView, event: DragEvent, options: ClipboardOptions): boolean {
  const data = event.dataTransfer
  // Moving a part of this very text is ProseMirror's own affair: nothing comes from outside.
  if (!data || view.dragging || !view.editable) return false
  event.preventDefault()
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size
  const pictures = picturesOf(data)
  if (pictures.length > 0) {
    options.onPictures(pictures, at)
    return true
  }
  const outcome = read(view, data, options.dir)
  const point = outcome.kind === 'slice' ? (dropPoint(view.state.doc, at, outcome.slice) ?? at) : at
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(point))))
  place(view, outcome, options)
  return true
}

export const Clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            copy: (view, event) => copy(view, event, false),
            cut: (view, event) => view.editable && copy(view, event, true),
            drop: (view, event) => drop(view, event, options),
            paste: (view, event) => {
              const data = event.clipboardData
              if (!data || !view.editable) return false
              event.preventDefault()
              const outcome = read(view, data, options.dir)
              const pictures = picturesOf(data)
              // Word sends a picture of the text along: where there is text, the text is meant.
              if (pictures.length > 0 && outcome.kind !== 'slice') {
                options.onPictures(pictures, view.state.selection.from)
              } else place(view, outcome, options)
              return true
            },
          },
        },
      }),
    ]
  },
})
