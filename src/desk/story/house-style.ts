// The house style of an edition: what to look at again before a text goes out. Warns, never blocks. Pure.
import type { Block, Body } from '../../body/body.ts'
import type { HouseStyle } from '../../publication/publication.ts'
import type { FindTerms, TermRule } from './find-terms.ts'

/** What of an edition's house style a text is checked for. */
export type CheckedStyle = Pick<HouseStyle, 'longestHeadline' | 'longestStandfirst' | 'avoid' | 'glossary'>

/** Until the edition's own is there. */
export const noStyle: CheckedStyle = {
  longestHeadline: null,
  longestStandfirst: null,
  avoid: [],
  glossary: [],
}

export type TermWarning = TermRule & {
  /** As it stands in the text, the first time. */
  readonly found: string
  readonly times: number
  /** What to write there instead, when that can be offered. */
  readonly change?: string
  /** The field or block. */
  readonly block: string
}

export type StyleWarning =
  | { readonly kind: 'no-headline' | 'no-standfirst' | 'no-byline' | 'no-picture' }
  | { readonly kind: 'open-comments'; readonly count: number }
  | { readonly kind: 'long-headline' | 'long-standfirst'; readonly length: number; readonly most: number }
  | { readonly kind: 'no-alt' | 'no-credit'; readonly block: string }
  | TermWarning

export type CheckedTexts = {
  readonly headline: string
  readonly standfirst: string
  readonly body: Body
  readonly bylines: number
  readonly hasLead: boolean
  /** What the library itself knows of a picture, by asset id; nothing while it is being asked. */
  readonly asset: (id: string) => { readonly alt: string; readonly credit: string } | undefined
}

/** Every term of the style as a rule of its own. */
export function termRules({ avoid, glossary }: CheckedStyle): readonly TermRule[] {
  return [
    ...avoid.map((term) => ({ kind: 'avoid' as const, ...term })),
    ...glossary.flatMap(({ name, avoid: spellings, note }) =>
      spellings.map((term) => ({ kind: 'spelling' as const, term, use: name, note })),
    ),
  ]
}

/** Everything to look at again, the furniture first, then the body in its order. */
export function checkStyle(
  texts: CheckedTexts,
  style: CheckedStyle,
  findTerms: FindTerms,
): readonly StyleWarning[] {
  const { headline, standfirst, body } = texts
  return [
    ...(headline.trim() === '' ? [{ kind: 'no-headline' } as const] : []),
    ...tooLong('long-headline', headline, style.longestHeadline),
    ...(standfirst.trim() === '' ? [{ kind: 'no-standfirst' } as const] : []),
    ...tooLong('long-standfirst', standfirst, style.longestStandfirst),
    ...(texts.bylines === 0 ? [{ kind: 'no-byline' } as const] : []),
    ...(texts.hasLead ? [] : [{ kind: 'no-picture' } as const]),
    ...termWarnings([headline], 'headline', findTerms),
    ...termWarnings([standfirst], 'standfirst', findTerms),
    ...body.content.flatMap((block) => [
      ...pictureWarnings(block, texts.asset),
      ...termWarnings(lines(block), block.attrs.id, findTerms),
    ]),
  ]
}

function tooLong(kind: 'long-headline' | 'long-standfirst', text: string, most: number | null) {
  const length = [...text].length
  return most !== null && length > most ? [{ kind, length, most }] : []
}

function pictureWarnings(block: Block, asset: CheckedTexts['asset']): readonly StyleWarning[] {
  const uses =
    block.type === 'gallery'
      ? block.attrs.assets
      : block.type === 'image' || block.type === 'video'
        ? [block.attrs]
        : []
  return uses.flatMap((use) => {
    const own = asset(use.asset)
    if (!own) return []
    // An empty alt of the use itself is a statement: the picture is decoration.
    const alt = use.alt ?? (own.alt || undefined)
    const credit = use.credit || own.credit
    const at = block.attrs.id
    return [
      ...(alt === undefined ? [{ kind: 'no-alt', block: at } as const] : []),
      ...(credit ? [] : [{ kind: 'no-credit', block: at } as const]),
    ]
  })
}

/** One warning a term and place, however often it stands there. */
function termWarnings(texts: readonly string[], block: string, findTerms: FindTerms): readonly TermWarning[] {
  const found = new Map<TermRule, TermWarning>()
  for (const match of texts.flatMap(findTerms)) {
    const before = found.get(match.rule)
    const { change } = match
    found.set(
      match.rule,
      before
        ? { ...before, times: before.times + 1 }
        : { ...match.rule, found: match.found, times: 1, block, ...(change === undefined ? {} : { change }) },
    )
  }
  return [...found.values()]
}

/** The texts of a block, each with its own beginning and end. */
function lines(node: object): readonly string[] {
  const children: readonly object[] = 'content' in node && Array.isArray(node.content) ? node.content : []
  if (!children.some((child) => 'text' in child)) return children.flatMap(lines)
  return [children.map((child) => ('text' in child ? String(child.text) : '\n')).join('')]
}
