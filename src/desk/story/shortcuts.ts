// The keyboard of the editor: shortcuts for forms and marks, and what is turned into a block while typing (## , - , > ).
import {
  type Editor,
  Extension,
  markInputRule,
  nodeInputRule,
  textblockTypeInputRule,
  wrappingInputRule,
} from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import type { MarkType, NodeType } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list'
import { leaveBlock, moveBlock, setTextForm, toggleList, toggleWrap, typeOf } from './block-commands.ts'
import { nextCell } from './table-commands.ts'

function markType(editor: Editor, name: string): MarkType {
  const type = editor.schema.marks[name]
  if (!type) throw new Error(`The editor has no mark ${name}`)
  return type
}

export function switchMark(editor: Editor, name: string, attrs?: object): boolean {
  return toggleMark(markType(editor, name), attrs as never)(editor.state, editor.view.dispatch)
}

const marks = {
  'Mod-b': 'strong',
  'Mod-i': 'em',
  'Mod-Shift-x': 'strike',
  'Mod-e': 'code',
  'Mod-,': 'sub',
  'Mod-.': 'sup',
} as const

function inItem(editor: Editor): boolean {
  return editor.isActive('listItem')
}

export const Shortcuts = Extension.create({
  name: 'storyShortcuts',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this
    const item = () => typeOf(editor, 'listItem')
    const run = (command: ReturnType<typeof splitListItem>) => command(editor.state, editor.view.dispatch)
    return {
      ...Object.fromEntries(
        Object.entries(marks).map(([key, name]) => [key, () => switchMark(editor, name)]),
      ),
      'Mod-Alt-0': () => setTextForm(editor, 'paragraph'),
      'Mod-Alt-2': () => setTextForm(editor, 'heading2'),
      'Mod-Alt-3': () => setTextForm(editor, 'heading3'),
      'Mod-Shift-8': () => toggleList(editor, false),
      'Mod-Shift-7': () => toggleList(editor, true),
      'Mod-Shift-9': () => toggleWrap(editor, 'quote'),
      'Mod-Enter': () => leaveBlock(editor),
      'Alt-Shift-ArrowUp': () => moveBlock(editor, -1),
      'Alt-Shift-ArrowDown': () => moveBlock(editor, 1),
      'Shift-Enter': () => {
        const br = typeOf(editor, 'hardBreak').create()
        editor.view.dispatch(editor.state.tr.replaceSelectionWith(br).scrollIntoView())
        return true
      },
      Enter: () => inItem(editor) && run(splitListItem(item())),
      // Tab leaves the editor where it means nothing, so that nobody is caught in it.
      Tab: () => (inItem(editor) ? run(sinkListItem(item())) : nextCell(editor, 1)),
      'Shift-Tab': () => (inItem(editor) ? run(liftListItem(item())) : nextCell(editor, -1)),
    }
  },
  addInputRules() {
    const node = (name: string): NodeType => typeOf(this.editor, name)
    const mark = (name: string): MarkType => markType(this.editor, name)
    const list = (find: RegExp, ordered: boolean) =>
      wrappingInputRule({ find, type: node('list'), getAttributes: () => ({ ordered }) })
    return [
      textblockTypeInputRule({ find: /^##\s$/, type: node('subheading'), getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: node('subheading'), getAttributes: { level: 3 } }),
      list(/^\s*[-*]\s$/, false),
      list(/^\s*1[.)]\s$/, true),
      wrappingInputRule({ find: /^\s*>\s$/, type: node('quote') }),
      nodeInputRule({ find: /^(?:---|—-)\s$/, type: node('separator') }),
      markInputRule({ find: /(?:^|\s)(\*\*(?!\s)([^*]+)\*\*)$/, type: mark('strong') }),
      markInputRule({ find: /(?:^|\s)(\*(?![\s*])([^*]+)\*)$/, type: mark('em') }),
      markInputRule({ find: /(?:^|\s)(~~(?!\s)([^~]+)~~)$/, type: mark('strike') }),
      markInputRule({ find: /(?:^|\s)(`([^`]+)`)$/, type: mark('code') }),
    ]
  },
})
