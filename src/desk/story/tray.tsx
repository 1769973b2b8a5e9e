// The panel under the text that asks for what an insert needs: a picture, an address, another story. Nothing is modal: one
// may go on writing; Escape closes it and leads back to the text.
import { Button, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { cleanUrl, embedOf } from '../../body/body.ts'
import { useWords } from '../words/words-context.tsx'
import { insertBlock } from './block-commands.ts'
import type { Question } from './blocks.ts'
import { PictureTray } from './picture-tray.tsx'
import { switchMark } from './shortcuts.ts'
import { StoryPicker } from './story-picker.tsx'
import type { Asset } from './story-query.ts'

type Props = {
  readonly editor: Editor
  readonly question: Question
  readonly files: readonly File[]
  readonly onPicture: (asset: Asset) => void
  readonly onClose: () => void
}

export function Tray({ editor, question, files, onPicture, onClose }: Props) {
  const words = useWords().story
  const close = () => {
    onClose()
    editor.view.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <section className="tray" aria-label={words.asks[question]} onKeyDown={onKey}>
      <header>
        <b>{words.asks[question]}</b>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </header>
      <Answer {...{ editor, question, files, onPicture }} onClose={close} />
    </section>
  )
}

function Answer({ editor, question, files, onPicture, onClose }: Props) {
  switch (question) {
    case 'image':
    case 'gallery':
      return <PictureTray wanted="image" files={files} onPlace={onPicture} onDone={onClose} />
    case 'video':
      return <PictureTray wanted="video" files={files} onPlace={onPicture} onDone={onClose} />
    case 'lead':
      return <PictureTray wanted="any" files={files} onPlace={onPicture} onDone={onClose} />
    case 'promo':
      return (
        <StoryPicker
          onTake={(story) => {
            insertBlock(editor, 'promo', { story })
            onClose()
          }}
        />
      )
    case 'related':
      return <StoryPicker onTake={(story) => addRelated(editor, story)} />
    case 'story':
      return (
        <StoryPicker
          onTake={(story, headline) => {
            linkStory(editor, story, headline)
            onClose()
          }}
        />
      )
    case 'embed':
    case 'link':
      return <Address {...{ editor, question, onClose }} />
    default:
      return question satisfies never
  }
}

/** Into the box just made, so that several can be taken one after the other. */
function addRelated(editor: Editor, story: string): void {
  const { doc, selection } = editor.state
  const before = doc.resolve(
    selection.$from.depth > 0 ? selection.$from.before(1) : selection.from,
  ).nodeBefore
  const stories: readonly string[] = before?.type.name === 'related' ? before.attrs['stories'] : []
  if (!before || stories.length === 0) {
    insertBlock(editor, 'related', { stories: [story] })
    return
  }
  if (stories.includes(story)) return
  const at = (selection.$from.depth > 0 ? selection.$from.before(1) : selection.from) - before.nodeSize
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'stories', [...stories, story]))
}

/** The chosen words become the link; without any, the story's headline does. */
function linkStory(editor: Editor, story: string, headline: string): void {
  const mark = editor.schema.marks['story']?.create({ story })
  const { state } = editor
  if (!mark) return
  const { from, to, empty } = state.selection
  if (!empty) editor.view.dispatch(state.tr.addMark(from, to, mark))
  else if (headline !== '') editor.view.dispatch(state.tr.insert(from, editor.schema.text(headline, [mark])))
}

type AddressProps = {
  readonly editor: Editor
  readonly question: 'embed' | 'link'
  readonly onClose: () => void
}

function Address({ editor, question, onClose }: AddressProps) {
  const words = useWords().story
  const known = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(typeof known === 'string' ? known : '')
  const [problem, setProblem] = useState('')
  const full = /^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`
  const take = (event: FormEvent) => {
    event.preventDefault()
    if (question === 'embed') {
      const found = embedOf(full)
      if (!found) return setProblem(words.notEmbeddable)
      insertBlock(editor, 'embed', { ...found })
      return onClose()
    }
    const href = cleanUrl(full)
    if (!href) return setProblem(words.noAddress)
    setLink(editor, href)
    onClose()
  }
  return (
    <form className="row tray-body" onSubmit={take}>
      <TextInput
        className="wide"
        label={words.address}
        dir="ltr"
        value={typed}
        autoFocus
        error={problem || undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{words.put}</Button>
      {typeof known === 'string' && question === 'link' && (
        <Button
          variant="subtle"
          onClick={() => {
            switchMark(editor, 'link')
            onClose()
          }}
        >
          {words.remove}
        </Button>
      )}
    </form>
  )
}

function setLink(editor: Editor, href: string): void {
  const { state, schema } = editor
  const link = schema.marks['link']?.create({ href })
  if (!link) return
  const { from, to, empty } = state.selection
  const tr = empty ? state.tr.insert(from, schema.text(href, [link])) : state.tr.addMark(from, to, link)
  editor.view.dispatch(tr)
}
