// Finds another story by words: for a link in the text, a read-next and a box of related stories.
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { searchStories } from './story-query.ts'

const pauseMs = 200

export function StoryPicker({ onTake }: { readonly onTake: (story: string, headline: string) => void }) {
  const words = useWords().story
  const { story, edition } = useStoryPlace()
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed.trim(), pauseMs)
  const { data, isFetching } = useQuery({
    queryKey: ['search', edition.code, wanted],
    queryFn: () => searchStories(wanted, edition.code),
    enabled: wanted !== '',
  })
  const found = (data ?? []).filter(({ id }) => id !== story.id)
  return (
    <div className="picker">
      <TextInput
        label={words.findStory}
        value={typed}
        lang={edition.language}
        dir={edition.dir}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (first) onTake(first.id, first.headline)
        }}
      />
      {wanted !== '' && !isFetching && found.length === 0 && <p className="soft">{words.nothingFound}</p>}
      <ul lang={edition.language} dir={edition.dir}>
        {found.map(({ id, headline }) => (
          <li key={id}>
            <button type="button" onClick={() => onTake(id, headline)}>
              {headline}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
