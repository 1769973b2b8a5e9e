// Everything that can be put into a story, once: the slash menu, the toolbar and the help read this list.
import type { Editor } from '@tiptap/core'
import { insertBlock, setTextForm, toggleList, toggleWrap } from './block-commands.ts'
import { insertTable } from './table-commands.ts'

export type BlockName =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'list'
  | 'numbered'
  | 'quote'
  | 'pull'
  | 'infobox'
  | 'table'
  | 'separator'
  | 'image'
  | 'video'
  | 'gallery'
  | 'embed'
  | 'promo'
  | 'related'

/** What needs an answer first: a file, an address, another story. The screen asks in a panel beside the text. */
export type Question =
  | 'image'
  | 'video'
  | 'gallery'
  | 'lead'
  | 'embed'
  | 'promo'
  | 'related'
  | 'story'
  | 'link'

type Insert = { readonly name: BlockName } & (
  | { readonly run: (editor: Editor) => void }
  | { readonly ask: Question }
)

export const inserts: readonly Insert[] = [
  { name: 'paragraph', run: (editor) => setTextForm(editor, 'paragraph') },
  { name: 'heading2', run: (editor) => setTextForm(editor, 'heading2') },
  { name: 'heading3', run: (editor) => setTextForm(editor, 'heading3') },
  { name: 'list', run: (editor) => toggleList(editor, false) },
  { name: 'numbered', run: (editor) => toggleList(editor, true) },
  { name: 'quote', run: (editor) => toggleWrap(editor, 'quote') },
  { name: 'pull', run: (editor) => toggleWrap(editor, 'quote', { pull: true }) },
  { name: 'infobox', run: (editor) => toggleWrap(editor, 'infobox') },
  { name: 'table', run: (editor) => insertTable(editor) },
  { name: 'separator', run: (editor) => insertBlock(editor, 'separator') },
  { name: 'image', ask: 'image' },
  { name: 'video', ask: 'video' },
  { name: 'gallery', ask: 'gallery' },
  { name: 'embed', ask: 'embed' },
  { name: 'promo', ask: 'promo' },
  { name: 'related', ask: 'related' },
]
