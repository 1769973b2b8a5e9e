// What a node of the navigation may point to, with the names the edition has for it, as the values of one choice.
import { kinds } from '../../kinds.ts'
import type { NavigationTarget } from '../../publication/publication.ts'
import { type DeskEdition, useKindTexts } from '../app/publication.ts'
import { useSpoken } from '../words/words-context.tsx'
import { usePageList } from './page-list.ts'
import { type TermList, termLists } from './settings-place.ts'
import { nameOf, useTerms } from './term.ts'

type Choice = { readonly value: string; readonly label: string }
export type Targets = readonly { readonly group: string; readonly items: readonly Choice[] }[]

/** A target as the value of a choice; `link` keeps its address beside it, `` is none. */
export function choiceOf(target: NavigationTarget | undefined): string {
  if (!target) return ''
  if ('ref' in target) return `${target.to}:${target.ref}`
  return target.to === 'kind' ? `kind:${target.kind}` : target.to
}

export function targetOf(value: string): NavigationTarget | undefined {
  const [to = '', ref = ''] = value.split(':')
  if (to === 'front' || to === 'live') return { to }
  if (to === 'link') return { to, url: 'https://' }
  if (to === 'page') return { to, ref }
  const kind = kinds.find((each) => each === ref)
  if (to === 'kind') return kind && { to, kind }
  const type = Object.values(termLists).find((each) => each === to)
  return type && { to: type, ref }
}

/** Topics and authors may be many: those the lists show are enough for a navigation. */
const inNavigation: readonly TermList[] = [
  'sections',
  'regions',
  'topics',
  'dossiers',
  'programmes',
  'authors',
]

export function useTargets({ code }: DeskEdition): Targets {
  const { words } = useSpoken()
  const said = words.settings
  const kindTexts = useKindTexts()
  const pages = usePageList()
  const lists = {
    sections: useTerms('sections').data,
    regions: useTerms('regions').data,
    topics: useTerms('topics').data,
    dossiers: useTerms('dossiers').data,
    programmes: useTerms('programmes').data,
    authors: useTerms('authors').data,
  }
  const own = (kindTexts.data ?? []).filter(({ edition }) => edition === code)
  return [
    {
      group: said.navigation.places,
      items: [
        { value: 'front', label: said.navigation.front },
        { value: 'live', label: said.navigation.live },
        { value: 'link', label: said.navigation.link },
      ],
    },
    ...inNavigation.map((list) => ({
      group: said.lists[list],
      items: (lists[list] ?? [])
        .filter(({ mergedInto }) => mergedInto === null)
        .map((term) => ({ value: `${termLists[list]}:${term.id}`, label: nameOf(term, code) })),
    })),
    {
      group: said.parts.kinds,
      items: own.map(({ kind, name }) => ({ value: `kind:${kind}`, label: name })),
    },
    {
      group: said.parts.pages,
      items: (pages.data ?? []).map(({ key, texts }) => ({
        value: `page:${key}`,
        label: texts[code]?.title ?? key,
      })),
    },
  ].filter(({ items }) => items.length > 0)
}
