// Which keys do what, on one sheet.
import { Modal } from '@mantine/core'
import { type StoryKey, storyKeys } from '../story/key-list.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { keys } = words.help
  const rows: Rows = [
    ['Ctrl K', keys.search],
    ['n', keys.newStory],
    ['?', keys.help],
    ['↑ ↓ ← →', keys.walk],
    ['h j k l', keys.walk],
    ['Enter', keys.open],
    ['m', keys.panel],
    ['o', words.letters.keyOpen],
    ['b', words.letters.keyBin],
    ['Esc', keys.close],
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.help.title}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      <Keys name={words.keys.desk} rows={rows} />
      <Keys name={words.keys.story} rows={storyKeys.map(([key, act]) => [key, saidOf(act, words)])} />
    </Modal>
  )
}

type Rows = readonly (readonly [key: string, does: string])[]

function Keys({ name, rows }: { readonly name: string; readonly rows: Rows }) {
  return (
    <table className="keys">
      <caption>{name}</caption>
      <tbody>
        {rows.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd dir="ltr">{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function saidOf(act: StoryKey, { keys, story, translate, comments }: Words): string {
  switch (act) {
    case 'strong':
    case 'em':
    case 'strike':
    case 'link':
      return story.marks[act]
    case 'paragraph':
    case 'heading2':
    case 'heading3':
    case 'list':
    case 'numbered':
    case 'quote':
      return story.blocks[act]
    case 'find':
      return story.find.title
    case 'comment':
      return comments.key
    case 'warning':
      return story.checks.key
    case 'nextBlock':
      return translate.nextKey
    case 'blockDone':
      return translate.doneKey
    default:
      return keys[act]
  }
}
