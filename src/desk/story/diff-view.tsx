// Two revisions against each other: in one column with what went and came, or side by side.
import { useWords } from '../words/words-context.tsx'
import { bodyDiff, type TextPart, textDiff } from './block-diff.ts'
import { useStoryPlace } from './story-place.ts'
import type { DeskStory } from './story-query.ts'

export type DiffLook = 'inline' | 'beside'

const texts = ['kicker', 'headline', 'standfirst', 'slugline', 'source', 'dateline'] as const

type Row = { readonly key: string; readonly label: string; readonly parts: readonly TextPart[] }

type Props = { readonly before: DeskStory; readonly after: DeskStory; readonly look: DiffLook }

export function DiffView({ before, after, look }: Props) {
  const words = useWords().story
  const { edition } = useStoryPlace()
  const rows: readonly Row[] = [
    ...texts.map((name) => ({
      key: name,
      label: words.fields[name],
      parts: textDiff(before[name], after[name]),
    })),
    ...bodyDiff(before.body, after.body)
      .filter(({ kind }) => kind !== 'same')
      .map(({ id, type, kind, parts }) => ({
        key: id,
        label: `${words.types[type]}: ${words.diff[kind]}`,
        parts,
      })),
  ].filter(
    ({ key, parts }) => !texts.some((name) => name === key) || parts.some(({ kind }) => kind !== 'same'),
  )
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
