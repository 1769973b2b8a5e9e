// What readers wrote, as the wall shows it: asked for page by page, fresh when the stream says that something came.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Letter, LetterPatch, LetterState } from '../../letters/letter.ts'
import { patch, post, query } from '../app/api.ts'
import { useLive } from '../app/live.tsx'
import { usePages } from '../app/use-pages.ts'

export const letterStates = ['new', 'opened', 'binned'] as const satisfies readonly LetterState[]

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

export function useLetterActs() {
  const client = useQueryClient()
  const change = useCallback(
    async (id: string, wanted: LetterPatch) => {
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
