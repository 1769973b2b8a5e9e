// The original's headline and other lines that say something else by now.
import type { FieldChange } from '../../workflow/translation.ts'
import { textDiff } from '../story/block-diff.ts'
import { Parts } from '../story/diff-view.tsx'
import type { Edition } from '../story/story-query.ts'
import { useWords } from '../words/words-context.tsx'

type Props = { readonly fields: readonly FieldChange[]; readonly edition: Edition }

export function OriginalLines({ fields, edition }: Props) {
  const words = useWords()
  if (fields.length === 0) return null
  return (
    <ol className="original" aria-label={words.translate.lines}>
      {fields.map(({ field, was, now }) => (
        <li key={field} data-state="changed">
          <header>
            {words.story.fields[field]} <b>{words.translate.states.changed}</b>
          </header>
          <div className="diff inline" lang={edition.language} dir={edition.dir}>
            <Parts parts={textDiff(was, now)} />
          </div>
        </li>
      ))}
    </ol>
  )
}
