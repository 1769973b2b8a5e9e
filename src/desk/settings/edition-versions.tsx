// What an edition said of itself: its name, slogan and byline, the footer with its rights line, accounts and app links.
import { useQuery } from '@tanstack/react-query'
import type { Edition } from '../../publication/publication.ts'
import { get } from '../app/api.ts'
import { textDiff } from '../story/block-diff.ts'
import { DiffRows, isChanged } from '../story/diff-view.tsx'
import { useWords } from '../words/words-context.tsx'
import { type Kept, KeptVersions } from './kept-versions.tsx'

export type Said = Pick<Edition, 'name' | 'slogan' | 'byline' | 'footer'>
type KeptSaid = Kept & { readonly said: Said }

type Props = {
  readonly edition: Edition
  readonly rev: number
  readonly onTake: (said: Said) => void
}

export function EditionVersions({ edition, rev, onTake }: Props) {
  const { fields } = useWords().settings
  const { data = [] } = useQuery({
    queryKey: ['edition-versions', edition.code, rev],
    queryFn: async () =>
      (await get<{ readonly items: readonly KeptSaid[] }>(`/editions/${edition.code}/revisions`)).items,
  })
  const saidAt = (wanted: number | undefined) => data.find((kept) => kept.rev === wanted)?.said
  return (
    <KeptVersions
      kept={data}
      now={rev}
      compare={(before, after, look) => {
        const [old, now] = [textsOf(saidAt(before)), textsOf(saidAt(after))]
        const rows = names.map((name) => ({
          key: name,
          label: fields[name],
          parts: textDiff(old[name], now[name]),
        }))
        return <DiffRows rows={rows.filter(isChanged)} look={look} edition={edition} />
      }}
      onTake={(chosen) => {
        const said = saidAt(chosen)
        if (said) onTake(said)
      }}
    />
  )
}

const names = ['name', 'slogan', 'byline', 'description', 'rights', 'social'] as const

function textsOf(said: Said | undefined): Record<(typeof names)[number], string> {
  const { name = '', slogan = '', byline = '', footer } = said ?? {}
  const social = footer?.social.map((link) => `${link.name} ${link.url}`).join('\n') ?? ''
  return {
    name,
    slogan,
    byline,
    description: footer?.description ?? '',
    rights: footer?.rights ?? '',
    social,
  }
}
