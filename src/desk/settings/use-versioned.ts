// One thing with its revision, asked for anew whenever a form opens and never changed under the one who types.
import { useQuery } from '@tanstack/react-query'
import { getVersioned } from '../app/api.ts'

export function useVersioned<T>(path: string, enabled = true) {
  return useQuery({
    queryKey: ['versioned', path],
    queryFn: () => getVersioned<T>(path),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled,
  })
}
