// Two revisions against each other: in one column with what went and came, or side by side.
import type { Body } from '../../body/body.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import { bodyDiff, type TextPart, textDiff } from './block-diff.ts'
import { type TextPlace, useStoryPlace } from './story-place.ts'
import type { DeskStory } from './story-query.ts'

export type DiffLook = 'inline' | 'beside'

const texts = ['kicker', 'headline', 'standfirst', 'slugline', 'source', 'dateline'] as const

export type DiffRow = {
  readonly key: string
  readonly label: string
  readonly parts: readonly TextPart[]
}

type Props = { readonly before: DeskStory; readonly after: DeskStory; readonly look: DiffLook }

export function DiffView({ before, after, look }: Props) {
  const words = useWords().story
  const { edition } = useStoryPlace()
  const rows: readonly DiffRow[] = [
    ...texts.map((name) => ({
      key: name,
      label: words.fields[name],
      parts: textDiff(before[name], after[name]),
    })),
  ].filter(isChanged)
  return (
    <DiffRows rows={[...rows, ...bodyRows(before.body, after.body, words)]} look={look} edition={edition} />
  )
}

export const isChanged = ({ parts }: DiffRow): boolean => parts.some(({ kind }) => kind !== 'same')

/** The blocks that changed, each with what it is and what happened to it. */
export function bodyRows(before: Body, after: Body, words: Words['story']): readonly DiffRow[] {
  return bodyDiff(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ id, type, kind, parts }) => ({
      key: id,
      label: `${words.types[type]}: ${words.diff[kind]}`,
      parts,
    }))
}

type RowsProps = { readonly rows: readonly DiffRow[]; readonly look: DiffLook; readonly edition: TextPlace }

export function DiffRows({ rows, look, edition }: RowsProps) {
  const words = useWords().story
  if (rows.length === 0) return <p className="soft">{words.diff.nothing}</p>
  return (
    <div className={`diff ${look}`}>
      {rows.map(({ key, label, parts }) => (
        <section key={key}>
          <small className="soft">{label}</small>
          <div lang={edition.language} dir={edition.dir}>
            {look === 'inline' ? (
              <Parts parts={parts} />
            ) : (
              <>
                <Parts parts={parts.filter(({ kind }) => kind !== 'added')} />
                <Parts parts={parts.filter(({ kind }) => kind !== 'removed')} />
              </>
            )}
          </div>
        </section>
      ))}
    </div>
  )
}

const tags = { same: 'span', added: 'ins', removed: 'del' } as const

export function Parts({ parts }: { readonly parts: readonly TextPart[] }) {
  const named = parts.map((part, at) => ({ ...part, key: `${at} ${part.kind}` }))
  return (
    <p>
      {named.map(({ key, kind, text }) => {
        const Tag = tags[kind]
        return <Tag key={key}>{text}</Tag>
      })}
    </p>
  )
}
