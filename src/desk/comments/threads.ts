// Comments of a story as the server tells of them: asked for again whenever something happened to the story.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Anchor } from '../../comments/anchor.ts'
import type { ThreadKind, ThreadState } from '../../comments/comment.ts'
import { get, query } from '../app/api.ts'
import { useLive } from '../app/live.tsx'
import { storyKey } from '../story/story-query.ts'

export type Who = { readonly key: string; readonly name: string }
export type Named = { readonly id: string; readonly name: string }

export type CommentView = {
  readonly id: string
  readonly by: Who
  readonly at: string
  readonly editedAt: string | null
  readonly deleted: boolean
  readonly text: string
  readonly mentions: readonly Named[]
}

export type ThreadView = {
  readonly id: string
  readonly kind: ThreadKind
  readonly state: ThreadState
  readonly anchor: Anchor
  readonly replacement: string | null
  readonly by: Who
  readonly at: string
  readonly closedBy: Who | null
  readonly comments: readonly CommentView[]
}

export const threadsKey = (story: string) => [...storyKey(story), 'comments'] as const
/** As many as may be open at once. */
const mostOpen = 300
const none: readonly ThreadView[] = []

export function useThreads(story: string, state: 'open' | 'closed', isWanted = true): readonly ThreadView[] {
  const asked = useQuery({
    queryKey: [...threadsKey(story), state],
    queryFn: () =>
      get<{ readonly items: readonly ThreadView[] }>(
        `/stories/${story}/comments${query({ state, limit: state === 'open' ? mostOpen : 100 })}`,
      ),
    enabled: isWanted,
    refetchOnWindowFocus: true,
  })
  return asked.data?.items ?? none
}

/** While the story is open here. */
export function useLiveThreads(story: string): void {
  const client = useQueryClient()
  const { listen } = useLive()
  useEffect(
    () =>
      listen((message) => {
        const concerns = message.type === 'story' ? message.ids.includes(story) : message.type === 'reset'
        if (concerns) void client.invalidateQueries({ queryKey: threadsKey(story) })
      }),
    [client, listen, story],
  )
}

export function askColleagues(story: string, q: string): Promise<readonly Named[]> {
  return get<{ readonly items: readonly Named[] }>(`/stories/${story}/colleagues${query({ q })}`).then(
    ({ items }) => items,
  )
}
