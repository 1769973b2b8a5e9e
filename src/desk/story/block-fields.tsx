// What the block one is in says besides its text: who is quoted, the title of a box, rows and columns of a table.
import { type Editor, useEditorState } from '@tiptap/react'
import { useWords } from '../words/words-context.tsx'
import { currentBlock, leaveBlock, setBlockAttr } from './block-commands.ts'
import { changeTable, type TableAct } from './table-commands.ts'

const labelled = { quote: 'cite', infobox: 'title', table: 'caption' } as const
const tableActs: readonly TableAct[] = ['row-after', 'row-delete', 'column-after', 'column-delete', 'header']

export function BlockFields({ editor }: { readonly editor: Editor }) {
  const words = useWords().story
  const block = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const node = currentBlock(now.state)?.node
      const name = node?.type.name
      if (!node || (name !== 'quote' && name !== 'infobox' && name !== 'table')) return null
      const attr = labelled[name]
      return { name, attr, value: String(node.attrs[attr] ?? ''), pull: node.attrs['pull'] === true }
    },
  })
  if (!block) return null
  return (
    <div className="block-fields">
      <input
        aria-label={words.labels[block.attr]}
        placeholder={words.labels[block.attr]}
        value={block.value}
        onChange={(event) => setBlockAttr(editor, block.attr, event.currentTarget.value || null)}
      />
      {block.name === 'quote' && (
        <button
          type="button"
          className="tool"
          aria-pressed={block.pull}
          onClick={() => setBlockAttr(editor, 'pull', block.pull ? null : true)}
        >
          {words.blocks.pull}
        </button>
      )}
      {block.name === 'table' &&
        tableActs.map((act) => (
          <button key={act} type="button" className="tool" onClick={() => changeTable(editor, act)}>
            {words.table[act]}
          </button>
        ))}
      <button
        type="button"
        className="tool"
        title="Ctrl Enter"
        onClick={() => {
          leaveBlock(editor)
          editor.view.focus()
        }}
      >
        {words.leaveBlock}
      </button>
    </div>
  )
}
