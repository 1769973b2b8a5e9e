// The line above the tools: which story, what is true of it now, and the panels.
import { useWords } from '../words/words-context.tsx'
import type { Counts } from './body-counts.ts'
import { type PanelName, panelNames } from './side-panel.tsx'
import { PubState, SavedState, WhoIsHere } from './state-line.tsx'
import { useStoryPlace } from './story-place.ts'
import { useText } from './use-draft.ts'

type Props = {
  readonly counts: Counts | undefined
  readonly panel: PanelName | undefined
  readonly warnings: number
  readonly openComments: number
  readonly onPanel: (name: PanelName) => void
  readonly onPreview: () => void
}

export function StoryBar({ counts, panel, warnings, openComments, onPanel, onPreview }: Props) {
  const { story: words, preview } = useWords()
  const slugline = useText('slugline')
  const headline = useText('headline')
  const { story } = useStoryPlace()
  const panels = panelNames.filter((name) => name !== 'translation' || story.translationOf)
  return (
    <div className="story-bar">
      <h1 dir="auto">{slugline || headline || words.unnamed}</h1>
      <SavedState />
      <PubState />
      <WhoIsHere />
      <span className="grow" />
      {counts && <span className="counts">{words.counts(counts.words, counts.minutes)}</span>}
      <nav className="panels" aria-label={words.panelsLabel}>
        {panels.map((name) => (
          <button key={name} type="button" aria-pressed={panel === name} onClick={() => onPanel(name)}>
            {words.panels[name]}
            {name === 'checks' && warnings > 0 && <b className="badge">{warnings}</b>}
            {name === 'comments' && openComments > 0 && <b className="badge quiet">{openComments}</b>}
          </button>
        ))}
        <button type="button" onClick={onPreview}>
          {preview.title}
        </button>
      </nav>
    </div>
  )
}
