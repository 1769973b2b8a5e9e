// The story as readers will see it, made by the reader site itself from the draft as it is now: at the width of a phone and of
// a desktop, as a share card and as a notification.
import { Button, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useWords } from '../words/words-context.tsx'
import { type PageFacts, pageFacts } from './page-facts.ts'
import './preview.css'
import { PushCards } from './push-cards.tsx'
import { ShareCards } from './share-cards.tsx'
import { useStoryPlace } from './story-place.ts'
import { useDraft } from './use-draft.ts'

const showings = ['phone', 'desktop', 'card', 'push'] as const
type Showing = (typeof showings)[number]

export function Preview({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { story } = useStoryPlace()
  const draft = useDraft()
  const [showing, setShowing] = useState<Showing>('phone')
  const [facts, setFacts] = useState<PageFacts>()
  const [rev, setRev] = useState<number>()
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again means cut again
  useEffect(() => {
    let isOver = false
    const cut = async () => {
      setProblem('')
      if (!draft.state().canEdit) return setRev(story.rev)
      try {
        await draft.settled()
        const answer = await post<{ readonly rev: number }>(`/stories/${story.id}/cut`, {
          docId: draft.docId,
        })
        if (!isOver) setRev(answer.rev)
      } catch (error) {
        if (!isOver) setProblem(plainProblem(error, words))
      }
    }
    void cut()
    return () => {
      isOver = true
    }
  }, [draft, story.id, words, asked])
  const isPage = showing === 'phone' || showing === 'desktop'
  const read = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = currentTarget.contentDocument
    setFacts(page ? pageFacts(page) : undefined)
  }
  return (
    <section className="preview" aria-label={words.preview.title}>
      <header className="row">
        <b>{words.preview.title}</b>
        <SegmentedControl
          size="xs"
          value={showing}
          onChange={(value) => setShowing(value as Showing)}
          data={showings.map((value) => ({ value, label: words.preview.showings[value] }))}
        />
        <Button size="xs" variant="default" onClick={() => setAsked(asked + 1)}>
          {words.preview.again}
        </Button>
        {rev !== undefined && <small className="soft">{words.story.rev(rev)}</small>}
        <span className="grow" />
        <Button size="xs" variant="subtle" onClick={onClose}>
          {words.story.close}
        </Button>
      </header>
      {problem !== '' && <p role="alert">{problem}</p>}
      <div className="preview-ground">
        {rev !== undefined && (
          <iframe
            key={`${rev} ${asked}`}
            className={isPage ? showing : 'unseen'}
            title={words.preview.title}
            src={`/desk/preview/${story.id}?rev=${rev}`}
            // Pages are whole without their script, which would count this look as a reader's.
            sandbox="allow-same-origin"
            onLoad={read}
          />
        )}
        {facts && showing === 'card' && <ShareCards facts={facts} />}
        {facts && showing === 'push' && <PushCards facts={facts} />}
        {!facts && !isPage && problem === '' && <p role="status">{words.app.loading}</p>}
      </div>
    </section>
  )
}
