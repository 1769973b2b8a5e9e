// The house style of the edition a story is written for, with its terms ready to be looked for.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { HouseStyle } from '../../publication/publication.ts'
import { get } from '../app/api.ts'
import { type FindTerms, termFinder } from './find-terms.ts'
import { type CheckedStyle, noStyle, termRules } from './house-style.ts'

type Checked = { readonly style: CheckedStyle; readonly findTerms: FindTerms }

export function useHouseStyle({
  code,
  language,
}: {
  readonly code: string
  readonly language: string
}): Checked {
  const asked = useQuery({
    queryKey: ['house-style', code],
    queryFn: () => get<HouseStyle>(`/editions/${code}/house-style`),
    staleTime: 60_000,
  })
  const style = asked.data ?? noStyle
  return useMemo(() => ({ style, findTerms: termFinder(termRules(style), language) }), [style, language])
}
