// What was saved before, by whom and when: compared with another version, and brought back into the form, where it can be
// read once more before it is saved as the newest.
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMoment } from '../app/moment.ts'
import type { DiffLook } from '../story/diff-view.tsx'
import { ComparisonBar, useComparison, VersionList } from '../story/versions.tsx'
import { useWords } from '../words/words-context.tsx'

export type Kept = { readonly rev: number; readonly by: string; readonly at: string }

type Props = {
  readonly kept: readonly Kept[]
  /** What is saved now: it need not be brought back. */
  readonly now: number
  /** The difference between two of them; `before` is absent for the first. */
  readonly compare: (before: number | undefined, after: number, look: DiffLook) => ReactNode
  readonly onTake: (rev: number) => Promise<void> | void
}

export function KeptVersions({ kept, now, compare, onTake }: Props) {
  const words = useWords()
  const said = words.settings.versions
  const moment = useMoment()
  const comparison = useComparison(kept)
  const { chosen, before, look } = comparison
  const [taken, setTaken] = useState(false)
  return (
    <section className="kept-versions" aria-labelledby="kept-versions">
      <h2 id="kept-versions">{said.title}</h2>
      {kept.length === 0 && <p className="soft">{said.none}</p>}
      <VersionList
        versions={kept}
        chosen={chosen}
        onChoose={(rev) => {
          comparison.choose(rev)
          setTaken(false)
        }}
        when={({ at }) => moment(at)}
        said={({ rev, by }) => (
          <>
            <bdi>{said.makers[by as keyof typeof said.makers] ?? by}</bdi>
            {rev === now && ` · ${said.now}`}
          </>
        )}
      />
      {chosen !== undefined && (
        <section className="compared" aria-label={words.story.diff.title}>
          <ComparisonBar versions={kept} comparison={comparison} />
          {compare(before, chosen, look)}
          {chosen !== now && (
            <Button
              variant="default"
              onClick={async () => {
                await onTake(chosen)
                setTaken(true)
              }}
            >
              {said.take(chosen)}
            </Button>
          )}
          <p role="status" className="soft">
            {taken ? said.taken : ''}
          </p>
        </section>
      )}
    </section>
  )
}
