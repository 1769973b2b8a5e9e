// The wall's data: pages of each column, kept true by what is heard on the stream; and the acts on a card.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { get, patch, query } from '../app/api.ts'
import { useLive } from '../app/live.tsx'
import { useSession } from '../app/session.tsx'
import { canPlace, place, type Wall, type WallColumn, type WallFilter, type WallItem } from './wall.ts'

/** Events that come together are fetched together. */
const gatherMs = 40
const mostIds = 100

const keyOf = (filter: WallFilter) => ['wall', filter] as const

export function useWall(filter: WallFilter) {
  const client = useQueryClient()
  const { me } = useSession()
  const { listen } = useLive()
  const wall = useQuery({
    queryKey: keyOf(filter),
    queryFn: ({ signal }) => get<Wall>(`/wall${query({ ...filter, limit: 30 })}`, { signal }),
    placeholderData: (before) => before,
  })

  useEffect(() => {
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refetch = () => void client.invalidateQueries({ queryKey: ['wall'] })
    const flush = () => {
      const ids = [...waiting]
      waiting.clear()
      timer = undefined
      if (ids.length > mostIds || !canPlace(filter)) return refetch()
      // What could not be fetched one by one is fetched as a whole.
      refreshItems(client, filter, me.id, ids).catch(refetch)
    }
    const forget = listen((message) => {
      if (message.type === 'story') {
        for (const id of message.ids) waiting.add(id)
        timer ??= setTimeout(flush, gatherMs)
      }
      if (message.type === 'reset' || message.type === 'stages') refetch()
      const known = client.getQueryData<Wall>(keyOf(filter))
      if (message.type === 'hello' && known && message.seq > known.seq) refetch()
    })
    return () => {
      forget()
      clearTimeout(timer)
    }
  }, [client, filter, listen, me.id])

  const more = useCallback(
    async (column: WallColumn) => {
      const path = `/wall${query({ ...filter, limit: 30, column: column.key, after: column.next })}`
      const page = (await get<Wall>(path)).columns[0]
      if (page) client.setQueryData<Wall>(keyOf(filter), (known) => known && appended(known, page))
    },
    [client, filter],
  )
  return useMemo(() => ({ wall, more }), [wall, more])
}

async function refreshItems(
  client: QueryClient,
  filter: WallFilter,
  me: string,
  ids: readonly string[],
): Promise<void> {
  const { items } = await get<{ readonly items: readonly WallItem[] }>(
    `/wall/items${query({ ids: ids.join(',') })}`,
  )
  client.setQueryData<Wall>(keyOf(filter), (known) => known && place(known, ids, items, { me, filter }))
}

function appended(wall: Wall, page: WallColumn): Wall {
  const columns = wall.columns.map((column) => {
    if (column.key !== page.key) return column
    const known = new Set(column.items.map(({ id }) => id))
    return { ...page, items: [...column.items, ...page.items.filter(({ id }) => !known.has(id))] }
  })
  return { ...wall, columns }
}

/** What may be said of a story beside its text (`PATCH /stories/{id}/desk`). */
export type DeskChange = {
  readonly assignee?: string | null
  readonly deadline?: string | null
  readonly note?: string
  readonly marks?: readonly string[]
  readonly stage?: string
}

/** Shows at once how it will be seen, changes it on the server, then shows its answer; a refusal puts it back. */
export function useDeskChange(filter: WallFilter) {
  const client = useQueryClient()
  const { me } = useSession()
  return useCallback(
    async (item: WallItem, change: DeskChange, seen: Partial<WallItem>): Promise<void> => {
      const shown = (next: WallItem) =>
        client.setQueryData<Wall>(
          keyOf(filter),
          (known) => known && place(known, [item.id], [next], { me: me.id, filter }),
        )
      shown({ ...item, ...seen })
      try {
        shown(await patch<WallItem>(`/stories/${item.id}/desk`, change))
      } catch (error) {
        shown(item)
        throw error
      }
    },
    [client, filter, me.id],
  )
}
