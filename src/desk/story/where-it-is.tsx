// Where the story is now, before one does anything to it: its address, fronts, lists with their feeds, other languages,
// flashes that lead to it, texts that link to it.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { get } from '../app/api.ts'
import { useWords } from '../words/words-context.tsx'
import { ReachedInAll } from './reached.tsx'
import { PubState } from './state-line.tsx'
import { StoryLine } from './story-line.tsx'
import { useStoryPlace } from './story-place.ts'
import { storyKey } from './story-query.ts'

/** `GET /stories/{id}/where`. */
type Where = {
  readonly url: string | null
  readonly fronts: readonly {
    readonly front: string
    readonly type: string
    readonly collection: string
    readonly title: string
  }[]
  readonly lists: readonly {
    readonly type: string
    readonly id: string
    readonly url: string
    readonly feed: string
  }[]
  readonly languages: readonly { readonly id: string; readonly edition: string; readonly pub: string }[]
  readonly flashes: readonly { readonly id: string; readonly text: string }[]
  readonly linkedFrom: readonly string[]
}

export function WhereItIs() {
  const words = useWords().story.where
  const { story } = useStoryPlace()
  const { data } = useQuery({
    queryKey: [...storyKey(story.id), 'where', story.pub, story.liveRev],
    queryFn: () => get<Where>(`/stories/${story.id}/where`),
  })
  const frontName = (type: string) => words.frontTypes[type as keyof typeof words.frontTypes] ?? type
  return (
    <section className="where" aria-label={words.title}>
      <PubState />
      <ReachedInAll />
      {data && (
        <dl>
          <Row name={words.fronts}>
            {[...new Set(data.fronts.map(({ type, title }) => title || frontName(type)))].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </Row>
          <Row name={words.feeds}>
            {data.lists.map(({ url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer" dir="ltr">
                  {decodeURI(new URL(url).pathname)}
                </a>
              </li>
            ))}
          </Row>
          <Row name={words.languages}>
            {data.languages.map(({ id, edition, pub }) => (
              <li key={id}>
                {edition} ({words.pubs[pub as keyof typeof words.pubs] ?? pub})
              </li>
            ))}
          </Row>
          <Row name={words.alerts}>
            {data.flashes.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </Row>
          <Row name={words.links}>
            {data.linkedFrom.map((id) => (
              <li key={id}>
                <StoryLine story={id} />
              </li>
            ))}
          </Row>
        </dl>
      )}
    </section>
  )
}

/** Nothing is said of what there is none of. */
function Row({ name, children }: { readonly name: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  )
}
