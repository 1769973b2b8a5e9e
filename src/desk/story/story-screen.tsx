// The screen on which a story is written: the draft is opened, then paper in the middle, tools above, panels at the side.
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useWords } from '../words/words-context.tsx'
import { keptDraft } from './kept-draft.ts'
import { type DraftTicket, OpenDraft } from './open-draft.ts'
import { OtherText } from './other-text.tsx'
import './paper.css'
import './story.css'
import { StoryPlaceContext } from './story-place.ts'
import { useEdition, useRefreshStory, useStory } from './story-query.ts'
import { DraftContext, useDraftPart } from './use-draft.ts'
import { WritingDesk } from './writing-desk.tsx'

export function StoryScreen() {
  const { storyId } = useParams({ from: '/desk/story/$storyId' })
  return <OpenStory key={storyId} id={storyId} />
}

function OpenStory({ id }: { readonly id: string }) {
  const words = useWords()
  const { data: story, error } = useStory(id)
  const edition = useEdition(story?.edition)
  const { draft, otherDocId, problem, again } = useOpenDraft(id)
  const [seen, setSeen] = useState(false)
  const wrong = story ? problem : error ? plainProblem(error, words) : problem
  if (wrong !== '')
    return (
      <p role="alert" className="desk-page">
        {wrong}
      </p>
    )
  if (!story || !edition || !draft) return <Waiting />
  return (
    <StoryPlaceContext value={{ story, edition }}>
      <DraftContext value={draft}>
        {otherDocId !== undefined && !seen && <OtherText docId={otherDocId} onDone={() => setSeen(true)} />}
        <Replaced onAgain={again} />
        <WritingDesk />
      </DraftContext>
    </StoryPlaceContext>
  )
}

/** The server went on with another draft: what is here stays here, and the new one is opened beside it. */
function Replaced({ onAgain }: { readonly onAgain: () => void }) {
  const words = useWords().story
  const replaced = useDraftPart('replaced')
  if (!replaced) return null
  return (
    <p role="alert" className="replaced">
      {words.other.replaced}{' '}
      <button type="button" onClick={onAgain}>
        {words.other.open}
      </button>
    </p>
  )
}

function useOpenDraft(id: string) {
  const words = useWords()
  const { me } = useSession()
  const refresh = useRefreshStory(id)
  const [opened, setOpened] = useState<{
    readonly draft: OpenDraft
    readonly otherDocId: string | undefined
  }>()
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each story and asking; other words are no reason to reconnect
  useEffect(() => {
    let draft: OpenDraft | undefined
    let isOver = false
    setOpened(undefined)
    post<DraftTicket>(`/stories/${id}/draft`).then(
      (ticket) => {
        if (isOver) return
        const kept = keptDraft(id)
        const otherDocId = kept && kept.docId !== ticket.docId && kept.unsaved ? kept.docId : undefined
        draft = new OpenDraft(id, ticket, { id: me.id, name: me.name })
        draft.onRevision = () => void refresh()
        setOpened({ draft, otherDocId })
      },
      (error: unknown) => {
        if (!isOver) setProblem(plainProblem(error, words))
      },
    )
    return () => {
      isOver = true
      draft?.close()
    }
  }, [id, me.id, asked])
  return { draft: opened?.draft, otherDocId: opened?.otherDocId, problem, again: () => setAsked(asked + 1) }
}
