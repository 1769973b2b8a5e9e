// A newsroom of eight stories for the tests: sections, topics, lists with windows, cards and a ticker, all in one immutable state.
// Every commit makes a new state and one invalidation, as exact as a real newsroom's should be.
import type { Facts, Invalidation } from './facts.ts'
import type { ListQuery } from './list-read.ts'
import type { Rendered, Site } from './page.ts'
import type { Recorder } from './recorder.ts'
import { html, missing } from './testing.ts'

type Story = { readonly title: string; readonly facts: Facts }
export type State = {
  readonly stories: Readonly<Record<string, Story>>
  readonly names: Readonly<Record<string, string>>
  readonly flash: string
}
export type Operation =
  | { readonly do: 'publish' | 'withdraw'; readonly story: number }
  | { readonly do: 'retitle' | 'flash' | 'rename'; readonly story: number }
  | { readonly do: 'move' | 'retopic' | 'redate'; readonly story: number; readonly to: number }

const sections = ['politics', 'sport']
const topics = ['t1', 't2', 't3']
const listed = 3

export const storyIds = Array.from({ length: 8 }, (_, n) => `s${n}`)
export const urls = [
  ...storyIds.map((id) => `/story/${id}`),
  ...sections.map((id) => `/section/${id}`),
  ...topics.map((id) => `/topic/${id}`),
  '/front',
  '/month',
  ...storyIds.slice(0, 3).map((id) => `/older?before=${id}`),
]

export function beginning(): State {
  const stories: Record<string, Story> = {}
  for (const [n, story] of storyIds.entries()) {
    const facts: Facts = {
      story,
      edition: 'en',
      kind: 'article',
      section: n % 2 ? 'sport' : 'politics',
      region: null,
      topics: topics.filter((_, at) => (n + at) % 3 === 0),
      authors: [],
      dossiers: [],
      programme: null,
      firstPublishedAt: dateOf(n),
      visible: n < 6,
    }
    stories[story] = { title: `title of ${story}`, facts }
  }
  const names = Object.fromEntries([...sections, ...topics].map((id) => [id, `name of ${id}`]))
  return { stories, names, flash: 'flash 0' }
}

function dateOf(n: number): string {
  return new Date(Date.UTC(2026, 10, 1 + n)).toISOString()
}

/** The state after the operation and what it makes stale; null if it would change nothing. */
export function commit(
  state: State,
  seq: number,
  operation: Operation,
): { state: State; event: Invalidation } | null {
  const id = storyIds[operation.story % storyIds.length] ?? ''
  const story = state.stories[id]
  if (!story) return null
  const put = (next: Story, stale: readonly string[]) => {
    const isShown = story.facts.visible || next.facts.visible
    const facts = [{ before: story.facts, after: next.facts }]
    // What nobody can see is no event for readers.
    const event = isShown ? { seq, stale, facts } : { seq, stale: [], facts: [] }
    return { state: { ...state, stories: { ...state.stories, [id]: next } }, event }
  }
  const set = (facts: Partial<Facts>, ...stale: readonly string[]) =>
    put({ ...story, facts: { ...story.facts, ...facts } }, [`story:${id}`, ...stale])
  switch (operation.do) {
    case 'publish':
    case 'withdraw': {
      const visible = operation.do === 'publish'
      return story.facts.visible === visible ? null : set({ visible }, `url:/story/${id}`)
    }
    case 'retitle':
      return put({ ...story, title: `title ${seq}` }, [`story:${id}`, `card:${id}`])
    case 'move': {
      const section = sections[operation.to % 2] ?? ''
      return story.facts.section === section ? null : set({ section })
    }
    case 'retopic': {
      const chosen = topics.filter((_, at) => (operation.to >> at) & 1)
      return chosen.join() === story.facts.topics.join() ? null : set({ topics: chosen })
    }
    case 'redate': {
      const firstPublishedAt = dateOf(operation.to)
      return story.facts.firstPublishedAt === firstPublishedAt ? null : set({ firstPublishedAt })
    }
    case 'rename': {
      const name = [...sections, ...topics][operation.story % 5] ?? ''
      const event = { seq, stale: [`name:${name}`], facts: [] }
      return { state: { ...state, names: { ...state.names, [name]: `name ${seq}` } }, event }
    }
    case 'flash':
      return { state: { ...state, flash: `flash ${seq}` }, event: { seq, stale: ['flashes:en'], facts: [] } }
  }
}

