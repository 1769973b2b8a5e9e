// The original beside the paper: what changed in it since it was translated is lit with the difference, until it is done.

import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Editor } from '@tiptap/react'
import { useMemo } from 'react'
import { type Act, useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useRestedBody } from '../story/body-counts.ts'
import { useStoryPlace } from '../story/story-place.ts'
import { storyKey, useEdition } from '../story/story-query.ts'
import { useDraft, useDraftPart } from '../story/use-draft.ts'
import { useSpoken } from '../words/words-context.tsx'
import { OriginalLines } from './original-lines.tsx'
import { OriginalRowView } from './original-row.tsx'
import { putInBlock, takeOutBlock } from './paper-block.ts'
import './translate.css'
import { isOpen, type OriginalRow, placeOf, rowsOf } from './translation.ts'
import { useOpenRows } from './use-open-rows.ts'
import { useTranslation } from './use-translation.ts'

export function OriginalPanel({ editor }: { readonly editor: Editor | undefined }) {
  const { words, language } = useSpoken()
  const { story } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const { data: view, error } = useTranslation(story.id, story.translationOf?.story)
  const edition = useEdition(view?.original.edition)
  // Before the text has come, all of the original would look untranslated.
  const ready = useDraftPart('ready')
  const paper = useRestedBody(ready ? editor : undefined)
  const rows = useMemo(() => (view && paper ? rowsOf(view, paper) : []), [view, paper])
  const act = useDone(story.id)
  const done = (row: OriginalRow) => {
    if (!canEdit || !isOpen(row)) return
    if (row.state !== 'new') act.run({ block: row.block })
    else if (place && place.of === undefined) act.run({ block: row.block, into: place.block })
  }
  const { current, place, goTo } = useOpenRows(editor, rows, done)
  if (error) return <p role="alert">{plainProblem(error, words)}</p>
  if (!view || !edition || !editor || !paper) return <Waiting />
  const open = rows.filter(isOpen)
  const isAll = open.length === 0 && view.fields.length === 0 && view.behind === 0
  return (
    <div className="stack">
      <p>
        <Link to="/story/$storyId" params={{ storyId: view.original.id }}>
          {words.translate.original(isoLanguageName(edition.language, language))}
        </Link>
        {view.original.pub !== 'live' && <span className="soft"> {words.translate.notLive}</span>}
      </p>
      <div>
        <p role="status">{isAll ? words.translate.nothingOpen : words.translate.open(open.length)}</p>
        <ProblemNote text={act.problem} />
      </div>
      {open.length > 0 && (
        <p className="soft">
          <kbd dir="ltr">F8</kbd> {words.translate.keys.next} · <kbd dir="ltr">Ctrl Shift Enter</kbd>{' '}
          {words.translate.keys.done}
        </p>
      )}
      <OriginalLines fields={view.fields} edition={edition} />
      <ol className="original">
        {rows.map((row, n) => (
          <OriginalRowView
            key={row.block}
            row={row}
            number={n + 1}
            edition={edition}
            isCurrent={row.block === current}
            canEdit={canEdit}
            isBusy={act.busy}
            canBePlaced={place !== undefined && place.of === undefined}
            onGo={() => goTo(row)}
            onDone={() => done(row)}
            onPutIn={() => row.now && putInBlock(editor, row.now, placeOf(rows, row.block))}
            onTakeOut={() => {
              for (const id of row.made) takeOutBlock(editor, id)
            }}
          />
        ))}
      </ol>
      {canEdit && !isAll && (
        <div>
          <button type="button" className="act plain" disabled={act.busy} onClick={() => act.run({})}>
            {words.translate.allDone}
          </button>
          <p className="soft">{words.translate.allDoneHint}</p>
        </div>
      )}
    </div>
  )
}

type Done = { readonly block?: string; readonly into?: string }

/** Says so to the server, which must have everything typed so far: it cuts the draft first. */
function useDone(id: string): Act<[Done]> {
  const draft = useDraft()
  const client = useQueryClient()
  return useAct(async (what: Done) => {
    await draft.settled()
    await post(`/stories/${id}/translation/done`, what)
    await client.invalidateQueries({ queryKey: storyKey(id) })
  })
}
