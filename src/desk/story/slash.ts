// The menu that opens where "/" is typed: this part watches the text, `slash-menu.tsx` shows it. State in the editor, so
// that it moves with the text and closes when the caret leaves it.
import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'

export type Slash = { readonly from: number; readonly to: number; readonly wanted: string }

type Held = { readonly slash: Slash | undefined; readonly dismissed: number | undefined }

const key = new PluginKey<Held>('slash')
const listeners = new WeakMap<Editor, (event: KeyboardEvent) => boolean>()

/** What stands between a "/" at the beginning of a word and the caret, in a paragraph of the story itself. */
export function slashAt(state: EditorState): Slash | undefined {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return undefined
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
  const match = /(?:^|\s)\/([\p{L}\p{M}\p{N} ]{0,20})$/u.exec(before)
  if (!match) return undefined
  const wanted = match[1] ?? ''
  return { from: $from.pos - wanted.length - 1, to: $from.pos, wanted }
}

export const SlashMenu = Extension.create({
  name: 'slashMenu',
  priority: 300,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<Held>({
        key,
        state: {
          init: () => ({ slash: undefined, dismissed: undefined }),
          apply: (tr, held, _before, state) => {
            const dismissed: number | undefined = tr.getMeta(key) ?? held.dismissed
            const found = slashAt(state)
            if (!found) return { slash: undefined, dismissed: undefined }
            return { slash: found.from === dismissed ? undefined : found, dismissed }
          },
        },
        props: {
          handleKeyDown: (view, event) => {
            const slash = key.getState(view.state)?.slash
            if (!slash) return false
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(key, slash.from))
              return true
            }
            return listeners.get(editor)?.(event) ?? false
          },
        },
      }),
    ]
  },
})

export function openSlash(editor: Editor): Slash | undefined {
  return key.getState(editor.state)?.slash
}

/** The open menu hears the keys first. */
export function onSlashKey(editor: Editor, listener: (event: KeyboardEvent) => boolean): () => void {
  listeners.set(editor, listener)
  return () => {
    listeners.delete(editor)
  }
}
