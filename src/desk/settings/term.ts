// Terms as the API shows them to the desk, and as a form.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { TermText } from '../../publication/publication.ts'
import { get } from '../app/api.ts'
import { byEdition, type FieldValue, type Form } from './form.ts'
import { type TermList, termLists } from './settings-place.ts'

export type DeskTerm = {
  readonly id: string
  readonly key: string
  readonly parent: string | null
  readonly picture: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly mergedInto: string | null
  readonly rev: number
  readonly texts: Readonly<Record<string, TermText>>
}

const termsKey = (list: TermList) => ['terms', list] as const

/** All of a list, in no order of ours. */
export function useTerms(list: TermList) {
  return useQuery({
    queryKey: termsKey(list),
    queryFn: async () => (await get<{ readonly items: readonly DeskTerm[] }>(`/${list}`)).items,
  })
}

/** After a change: this list, and what other screens know of it. */
export function useRefreshTerms(list: TermList): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: termsKey(list) }),
      client.invalidateQueries({ queryKey: [list] }),
      client.invalidateQueries({ queryKey: ['terms', termLists[list]] }),
    ])
  }, [client, list])
}

/** Its name in an edition, else in any, else its key. */
export function nameOf({ texts, key }: DeskTerm, edition?: string): string {
  return (edition === undefined ? undefined : texts[edition]?.name) ?? Object.values(texts)[0]?.name ?? key
}

/** What of `facts` a form shows; the rest is not the desk's to change here. */
const factsOf: Partial<Record<TermList, Readonly<Record<string, FieldValue>>>> = {
  topics: { is: 'subject', sameAs: [] },
  authors: { sameAs: [] },
  programmes: { schedule: '' },
}

export function termForm(list: TermList, editions: readonly string[]): (term: DeskTerm) => Form {
  return ({ texts, parent, picture, facts }) => ({
    ...Object.fromEntries(
      editions.flatMap((code) => {
        const text = texts[code]
        return [
          [`name.${code}`, text?.name ?? ''],
          [`slug.${code}`, text?.slug ?? ''],
          [`description.${code}`, text?.description ?? ''],
          [`shown.${code}`, text?.shown ?? true],
        ]
      }),
    ),
    parent,
    picture,
    ...Object.fromEntries(
      Object.entries(factsOf[list] ?? {}).map(([name, empty]) => [
        name,
        (facts[name] ?? empty) as FieldValue,
      ]),
    ),
  })
}

const shared = new Set(['parent', 'picture'])

/** What the API is sent of a changed form. An edition without a name is left as it is: it has no such term. */
export function termPatch(changed: Form, whole: Form): object {
  const texts = Object.entries(byEdition(changed)).flatMap(([edition, given]) => {
    if (whole[`name.${edition}`] === '' && given['name'] === undefined) return []
    // An emptied slug is made from the name again by the server.
    const { slug, ...rest } = given
    return [[edition, slug === '' || slug === undefined ? rest : given]]
  })
  const plain = Object.entries(changed).filter(([field]) => !field.includes('.'))
  const facts = plain.filter(([field]) => !shared.has(field))
  return {
    ...Object.fromEntries(plain.filter(([field]) => shared.has(field))),
    ...(facts.length > 0 ? { facts: Object.fromEntries(facts) } : {}),
    ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
  }
}