/** The reader site of that newsroom. `state` is read at each query, after `pause`: a render may see several states, as it does on a real database. */
export function toySite(state: () => State, pause: () => Promise<void>): Site {
  const query = async <T>(read: (now: State) => T): Promise<T> => {
    await pause()
    return read(state())
  }
  const name = async (id: string, recorder: Recorder): Promise<string> => {
    recorder.key(`name:${id}`)
    return `${id}: ${await query((now) => now.names[id])}`
  }
  const list = async (
    asked: ListQuery,
    recorder: Recorder,
    before: string | null = null,
  ): Promise<string[]> => {
    const cursor = before === null ? null : { at: dateOf(storyIds.indexOf(before)), id: before }
    const items = await query((now) => newest(now, asked, cursor))
    const last = items.at(-1)
    const end = items.length < listed || !last ? null : { at: last.firstPublishedAt, id: last.story }
    recorder.list({ query: asked, first: cursor, last: end })
    const lines = [`list: ${items.map((each) => `${each.story}@${each.firstPublishedAt}`).join(' ')}`]
    for (const { story } of items) {
      recorder.key(`card:${story}`)
      lines.push(await query((now) => `card ${story}: ${now.stories[story]?.title}`))
    }
    return lines
  }
  const page = async (kind: string, id: string, recorder: Recorder): Promise<readonly string[] | null> => {
    const edition = 'en'
    if (kind === 'section')
      return [await name(id, recorder), ...(await list({ edition, section: id }, recorder))]
    if (kind === 'topic') return [await name(id, recorder), ...(await list({ edition, topic: id }, recorder))]
    if (kind === 'front')
      return [
        ...(await list({ edition }, recorder)),
        ...(await list({ edition, section: 'sport' }, recorder)),
      ]
    if (kind === 'month') return list({ edition, from: dateOf(2), to: dateOf(5) }, recorder)
    if (kind === 'older') return list({ edition }, recorder, id)
    const story = await query((now) => now.stories[id])
    if (!story?.facts.visible) {
      recorder.key(`url:/story/${id}`)
      return null
    }
    recorder.key(`story:${id}`)
    const lines = [
      `story ${id}: ${story.title} ${story.facts.section} ${story.facts.topics} ${story.facts.firstPublishedAt}`,
    ]
    for (const each of [story.facts.section, ...story.facts.topics]) lines.push(await name(each, recorder))
    return lines
  }
  return {
    route: () => ({
      queryKeys: ['before'],
      render: async (request, recorder): Promise<Rendered> => {
        const [, kind = '', id = ''] = request.path.split('/')
        const lines = await page(kind, request.query['before'] ?? id, recorder)
        return lines ? html(lines.join('\n'), '\n', { box: 'ticker' }) : missing()
      },
    }),
    box: (box) =>
      box === 'ticker'
        ? async (recorder) => {
            recorder.key('flashes:en')
            return `ticker ${await query((now) => now.flash)}`
          }
        : null,
    error: (status) => ({ ...html(`error ${status}`), status }),
  }
}

function newest(state: State, query: ListQuery, before: { at: string; id: string } | null): Facts[] {
  return Object.values(state.stories)
    .map((story) => story.facts)
    .filter((each) => each.visible)
    .filter((each) => query.section === undefined || each.section === query.section)
    .filter((each) => query.topic === undefined || each.topics.includes(query.topic))
    .filter((each) => query.from === undefined || each.firstPublishedAt >= query.from)
    .filter((each) => query.to === undefined || each.firstPublishedAt < query.to)
    .filter((each) => before === null || each.firstPublishedAt + each.story < before.at + before.id)
    .sort((a, b) => (a.firstPublishedAt + a.story < b.firstPublishedAt + b.story ? 1 : -1))
    .slice(0, listed)
}
