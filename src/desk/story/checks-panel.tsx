// What the house style has to say of the text: each line leads to the place it speaks of. Nothing here stops anybody.
import { useQueries } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useMemo, useRef } from 'react'
import type { Body } from '../../body/body.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import type { FindTerms } from './find-terms.ts'
import { type CheckedStyle, checkStyle, type StyleWarning } from './house-style.ts'
import { replaceTerm } from './replace-term.ts'
import { useStoryPlace } from './story-place.ts'
import { askAsset, assetKey, type Byline, type Lead } from './story-query.ts'
import { useDraft, useDraftPart, useField, useText } from './use-draft.ts'

/** Every warning about the text as it stands. */
export function useStyleWarnings(
  body: Body | undefined,
  style: CheckedStyle,
  findTerms: FindTerms,
): readonly StyleWarning[] {
  const { edition } = useStoryPlace()
  const headline = useText('headline')
  const standfirst = useText('standfirst')
  const [authors] = useField<readonly Byline[]>('authors')
  const [lead] = useField<Lead>('lead')
  const used = useMemo(() => [...new Set(body ? assetsOf(body) : [])], [body])
  const assets = useQueries({
    queries: used.map((id) => ({ queryKey: assetKey(id), queryFn: () => askAsset(id), staleTime: 300_000 })),
  })
  return body
    ? checkStyle(
        {
          headline,
          standfirst,
          body,
          bylines: authors?.length ?? 0,
          hasLead: lead !== undefined,
          asset: (id) => {
            const asset = assets[used.indexOf(id)]?.data
            return asset && { alt: asset.texts[edition.code]?.alt ?? '', credit: asset.credit }
          },
        },
        style,
        findTerms,
      )
    : []
}

function assetsOf(body: Body): readonly string[] {
  return body.content.flatMap((block) => {
    if (block.type === 'gallery') return block.attrs.assets.map(({ asset }) => asset)
    return block.type === 'image' || block.type === 'video' ? [block.attrs.asset] : []
  })
}

type PanelProps = {
  readonly warnings: readonly StyleWarning[]
  readonly editor: Editor | undefined
  readonly findTerms: FindTerms
  readonly onShowComments: () => void
}

export function ChecksPanel({ warnings, editor, findTerms, onShowComments }: PanelProps) {
  const words = useWords().story
  const { doc } = useDraft()
  const canEdit = useDraftPart('canEdit')
  const list = useRef<HTMLUListElement>(null)
  const hasChanges = warnings.some((warning) => 'change' in warning)
  if (warnings.length === 0) return <p className="soft">{words.checks.none}</p>
  return (
    <>
      {canEdit && hasChanges && <p className="soft">{words.checks.help}</p>}
      <ul className="checks" ref={list}>
        {warnings.map((warning, at) => (
          <li key={JSON.stringify(warning)}>
            <button
              type="button"
              onClick={() => (warning.kind === 'open-comments' ? onShowComments() : show(warning, editor))}
            >
              {warningText(warning, words)}
              {'times' in warning && warning.times > 1 && (
                <span className="soft"> {words.checks.times(warning.times)}</span>
              )}
              {'note' in warning && warning.note !== '' && (
                <small className="soft" dir="auto">
                  {warning.note}
                </small>
              )}
            </button>
            {canEdit && 'change' in warning && warning.change !== undefined && (
              <button
                type="button"
                className="tool change"
                aria-label={words.checks.changeNamed(warning.found, warning.change)}
                onClick={() => {
                  replaceTerm(warning, { doc, editor, findTerms })
                  // The line goes away with its button: the keyboard stays in the list.
                  list.current
                    ?.querySelectorAll<HTMLElement>('li > button:first-child')
                    [Math.max(0, at - 1)]?.focus()
                }}
              >
                {words.checks.change}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

export function warningText(warning: StyleWarning, { checks }: Words['story']): string {
  switch (warning.kind) {
    case 'open-comments':
      return checks.openComments(warning.count)
    case 'long-headline':
      return checks.longHeadline(warning.length, warning.most)
    case 'long-standfirst':
      return checks.longStandfirst(warning.length, warning.most)
    case 'avoid':
      return checks.avoid(warning.found, warning.change ?? warning.use)
    case 'spelling':
      return checks.spelling(warning.found, warning.change ?? warning.use)
    default:
      return checks[warning.kind]
  }
}

/** Leads to the field or block a warning speaks of. */
function show(warning: StyleWarning, editor: Editor | undefined): void {
  const block = 'block' in warning ? warning.block : undefined
  const field =
    {
      'no-headline': 'headline',
      'long-headline': 'headline',
      'no-standfirst': 'standfirst',
      'long-standfirst': 'standfirst',
    }[warning.kind as string] ?? block
  const area =
    field === undefined ? null : document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  area?.focus()
  if (area || !editor || block === undefined) return
  editor.state.doc.forEach((node, offset) => {
    if (node.attrs['id'] === block) {
      editor.commands.focus()
      editor.commands.setTextSelection(offset + 1)
      editor.commands.scrollIntoView()
    }
  })
}
