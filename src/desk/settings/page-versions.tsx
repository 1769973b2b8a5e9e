// The texts a static page had in an edition.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Body } from '../../body/body.ts'
import { get } from '../app/api.ts'
import type { DeskEdition } from '../app/publication.ts'
import { textDiff } from '../story/block-diff.ts'
import { bodyRows, type DiffLook, DiffRows, isChanged } from '../story/diff-view.tsx'
import { useWords } from '../words/words-context.tsx'
import { type Kept, KeptVersions } from './kept-versions.tsx'

export type KeptPage = { readonly rev: number; readonly title: string; readonly body: Body }

type Props = {
  readonly path: string
  readonly rev: number
  readonly edition: DeskEdition
  readonly onTake: (kept: KeptPage) => void
}

const blank = { title: '', body: { type: 'doc', content: [] } } as const satisfies Omit<KeptPage, 'rev'>

export function PageVersions({ path, rev, edition, onTake }: Props) {
  const client = useQueryClient()
  const { data = [] } = useQuery({
    queryKey: ['page-versions', path, rev],
    queryFn: async () => (await get<{ readonly items: readonly Kept[] }>(`${path}/revisions`)).items,
    enabled: rev > 0,
  })
  if (rev === 0) return null
  return (
    <KeptVersions
      kept={data}
      now={rev}
      compare={(before, after, look) => (
        <PageDiff key={`${before} ${after}`} {...{ path, edition, look, before, after }} />
      )}
      onTake={async (chosen) => onTake(await client.ensureQueryData(versionQuery(path, chosen)))}
    />
  )
}

/** What was saved never changes. */
const versionQuery = (path: string, rev: number | undefined) => ({
  queryKey: ['page-version', path, rev] as const,
  queryFn: () => get<KeptPage>(`${path}/revisions/${rev}`),
  enabled: rev !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
})

type DiffProps = {
  readonly path: string
  readonly edition: DeskEdition
  readonly look: DiffLook
  readonly before: number | undefined
  readonly after: number
}

function PageDiff({ path, edition, look, before: base, after: chosen }: DiffProps) {
  const words = useWords()
  const older = useQuery(versionQuery(path, base)).data
  const after = useQuery(versionQuery(path, chosen)).data
  if (!after || (base !== undefined && !older)) return null
  const before = older ?? blank
  const title = {
    key: 'title',
    label: words.settings.fields.title,
    parts: textDiff(before.title, after.title),
  }
  const rows = [...[title].filter(isChanged), ...bodyRows(before.body, after.body, words.story)]
  return <DiffRows rows={rows} look={look} edition={edition} />
}
