// The static pages there are, as the settings list them and the navigation points to them.
import { useQuery } from '@tanstack/react-query'
import type { StaticPage } from '../../publication/publication.ts'
import { get } from '../app/api.ts'

export const pageListKey = ['pages'] as const

export function usePageList() {
  return useQuery({
    queryKey: pageListKey,
    queryFn: async () => (await get<{ readonly items: readonly StaticPage[] }>('/pages')).items,
  })
}
