// What the search finds for a text: actions and places at once, stories, people and topics as they arrive.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { get, query } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { type DeskTerm, useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { signOut } from '../app/sign-out.ts'
import { useOverlays } from '../app/use-overlays.ts'
import { usePeople } from '../people/person.ts'
import { isTermList, type Part, partsFor } from '../settings/settings-place.ts'
import { useSpoken } from '../words/words-context.tsx'
import { matches } from './matches.ts'

export type Finding = {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly go: () => void
}
type Group = { readonly name: string; readonly findings: readonly Finding[] }
type FoundStory = {
  readonly id: string
  readonly headline: string
  readonly pub: 'draft' | 'scheduled' | 'live' | 'withdrawn'
}
type Topic = Omit<DeskTerm, 'texts'> & {
  readonly texts: Readonly<
    Record<string, { readonly name: string; readonly slug: string; readonly shown: boolean }>
  >
}

const typingPauseMs = 150
const mostOfEach = 8

export function useFindings(text: string): {
  readonly groups: readonly Group[]
  readonly searching: boolean
} {
  const { words } = useSpoken()
  const actions = useActions().filter(({ title }) => matches(title, text))
  const stories = useStories(text)
  const people = usePeopleFound(text)
  const topics = useTopics(text)
  const groups = [
    { name: words.search.stories, findings: stories.found },
    { name: words.search.people, findings: people },
    { name: words.search.topics, findings: topics },
    { name: words.search.actions, findings: actions },
  ]
  return { groups: groups.filter(({ findings }) => findings.length > 0), searching: stories.searching }
}

function useActions(): readonly Finding[] {
  const { words } = useSpoken()
  const { may } = useSession()
  const { open } = useOverlays()
  const navigate = useNavigate()
  const editions = useEditions()
  const parts = partsFor(
    may,
    editions.map(({ code }) => code),
  )
  const partName = (part: Part) =>
    isTermList(part) ? words.settings.lists[part] : words.settings.parts[part]
  const action = (id: string, title: string, go: () => unknown): Finding => ({
    id: `action-${id}`,
    title,
    go: () => void go(),
  })
  return [
    ...(may('story.create') ? [action('new', words.wall.newStory, () => open('new-story'))] : []),
    action('wall', words.app.toTheWall, () => navigate({ to: '/' })),
    action('mine', words.search.mine, () => navigate({ to: '/', search: { mine: '1' } })),
    ...(editions.length > 1 && may('story.create')
      ? [action('translations', words.translate.title, () => navigate({ to: '/translations' }))]
      : []),
    ...(may('user.manage')
      ? [action('people', words.search.toPeople, () => navigate({ to: '/people' }))]
      : []),
    ...(may('publication.edit')
      ? [action('stages', words.search.toStages, () => navigate({ to: '/stages' }))]
      : []),
    ...parts.map((part) =>
      action(`settings-${part}`, `${words.settings.title}: ${partName(part)}`, () =>
        navigate({ to: '/settings/$', params: { _splat: part } }),
      ),
    ),
    action('account', words.search.toAccount, () => navigate({ to: '/account' })),
    action('help', words.help.title, () => open('help')),
    action('out', words.app.signOut, signOut),
  ]
}

function useStories(text: string): { readonly found: readonly Finding[]; readonly searching: boolean } {
  const { words, language } = useSpoken()
  const navigate = useNavigate()
  const editions = useEditions()
  const asked = usePaused(text.trim())
  const found = useQuery({
    queryKey: ['search', asked, editions.map(({ code }) => code)],
    enabled: asked !== '' && editions.length > 0,
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        editions.map(async (edition) => {
          const path = `/search${query({ q: asked, edition: edition.code, state: 'any', limit: mostOfEach })}`
          const { items } = await get<{ readonly items: readonly FoundStory[] }>(path, { signal })
          return items.map((item) => ({ ...item, edition }))
        }),
      )
      return lists.flat().slice(0, 2 * mostOfEach)
    },
  })
  const stories = asked === '' ? [] : (found.data ?? [])
  return {
    searching: asked !== text.trim() || found.isFetching,
    found: stories.map(({ id, headline, pub, edition }) => ({
      id: `story-${id}`,
      title: headline || words.wall.untitled,
      note: `${words.search.states[pub]} · ${isoLanguageName(edition.language, language)}`,
      go: () => void navigate({ to: '/story/$storyId', params: { storyId: id } }),
    })),
  }
}

function usePeopleFound(text: string): readonly Finding[] {
  const { words } = useSpoken()
  const { may } = useSession()
  const navigate = useNavigate()
  const people = usePeople().data ?? []
  if (text.trim() === '') return []
  return people
    .filter(({ name }) => matches(name, text))
    .slice(0, mostOfEach)
    .map(({ id, name, roles }) => ({
      id: `person-${id}`,
      title: name,
      note: roles.map((role) => words.people.roles[role]).join(', '),
      go: () => void navigate(may('user.manage') ? { to: '/people', search: { id } } : { to: '/' }),
    }))
}

/** A topic leads to its page on the site. */
function useTopics(text: string): readonly Finding[] {
  const { words, language } = useSpoken()
  const editions = useEditions()
  const topics = useQuery({
    queryKey: ['topics'],
    queryFn: async () => (await get<{ readonly items: readonly Topic[] }>('/topics')).items,
    staleTime: 300_000,
  })
  if (text.trim() === '') return []
  return (topics.data ?? [])
    .filter(({ mergedInto }) => mergedInto === null)
    .flatMap(({ id, texts }) => {
      const [code, named] =
        Object.entries(texts).find(([, { name, shown }]) => shown && matches(name, text)) ?? []
      if (code === undefined || named === undefined) return []
      const edition = editions.find((one) => one.code === code)
      const path = `/${code}/topics/${encodeURIComponent(named.slug)}/`
      return [
        {
          id: `topic-${id}`,
          title: named.name,
          note: `${words.search.onTheSite} · ${isoLanguageName(edition?.language ?? code, language)}`,
          go: () => void window.open(path, '_blank', 'noopener'),
        },
      ]
    })
    .slice(0, mostOfEach)
}

/** The text once the typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
