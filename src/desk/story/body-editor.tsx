// The body being written: Tiptap over the shared document, with everybody's carets.
import { type Editor, Extension } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import CollaborationCaret from '@tiptap/extension-collaboration-caret'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect } from 'react'
import { CommentMarks } from '../comments/comment-marks.ts'
import { useWords } from '../words/words-context.tsx'
import { insertBlock } from './block-commands.ts'
import { BlockIds } from './block-ids.ts'
import { blockViews } from './block-views.tsx'
import { Clipboard, type ClipboardOptions } from './clipboard.ts'
import { Find } from './find.ts'
import type { Person } from './open-draft.ts'
import { Shortcuts } from './shortcuts.ts'
import { SlashMenu } from './slash.ts'
import { storyNodes } from './story-nodes.ts'
import type { Edition } from './story-query.ts'
import { TermMarks } from './term-marks.ts'
import { useDraft, useDraftPart } from './use-draft.ts'

const Cursors = Extension.create({
  name: 'cursors',
  addProseMirrorPlugins: () => [gapCursor(), dropCursor({ class: 'drop-line', color: false })],
})

/** Styles are set through the object, never as an attribute: the page's policy takes no inline style. */
function caretOf({ name, color }: Record<string, string>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.style.setProperty('--person', color ?? 'gray')
  // Drawn by the style sheet: a name is no part of the text, neither spoken nor copied with it.
  caret.dataset['name'] = name ?? ''
  return caret
}

type Props = {
  readonly edition: Edition
  readonly me: Pick<Person, 'id' | 'name' | 'color'>
  readonly clipboard: ClipboardOptions
  readonly onEditor: (editor: Editor | undefined) => void
}

export function BodyEditor({ edition, me, clipboard, onEditor }: Props) {
  const words = useWords().story
  const draft = useDraft()
  const canEdit = useDraftPart('canEdit')
  const ready = useDraftPart('ready')
  const editor = useEditor(
    {
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editable: canEdit && ready,
      extensions: [
        ...storyNodes(blockViews),
        Collaboration.configure({ document: draft.doc, field: 'body' }),
        CollaborationCaret.configure({
          provider: draft.provider,
          user: me,
          render: caretOf,
          selectionRender: ({ color }) => ({ class: 'chosen', style: `--person: ${color}` }),
        }),
        BlockIds,
        Clipboard.configure(clipboard),
        CommentMarks.configure({ doc: draft.doc, docId: draft.docId }),
        Cursors,
        Find,
        Shortcuts,
        SlashMenu,
        TermMarks,
      ],
      editorProps: {
        attributes: {
          'aria-label': words.body,
          'aria-multiline': 'true',
          role: 'textbox',
          class: 'paper-body',
          dir: edition.dir,
          lang: edition.language,
          spellcheck: 'true',
        },
      },
      // An empty text has no line to write in: it gets one when somebody means to write.
      onFocus: ({ editor: focused }) => {
        if (focused.isEditable && focused.state.doc.childCount === 0) insertBlock(focused, 'paragraph')
      },
    },
    [draft, edition.code],
  )

  useEffect(() => {
    editor.setEditable(canEdit && ready, false)
  }, [editor, canEdit, ready])
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(undefined)
  }, [editor, onEditor])

  return <EditorContent editor={editor} className="paper-editor" />
}
