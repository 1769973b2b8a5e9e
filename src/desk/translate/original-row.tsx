// One block of the original: as it reads now, lit with what changed in it, and what the translator can do about that.
import { blockText } from '../../body/body.ts'
import { textDiff } from '../story/block-diff.ts'
import { Parts } from '../story/diff-view.tsx'
import type { Edition } from '../story/story-query.ts'
import { useWords } from '../words/words-context.tsx'
import { isOpen, type OriginalRow } from './translation.ts'

type Props = {
  readonly row: OriginalRow
  readonly number: number
  readonly edition: Edition
  readonly isCurrent: boolean
  readonly canEdit: boolean
  readonly isBusy: boolean
  /** The caret is in a paragraph that is made of nothing yet. */
  readonly canBePlaced: boolean
  readonly onGo: () => void
  readonly onDone: () => void
  readonly onPutIn: () => void
  readonly onTakeOut: () => void
}

export function OriginalRowView({ row, number, edition, isCurrent, canEdit, isBusy, ...on }: Props) {
  const words = useWords()
  const { state, now, was } = row
  const type = words.story.types[(now ?? was)?.type ?? 'paragraph']
  const said = words.translate.states
  return (
    <li data-row={row.block} data-state={state} aria-current={isCurrent ? 'true' : undefined}>
      <header>
        <button type="button" className="link-button" onClick={on.onGo}>
          {words.translate.block(number, type)}
        </button>
        {state !== 'same' && <b>{said[state]}</b>}
      </header>
      <div className="diff inline" lang={edition.language} dir={edition.dir}>
        <RowText row={row} />
      </div>
      {state === 'changed' && !was && <p className="soft">{words.translate.wasUnknown}</p>}
      {state === 'changed' && now && was && blockText(now) === blockText(was) && (
        <p className="soft">{words.translate.sameWords}</p>
      )}
      {canEdit && isOpen(row) && (
        <div className="row">
          {state === 'new' && (
            <button type="button" onClick={on.onPutIn}>
              {words.translate.putIn}
            </button>
          )}
          {state === 'gone' && (
            <button type="button" onClick={on.onTakeOut}>
              {words.translate.takeOut}
            </button>
          )}
          {(state !== 'new' || on.canBePlaced) && (
            <button type="button" disabled={isBusy} onClick={on.onDone}>
              {words.translate.done[state === 'same' ? 'changed' : state]}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function RowText({ row: { state, now, was } }: { readonly row: OriginalRow }) {
  const text = now ? blockText(now) : ''
  if (state === 'changed' && was) return <Parts parts={textDiff(blockText(was), text)} />
  if (state === 'gone') return <Parts parts={textDiff(was ? blockText(was) : '', '')} />
  return <Parts parts={textDiff(state === 'new' ? '' : text, text)} />
}
