// People with a login, as the API shows them to an administrator, and to everybody else.
import { useQuery } from '@tanstack/react-query'
import type { Grant, Role } from '../../actor.ts'
import { get } from '../app/api.ts'
import type { SecondFactor } from '../app/me.ts'

/** What colleagues see of each other. */
export type Colleague = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly disabled: boolean
}

export type Person = Colleague & {
  readonly email: string
  readonly grants: readonly Grant[]
  readonly joined: boolean
  readonly secondFactor: SecondFactor
  readonly lastSeenAt: string | null
}

export const peopleKey = ['users'] as const

/** Everybody; fuller for administrators. */
export function usePeople<T extends Colleague = Colleague>() {
  return useQuery({
    queryKey: peopleKey,
    queryFn: async () => (await get<{ readonly items: readonly T[] }>('/users')).items,
    staleTime: 60_000,
  })
}
