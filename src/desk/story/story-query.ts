// What the desk asks the server about one story besides its draft, and the lists its fields choose from.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AssetUse, Body } from '../../body/body.ts'
import type { Kind } from '../../kinds.ts'
import { get, query } from '../app/api.ts'
import { useKindTexts } from '../app/publication.ts'

export type Verb =
  | 'publish'
  | 'update'
  | 'correct'
  | 'unpublish'
  | 'retract'
  | 'schedule'
  | 'unschedule'
  | 'embargo'

export type Pub = 'draft' | 'scheduled' | 'live' | 'withdrawn'

/** What the server's verb table says of a verb now. */
export type VerbState =
  | { readonly possible: true; readonly becomes: Pub }
  | { readonly possible: false; readonly reason: string; readonly unblock: string }

export type Lead =
  | ({ readonly type: 'image' | 'video' } & AssetUse)
  | { readonly type: 'gallery'; readonly assets: readonly AssetUse[] }
  | {
      readonly type: 'embed'
      readonly provider: string
      readonly ref: string
      readonly url: string
      readonly title?: string
    }

export type Byline = { readonly author: string; readonly role?: string }

/** `GET /stories/{id}` for those who may see drafts. */
export type DeskStory = {
  readonly id: string
  readonly edition: string
  readonly rev: number
  readonly liveRev: number | null
  readonly translationOf: { readonly story: string; readonly rev: number } | null
  readonly pub: Pub
  readonly stage: string
  readonly origin: string
  readonly url: string | null
  readonly publishAt: string | null
  readonly embargoUntil: string | null
  readonly firstPublishedAt: string | null
  readonly updatedAt: string | null
  readonly verbs: Readonly<Record<Verb, VerbState>>
  readonly kind: Kind
  readonly section: string
  readonly authors: readonly Byline[]
  readonly slugline: string
  readonly kicker: string
  readonly headline: string
  readonly standfirst: string
  readonly source: string
  readonly dateline: string
  readonly lead: Lead | null
  readonly body: Body
}

export const storyKey = (id: string) => ['story', id] as const

export function useStory(id: string) {
  return useQuery({
    queryKey: storyKey(id),
    queryFn: () => get<DeskStory>(`/stories/${id}`),
    refetchOnWindowFocus: true,
    refetchInterval: 30_000,
  })
}

/** After an act: everything shown of the story is asked for again. */
export function useRefreshStory(id: string): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: storyKey(id) }),
      client.invalidateQueries({ queryKey: ['wall'] }),
    ])
  }, [client, id])
}

/** One revision as it was written; it never changes. */
export function useRevision(id: string, rev: number | null | undefined) {
  return useQuery({
    queryKey: [...storyKey(id), 'rev', rev],
    queryFn: () => get<DeskStory>(`/stories/${id}?rev=${rev}`),
    enabled: typeof rev === 'number',
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export type Edition = {
  readonly code: string
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly zone: string
  readonly locale: string
  readonly name: string
  readonly byline: string
}

const listsMs = 300_000

export function useEdition(code: string | undefined): Edition | undefined {
  const asked = useQuery({
    queryKey: ['editions', 'whole'],
    queryFn: () => get<{ readonly items: readonly Edition[] }>('/editions'),
    staleTime: listsMs,
  })
  return asked.data?.items.find((edition) => edition.code === code)
}

export type TermType = 'section' | 'region' | 'topic' | 'dossier' | 'author' | 'programme'
export type Choice = { readonly value: string; readonly label: string }

type Term = {
  readonly id: string
  readonly key: string
  readonly mergedInto: string | null
  readonly texts: Readonly<Record<string, { readonly name: string }>>
}

/** Terms by name in the edition, else by key: what has no name there can still be chosen knowingly. */
export function useTerms(type: TermType, edition: string): readonly Choice[] {
  return useAllTerms(type)
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, key, texts }) => ({ value: id, label: texts[edition]?.name ?? key }))
}

/** What stands for a term now: what it was merged into, else itself. */
export function useStanding(type: TermType): (id: string) => string {
  const terms = useAllTerms(type)
  return (id) => terms.find((term) => term.id === id)?.mergedInto ?? id
}

function useAllTerms(type: TermType): readonly Term[] {
  const asked = useQuery({
    queryKey: ['terms', type],
    queryFn: () => get<{ readonly items: readonly Term[] }>(`/${type}s`),
    staleTime: listsMs,
    select: ({ items }) => items,
  })
  return asked.data ?? []
}

/** What each edition calls the kinds. */
export function useKindNames(edition: string): Readonly<Record<string, string>> {
  const named = (useKindTexts().data ?? []).filter((text) => text.edition === edition)
  return Object.fromEntries(named.map(({ kind, name }) => [kind, name]))
}

export type FoundStory = {
  readonly id: string
  readonly headline: string
  readonly standfirst: string
  readonly pub: Pub
  readonly url?: string
}

export function searchStories(text: string, edition: string, state: 'live' | 'any' = 'live') {
  return get<{ readonly items: readonly FoundStory[] }>(
    `/search${query({ q: text, edition, state, limit: 8 })}`,
  ).then(({ items }) => items)
}

export type Asset = {
  readonly id: string
  readonly type: 'image' | 'video'
  readonly state: 'pending' | 'ready' | 'failed' | 'withdrawn'
  readonly credit: string
  readonly name?: string
  readonly width?: number
  readonly height?: number
  readonly texts: Readonly<Record<string, { readonly caption: string; readonly alt: string }>>
  readonly renditions: readonly { readonly width: number; readonly url: string }[]
  readonly film?: { readonly url: string; readonly width: number; readonly height: number }
}

export const assetKey = (id: string) => ['asset', id] as const

export const askAsset = (id: string): Promise<Asset> => get<Asset>(`/assets/${id}`)

export function useAsset(id: string | undefined) {
  return useQuery({
    queryKey: assetKey(id ?? ''),
    queryFn: () => askAsset(id ?? ''),
    enabled: id !== undefined,
    staleTime: listsMs,
    // Its renditions are still being made.
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? 1_000 : false),
  })
}

/** The smallest rendition that fills the width, else the largest there is. */
export function pictureUrl(asset: Asset | undefined, width: number): string | undefined {
  const sorted = (asset?.renditions ?? []).toSorted((a, b) => a.width - b.width)
  return (sorted.find((each) => each.width >= width) ?? sorted.at(-1))?.url
}
