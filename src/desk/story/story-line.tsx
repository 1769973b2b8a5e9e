// Another story as the text names it: its headline, and whether readers can see it.
import { useWords } from '../words/words-context.tsx'
import { useStory } from './story-query.ts'

export function StoryLine({ story }: { readonly story: string }) {
  const words = useWords().story
  const { data, isError } = useStory(story)
  if (isError) return <span className="soft">{words.storyGone}</span>
  return (
    <span className="story-line">
      <b>{data?.headline || data?.slugline || '…'}</b>
      {data && data.pub !== 'live' && <small> · {words.notLive}</small>}
    </span>
  )
}
