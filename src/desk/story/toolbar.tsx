// The tools above the text: form, marks, lists, inserts, and the attributes of the block one is in.
import { Menu } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../words/words-context.tsx'
import {
  currentBlock,
  setDirection,
  setTextForm,
  type TextForm,
  toggleList,
  toggleWrap,
} from './block-commands.ts'
import { BlockFields } from './block-fields.tsx'
import { inserts, type Question } from './blocks.ts'
import { switchMark } from './shortcuts.ts'

type ToolProps = {
  readonly label: string
  /** The button shows a letter, not the label's words. */
  readonly isLetter?: boolean
  readonly keys?: string
  readonly isOn?: boolean
  readonly onUse: () => void
  readonly children: ReactNode
}

function Tool({ label, isLetter, keys, isOn, onUse, children }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      title={keys ? `${label} (${keys})` : label}
      {...(isLetter ? { 'aria-label': label } : {})}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      // The selection in the text stays.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {children}
    </button>
  )
}

/** Arrow keys go from tool to tool: one stop for Tab instead of fifteen. */
function walkTools(event: KeyboardEvent<HTMLElement>): void {
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (way === 0 || !(event.target instanceof HTMLButtonElement)) return
  const tools = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.tool')]
  const mirrored = getComputedStyle(event.currentTarget).direction === 'rtl' ? -way : way
  tools.at((tools.indexOf(event.target) + mirrored) % tools.length)?.focus()
  event.preventDefault()
}

type Props = {
  readonly editor: Editor
  readonly onAsk: (question: Question) => void
  readonly onFind: () => void
  readonly onComment: () => void
}

export function Toolbar({ editor, onAsk, onFind, onComment }: Props) {
  const { story: words, comments } = useWords()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const block = currentBlock(now.state)?.node
      const level = block?.type.name === 'subheading' ? block.attrs['level'] : undefined
      return {
        form: (level === 2 ? 'heading2' : level === 3 ? 'heading3' : 'paragraph') as TextForm,
        block: block?.type.name,
        ordered: block?.attrs['ordered'] === true,
        dir: block?.attrs['dir'] ?? null,
        strong: now.isActive('strong'),
        em: now.isActive('em'),
        strike: now.isActive('strike'),
        link: now.isActive('link') || now.isActive('story'),
      }
    },
  })
  const form = (next: TextForm) => {
    setTextForm(editor, next)
    editor.view.focus()
  }
  return (
    <div className="tools" role="toolbar" aria-label={words.tools} onKeyDown={walkTools}>
      <select
        className="tool"
        aria-label={words.form}
        value={on.form}
        onChange={(event) => form(event.currentTarget.value as TextForm)}
      >
        <option value="paragraph">{words.blocks.paragraph}</option>
        <option value="heading2">{words.blocks.heading2}</option>
        <option value="heading3">{words.blocks.heading3}</option>
      </select>
      <Tool
        isLetter
        label={words.marks.strong}
        keys="Ctrl B"
        isOn={on.strong}
        onUse={() => switchMark(editor, 'strong')}
      >
        <b>B</b>
      </Tool>
      <Tool label={words.marks.em} keys="Ctrl I" isOn={on.em} onUse={() => switchMark(editor, 'em')}>
        <i>I</i>
      </Tool>
      <Tool
        isLetter
        label={words.marks.strike}
        keys="Ctrl Shift X"
        isOn={on.strike}
        onUse={() => switchMark(editor, 'strike')}
      >
        <s>S</s>
      </Tool>
      <Tool label={words.marks.link} keys="Ctrl K" isOn={on.link} onUse={() => onAsk('link')}>
        {words.marks.link}
      </Tool>
      <Tool label={words.marks.story} onUse={() => onAsk('story')}>
        {words.storyLink}
      </Tool>
      <span className="gap" />
      <Tool
        label={words.blocks.list}
        keys="Ctrl Shift 8"
        isOn={on.block === 'list' && !on.ordered}
        onUse={() => toggleList(editor, false)}
      >
        {words.blocks.list}
      </Tool>
      <Tool
        label={words.blocks.numbered}
        keys="Ctrl Shift 7"
        isOn={on.block === 'list' && on.ordered}
        onUse={() => toggleList(editor, true)}
      >
        {words.blocks.numbered}
      </Tool>
      <Tool
        label={words.blocks.quote}
        keys="Ctrl Shift 9"
        isOn={on.block === 'quote'}
        onUse={() => toggleWrap(editor, 'quote')}
      >
        {words.blocks.quote}
      </Tool>
      <Tool label={words.otherWay} isOn={on.dir !== null} onUse={() => turn(editor, on.dir)}>
        {on.dir ?? words.direction}
      </Tool>
      <Tool label={words.blocks.image} onUse={() => onAsk('image')}>
        {words.blocks.image}
      </Tool>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button type="button" className="tool">
            {words.insert}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {inserts.slice(5).map((insert) => (
            <Menu.Item
              key={insert.name}
              onClick={() => ('ask' in insert ? onAsk(insert.ask) : insert.run(editor))}
            >
              {words.blocks[insert.name]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Tool label={words.find.title} keys="Ctrl F" onUse={onFind}>
        {words.find.title}
      </Tool>
      <Tool label={comments.comment} keys="Ctrl Alt M" onUse={onComment}>
        {comments.comment}
      </Tool>
      <span className="gap" />
      <BlockFields editor={editor} />
    </div>
  )
}

/** From the edition's direction to the other one, and back. */
function turn(editor: Editor, dir: string | null): void {
  const story = editor.view.dom.dir === 'rtl' ? 'rtl' : 'ltr'
  setDirection(editor, dir === null ? (story === 'rtl' ? 'ltr' : 'rtl') : null)
  editor.view.focus()
}
