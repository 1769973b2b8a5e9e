// What the house style has to say of the text: each line leads to the place it speaks of. Nothing here stops anybody.
import { useQueries } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useMemo } from 'react'
import type { Body } from '../../body/body.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import { checkStyle, type HouseStyle, plainHouseStyle, type StyleWarning } from './house-style.ts'
import { useStoryPlace } from './story-place.ts'
import { askAsset, assetKey, type Byline, type Lead } from './story-query.ts'
import { useField, useText } from './use-draft.ts'

/** Every warning about the text as it stands. */
export function useStyleWarnings(
  body: Body | undefined,
  style: HouseStyle = plainHouseStyle,
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
        edition.language,
      )
    : []
}

function assetsOf(body: Body): readonly string[] {
  return body.content.flatMap((block) => {
    if (block.type === 'gallery') return block.attrs.assets.map(({ asset }) => asset)
    return block.type === 'image' || block.type === 'video' ? [block.attrs.asset] : []
  })
}

export function ChecksPanel({
  warnings,
  editor,
}: {
  readonly warnings: readonly StyleWarning[]
  readonly editor: Editor | undefined
}) {
  const words = useWords().story
  if (warnings.length === 0) return <p className="soft">{words.checks.none}</p>
  return (
    <ul className="checks">
      {warnings.map((warning) => (
        <li key={JSON.stringify(warning)}>
          <button type="button" onClick={() => show(warning, editor)}>
            {warningText(warning, words)}
          </button>
        </li>
      ))}
    </ul>
  )
}

export function warningText(warning: StyleWarning, { checks }: Words['story']): string {
  switch (warning.kind) {
    case 'long-headline':
      return checks.longHeadline(warning.length, warning.most)
    case 'avoid':
      return checks.avoid(warning.term, warning.use ?? '')
    case 'spelling':
      return checks.spelling(warning.term, warning.use)
    default:
      return checks[warning.kind]
  }
}

/** Leads to the field or block a warning speaks of. */
function show(warning: StyleWarning, editor: Editor | undefined): void {
  const block = 'block' in warning ? warning.block : undefined
  const field =
    { 'no-headline': 'headline', 'long-headline': 'headline', 'no-standfirst': 'standfirst' }[
      warning.kind as string
    ] ?? block
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
