// What can be done with a thread, each act with why it was refused; a suggestion whose text is another by now with both.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { ApiError, actKey, patch, post, remove } from '../app/api.ts'
import { useStoryPlace } from '../story/story-place.ts'
import { useDraft } from '../story/use-draft.ts'
import { type ThreadView, threadsKey } from './threads.ts'

type Said = { readonly text: string; readonly mentions: readonly string[] }
/** What a suggestion was made for, and what stands there now; null: nothing any more. */
export type Stale = { readonly quote: string; readonly current: string | null }

export function useThreadActs(thread: ThreadView) {
  const { story } = useStoryPlace()
  const draft = useDraft()
  const client = useQueryClient()
  const [stale, setStale] = useState<Stale>()
  const path = `/stories/${story.id}/comments/${thread.id}`
  const again = () => client.invalidateQueries({ queryKey: threadsKey(story.id) })

  const answer = useAct(async (said: Said, done: () => void) => {
    await post(`${path}/replies`, said, { key: actKey() })
    await again()
    done()
  })
  const edit = useAct(async (id: string, said: Said) => {
    await patch(`${path}/${id}`, said)
    await again()
  })
  const takeBack = useAct(async (id: string) => {
    await remove(`${path}/${id}`)
    await again()
  })
  const move = useAct(async (act: 'resolve' | 'accept' | 'decline' | 'reopen') => {
    setStale(undefined)
    // What was typed here must be there before it is compared.
    if (act === 'accept') await draft.settled()
    try {
      await post(`${path}/${act}`)
    } catch (error) {
      const found = staleOf(error)
      if (!found) throw error
      setStale(found)
    }
    await again()
  })
  const problem = answer.problem ?? edit.problem ?? takeBack.problem ?? move.problem
  return { answer, edit, remove: takeBack, move, stale, problem }
}

function staleOf(error: unknown): Stale | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined
  const { quote, current } = error.document
  return typeof quote === 'string' && (typeof current === 'string' || current === null)
    ? { quote, current }
    : undefined
}
