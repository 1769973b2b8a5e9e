// What the wall shows: edition, section, author, mine; kept in the address, and as views under a name.
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { get } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { type DeskTerm, termName, useEditions, useSections } from '../app/publication.ts'
import { useSpoken } from '../words/words-context.tsx'
import { SavedViews } from './saved-views.tsx'
import { chosen, type WallFilter } from './wall.ts'

export function WallFilters({ filter }: { readonly filter: WallFilter }) {
  const { words, language } = useSpoken()
  const navigate = useNavigate({ from: '/' })
  const editions = useEditions()
  const sections = useSections()
  const authors = useQuery({
    queryKey: ['authors'],
    queryFn: async () => (await get<{ readonly items: readonly DeskTerm[] }>('/authors')).items,
    staleTime: 300_000,
  })
  const set = (change: { readonly [K in keyof WallFilter]?: WallFilter[K] | undefined }) =>
    void navigate({ search: chosen({ ...filter, ...change }), replace: true })
  const named = (terms: readonly DeskTerm[]) =>
    terms
      .filter(({ mergedInto }) => mergedInto === null)
      .map((term) => ({ value: term.id, label: termName(term, filter.edition ?? language) }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  // A view kept from before a merge names the one that went.
  const standing = (id: string | undefined) =>
    authors.data?.find((author) => author.id === id)?.mergedInto ?? id
  const isFiltered = Object.keys(filter).length > 0

  return (
    <search className="wall-filters" aria-label={words.wall.filters}>
      <NativeSelect
        size="xs"
        aria-label={words.wall.edition}
        value={filter.edition ?? ''}
        onChange={(event) => set({ edition: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: words.wall.allEditions },
          ...editions.map(({ code, language: tag }) => ({
            value: code,
            label: isoLanguageName(tag, language),
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={words.wall.section}
        value={filter.section ?? ''}
        onChange={(event) => set({ section: event.currentTarget.value || undefined })}
        data={[{ value: '', label: words.wall.allSections }, ...named(sections)]}
      />
      <NativeSelect
        size="xs"
        aria-label={words.wall.author}
        value={standing(filter.author) ?? ''}
        onChange={(event) => set({ author: event.currentTarget.value || undefined })}
        data={[{ value: '', label: words.wall.allAuthors }, ...named(authors.data ?? [])]}
      />
      <Checkbox
        size="xs"
        label={words.wall.mine}
        checked={filter.mine === '1'}
        onChange={(event) => set({ mine: event.currentTarget.checked ? '1' : undefined })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => void navigate({ search: {}, replace: true })}
        >
          {words.wall.showAll}
        </Button>
      )}
      <SavedViews filter={filter} />
    </search>
  )
}
