// What readers wrote, as the wall shows it: asked for page by page, fresh when the stream says that something came.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { patch, post, query } from '../app/api.ts'
import { useLive } from '../app/live.tsx'
import { usePages } from '../app/use-pages.ts'

export const letterStates = ['new', 'opened', 'binned'] as const
export type LetterState = (typeof letterStates)[number]

/** One of `GET /letters`. */
export type Letter = {
  readonly id: string
  readonly edition: string
  readonly subject: string
  readonly message: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly link: string
  readonly story: string | null
  readonly at: string
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly openedAs: string | null
  readonly state: LetterState
}

const lettersKey = ['letters'] as const

export function useLetters(edition: string | undefined, state: LetterState, enabled: boolean) {
  const client = useQueryClient()
  const { listen } = useLive()
  useEffect(
    () =>
      listen(({ type }) => {
        if (type === 'letter' || type === 'reset') void client.invalidateQueries({ queryKey: lettersKey })
      }),
    [client, listen],
  )
  return usePages<Letter>(
    [...lettersKey, edition, state],
    (after) => `/letters${query({ edition, state, after, limit: 30 })}`,
    { keeps: true, enabled },
  )
}

export type LetterChange = { readonly assignee?: string | null; readonly binned?: boolean }

export function useLetterActs() {
  const client = useQueryClient()
  const change = useCallback(
    async (id: string, wanted: LetterChange) => {
      await patch(`/letters/${id}`, wanted)
      await client.invalidateQueries({ queryKey: lettersKey })
    },
    [client],
  )
  /** Answers the story it is now. */
  const open = useCallback(
    async (id: string): Promise<string> => {
      const { story } = await post<{ readonly story: string }>(`/letters/${id}/story`)
      await client.invalidateQueries({ queryKey: lettersKey })
      return story
    },
    [client],
  )
  return { change, open }
}
