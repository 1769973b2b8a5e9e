// The body of a static page: the blocks, ids and clean paste of a story, for one person at a time.
import { Button, TextInput } from '@mantine/core'
import { type Editor, Extension } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { DeskEdition } from '../app/publication.ts'
import {
  currentBlock,
  insertBlock,
  setTextForm,
  type TextForm,
  toggleList,
  toggleWrap,
} from '../story/block-commands.ts'
import { BlockIds } from '../story/block-ids.ts'
import { blockViews } from '../story/block-views.tsx'
import { Clipboard } from '../story/clipboard.ts'
import { PictureTray } from '../story/picture-tray.tsx'
import { Shortcuts, switchMark } from '../story/shortcuts.ts'
import { storyNodes } from '../story/story-nodes.ts'
import { TextPlaceContext } from '../story/story-place.ts'
import '../story/paper.css'
import '../story/story.css'
import { useWords } from '../words/words-context.tsx'
import type { FieldValue } from './form.ts'
import { blocksOf, bodyFrom } from './page-text.ts'

const Undo = Extension.create({
  name: 'undo',
  addProseMirrorPlugins: () => [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo })],
})

type Props = {
  readonly edition: DeskEdition
  readonly body: FieldValue | undefined
  readonly onChange: (blocks: readonly unknown[]) => void
}

export function PageBody({ edition, body, onChange }: Props) {
  const { settings, story: said } = useWords()
  const words = settings.pages
  const [note, setNote] = useState('')
  /** Pictures on their way in; an empty list asks which, nothing at all asks for none. */
  const [pictures, setPictures] = useState<readonly File[]>()
  const editor = useEditor(
    {
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      content: bodyFrom(body),
      extensions: [
        ...storyNodes(blockViews),
        BlockIds,
        Clipboard.configure({
          dir: edition.dir,
          onPictures: (files) => setPictures(files),
          onRefused: () => setNote(words.tooLarge),
          onWarnings: () => setNote(words.leftOut),
        }),
        Shortcuts,
        Undo,
      ],
      editorProps: {
        attributes: {
          'aria-label': words.body,
          'aria-multiline': 'true',
          role: 'textbox',
          class: 'page-paper',
          dir: edition.dir,
          lang: edition.language,
          spellcheck: 'true',
        },
      },
      onFocus: ({ editor: focused }) => {
        if (focused.state.doc.childCount > 0) return
        const paragraph = focused.schema.nodes['paragraph']
        if (paragraph) focused.view.dispatch(focused.state.tr.insert(0, paragraph.create()))
      },
      onUpdate: ({ editor: changed }) => onChange(blocksOf(changed.getJSON())),
    },
    [edition.code],
  )
  function closeTray(to: Editor): void {
    setPictures(undefined)
    to.view.focus()
  }
  // What is shown is what would be sent: somebody else's text, taken after a stale save, comes in from outside.
  const shown = JSON.stringify(body)
  useEffect(() => {
    if (JSON.stringify(blocksOf(editor.getJSON())) === shown) return
    editor.commands.setContent(bodyFrom(JSON.parse(shown) as FieldValue), { emitUpdate: false })
  }, [editor, shown])
  return (
    <div className="page-body">
      <PageTools editor={editor} onPicture={() => setPictures([])} />
      <TextPlaceContext.Provider value={edition}>
        <EditorContent editor={editor} />
        {pictures && (
          <section className="tray" aria-label={said.asks.image}>
            <header>
              <b>{said.asks.image}</b>
              <button type="button" className="tool" onClick={() => closeTray(editor)}>
                {said.close}
              </button>
            </header>
            <PictureTray
              wanted="image"
              files={pictures}
              onPlace={({ id: asset, type }) => insertBlock(editor, type, { asset })}
              onDone={() => closeTray(editor)}
            />
          </section>
        )}
      </TextPlaceContext.Provider>
      <p role="status" className="soft">
        {note}
      </p>
    </div>
  )
}

/** Arrow keys go from tool to tool. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (way === 0 || !(event.target instanceof HTMLButtonElement)) return
  const tools = [...event.currentTarget.querySelectorAll('button')]
  const mirrored = document.dir === 'rtl' ? -way : way
  tools.at((tools.indexOf(event.target) + mirrored) % tools.length)?.focus()
  event.preventDefault()
}

function PageTools({ editor, onPicture }: { readonly editor: Editor; readonly onPicture: () => void }) {
  const words = useWords()
  const [href, setHref] = useState<string>()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      block: currentBlock(now.state)?.node.type.name,
      level: currentBlock(now.state)?.node.attrs['level'],
      strong: now.isActive('strong'),
      em: now.isActive('em'),
      link: now.isActive('link'),
    }),
  })
  const tool = (label: string, isOn: boolean, use: () => void) => (
    <button
      type="button"
      className="tool"
      aria-pressed={isOn}
      onMouseDown={(event) => event.preventDefault()}
      onClick={use}
    >
      {label}
    </button>
  )
  function form(next: TextForm): void {
    setTextForm(editor, next)
    editor.view.focus()
  }
  function link(): void {
    const mark = editor.schema.marks['link']
    if (mark && href) toggleMark(mark, { href })(editor.state, editor.view.dispatch)
    setHref(undefined)
    editor.view.focus()
  }
  const { blocks, marks } = words.story
  return (
    <>
      <div className="tools" role="toolbar" aria-label={words.story.tools} onKeyDown={walk}>
        {tool(blocks.paragraph, on.block === 'paragraph', () => form('paragraph'))}
        {tool(blocks.heading2, on.level === 2, () => form('heading2'))}
        {tool(blocks.heading3, on.level === 3, () => form('heading3'))}
        {tool(marks.strong, on.strong, () => switchMark(editor, 'strong'))}
        {tool(marks.em, on.em, () => switchMark(editor, 'em'))}
        {tool(marks.link, on.link, () => (on.link ? switchMark(editor, 'link') : setHref('')))}
        {tool(blocks.list, on.block === 'list', () => toggleList(editor, false))}
        {tool(blocks.quote, on.block === 'quote', () => toggleWrap(editor, 'quote'))}
        {tool(blocks.image, false, onPicture)}
      </div>
      {href !== undefined && (
        <div className="desk-row bottom">
          <TextInput
            autoFocus
            label={words.story.address}
            dir="ltr"
            placeholder="https://"
            value={href}
            onChange={(event) => setHref(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setHref(undefined)
              if (event.key !== 'Enter') return
              event.preventDefault()
              link()
            }}
          />
          <Button variant="default" onClick={link}>
            {words.story.put}
          </Button>
        </div>
      )}
    </>
  )
}
