// Which keys do what, on one sheet.
import { Modal } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { keys } = words.help
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K', keys.search],
    ['n', keys.newStory],
    ['?', keys.help],
    ['↑ ↓ ← →', keys.walk],
    ['h j k l', keys.walk],
    ['Enter', keys.open],
    ['m', keys.panel],
    ['F7', words.story.checks.key],
    ['F8', words.translate.nextKey],
    ['Ctrl Shift Enter', words.translate.doneKey],
    ['Esc', keys.close],
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.help.title}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      <table className="keys">
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
    </Modal>
  )
}
