// The newsroom's own stages, as the API answers them.
import { useQuery } from '@tanstack/react-query'
import type { Stage } from '../../stories/stage.ts'
import { getVersioned } from '../app/api.ts'

export type { Stage }

export const stagesKey = ['stages'] as const

export function useStages() {
  return useQuery({
    queryKey: stagesKey,
    queryFn: async () => {
      const { value, rev } = await getVersioned<{ readonly items: readonly Stage[] }>('/stages')
      return { stages: value.items, rev }
    },
    staleTime: 300_000,
  })
}

export function stageName({ key, texts }: Stage, language: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? key
}
