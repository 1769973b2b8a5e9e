// A name of the glossary as the API shows it, and as a form.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { GlossaryName, NameForm } from '../../publication/publication.ts'
import { get } from '../app/api.ts'
import { byEdition, type Form, textOf } from './form.ts'

const namesKey = ['names'] as const

export function useNames() {
  return useQuery({
    queryKey: namesKey,
    queryFn: async () => (await get<{ readonly items: readonly GlossaryName[] }>('/names')).items,
  })
}

/** After a change: the list, and what every edition's writing screen knows. */
export function useRefreshNames(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: namesKey }),
      client.invalidateQueries({ queryKey: ['house-style'] }),
    ])
  }, [client])
}

/** As the edition writes it, else as any does. */
export function writtenIn({ forms }: GlossaryName, edition: string): string {
  return forms[edition]?.name ?? Object.values(forms)[0]?.name ?? ''
}

export const nameFormOf =
  (editions: readonly string[]) =>
  ({ forms, topic, note }: GlossaryName): Form => ({
    ...Object.fromEntries(
      editions.flatMap((code) => [
        [`name.${code}`, forms[code]?.name ?? ''],
        [`avoid.${code}`, (forms[code]?.avoid ?? []).join('\n')],
      ]),
    ),
    topic,
    note,
  })

/** What the API is sent of a changed form; an edition whose name was emptied has it no longer. */
export function namePatchOf(changed: Form, whole: Form): object {
  const forms = Object.keys(byEdition(changed)).map((edition): [string, NameForm | null] => {
    const name = textOf(whole[`name.${edition}`]).trim()
    return [edition, name === '' ? null : { name, avoid: linesOf(textOf(whole[`avoid.${edition}`])) }]
  })
  const shared = Object.entries(changed).filter(([field]) => !field.includes('.'))
  return { ...Object.fromEntries(shared), ...(forms.length > 0 ? { forms: Object.fromEntries(forms) } : {}) }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
