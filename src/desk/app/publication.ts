// What the desk knows of the publication: its name, editions and sections, asked for once and kept.
import { useQuery } from '@tanstack/react-query'
import type { KindText } from '../../publication/publication.ts'
import { get } from './api.ts'

/** One of `GET /editions`. */
export type DeskEdition = {
  readonly code: string
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly zone: string
  readonly locale: string
  readonly name: string
  readonly rev: number
}

/** One of `GET /sections` and its kin. */
export type DeskTerm = {
  readonly id: string
  readonly key: string
  readonly mergedInto: string | null
  readonly texts: Readonly<Record<string, { readonly name: string; readonly shown: boolean }>>
}

type List<T> = { readonly items: readonly T[] }

const minutesMs = 300_000
const none: readonly never[] = []

export function useEditions(): readonly DeskEdition[] {
  const queryFn = () => get<List<DeskEdition>>('/editions')
  return useQuery({ queryKey: ['editions'], queryFn, staleTime: minutesMs }).data?.items ?? none
}

export function useSections(): readonly DeskTerm[] {
  const queryFn = () => get<List<DeskTerm>>('/sections')
  return useQuery({ queryKey: ['sections'], queryFn, staleTime: minutesMs }).data?.items ?? none
}

export const kindTextsKey = ['kinds'] as const

/** What each edition calls the kinds of story; undefined until it is known. */
export function useKindTexts() {
  const queryFn = async () => (await get<List<KindText>>('/kinds')).items
  return useQuery({ queryKey: kindTextsKey, queryFn, staleTime: minutesMs })
}

/** As the edition in this language calls it; where there is none, as the settings do. */
export function usePublicationName(language: string): string | undefined {
  const own = useEditions().find((edition) => edition.language.startsWith(language))
  const queryFn = () => get<{ readonly name: string }>('/settings')
  const settings = useQuery({ queryKey: ['settings'], queryFn, staleTime: minutesMs })
  return own?.name ?? settings.data?.name
}

/** As long as the newsroom wants to be able to undo; 10 s for what takes from readers while the settings are not known. */
export function useUndoSeconds(which: 'undoWithdraw' | 'undoPublish' | undefined): number {
  const queryFn = () => get<{ readonly undoWithdraw: number; readonly undoPublish: number }>('/settings')
  const { data } = useQuery({ queryKey: ['settings'], queryFn, staleTime: minutesMs })
  return which === undefined ? 0 : (data?.[which] ?? (which === 'undoWithdraw' ? 10 : 0))
}

/** What a term is called in an edition, else in any, else its key. */
export function termName(term: DeskTerm, edition: string | undefined): string {
  const own = edition === undefined ? undefined : term.texts[edition]
  return own?.name ?? Object.values(term.texts)[0]?.name ?? term.key
}
