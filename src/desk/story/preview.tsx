// The story as readers will see it, made by the reader site itself from the draft as it is now, at the width of a phone and
// of a desktop.
import { Button, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { useEffect, useState } from 'react'
import { post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useWords } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { useDraft } from './use-draft.ts'

type Width = 'phone' | 'desktop'

export function Preview({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { story } = useStoryPlace()
  const draft = useDraft()
  const [width, setWidth] = useState<Width>('phone')
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
  return (
    <section className="preview" aria-label={words.story.preview.title}>
      <header className="row">
        <b>{words.story.preview.title}</b>
        <SegmentedControl
          size="xs"
          value={width}
          onChange={(value) => setWidth(value as Width)}
          data={[
            { value: 'phone', label: words.story.preview.phone },
            { value: 'desktop', label: words.story.preview.desktop },
          ]}
        />
        <Button size="xs" variant="default" onClick={() => setAsked(asked + 1)}>
          {words.story.preview.again}
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
            key={`${rev} ${asked} ${width}`}
            className={width}
            title={words.story.preview.title}
            src={`/desk/preview/${story.id}?rev=${rev}`}
            // Pages are whole without their script, which would count this look as a reader's.
            sandbox="allow-same-origin"
          />
        )}
      </div>
    </section>
  )
}
