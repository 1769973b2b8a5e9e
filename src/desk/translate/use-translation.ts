// The original beside the translation, asked for again when the desk hears that either of the two changed.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { get } from '../app/api.ts'
import { useLive } from '../app/live.tsx'
import { storyKey } from '../story/story-query.ts'
import type { Translation } from './translation.ts'

const translationKey = (id: string) => [...storyKey(id), 'translation'] as const

export function useTranslation(id: string, original: string | undefined) {
  const client = useQueryClient()
  const { listen } = useLive()
  useEffect(
    () =>
      listen((message) => {
        const concerns =
          message.type === 'reset' ||
          (message.type === 'story' && message.ids.some((each) => each === original || each === id))
        if (concerns) void client.invalidateQueries({ queryKey: translationKey(id) })
      }),
    [client, id, listen, original],
  )
  return useQuery({
    queryKey: translationKey(id),
    queryFn: ({ signal }) => get<Translation>(`/stories/${id}/translation`, { signal }),
  })
}
