// When it may go out: the wish for an instant and the embargo, in the edition's own time, which is named.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { useRefreshStory } from './story-query.ts'
import { fromZoneTime, toZoneTime, zoneOffset } from './zoned-time.ts'

/** The embargo; the instant of publishing is named where one schedules. */
export function ScheduleFields() {
  const words = useWords()
  const { story, edition } = useStoryPlace()
  const { may } = useSession()
  const refresh = useRefreshStory(story.id)
  const [problem, setProblem] = useState('')
  const known = story.embargoUntil ? toZoneTime(story.embargoUntil, edition.zone) : ''
  const [typed, setTyped] = useState<string>()
  const place = { edition: edition.code, section: story.section, state: story.pub } as const
  if (!may('story.publish', place) || !story.verbs.embargo.possible) {
    return known === '' ? null : <p>{words.story.embargoed(known.replace('T', ' '), edition.zone)}</p>
  }
  const set = async (until: string | null) => {
    setProblem('')
    try {
      await post(`/stories/${story.id}/embargo`, { embargoUntil: until })
      setTyped(undefined)
      await refresh()
    } catch (error) {
      setProblem(plainProblem(error, words))
    }
  }
  const instant = typed === undefined ? undefined : fromZoneTime(typed, edition.zone)
  return (
    <div>
      <TextInput
        type="datetime-local"
        label={words.story.fields.embargo}
        description={words.story.zone(
          edition.zone,
          zoneOffset(story.embargoUntil ?? new Date().toISOString(), edition.zone),
        )}
        value={typed ?? known}
        error={problem || undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        {instant && (
          <Button size="xs" variant="default" onClick={() => set(instant)}>
            {words.story.setEmbargo}
          </Button>
        )}
        {known !== '' && (
          <Button size="xs" variant="subtle" onClick={() => set(null)}>
            {words.story.liftEmbargo}
          </Button>
        )}
      </div>
    </div>
  )
}
