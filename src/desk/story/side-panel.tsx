// The panel one needs now, beside the paper.
import type { Editor } from '@tiptap/react'
import { CommentsPanel } from '../comments/comments-panel.tsx'
import type { Comments } from '../comments/use-comments.ts'
import { OriginalPanel } from '../translate/original-panel.tsx'
import { useWords } from '../words/words-context.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { DetailsPanel } from './details-panel.tsx'
import type { FindTerms } from './find-terms.ts'
import { HistoryPanel } from './history-panel.tsx'
import type { StyleWarning } from './house-style.ts'
import { PublishPanel } from './publish-panel.tsx'
import { RevisionsPanel } from './revisions-panel.tsx'

export const panelNames = [
  'details',
  'comments',
  'checks',
  'publish',
  'revisions',
  'history',
  'translation',
] as const
export type PanelName = (typeof panelNames)[number]

type Props = {
  readonly name: PanelName
  readonly editor: Editor | undefined
  readonly warnings: readonly StyleWarning[]
  readonly comments: Comments
  readonly findTerms: FindTerms
  readonly onPanel: (name: PanelName) => void
  readonly onClose: () => void
  readonly onNotice: (text: string) => void
}

export function SidePanel({
  name,
  editor,
  warnings,
  findTerms,
  comments,
  onPanel,
  onClose,
  onNotice,
}: Props) {
  const words = useWords().story
  return (
    <aside className={`side ${name}`} aria-label={words.panels[name]}>
      <header>
        <h2>{words.panels[name]}</h2>
        <button type="button" className="tool" onClick={onClose}>
          {words.close}
        </button>
      </header>
      {name === 'details' && <DetailsPanel />}
      {name === 'comments' && editor && (
        <CommentsPanel editor={editor} comments={comments} onClose={onClose} />
      )}
      {name === 'checks' && (
        <ChecksPanel
          warnings={warnings}
          editor={editor}
          findTerms={findTerms}
          onShowComments={() => onPanel('comments')}
        />
      )}
      {name === 'publish' && (
        <PublishPanel warnings={warnings.length} onShowChecks={() => onPanel('checks')} onNotice={onNotice} />
      )}
      {name === 'revisions' && <RevisionsPanel />}
      {name === 'history' && <HistoryPanel />}
      {name === 'translation' && <OriginalPanel editor={editor} />}
    </aside>
  )
}
