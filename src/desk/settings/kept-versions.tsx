// What was saved before, by whom and when: compared with another version, and brought back into the form, where it can be
// read once more before it is saved as the newest.
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { type ReactNode, useState } from 'react'
import { useMoment } from '../app/moment.ts'
import type { DiffLook } from '../story/diff-view.tsx'
import '../story/story.css'
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
  const [chosen, setChosen] = useState<number>()
  const [against, setAgainst] = useState<number>()
  const [look, setLook] = useState<DiffLook>('inline')
  const [taken, setTaken] = useState(false)
  const before = against ?? kept.find(({ rev }) => chosen !== undefined && rev < chosen)?.rev
  return (
    <section className="kept-versions" aria-labelledby="kept-versions">
      <h2 id="kept-versions">{said.title}</h2>
      {kept.length === 0 && <p className="soft">{said.none}</p>}
      <ol className="revisions" reversed>
        {kept.map(({ rev, by, at }) => (
          <li key={rev}>
            <button
              type="button"
              aria-pressed={rev === chosen}
              onClick={() => {
                setChosen(rev === chosen ? undefined : rev)
                setAgainst(undefined)
                setTaken(false)
              }}
            >
              <b>{words.story.rev(rev)}</b> {moment(at)}
              <small>
                <bdi>{said.makers[by as keyof typeof said.makers] ?? by}</bdi>
                {rev === now && ` · ${said.now}`}
              </small>
            </button>
          </li>
        ))}
      </ol>
      {chosen !== undefined && (
        <section className="compared" aria-label={words.story.diff.title}>
          <div className="desk-row">
            {before !== undefined && (
              <NativeSelect
                aria-label={words.story.diff.against}
                value={String(before)}
                data={kept
                  .filter(({ rev }) => rev !== chosen)
                  .map(({ rev }) => ({ value: String(rev), label: words.story.diff.with(rev) }))}
                onChange={(event) => setAgainst(Number(event.currentTarget.value))}
              />
            )}
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
