// What was kept before, newest first: one of it is chosen and compared with another. For revisions of a story, and for what
// pages and editions said.
import { NativeSelect, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import type { DiffLook } from './diff-view.tsx'
import './story.css'

type Numbered = { readonly rev: number }

/** Compared with the one before it, until another is asked for. */
export function useComparison(versions: readonly Numbered[]) {
  const [chosen, setChosen] = useState<number>()
  const [against, setAgainst] = useState<number>()
  const [look, setLook] = useState<DiffLook>('inline')
  const choose = (rev: number) => {
    setChosen(rev === chosen ? undefined : rev)
    setAgainst(undefined)
  }
  const before = against ?? versions.find(({ rev }) => chosen !== undefined && rev < chosen)?.rev
  return { chosen, before, look, choose, setAgainst, setLook }
}

type Comparison = ReturnType<typeof useComparison>

type ListProps<T> = {
  readonly versions: readonly T[]
  readonly chosen: number | undefined
  readonly onChoose: (rev: number) => void
  readonly when: (version: T) => string
  /** Who made it and what else is to be said of it. */
  readonly said: (version: T) => ReactNode
}

export function VersionList<T extends Numbered>({ versions, chosen, onChoose, when, said }: ListProps<T>) {
  const words = useWords().story
  return (
    <ol className="revisions" reversed>
      {versions.map((version) => (
        <li key={version.rev}>
          <button type="button" aria-pressed={version.rev === chosen} onClick={() => onChoose(version.rev)}>
            <b>{words.rev(version.rev)}</b> {when(version)}
            <small>{said(version)}</small>
          </button>
        </li>
      ))}
    </ol>
  )
}

type BarProps = { readonly versions: readonly Numbered[]; readonly comparison: Comparison }

/** With which other one, and how it is shown. */
export function ComparisonBar({ versions, comparison }: BarProps) {
  const { diff } = useWords().story
  const { chosen, before, look, setAgainst, setLook } = comparison
  return (
    <div className="row">
      {before !== undefined && (
        <NativeSelect
          aria-label={diff.against}
          value={String(before)}
          data={versions
            .filter(({ rev }) => rev !== chosen)
            .map(({ rev }) => ({ value: String(rev), label: diff.with(rev) }))}
          onChange={(event) => setAgainst(Number(event.currentTarget.value))}
        />
      )}
      <SegmentedControl
        size="xs"
        value={look}
        onChange={(value) => setLook(value as DiffLook)}
        data={[
          { value: 'inline', label: diff.inline },
          { value: 'beside', label: diff.beside },
        ]}
      />
    </div>
  )
}
