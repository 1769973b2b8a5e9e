// Tokens as the API lists them: without their secrets.
import { useQuery } from '@tanstack/react-query'
import type { Grant } from '../../actor.ts'
import { get } from '../app/api.ts'

export type Token = {
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly createdAt: string
  readonly revokedAt: string | null
}

export const tokensKey = ['tokens'] as const

export function useTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: async () => (await get<{ readonly items: readonly Token[] }>('/tokens')).items,
  })
}
