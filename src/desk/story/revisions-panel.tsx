// Every revision, who wrote it and when; compared with the one before or with what readers see; brought back into the draft.
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useSpoken } from '../words/words-context.tsx'
import { type DiffLook, DiffView } from './diff-view.tsx'
import { useStoryPlace } from './story-place.ts'
import { type DeskStory, storyKey, useRefreshStory, useRevision } from './story-query.ts'
import { useDraft, useDraftPart } from './use-draft.ts'

type Revision = {
  readonly rev: number
  readonly by: string | { readonly name: string }
  readonly at: string
  readonly why: string
}

export function RevisionsPanel() {
  const { words, language } = useSpoken()
  const { story, edition } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const [chosen, setChosen] = useState<number>()
  const [against, setAgainst] = useState<number>()
  const [look, setLook] = useState<DiffLook>('inline')
  const { data } = useQuery({
    queryKey: [...storyKey(story.id), 'revisions', story.rev],
    queryFn: () => get<{ readonly items: readonly Revision[] }>(`/stories/${story.id}/revisions`),
  })
  const revisions = data?.items ?? []
  const before = against ?? revisions.find(({ rev }) => chosen !== undefined && rev < chosen)?.rev
  const after = useRevision(story.id, chosen)
  const base = useRevision(story.id, chosen === undefined ? undefined : before)
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: edition.zone,
  })
  return (
    <div className="stack">
      <ol className="revisions" reversed>
        {revisions.map((revision) => (
          <li key={revision.rev}>
            <button
              type="button"
              aria-pressed={revision.rev === chosen}
              onClick={() => {
                setChosen(revision.rev === chosen ? undefined : revision.rev)
                setAgainst(undefined)
              }}
            >
              <b>{words.story.rev(revision.rev)}</b> {time.format(new Date(revision.at))}
              <small>
                {typeof revision.by === 'string' ? revision.by : revision.by.name} ·{' '}
                {words.story.why[revision.why as keyof typeof words.story.why] ?? revision.why}
                {revision.rev === story.liveRev && ` · ${words.story.readersSeeThis}`}
              </small>
            </button>
          </li>
        ))}
      </ol>
      {chosen !== undefined && (
        <section className="compared" aria-label={words.story.diff.title}>
          <div className="row">
            <NativeSelect
              aria-label={words.story.diff.against}
              value={before ?? ''}
              data={revisions
                .filter(({ rev }) => rev !== chosen)
                .map(({ rev }) => ({ value: String(rev), label: words.story.diff.with(rev) }))}
              onChange={(event) => setAgainst(Number(event.currentTarget.value))}
            />
            <SegmentedControl
              size="xs"
              value={look}
              onChange={(value) => setLook(value as DiffLook)}
              data={[
                { value: 'inline', label: words.story.diff.inline },
                { value: 'beside', label: words.story.diff.beside },
              ]}
            />
          </div>
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
