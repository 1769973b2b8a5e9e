// A list of the API read page by page: `next` of one answer asks for the following one.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get } from './api.ts'

type Page<T> = { readonly items: readonly T[]; readonly next?: string }

type Options = {
  /** What was found last stays in sight while other filters are asked for. */
  readonly keeps?: boolean
  readonly enabled?: boolean
}

export function usePages<T>(
  key: readonly unknown[],
  pathFrom: (next: string | undefined) => string,
  { keeps = false, enabled = true }: Options = {},
) {
  return useInfiniteQuery({
    queryKey: key,
    enabled,
    queryFn: ({ pageParam, signal }) => get<Page<T>>(pathFrom(pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    ...(keeps ? { placeholderData: keepPreviousData } : {}),
  })
}
