// Which of the settings an address below /desk/settings/ means, and which of them somebody may open. Pure.

import type { Action, Thing } from '../../people/permission.ts'
import type { TermType } from '../../publication/publication.ts'

/** The lists of terms, in the order of the side; an address has the list's name, `topics`. */
export const termLists = {
  sections: 'section',
  regions: 'region',
  topics: 'topic',
  dossiers: 'dossier',
  authors: 'author',
  programmes: 'programme',
} as const satisfies Record<string, TermType>
export type TermList = keyof typeof termLists

/** Where two that are one can be merged; sections and programmes stay apart. */
export const mergeableLists: ReadonlySet<TermList> = new Set(['regions', 'topics', 'dossiers', 'authors'])

const otherParts = [
  'kinds',
  'style',
  'names',
  'navigation',
  'pages',
  'editions',
  'publication',
  'redirects',
  'tokens',
  'audit',
] as const
export type Part = TermList | (typeof otherParts)[number]

export type Place =
  | { readonly part: 'terms'; readonly list: TermList; readonly id?: string }
  | { readonly part: Exclude<Part, TermList>; readonly rest: readonly string[] }

export const isTermList = (text: string): text is TermList => Object.hasOwn(termLists, text)

/** `topics/0192…` -> that topic; undefined where nothing is. Nothing at all is the first of the lists. */
export function placeOf(splat: string): Place | undefined {
  const [head = '', ...rest] = splat.split('/').filter((segment) => segment !== '')
  if (head === '') return { part: 'terms', list: 'sections' }
  if (isTermList(head)) {
    if (rest.length > 1) return undefined
    const [id] = rest
    return { part: 'terms', list: head, ...(id === undefined ? {} : { id }) }
  }
  const part = otherParts.find((each) => each === head)
  return part && rest.length <= 2 ? { part, rest } : undefined
}

const actionOf: Record<(typeof otherParts)[number], Action> = {
  kinds: 'term.edit',
  style: 'style.edit',
  names: 'style.edit',
  navigation: 'publication.edit',
  pages: 'page.edit',
  editions: 'publication.edit',
  publication: 'publication.edit',
  redirects: 'publication.edit',
  tokens: 'token.manage',
  audit: 'audit.see',
}

export type May = (action: Action, thing?: Thing) => boolean

/** What the whole newsroom shares: to have some editions is not enough. */
const shared: ReadonlySet<Part> = new Set(['editions', 'publication', 'tokens', 'audit'])

/** Everything somebody may change somewhere: in all editions, or in one. */
export function partsFor(may: May, editions: readonly string[]): readonly Part[] {
  const mayAnywhere = (action: Action): boolean =>
    may(action) || editions.some((edition) => may(action, { edition }))
  const lists: readonly Part[] = mayAnywhere('term.edit') ? (Object.keys(termLists) as TermList[]) : []
  return [...lists, ...otherParts.filter((part) => (shared.has(part) ? may : mayAnywhere)(actionOf[part]))]
}
