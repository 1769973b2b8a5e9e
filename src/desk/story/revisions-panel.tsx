// Every revision, who wrote it and when; compared with the one before or with what readers see; brought back into the draft.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { post, query } from '../app/api.ts'
import { MoreButton } from '../app/more-button.tsx'
import { plainProblem } from '../app/plain-problem.ts'
import { usePages } from '../app/use-pages.ts'
import { useSpoken } from '../words/words-context.tsx'
import { DiffView } from './diff-view.tsx'
import { useStoryPlace } from './story-place.ts'
import { type DeskStory, storyKey, useRefreshStory, useRevision } from './story-query.ts'
import { useDraft, useDraftPart } from './use-draft.ts'
import { ComparisonBar, useComparison, VersionList } from './versions.tsx'

type Revision = {
  readonly rev: number
  readonly by: { readonly name: string }
  readonly at: string
  readonly why: string
}

export function RevisionsPanel() {
  const { words, language } = useSpoken()
  const { story, edition } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const asked = usePages<Revision>(
    [...storyKey(story.id), 'revisions', story.rev],
    (after) => `/stories/${story.id}/revisions${query({ after })}`,
  )
  const revisions = asked.data?.pages.flatMap(({ items }) => items) ?? []
  const comparison = useComparison(revisions)
  const { chosen, before, look } = comparison
  const after = useRevision(story.id, chosen)
  const base = useRevision(story.id, chosen === undefined ? undefined : before)
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: edition.zone,
  })
  return (
    <div className="stack">
      <VersionList
        versions={revisions}
        chosen={chosen}
        onChoose={comparison.choose}
        when={({ at }) => time.format(new Date(at))}
        said={({ rev, by, why }) => (
          <>
            <bdi>{by.name}</bdi> · {words.story.why[why as keyof typeof words.story.why] ?? why}
            {rev === story.liveRev && ` · ${words.story.readersSeeThis}`}
          </>
        )}
      />
      <MoreButton asked={asked} />
      {chosen !== undefined && (
        <section className="compared" aria-label={words.story.diff.title}>
          <ComparisonBar versions={revisions} comparison={comparison} />
          {after.data && base.data && <DiffView before={base.data} after={after.data} look={look} />}
          {after.data && before === undefined && <p className="soft">{words.story.diff.first}</p>}
          {after.data && canEdit && chosen !== story.rev && <Restore revision={after.data} />}
        </section>
      )}
    </div>
  )
}

/** What is being written is cut first, so that it can be brought back in turn. */
function Restore({ revision }: { readonly revision: DeskStory }) {
  const { words } = useSpoken()
  const { story } = useStoryPlace()
  const draft = useDraft()
  const refresh = useRefreshStory(story.id)
  const client = useQueryClient()
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    setProblem('')
    try {
      await draft.settled()
      const { rev } = await post<{ readonly rev: number }>(`/stories/${story.id}/cut`, { docId: draft.docId })
      await post(`/stories/${story.id}/restore`, { rev: revision.rev }, { ifMatch: rev })
      await refresh()
      await client.invalidateQueries({ queryKey: storyKey(story.id) })
    } catch (error) {
      setProblem(plainProblem(error, words))
    }
    setBusy(false)
  }
  return (
    <div>
      <Button variant="default" loading={isBusy} onClick={restore}>
        {words.story.restore(revision.rev)}
      </Button>
      <p className="soft">{words.story.restoreHint}</p>
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  )
}
