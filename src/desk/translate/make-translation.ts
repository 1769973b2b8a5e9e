// Making a story in another edition, and opening it; where it exists already, that one is opened.
import { useNavigate } from '@tanstack/react-router'
import { type Act, useAct } from '../app/act.ts'
import { ApiError, actKey, post } from '../app/api.ts'

/** `before` runs first: what is being written of the original must be cut to be translated. */
export function useMakeTranslation(before?: () => Promise<unknown>): Act<[id: string, edition: string]> {
  const navigate = useNavigate()
  return useAct(async (id: string, edition: string) => {
    await before?.()
    const storyId = await makeTranslation(id, edition)
    await navigate({ to: '/story/$storyId', params: { storyId } })
  })
}

async function makeTranslation(id: string, edition: string): Promise<string> {
  try {
    const path = `/stories/${id}/translate`
    return (await post<{ readonly id: string }>(path, { edition }, { key: actKey() })).id
  } catch (error) {
    const existing = error instanceof ApiError ? error.document['story'] : undefined
    if (typeof existing === 'string') return existing
    throw error
  }
}
